import type { Dates } from './dates.ts';
import type { Plan } from './plan.ts';

const spa = 'Kurverwaltung';
const clinic = 'Kurklinik Falkenbrück';

/** Spa, clinic, nature, and the afternoons of those who have time. */
export const falkenbrueckSpa = (d: Dates): readonly Plan[] => [
	{
		title: 'Kurkonzert', summary: 'Eine Stunde Walzer, Operette und ein Überraschungstitel. Bei Regen im Pavillon, bei Sonne davor.',
		when: d.every('SU', ['15:00', '16:00']), at: 'falkenbrueck', venue: 'Kurpark, Musikpavillon', by: spa, about: 'kultur senioren', for: 'seniors',
		variants: {
			en: { title: 'Spa concert', summary: 'An hour of waltzes and operetta in the spa garden, with one surprise. In the pavilion when it rains.' },
			'de-x-leicht': { title: 'Konzert im Kur-Park', summary: 'Wir spielen Musik. Sie können zuhören. Es gibt Stühle. Das Konzert kostet nichts.' },
		},
	},
	{
		title: 'Tanztee', summary: 'Langsamer Walzer, schneller Foxtrott, Pause mit Torte. Wer allein kommt, bleibt es nicht.',
		when: d.monthly('4SU', '15:00', '18:00'), at: 'falkenbrueck', venue: 'Kurhaus Falkenbrück, Saal', by: spa, about: 'kultur senioren', costs: '6 €',
		for: 'seniors',
	},
	{
		title: 'Morgengymnastik im Kurpark', summary: 'Zwanzig Minuten unter der Platane. Strickjacke erlaubt, Ausreden nicht.',
		when: d.every('MO,WE,FR', ['08:00', '08:20']), at: 'falkenbrueck', venue: 'Kurpark, große Platane', by: clinic, about: 'sport gesundheit',
	},
	{
		title: 'Sauna-Nacht', summary: 'Birke, Salz, Stille. Ab 22 Uhr wird nur noch geflüstert.',
		when: d.monthly('1FR', '19:00', '23:30'), at: 'falkenbrueck', venue: 'SteinTherme', by: 'SteinTherme', about: 'gesundheit', costs: '22 €',
	},
	{
		title: 'Vortrag: Der müde Rücken', summary: 'Dr. Ilka Baumgart erklärt, warum Sitzen das neue Tragen ist. Zuhören im Stehen möglich.',
		when: d.on('TU', 1, ['18:30', '19:45']), at: 'falkenbrueck', venue: `${clinic}, Vortragsraum`, by: clinic, about: 'gesundheit',
	},
	{
		title: 'Selbsthilfegruppe Herz', summary: 'Zuhören, reden, laufen, in dieser Reihenfolge. Neue sind jederzeit willkommen.',
		when: d.monthly('2MO', '17:00', '18:30'), at: 'falkenbrueck', venue: `${clinic}, Raum der Ruhe`, by: 'Selbsthilfe Planetal', about: 'gesundheit',
	},
	{
		title: 'Pflegecafé für Angehörige', summary: 'Zwei Stunden für die, die sonst immer an andere denken. Jemand passt solange auf.',
		when: d.monthly('3TH', '15:00', '17:00'), at: 'falkenbrueck', venue: 'Mehrgenerationenhaus', by: 'Pflegestützpunkt', about: 'gesundheit senioren',
		for: 'seniors families',
	},
	{
		title: 'Krabbelgruppe', summary: 'Für die Kleinsten und ihre müden Eltern. Alles ist weich, der Kaffee stark.',
		when: d.every('TH', ['09:30', '11:00']), at: 'falkenbrueck', venue: 'Mehrgenerationenhaus', by: 'Netzwerk Gesunde Kinder', about: 'familie',
		for: 'families children',
	},
	{
		title: 'Computer-Einstieg leicht gemacht', summary: 'Vom Einschalten bis zum Videoanruf, in sechs Donnerstagen. Geräte sind da.',
		when: d.course('TH', ['14:00', '15:30'], { week: 0, times: 6 }), at: 'falkenbrueck', venue: 'Mehrgenerationenhaus', by: 'Projektbüro',
		about: 'lernen senioren', for: 'seniors',
	},
	{
		title: 'Nähcafé', summary: 'Hosen kürzen, Reißverschlüsse retten, Vorhänge beichten. Vier Maschinen, eine Schneidermeisterin.',
		when: d.every('WE', ['17:00', '19:30'], { interval: 2 }), at: 'falkenbrueck', venue: 'Mehrgenerationenhaus', by: 'Mehrgenerationenhaus',
		about: 'lernen', costs: 'Spende',
	},
	{
		title: 'Vogelstimmen am Morgen', summary: 'Um sechs singt der Rotschwanz, um sieben die Amsel, um acht der Wasserkocher.',
		when: d.on('SU', 1, ['06:00', '08:30']), at: 'dippmannsdorf', venue: 'Paradies, Quellgrund', by: 'NABU Planetal', about: 'natur', hasSteps: true,
	},
	{
		title: 'Waldbrand: Was tun bei Stufe 4?', summary: 'Der Revierförster zeigt Karte, Spaten und Respekt. Für alle, die am Wald wohnen.',
		when: d.on('MO', 2, ['18:00', '19:30']), at: 'grabow', venue: 'Dorfgemeinschaftshaus Grabow', by: 'Oberförsterei', about: 'sicherheit natur',
	},
	{
		title: 'Imkertreff', summary: 'Varroa, Wetter, Waage. Gäste bekommen einen Löffel Honig und jede Antwort.',
		when: d.monthly('-1FR', '18:00', '20:00'), at: 'kuhlowitz', venue: 'Imkerei Kuhlowitz', by: 'Imkerverein Planetal', about: 'natur vereine',
		hasSteps: true,
	},
	{
		title: 'Streuobst-Ernte für alle', summary: 'Jeder darf pflücken, was er tragen kann. Leitern und Körbe sind da.',
		when: d.season(10, '2SA', ['10:00', '15:00']), at: 'kuhlowitz', venue: 'Streuobstwiese Kuhlowitz', by: 'Imkerverein Planetal', about: 'natur familie',
		for: 'families', hasSteps: true,
	},
	{
		title: 'Mühlenführung Lüttenbusch', summary: 'Herr Pagel kennt jedes Zahnrad mit Vornamen.',
		when: d.monthly('1SU', '14:00', '16:00'), at: 'luettenbusch', venue: 'Mühle Lüttenbusch', by: 'Mühlenfreunde', about: 'kultur', costs: 'Spende',
		hasSteps: true,
	},
	{
		title: 'Drachenfest auf dem Mühlenhügel', summary: 'Wind ist bestellt. Der größte Drachen braucht sechs Leute und einen Trecker.',
		when: d.season(10, '1SA', ['13:00', '17:00']), at: 'bergholz', venue: 'Mühlenhügel Bergholz', by: 'Dorfverein Bergholz', about: 'familie natur',
		for: 'children families', hasSteps: true,
	},
	{
		title: 'Hofladen-Samstag', summary: 'Kartoffeln, Kürbisse, Katzen. Die Katzen sind nicht zu verkaufen.',
		when: d.every('SA', ['09:00', '12:00'], { interval: 2 }), at: 'mittelhof', venue: 'Gutshof Mittelhof', by: 'Hofladen Mittelhof', about: 'natur',
	},
	{
		title: 'Orgelspaziergang', summary: 'Drei Kirchen, drei Orgeln, ein Fahrrad. Start in Werbig, Picknick in Neuendorf.',
		when: d.season(6, '3SA', ['10:00', '15:00']), at: 'werbig neuendorf', venue: 'Feldsteinkirche Werbig', by: 'Kirchenkreis', about: 'kultur',
		costs: 'Spende', hasSteps: true,
	},
	{
		title: 'Gottesdienst in leichter Sprache', summary: 'Kurz, klar, mit Kaffee danach.',
		when: d.on('SU', 2, ['10:00', '11:00']), at: 'falkenbrueck', venue: 'Stadtkirche Falkenbrück', by: 'Kirchenkreis', about: 'kultur',
	},
	{
		title: 'Rufbus-Schulung für Ältere', summary: 'Wir rufen gemeinsam an, steigen gemeinsam ein und kommen gemeinsam zurück.',
		when: d.on('TU', 2, ['10:00', '12:00']), at: 'ebersfeld', venue: 'Dorfgemeinschaftshaus Ebersfeld', by: 'Verkehrsbetriebe Planetal',
		about: 'verkehr senioren', for: 'seniors',
	},
];
