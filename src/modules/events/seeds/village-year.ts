import { type Place, type Tenant, villagesOf } from '#kernel/tenancy/tenant.ts';
import type { Dates } from './dates.ts';
import type { Plan } from './plan.ts';

/** `number` sets villages apart: not every fire brigade meets on the same evening. */
type Village = { readonly name: string; readonly slug: string; readonly house: string; readonly council: string; readonly number: number };
type Motif = (village: Village, d: Dates) => Plan;

const one = <T>(list: readonly [T, ...T[]], { number }: Village): T => list[number % list.length] ?? list[0];
const evenings = ['MO', 'TU', 'TH', 'FR'] as const;

const fireBrigade: Motif = (v, d) => ({
	title: `Übungsabend der Feuerwehr ${v.name}`,
	summary: one(
		[
			'Schläuche, Leitern, Funk, danach Bratwurst. Wer mitmachen will, kommt einfach vorbei.',
			'Heute wird der Dorfteich leer gepumpt, theoretisch. Neue Leute sind willkommen, Stiefel haben wir.',
			'Wir üben Menschenrettung aus einem alten Opel. Der Opel ist der letzte, Menschen gibt es genug.',
		],
		v,
	),
	when: d.every(one(evenings, v), ['19:00', '21:00'], { interval: 2, since: 7 + (v.number % 2) }), at: v.slug, venue: `Feuerwehrhaus ${v.name}`,
	by: `Freiwillige Feuerwehr ${v.name}`, about: 'sicherheit vereine',
});

const youngFireBrigade: Motif = (v, d) => ({
	title: `Jugendfeuerwehr ${v.name}`, summary: 'Ab zehn Jahren. Knoten, Wasser, Kameradschaft, und einmal im Jahr das große Zelt.',
	when: d.every('FR', ['16:30', '18:00'], { interval: 2 }), at: v.slug, venue: `Feuerwehrhaus ${v.name}`, by: `Freiwillige Feuerwehr ${v.name}`,
	about: 'jugend sicherheit', for: 'youth children',
});

const council: Motif = (v, d) => ({
	title: `${v.council} ${v.name}`,
	summary: one(
		[
			'Öffentlich. Straßenlampen, Friedhofszaun und was Sie mitbringen.',
			'Öffentlich. Es geht um die Bushaltestelle und um die Frage, wem die Linde gehört.', 'Öffentlich. Haushalt des Dorfes: 4.200 Euro, elf Wünsche.',
		],
		v,
	),
	when: d.on(one(evenings, v), 1 + (v.number % 6), ['19:00', '20:30']), at: v.slug, venue: v.house, by: `${v.council} ${v.name}`, about: 'rathaus mitmachen',
});

const coffee: Motif = (v, d) => ({
	title: `Seniorenkaffee in ${v.name}`,
	summary: one(
		[
			'Streuselkuchen, Neuigkeiten, ein Lied zum Schluss. Wir holen ab.', 'Diesmal kommt die Polizei, freiwillig, und erklärt Schockanrufe.',
			'Mit Bildern von früher. Wer Fotos hat, bringt sie mit.', 'Es gibt Eierlikörtorte. Mehr muss man nicht wissen.',
		],
		v,
	),
	when: d.monthly(one(['1WE', '2WE', '3WE', '2TU'] as const, v), '14:30', '16:30'), at: v.slug, venue: v.house, by: `Dorfverein ${v.name}`,
	about: 'senioren vereine', for: 'seniors',
});

const gymnastics: Motif = (v, d) => ({
	title: `Gymnastik in ${v.name}`,
	summary: one(['Für alle, die morgens hören, wie sie aufstehen.', 'Mit Musik von früher und Gelenken von heute. Matten sind da.'], v),
	when: d.every(one(['TU', 'TH', 'MO'] as const, v), ['18:30', '19:30']), at: v.slug, venue: v.house, by: `Dorfverein ${v.name}`, about: 'sport gesundheit',
	costs: '2 € je Abend',
});

const cards: Motif = (v, d) => ({
	title: `Spieleabend in ${v.name}`,
	summary: one(['Skat, Rommé, Mensch ärgere dich nicht. Ärgern erlaubt.', 'Der Pokal vom letzten Mal steht bei Familie Krause und soll weg.'], v),
	when: d.monthly(one(['-1FR', '2FR', '1FR'] as const, v), '19:00', '22:00'), at: v.slug, venue: v.house, by: `Dorfverein ${v.name}`, about: 'vereine',
});

const cleaning: Motif = (v, d) => ({
	title: `Frühjahrsputz in ${v.name}`, summary: 'Harke, Schubkarre, gute Laune. Um zwölf gibt es Erbsensuppe, um eins sieht das Dorf wieder aus.',
	when: d.season(4, one(['1SA', '2SA', '3SA'] as const, v), ['09:00', '13:00']), at: v.slug, venue: `Treffpunkt ${v.house}`, by: `${v.council} ${v.name}`,
	about: 'natur mitmachen', for: 'families',
});

const summerFestival: Motif = (v, d) => ({
	title: `Dorffest ${v.name}`,
	summary: one(
		[
			'Kinderspiele, Kaffeetafel, Tanz. Die Kapelle spielt, bis der Erste schläft.',
			'Mit Traktorparade, Kuchenbasar und der Wahl der schönsten Kartoffel.', 'Ein Zelt, zwei Kapellen, drei Sorten Bowle.',
		],
		v,
	),
	when: d.season(one([6, 7, 8] as const, v), one(['1SA', '2SA', '3SA', '4SA'] as const, v), ['14:00', '23:30']), at: v.slug, venue: `Festwiese ${v.name}`,
	by: `Dorfverein ${v.name}`, about: 'vereine familie', for: 'families',
});

const lanterns: Motif = (v, d) => ({
	title: `Laternenumzug in ${v.name}`, summary: 'Treffpunkt an der Kirche, Ziel ist das Feuer. Das Pferd heißt Lotte und mag Martinshörnchen.',
	when: d.yearly(11, 11, ['17:00', '19:00']), at: v.slug, venue: `Dorfplatz ${v.name}`, by: `Freiwillige Feuerwehr ${v.name}`, about: 'familie',
	for: 'children families', hasSteps: true,
});

const advent: Motif = (v, d) => ({
	title: `Adventskaffee in ${v.name}`,
	summary: one(
		[
			'Stollen, Kerzen, ein Gedicht von jedem Kind und eins vom Bürgermeister.', 'Wir backen Plätzchen mit den Kindern; die Großen dürfen probieren.',
			'Mit dem Singkreis. Wer nicht singt, schenkt ein.',
		],
		v,
	),
	when: d.advent(1 + (v.number % 4), '14:30', '17:00'), at: v.slug, venue: v.house, by: `Dorfverein ${v.name}`, about: 'kultur senioren',
	for: 'seniors families',
});

const treeFire: Motif = (v, d) => ({
	title: `Weihnachtsbaumverbrennen in ${v.name}`, summary: 'Baum mitbringen, Glühwein mitnehmen. Die Feuerwehr passt auf, dass nur die Bäume brennen.',
	when: d.season(1, '2SA', ['16:00', '20:00']), at: v.slug, venue: `Festwiese ${v.name}`, by: `Freiwillige Feuerwehr ${v.name}`, about: 'vereine familie',
	hasSteps: true,
});

const mobileLibrary: Motif = (v, d) => ({
	title: `Bücherbus in ${v.name}`, summary: 'Eine halbe Stunde, 2.000 Bücher, eine Stufe. Wer die Stufe nicht schafft, dem reichen wir hinaus.',
	when: d.every(one(['MO', 'WE', 'TH'] as const, v), ['15:00', '15:30'], { interval: 2 }), at: v.slug, venue: `Bushaltestelle ${v.name}`, by: 'Bücherbus',
	about: 'kultur lernen', for: 'families seniors', hasSteps: true,
});

const barn: Motif = (v, d) => ({
	title: `Scheunenkino in ${v.name}`,
	summary: one(
		['Ein Film, eine Leinwand, viele Decken. Der Titel wird beim Popcorn verraten.', 'Gezeigt wird ein Heimatfilm, in dem der Nachbar mitspielt.'], v,
	),
	when: d.on('FR', 1 + (v.number % 8), ['19:30', '22:00']), at: v.slug, venue: `Pfarrscheune ${v.name}`, by: `Dorfverein ${v.name}`, about: 'kultur',
	costs: 'Spende', hasSteps: true,
});

const plants: Motif = (v, d) => ({
	title: `Pflanzentausch in ${v.name}`, summary: 'Zu viele Tomaten? Zu wenig Salbei? Hier treffen sich beide.',
	when: d.season(5, one(['1SA', '2SA'] as const, v), ['10:00', '12:00']), at: v.slug, venue: v.house, by: `Dorfverein ${v.name}`, about: 'natur vereine',
});

/** Neighbouring villages differ: each takes every second motif, beginning where the last one left off. */
const motifs = [coffee, council, cards, advent, summerFestival, gymnastics, treeFire, barn, mobileLibrary, cleaning, lanterns, youngFireBrigade, plants];
const each = 5;
const handful = 120;

const motifsFor = ({ name, population }: Place, tenant: Tenant, number: number): readonly Motif[] => {
	if (name === tenant.name) return [fireBrigade];
	const isTiny = (population ?? 0) < handful;
	const chosen = Array.from({ length: isTiny ? 2 : each }, (_, at) => motifs[(number * 3 + at * 2) % motifs.length]).filter((motif) => motif !== undefined);
	return isTiny ? chosen : [fireBrigade, ...chosen];
};

/** The year of every village: drills, coffee, council, festivals. The main place, named like the municipality, has a calendar of its own. */
export const villageYear = (tenant: Tenant, d: Dates): readonly Plan[] =>
	villagesOf(tenant).flatMap((place, number) => {
		const body = tenant.state === 'DE-ST' ? 'Ortschaftsrat' : 'Ortsbeirat';
		const house = `${tenant.id === 'auenrode' ? 'Bürgerhaus' : 'Dorfgemeinschaftshaus'} ${place.name}`;
		return motifsFor(place, tenant, number).map((motif) => motif({ name: place.name, slug: place.slug, house, council: body, number }, d));
	});
