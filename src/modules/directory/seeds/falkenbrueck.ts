import type { Listing } from './listing.ts';
import { falkenbrueckCounter } from './variants.ts';

/** Irregular on purpose: appointments, a lunch break, Saturdays of even weeks. */
export const irregularHours = [
	'Mo 09:00-12:00, Mo 13:00-16:00 unknown "nach Vereinbarung"', 'Tu,Th 09:00-12:00,13:00-18:00', 'We 09:00-12:00 unknown "nach Vereinbarung"',
	'Fr 09:00-12:00', 'week 2-53/2 Sa 09:00-12:00', 'PH off',
].join('; ');

const office = (title: string, says: string, rest: Partial<Listing>): Listing => ({
	category: 'office', title, says, village: 'falkenbrueck', topics: 'rathaus', street: 'Am Markt 3', hours: 'Tu,Th 09:00-12:00,13:00-18:00; PH off',
	isStepFree: true, languages: ['de'], ...rest,
});
const person = (title: string, says: string, rest: Partial<Listing>): Listing => ({
	category: 'person', title, says, village: 'falkenbrueck', topics: 'rathaus', email: '', ...rest,
});

type Stop = readonly [village: string, title: string];
const stops: readonly Stop[] = [
	['grabow', 'Grabow, Dorfkirche'], ['ebersfeld', 'Ebersfeld, Anger'], ['werbig', 'Werbig, Gemeinschaftshaus'], ['bergholz', 'Bergholz, Mühle'],
	['preussnitz', 'Preußnitz, Storchennest'], ['fredersdorf', 'Fredersdorf, Bahnhalt'],
];

export const falkenbrueckPlaces: readonly Listing[] = [
	office('Bürgerbüro', 'Ausweis, Wohnsitz, Führerschein, Parkausweis. Auch samstags, in geraden Wochen.', {
		person: 'Heike Dorn', phone: '00814 20-20', email: 'buergerbuero@falkenbrueck.example', hours: irregularHours,
		languages: ['de', 'en', 'pl', 'uk', 'easy'],
		body: [
			'Montagnachmittag und Mittwoch arbeiten wir mit Terminen. Dienstag und Donnerstag geht es ohne.', '',
			'Am Samstag öffnen wir in geraden Wochen. Ob heute geöffnet ist, steht oben.',
		].join('\n'),
		variants: falkenbrueckCounter,
	}),
	office(
		'Bürgermeister', 'Holger Dahm, Vorzimmer und Termine.',
		{
			person: 'Gisela Rau', phone: '00814 20-10', email: 'buergermeister@falkenbrueck.example',
			hours: 'Mo-Fr 09:00-12:00, Tu 16:00-18:00 unknown "Sprechstunde nach Vereinbarung"; PH off',
		},
	),
	office('Bauamt', 'Bauen, Straßen, Denkmäler, Bäume.', { person: 'Lutz Petersen', phone: '00814 20-40', email: 'bauamt@falkenbrueck.example' }),
	office(
		'Ordnungsamt', 'Markt, Verkehr, Lärm, Waldbrandgefahr.',
		{ person: 'Anja Roth', phone: '00814 20-30', email: 'ordnungsamt@falkenbrueck.example', hours: 'Tu 09:00-12:00,13:00-18:00; Th 09:00-12:00; PH off' },
	),
	office(
		'Kultur und Tourismus', 'Burg, Marktplatz, Wanderwege, Kurbeitrag.',
		{
			person: 'Maria Sandmann', phone: '00814 20-60', email: 'tourismus@falkenbrueck.example',
			hours: 'Apr-Oct Mo-Fr 09:00-17:00; Apr-Oct Sa 10:00-14:00; Nov-Mar Mo-Fr 10:00-15:00; PH off',
		},
	),
	office(
		'Kita, Schule und Soziales', 'Kitaplätze, Schulen, Wohngeld, Hilfe für Ältere.',
		{ person: 'Bettina Krull', phone: '00814 20-50', email: 'soziales@falkenbrueck.example' },
	),
	office(
		'Standesamt', 'Heiraten auf der Burg, im Rathaus oder unter der Linde.',
		{
			person: 'Kerstin Apel', phone: '00814 20-80', email: 'standesamt@falkenbrueck.example', topics: 'rathaus familie',
			hours: 'Tu 09:00-12:00,13:00-18:00; Th 09:00-12:00; Sa unknown "Trauungen nach Vereinbarung"; PH off',
		},
	),
	office('Stadtkasse', 'Steuern, Mahnungen, Ratenzahlung.', { person: 'Jürgen Link', phone: '00814 20-70', email: 'kasse@falkenbrueck.example' }),
	office(
		'Projektbüro', 'Schaufenster für alles Digitale, im alten Schusterladen am Markt. Einfach hereinkommen.',
		{
			person: 'Birgit Sommer', phone: '00814 20-90', email: 'projekt@falkenbrueck.example', street: 'Am Markt 8', topics: 'mitmachen',
			hours: 'Tu,Th 10:00-17:00; Fr 10:00-13:00; PH off',
		},
	),
	person('Holger Dahm', 'Bürgermeister von Falkenbrück. Dienstags auf dem Markt ansprechbar, sonst nach Vereinbarung.', { phone: '00814 20-10' }),
	person(
		'Marlies Krone', 'Ortsvorsteherin von Grabow. Hält die Dorfkirche offen und den Jugendklub in Schwung.',
		{ topics: 'rathaus', village: 'grabow', phone: '00814 3311' },
	),
	person(
		'Eckhard Bläsing', 'Ortsvorsteher von Ebersfeld. Sprechstunde vor jeder Sitzung im Gemeinschaftshaus.',
		{ topics: 'rathaus', village: 'ebersfeld', phone: '00814 3322' },
	),
	person('Karsten Wiese', 'Ortsvorsteher von Ragösen und Heizer des Backofens.', { topics: 'rathaus', village: 'ragoesen', phone: '00814 3333' }),
	person(
		'Ingrid Falk', 'Dorfkümmerin in Dippmannsdorf: fährt, hört zu, füllt Formulare aus.',
		{ village: 'dippmannsdorf', topics: 'senioren', phone: '00814 3344' },
	),
	{
		category: 'place', title: 'Burg Falkenbrück', says: 'Bergfried, Museum, Trauzimmer. Bei klarem Wetter sieht man bis Heidewalde.',
		village: 'falkenbrueck', topics: 'kultur', phone: '00814 2100', email: 'burg@falkenbrueck.example', street: 'Burgberg 1',
		hours: 'Apr-Oct Tu-Su 10:00-17:00; Nov-Mar Sa,Su 11:00-15:00', languages: ['de', 'en'],
		body: 'Der Aufstieg hat 112 Stufen. Im Erdgeschoss zeigt ein Bildschirm den Blick von oben.',
	},
	{
		category: 'health', title: 'Kurklinik an der Plane', says: 'Reha für Herz und Lunge, Bewegungsbad auch für Einheimische.', village: 'falkenbrueck',
		topics: 'gesundheit', phone: '00814 2200', email: 'empfang@kurklinik.example', website: 'https://kurklinik.example', street: 'Kurpromenade 1',
		hours: 'Mo-Su 07:00-20:00', isStepFree: true, languages: ['de', 'en', 'pl'],
	},
	{
		category: 'place', title: 'Coworking-Hof Mittelhof', says: 'Schreibtische im Kuhstall, schnelles Netz, Mittag aus dem Garten.', village: 'mittelhof',
		topics: 'mitmachen', person: 'Nora Feldmann', phone: '00814 2300', email: 'hallo@hof-mittelhof.example', street: 'Gutshof 3',
		hours: 'Mo-Fr 08:00-18:00', isStepFree: true, languages: ['de', 'en', 'fr'],
	},
	{
		category: 'place', title: 'Stadtbibliothek Falkenbrück', says: 'Bücher, Spiele, Zeitungen; mittwochs Vorlesen um vier.', village: 'falkenbrueck',
		topics: 'kultur lernen', phone: '00814 2400', email: 'bibliothek@falkenbrueck.example', street: 'Kirchstraße 5',
		hours: 'Tu,Th 10:00-18:00; We 13:00-17:00; Sa[1,3] 10:00-12:00; PH off', isStepFree: true,
	},
	{
		category: 'place', title: 'Bahnhof Falkenbrück', says: 'Regionalexpress stündlich, Busse, Fahrradboxen, Wartesaal mit Bücherregal.',
		village: 'falkenbrueck', topics: 'verkehr', street: 'Bahnhofstraße 1', isStepFree: true,
	},
	{
		category: 'place', title: 'Freibad an der Plane', says: 'Fünfzig Meter, Rutsche, Pommes.', village: 'falkenbrueck', topics: 'sport',
		phone: '00814 2500', street: 'Uferweg 9', hours: 'May 20-Sep 10 10:00-19:00',
	},
	{
		category: 'school', title: 'Grundschule am Burgberg', says: '310 Kinder, Hort, Schulzirkus.', village: 'falkenbrueck', topics: 'familie lernen',
		phone: '00814 2600', street: 'Schulstraße 2', hours: 'Mo-Fr 07:30-14:00', isStepFree: true,
	},
	{
		category: 'school', title: 'Kita Quellnixen', says: 'Fünfzig Kinder an den Quellen von Dippmannsdorf.', village: 'dippmannsdorf', topics: 'familie',
		phone: '00814 2610', hours: 'Mo-Fr 06:30-16:30',
	},
	{
		category: 'health', title: 'Gemeindeschwester Falkenbrück', says: 'Hausbesuche, Verbände, Blutdruck, ein Gespräch. Fährt in alle Ortsteile.',
		village: 'falkenbrueck', topics: 'gesundheit senioren', person: 'Schwester Ramona', phone: '00814 2700', hours: 'Mo-Fr 08:00-14:00',
	},
	{
		category: 'health', title: 'Burgapotheke', says: 'Nachtdienst im Wechsel, Botendienst bis Werbig.', village: 'falkenbrueck', topics: 'gesundheit',
		phone: '00814 2710', street: 'Am Markt 11', hours: 'Mo-Fr 08:00-18:30; Sa 08:30-12:30', isStepFree: true, email: '',
	},
	{
		category: 'business', title: 'Dorfladen Fredersdorf', says: 'Brot, Milch, Paketannahme; im Winter Glühwein am Bahnhalt.', village: 'fredersdorf',
		phone: '00814 2800', hours: 'Tu,Th,Sa 07:00-12:00; Mo,We,Fr 07:00-12:00,15:00-18:00', isStepFree: true, email: '',
	},
	{
		category: 'business', title: 'Hofladen Mittelhof', says: 'Käse, Äpfel, Wurst vom eigenen Hof.', village: 'mittelhof', phone: '00814 2810',
		hours: 'Th-Sa 10:00-18:00', email: '',
	},
	{
		category: 'business', title: 'Reiterhof Schwanebeck', says: 'Reitstunden, Kremserfahrten, Heuhotel.', village: 'schwanebeck', phone: '00814 2820',
		hours: 'Tu-Su 10:00-18:00', email: '',
	},
	{
		category: 'initiative', title: 'Jugendklub Grabow', says: 'Zwölf Quadratmeter, ein Sofa, viele Pläne.', village: 'grabow', topics: 'jugend',
		person: 'Finn Krone', hours: 'Fr 17:00-22:00',
	},
	{
		category: 'initiative', title: 'Sensoren gegen Waldbrand', says: 'Nachbarn pflegen zehn Messstellen im Wald und lesen sie ab.',
		village: 'luettenbusch', topics: 'natur sicherheit', person: 'Dieter Kranz',
	},
	...['Markt', 'Bahnhof', 'Kurklinik', 'Burgberg'].map((name): Listing =>
		({
			category: 'stop', title: `Falkenbrück, ${name}`, says: 'Busse 580 und 581, Rufbus am Abend.', village: 'falkenbrueck', topics: 'verkehr',
			isStepFree: name !== 'Burgberg',
		}),
	),
	...stops.map(([village, title]): Listing => ({ category: 'stop', title, says: 'Bus 581, drei Fahrten am Tag; sonst Rufbus.', village, topics: 'verkehr' })),
];
