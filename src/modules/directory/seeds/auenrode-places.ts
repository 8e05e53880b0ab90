import type { Listing } from './listing.ts';

const prices = [
	'| Wer | Saal am Tag |', '|---|---|', '| Privat | 45 € |', '| Gewerblich | 90 € |', '| Vereine der Gemeinde | frei |', '| Reinigung | 20 € |', '',
	'Schlüssel und Einweisung gibt die Hausmeisterin, am besten zwei Tage vorher anrufen.',
].join('\n');
const stop = (title: string, says: string, rest: Partial<Listing> = {}): Listing => ({
	category: 'stop', title, says, village: title.split(',')[0]?.toLowerCase() ?? '', topics: 'verkehr', ...rest,
});

const places: readonly Listing[] = [
	{
		category: 'place', title: 'Digitalwerkstatt Villa',
		says: 'Lasercutter, Nähmaschinen, Roboterarm: ausprobieren darf jeder. Im Barocksaal wartet der Telepräsenzroboter.', village: 'auenrode',
		topics: 'lernen kultur', person: 'Franziska Blume', phone: '00921 300', email: 'villa@auenrode.example', street: 'Parkstraße 12',
		hours: 'Tu-Fr 14:00-19:00; Sa 10:00-16:00; Su[1] 14:00-17:00; PH off', isStepFree: true, languages: ['de', 'en', 'dgs'],
		body: 'Gruppen melden sich bitte eine Woche vorher an. Für Schulklassen ist der Besuch frei.',
	},
	{
		category: 'place', title: 'Bibliothek Auenrode', says: '18.000 Medien, Lesesessel am Fenster, Bücherkoffer für alle, die nicht aus dem Haus kommen.',
		village: 'auenrode', topics: 'kultur lernen', person: 'Heike Martens', phone: '00921 310', email: 'bibliothek@auenrode.example',
		street: 'Schulstraße 3', hours: 'Mo 13:00-17:00; Tu,Th 10:00-18:00; Fr 10:00-15:00; Sa[2] 10:00-12:00; PH off', isStepFree: true,
		languages: ['de', 'en'],
	},
	{
		category: 'place', title: 'Bürgerhaus Auenrode', says: 'Großer Saal für 200 Menschen, Bühne, Küche, zwei Gruppenräume.', village: 'auenrode',
		topics: 'vereine', person: 'Ramona Otto', phone: '00921 320', street: 'Am Markt 7', hours: 'Mo-Fr 08:00-21:00', isStepFree: true, body: prices,
	},
	{
		category: 'place', title: 'Bürgerhaus Ebersfeld', says: 'Saal für 120 Menschen, Küche, Bühne.', village: 'ebersfeld', topics: 'vereine',
		person: 'Gudrun Jahn', phone: '00921 321', street: 'Am Anger 2', hours: 'Mo-Th 14:00-21:00; Fr-Su unknown "wenn gebucht"', isStepFree: true,
		body: prices,
	},
	{
		category: 'place', title: 'Bürgerhaus Mittelhof', says: 'Raum für 60 Menschen mit Blick auf die Mühle, Küche, Spielecke.', village: 'mittelhof',
		topics: 'vereine', person: 'Birgit Lauter', phone: '00921 322', street: 'Mühlenweg 1', hours: 'Tu,Th 15:00-21:00', body: prices,
	},
	{
		category: 'place', title: 'Mittellandhalle', says: 'Dreifeldhalle mit Tribüne. Hier turnt, tanzt und tagt die ganze Gemeinde.', village: 'auenrode',
		topics: 'sport', person: 'Falk Renner', phone: '00921 330', street: 'Am Sportplatz 1', hours: 'Mo-Fr 07:30-22:00; Sa,Su 09:00-18:00', isStepFree: true,
	},
	{
		category: 'place', title: 'Badestelle Jakobsee', says: 'Sandstrand, Steg, Nichtschwimmerbereich. Wasserwerte stehen am Infopunkt.',
		village: 'auenrode', topics: 'natur sport', phone: '00921 340', hours: 'May 15-Sep 15 10:00-19:00', isStepFree: true,
	},
	{
		category: 'place', title: 'Campingplatz Jakobsee', says: 'Sechzig Stellplätze, vier Schäferwagen, Brötchen ab sieben.', village: 'auenrode',
		topics: 'natur', person: 'Familie Dahms', phone: '00921 341', email: 'camping@auenrode.example', hours: 'Apr-Oct 08:00-20:00',
	},
	{
		category: 'place', title: 'Mühle Mittelhof', says: 'Holländermühle von 1840. Am Mühlentag wird gemahlen und gebacken.', village: 'mittelhof',
		topics: 'kultur', hours: 'May-Sep Su 14:00-17:00',
	},
	{
		category: 'place', title: 'Dorfanger Ebersfeld', says: 'Linden, Backhaus, Festwiese. Das Backhaus wird am ersten Samstag im Monat angeheizt.',
		village: 'ebersfeld', topics: 'kultur', isStepFree: true,
	},
	{
		category: 'school', title: 'Schule am See', says: 'Grundschule mit 240 Kindern, Hort und Schulgarten.', village: 'auenrode', topics: 'familie lernen',
		person: 'Jutta Kaiser', phone: '00921 400', email: 'sekretariat@schule-am-see.example', street: 'Schulstraße 5', hours: 'Mo-Fr 07:30-14:00',
		isStepFree: true,
	},
	{
		category: 'school', title: 'Freie Sekundarschule Auenrode',
		says: 'Private Schule im Technologiepark. Morgens bitte den Parkplatz am See benutzen, nicht die Ringstraße.', village: 'auenrode',
		topics: 'familie lernen', phone: '00921 410', street: 'Technologiering 2', hours: 'Mo-Fr 07:15-15:30', isStepFree: true,
	},
	{
		category: 'school', title: 'Kita Wirbelwind', says: 'Achtzig Plätze, Waldtag am Mittwoch, eigene Küche.', village: 'auenrode', topics: 'familie',
		person: 'Conny Schade', phone: '00921 420', street: 'Gartenstraße 9', hours: 'Mo-Fr 06:00-17:00', isStepFree: true,
	},
	{
		category: 'school', title: 'Kita Angerspatzen', says: 'Vierzig Kinder, ein Garten, drei Hühner.', village: 'ebersfeld', topics: 'familie',
		person: 'Melanie Groß', phone: '00921 421', street: 'Am Anger 5', hours: 'Mo-Fr 06:30-16:30',
	},
	{
		category: 'health', title: 'Hausarztpraxis Dr. Sommer und Dr. Nguyen', says: 'Zwei Hausärztinnen, Hausbesuche, Impfungen. Rezepte gehen am Telefon.',
		village: 'auenrode', topics: 'gesundheit', phone: '00921 500', street: 'Hauptstraße 14', hours: 'Mo,Tu,Th 08:00-12:00,15:00-18:00; We,Fr 08:00-12:00',
		isStepFree: true, languages: ['de', 'en'], email: '',
	},
	{
		category: 'health', title: 'Zahnarztpraxis Köhler', says: 'Nimmt neue Patienten auf, auch Angsthasen.', village: 'auenrode', topics: 'gesundheit',
		phone: '00921 510', street: 'Marktstraße 6', hours: 'Mo,We 08:00-13:00; Tu,Th 08:00-12:00,14:00-18:00; Fr 08:00-12:00', email: '',
	},
	{
		category: 'health', title: 'Seeapotheke', says: 'Bringt Arzneien am Nachmittag auch nach Ebersfeld und Mittelhof.', village: 'auenrode',
		topics: 'gesundheit', phone: '00921 520', street: 'Hauptstraße 16', hours: 'Mo-Fr 08:00-18:30; Sa 08:30-12:30', isStepFree: true, email: '',
	},
	{
		category: 'health', title: 'Physiotherapie Ebersfeld', says: 'Krankengymnastik, Massage, Hausbesuche im ganzen Dorf.', village: 'ebersfeld',
		topics: 'gesundheit', phone: '00921 530', street: 'Feldstraße 3', hours: 'Mo-Th 08:00-19:00; Fr 08:00-14:00', isStepFree: true, email: '',
	},
	{
		category: 'business', title: 'Bäckerei Ludwig', says: 'Brot aus dem Steinofen, ab sechs Uhr warme Brötchen.', village: 'auenrode', phone: '00921 600',
		street: 'Marktplatz 4', hours: 'Mo-Fr 06:00-18:00; Sa 06:00-12:00', email: '',
	},
	{
		category: 'business', title: 'Hofladen Ebersfeld', says: 'Eier, Kartoffeln, Honig; bezahlt wird in die Kasse neben der Tür.', village: 'ebersfeld',
		phone: '00921 610', street: 'Lange Reihe 8', hours: 'Mo-Su 07:00-20:00', isStepFree: true, email: '',
	},
	{
		category: 'business', title: 'Dorfladen Mittelhof', says: 'Lebensmittel, Post, Lotto und ein Tisch zum Sitzenbleiben.', village: 'mittelhof',
		phone: '00921 620', street: 'Dorfstraße 11', hours: 'Mo-Fr 07:00-13:00,15:00-18:00; Sa 07:00-12:00', isStepFree: true, email: '',
	},
	{
		category: 'business', title: 'Gasthof Zum Anker', says: 'Fisch aus dem Jakobsee, Saal für Feiern, vier Zimmer.', village: 'auenrode',
		phone: '00921 630', street: 'Uferweg 2', hours: 'We-Su 11:30-21:30', email: '',
	},
	{
		category: 'business', title: 'Fahrrad Krüger', says: 'Repariert bis zum nächsten Tag, verleiht auch Lastenräder.', village: 'auenrode',
		phone: '00921 640', street: 'Bahnhofstraße 3', hours: 'Mo,Tu,Th,Fr 09:00-18:00; Sa 09:00-12:00', email: '',
	},
	{
		category: 'business', title: 'Technologiepark Auenrode', says: '170 Firmen auf 40 Hektar, Kantine für alle, Praktika zweimal im Jahr.',
		village: 'auenrode', topics: 'mitmachen', phone: '00921 700', street: 'Technologiering 1', hours: 'Mo-Fr 08:00-17:00', isStepFree: true, email: '',
	},
	{
		category: 'offer', title: 'Mitfahrbank am Anger',
		says: 'Schild „Klinik“ oder „Auenrode“ hochklappen und hinsetzen. Im Mittel dauert es neun Minuten.', village: 'ebersfeld', topics: 'verkehr',
		phone: '', email: '',
	},
	{
		category: 'offer', title: 'Repair-Café Auenrode',
		says: 'Toaster, Hosen, Lampen: reparieren statt wegwerfen. Jeden letzten Samstag in der Digitalwerkstatt.', village: 'auenrode',
		topics: 'mitmachen lernen', person: 'Horst Gebauer', hours: 'Sa[-1] 10:00-14:00',
	},
	{
		category: 'offer', title: 'Bücherkoffer nach Hause', says: 'Die Bibliothek bringt Bücher und Hörbücher, wenn der Weg zu weit ist.',
		village: 'auenrode', topics: 'senioren kultur', phone: '00921 310', email: '',
	},
	{
		category: 'offer', title: 'Deutsch am Küchentisch', says: 'Üben ohne Buch und ohne Prüfung, dienstags und freitags.', village: 'auenrode',
		topics: 'ankommen lernen', person: 'Olena Koval', languages: ['de', 'uk', 'ru', 'pl'],
	},
	{
		category: 'initiative', title: 'Jugendrat Auenrode', says: 'Elf Jugendliche mit eigenem Geld und eigener Stimme im Gemeinderat.', village: 'auenrode',
		topics: 'jugend mitmachen', person: 'Lina Meinhardt',
	},
	{
		category: 'initiative', title: 'WLAN in allen Dorfhäusern', says: 'Freifunk von Nachbarn für Nachbarn. Ebersfeld ist fertig, Mittelhof fast.',
		village: 'auenrode', topics: 'mitmachen', person: 'Daniel Franke',
	},
	{
		category: 'initiative', title: 'Schulweg zu Fuß', says: 'Eltern gehen abwechselnd mit, damit die Ringstraße morgens frei bleibt.',
		village: 'auenrode', topics: 'familie verkehr', person: 'Susan Kramer',
	},
];

const stops: readonly Listing[] = [
	stop('Auenrode, Bahnhof', 'Regionalbahn und Busse 572, 574. Fahrradbügel und Ladesäule.', { isStepFree: true }),
	stop('Auenrode, Markt', 'Busse 572 und 574, überdacht.', { isStepFree: true }),
	stop('Auenrode, Schule am See', 'Schulbus und 572.', { isStepFree: true }),
	stop('Auenrode, Technologiepark', 'Bus 574, morgens alle zwanzig Minuten.', { isStepFree: true }),
	stop('Auenrode, Jakobsee', 'Bus 574, im Sommer bis 21 Uhr.'),
	stop('Auenrode, Villa', 'Bus 572, Parkstraße.'),
	stop('Auenrode, Friedhof', 'Bus 572. Ersatzhalt, solange die Ebersfelder Straße gesperrt ist.'),
	stop('Auenrode, Siedlung', 'Rufbus ab 18 Uhr, eine Stunde vorher anmelden.'),
	stop('Ebersfeld, Anger', 'Bus 572, Rufbus ab 18 Uhr.', { isStepFree: true }),
	stop('Ebersfeld, Feuerwehr', 'Bus 572.'),
	stop('Ebersfeld, Abzweig', 'Bus 572 und Schulbus.'),
	stop('Mittelhof, Mühle', 'Bus 574.', { isStepFree: true }),
	stop('Mittelhof, Bürgerhaus', 'Bus 574, Rufbus ab 18 Uhr.'),
	stop('Mittelhof, Ausbau', 'Nur Rufbus.'),
];

export const auenrodePlaces: readonly Listing[] = [...places, ...stops];
