import type { Listing } from './listing.ts';
import { irregularHours } from './falkenbrueck.ts';
import { heidewaldeCounter } from './variants.ts';

const office = (title: string, says: string, rest: Partial<Listing>): Listing => ({
	category: 'office', title, says, village: 'heidewalde', topics: 'rathaus', street: 'Schlossstraße 1',
	hours: 'Tu 09:00-12:00,13:00-18:00; Th 09:00-12:00; PH off', isStepFree: true, languages: ['de'], ...rest,
});
const person = (title: string, says: string, rest: Partial<Listing>): Listing => ({
	category: 'person', title, says, village: 'heidewalde', topics: 'rathaus', email: '', ...rest,
});

type Stop = readonly [village: string, title: string];
const stops: readonly Stop[] = [
	['heidewalde', 'Heidewalde, Bahnhof'], ['heidewalde', 'Heidewalde, Schloss'], ['reetz', 'Reetz, Rundling'], ['jeserig', 'Jeserig, Feuerwehr'],
	['ebersfeld', 'Ebersfeld, Anger'], ['medewitz', 'Medewitz, Bahnhalt'], ['grubo', 'Grubo, Mühle'], ['setzsteig', 'Setzsteig, Ort'],
];

export const heidewaldePlaces: readonly Listing[] = [
	office(
		'Bürgerbüro', 'Ausweis, Wohnsitz, Hundemarke, Angelkarte. Auch samstags, in geraden Wochen.',
		{
			person: 'Silvia Groth', phone: '00815 30-20', email: 'buergerbuero@heidewalde.example', hours: irregularHours, languages: ['de', 'en'],
			variants: heidewaldeCounter,
		},
	),
	office('Bürgermeisterin', 'Termine, Gemeinderat, Ehrungen.', { person: 'Carmen Vogt', phone: '00815 30-10', email: 'buergermeisterin@heidewalde.example' }),
	office('Bauamt', 'Bauen im Dorf und im Wald, Straßen, Park.', { person: 'Hannes Rieck', phone: '00815 30-40', email: 'bauamt@heidewalde.example' }),
	office(
		'Ordnung und Brandschutz', 'Waldbrandstufen, Feuerwehren, Märkte.',
		{ person: 'Tilo Brand', phone: '00815 30-30', email: 'ordnung@heidewalde.example', topics: 'rathaus sicherheit' },
	),
	office('Kämmerei', 'Steuern, Gebühren, Kasse.', { person: 'Ruth Kolb', phone: '00815 30-70', email: 'kasse@heidewalde.example' }),
	person('Susanne Hell', 'Bürgermeisterin von Heidewalde. Sprechstunde im Zug nach Falkenbrück: jeden zweiten Dienstag, 7:12 Uhr.', { phone: '00815 30-10' }),
	person('Anton Reuß', 'Ortsvorsteher von Reetz, zu finden am Backhaus.', { topics: 'rathaus', village: 'reetz', phone: '00815 4411' }),
	person('Gesine Kamp', 'Ortsvorsteherin von Ebersfeld und Schwimmmeisterin im Waldbad.', { topics: 'rathaus', village: 'ebersfeld', phone: '00815 4422' }),
	person('Jana Petzold', 'Schreibt auf diesen Seiten. Neuigkeiten bitte bis Mittwoch melden.', { phone: '00815 30-90' }),
	{
		category: 'place', title: 'Schloss und Park Heidewalde', says: 'Englischer Park mit 200 alten Bäumen; im Schloss Ausstellung und Café.',
		village: 'heidewalde', topics: 'kultur natur', phone: '00815 3100', email: 'schloss@heidewalde.example', street: 'Schlossstraße 1',
		hours: 'Apr-Oct We-Su 11:00-17:00; Nov-Mar Sa,Su 12:00-16:00', isStepFree: true,
	},
	{
		category: 'place', title: 'Bahnhof Heidewalde', says: 'Regionalexpress stündlich, Ladesäule, Bücherzelle.', village: 'heidewalde', topics: 'verkehr',
		street: 'Bahnhofstraße 4', isStepFree: true,
	},
	{
		category: 'place', title: 'Waldbad Ebersfeld', says: 'Quellwasser, Sprungturm, Liegewiese unter Kiefern.', village: 'ebersfeld', topics: 'sport',
		phone: '00815 3200', hours: 'Jun-Aug 10:00-19:00; May 15-31,Sep 01-10 12:00-18:00',
	},
	{
		category: 'place', title: 'Kranichturm Jeserig', says: 'Im Oktober schlafen hier zehntausend Kraniche. Der Turm ist immer offen.', village: 'jeserig',
		topics: 'natur',
	},
	{
		category: 'place', title: 'Künstlerhof Schlamau', says: 'Werkstätten, Galerie, im Winter der Rodelberg nebenan.', village: 'schlamau',
		topics: 'kultur', person: 'Jonas Wild', phone: '00815 3300', hours: 'Sa,Su 13:00-18:00',
	},
	{
		category: 'place', title: 'Glashütte Neuehütten', says: 'Schaublasen am Sonntag, Museum in der alten Hütte.', village: 'neuehuetten',
		topics: 'kultur', phone: '00815 3310', hours: 'Apr-Oct Su 11:00-17:00',
	},
	{
		category: 'school', title: 'Grundschule im Park', says: '140 Kinder, Unterricht auch unter Bäumen.', village: 'heidewalde', topics: 'familie lernen',
		phone: '00815 3400', street: 'Parkstraße 8', hours: 'Mo-Fr 07:30-13:30', isStepFree: true,
	},
	{
		category: 'school', title: 'Kita Heidelerchen', says: 'Waldkita mit Bauwagen und warmer Stube.', village: 'reetz', topics: 'familie',
		phone: '00815 3410', hours: 'Mo-Fr 06:30-16:00',
	},
	{
		category: 'health', title: 'Landarztpraxis Dr. Yildiz', says: 'Hausärztin für alle Ortsteile, Hausbesuche am Nachmittag.', village: 'heidewalde',
		topics: 'gesundheit', phone: '00815 3500', street: 'Schlossstraße 7', hours: 'Mo,We,Fr 08:00-12:00; Tu,Th 08:00-12:00,15:00-18:00', isStepFree: true,
		languages: ['de', 'en'], email: '',
	},
	{
		category: 'business', title: 'Heidelbeerhof Jeserigerhütten', says: 'Selbst pflücken im Juli, Kuchen das ganze Jahr.', village: 'jeserigerhuetten',
		phone: '00815 3600', hours: 'Fr-Su 12:00-18:00', email: '',
	},
	{
		category: 'business', title: 'Fahrender Händler Kühn', says: 'Dienstag und Freitag in allen Dörfern, die Glocke hört man.', village: 'setzsteig',
		phone: '00815 3610', email: '',
	},
	{
		category: 'initiative', title: 'Brandwache im Kiefernwald', says: 'Freiwillige gehen bei Stufe 4 und 5 Streife.', village: 'medewitz',
		topics: 'sicherheit natur', person: 'Tilo Brand',
	},
	...stops.map(([village, title]): Listing =>
		({ category: 'stop', title, says: 'Bus 590 und Rufbus, eine Stunde vorher anmelden.', village, topics: 'verkehr' }),
	),
];
