import type { Dates } from './dates.ts';
import type { Plan } from './plan.ts';
import { bloodDonation, christmasMarket, languageCafe } from './variants.ts';

const palace = 'Schlossverein Heidewalde';

/** Palace, park, forest, station, and a glassworks in the woods. */
export const heidewalde = (d: Dates): readonly Plan[] => [
	{
		title: 'Weihnachtsmarkt', summary: 'Im Schlosshof, mit Eseln, Eierpunsch und dem kleinsten Riesenrad Brandenburgs.',
		when: d.advent(2, '13:00', '20:00'), at: 'heidewalde', venue: 'Schlosshof Heidewalde', by: palace, about: 'kultur familie', for: 'families',
		variants: christmasMarket,
	},
	{
		title: 'Glühwein an der Glashütte', summary: 'Glasbläser zeigen Christbaumkugeln, und wie man keine fallen lässt.',
		when: d.advent(1, '14:00', '19:00'), at: 'neuehuetten', venue: 'Alte Glashütte Neuehütten', by: 'Glashüttenverein', about: 'kultur', hasSteps: true,
	},
	{
		title: 'Waldweihnacht', summary: 'Fackeln, Posaunen, eine geschmückte Fichte für die Vögel.',
		when: d.advent(4, '16:00', '18:00'), at: 'grubo', venue: 'Bockwindmühle Grubo', by: 'Dorfverein Grubo', about: 'natur familie', for: 'families',
		hasSteps: true,
	},
	{
		title: 'Blutspende', summary: 'Ausweis mitbringen, eine Stunde Zeit, danach Bockwurst.',
		when: d.on('FR', 2, ['15:30', '19:00']), at: 'reetz', venue: 'Dorfgemeinschaftshaus Reetz', by: 'Rotes Kreuz', about: 'gesundheit',
		variants: bloodDonation,
	},
	{
		title: 'Seniorenkaffee', summary: 'Im Schloss, mit Blick in den Park. Der Bürgerbus fährt die Dörfer ab.',
		when: d.monthly('2TU', '14:30', '16:30'), at: 'heidewalde', venue: 'Schloss Heidewalde, Gartensaal', by: 'Volkssolidarität', about: 'senioren',
		for: 'seniors',
	},
	{
		title: 'Sprachcafé', summary: 'Tee, Deutsch und Nachbarschaft, jeden zweiten Freitag in der alten Post.',
		when: d.every('FR', ['15:00', '17:00'], { interval: 2 }), at: 'heidewalde', venue: 'Alte Post Heidewalde', by: 'Willkommen in Heidewalde',
		about: 'ankommen lernen', for: 'newcomers families', variants: languageCafe,
	},
	{
		title: 'Gemeindevertretung', summary: 'Öffentlich. Haushalt, Waldbrandschutz, Schlossdach. Fragen der Einwohner ab 18:30 Uhr.',
		when: d.monthly('2WE', '18:30', '21:00'), at: '', venue: 'Schloss Heidewalde, Ratssaal', by: 'Gemeindevertretung', about: 'rathaus mitmachen',
	},
	{
		title: 'Sprechstunde der Bürgermeisterin', summary: 'Marlies Kern ist da, der Hund auch. Anmeldung nicht nötig.',
		when: d.every('TU', ['16:00', '18:00']), at: '', venue: 'Gemeindeamt, Schlossstraße 1', about: 'rathaus',
	},
	{
		title: 'Parkführung mit der Gärtnerin', summary: 'Eine Blutbuche, die älter ist als Preußen, und ein See, der keiner sein wollte.',
		when: d.monthly('1SU', '14:00', '15:30'), at: 'heidewalde', venue: 'Schlosspark, Haupttor', by: palace, about: 'natur kultur',
		costs: '5 €, Kinder frei',
	},
	{
		title: 'Schlosskonzert: Blech und Barock', summary: 'Das Quintett spielt im Treppenhaus, weil es dort am schönsten hallt.',
		when: d.on('SA', 3, ['18:00', '19:30']), at: 'heidewalde', venue: 'Schloss Heidewalde, Treppenhaus', by: palace, about: 'kultur',
		costs: '12 €, ermäßigt 8 €', hasSteps: true, link: 'https://heidewalde.example/schlosskonzerte',
	},
	{
		title: 'Parkpflegetag', summary: 'Laub, Wege, Bänke. Handschuhe stellen wir, Rücken bringen Sie mit.',
		when: d.on('SA', 1, ['09:00', '13:00']), at: 'heidewalde', venue: 'Schlosspark, Remise', by: palace, about: 'natur mitmachen', hasSteps: true,
	},
	{
		title: 'Kranichabend am Turm', summary: 'Gegen Sonnenuntergang fallen sie ein, zu Tausenden. Fernglas leihen geht, Reden nicht.',
		when: d.on('FR', 0, ['16:00', '18:30']), at: 'jeserig', venue: 'Kranichturm Jeserig', by: 'Moorwacht Jeserig', about: 'natur', hasSteps: true,
	},
	{
		title: 'Moorexkursion', summary: 'Mit Gummistiefeln und Försterin Ahrens. Wer steckenbleibt, wird gezogen.',
		when: d.on('SU', 2, ['10:00', '12:30']), at: 'jeserig', venue: 'Parkplatz am Moor', by: 'Moorwacht Jeserig', about: 'natur lernen', costs: 'Spende',
		hasSteps: true, for: 'families',
	},
	{
		title: 'Offene Ateliers', summary: 'Acht Türen, acht Künstler, ein Topf Soljanka.',
		when: d.on('SU', 1, ['11:00', '18:00']), at: 'schlamau', venue: 'Künstlerhof Schlamau', by: 'Künstlerhof Schlamau', about: 'kultur',
	},
	{
		title: 'Rodeln am Flutlicht', summary: 'Sobald zehn Zentimeter liegen. Ob es so weit ist, steht mittags auf dieser Seite.',
		when: d.season(1, '3FR', ['17:00', '20:00']), at: 'schlamau', venue: 'Rodelberg Schlamau', by: 'Feuerwehr Schlamau', about: 'sport familie',
		for: 'children families', hasSteps: true,
	},
	{
		title: 'Anbaden im Waldbad', summary: 'Das Wasser ist wie immer. Danach Lagerfeuer und heiße Würstchen.',
		when: d.season(5, '2SA', ['14:00', '18:00']), at: 'ebersfeld', venue: 'Waldbad Ebersfeld', by: 'Waldbadverein', about: 'sport natur', for: 'families',
	},
	{
		title: 'Heidelbeertag', summary: 'Sammeln, backen, blau werden, in dieser Reihenfolge.',
		when: d.season(7, '3SU', ['10:00', '16:00']), at: 'jeserigerhuetten', venue: 'Dorfanger Jeserigerhütten', by: 'Dorfverein Jeserigerhütten',
		about: 'natur familie', for: 'families',
	},
	{
		title: 'Voltigieren für Anfänger', summary: 'Ein Pferd, ein Gurt, ein Sprung. Emma ist 19 und verzeiht alles.',
		when: d.every('WE', ['16:00', '17:30']), at: 'medewitz', venue: 'Reithalle Medewitz', by: 'Reitverein Medewitz', about: 'sport jugend',
		costs: '6 € je Stunde', for: 'children youth',
	},
	{
		title: 'Chorprobe Heidelerchen', summary: 'Mittwochs im Rundling. Wer brummt, wird Bass.',
		when: { ...d.every('WE', ['19:00', '20:30']), exceptions: d.dayOf('WE', 3) }, at: 'reetz', venue: 'Dorfgemeinschaftshaus Reetz', by: 'Heidelerchen',
		about: 'kultur vereine',
	},
	{
		title: 'Findlings-Radtour', summary: '24 Kilometer, sieben Steine, ein Biergarten. Der größte Stein heißt Oma.',
		when: d.season(6, '2SU', ['09:30', '15:00']), at: 'steindorf', venue: 'Findlingsgarten Steindorf', by: 'Radlertreff Heide', about: 'sport natur',
		hasSteps: true,
	},
	{
		title: 'Feuerwehrübung: Waldbrand am Bahndamm', summary: 'Acht Wehren, 120 Leute, echter Rauch aus der Maschine. Bitte nicht den Notruf wählen.',
		when: d.on('SA', 2, ['09:00', '14:00']), at: 'medewitz neuehuetten', venue: 'Bahnhalt Medewitz', by: 'Feuerwehren Heidewalde', about: 'sicherheit',
	},
	{
		title: 'Infoabend: Feuerwehrhaus Lehnsdorf', summary: 'Umbauen, neu bauen, teilen? Drei Entwürfe, ein Abend.',
		when: d.on('TH', 1, ['19:00', '20:30']), at: 'lehnsdorf', venue: 'Gasthof Lehnsdorf', about: 'mitmachen sicherheit', is: 'cancelled',
	},
	{
		title: 'Handvoll-Treffen in Setzsteig', summary: 'Alle 31 sind eingeladen. Wer Besuch mitbringt, verdoppelt den Ort.',
		when: d.monthly('-1SA', '16:00', '19:00'), at: 'setzsteig', venue: 'Hof Wernicke, Setzsteig', by: 'Dorfgemeinschaft Setzsteig', about: 'vereine',
		hasSteps: true,
	},
	{
		title: 'Volleyball am Bahnhof', summary: 'Sand, Netz, Flutlicht aus zwei Autos.',
		when: d.every('TH', ['18:00', '20:00']), at: 'heidewalde', venue: 'Beachfeld am Bahnhof', by: 'SG Heide', about: 'sport jugend', for: 'youth',
	},
	{
		title: 'Schlossfest: Helfer gesucht', summary: 'Entwurf. Wir brauchen noch 40 Menschen und eine Idee für das Klo.',
		when: d.season(8, '1SA', ['10:00', '23:00']), at: 'heidewalde', venue: 'Schlosspark Heidewalde', by: palace, about: 'kultur', is: 'draft',
	},
	{
		title: 'Kirmes in Reetz', summary: 'Kettenkarussell, Losbude, Tanz im Rundling. Wartet auf die Freigabe.',
		when: d.season(9, '3SA', ['14:00', '23:30']), at: 'reetz', venue: 'Rundling Reetz', by: 'Kirmesverein Reetz', about: 'vereine familie', is: 'waiting',
	},
];
