import { contentOf } from '../answers.ts';

/** Even and repeatable: the same person answers the same in every demo world. */
const dice = (person: number, question: number): number => {
	const mixed = Math.imul(person * 7919 + question * 104_729 + 17, 2_654_435_761) >>> 0;
	return ((mixed ^ (mixed >>> 15)) >>> 0) % 1000;
};

const pick = <T>(rolled: number, ways: readonly (readonly [number, T])[]): T | undefined => ways.find(([until]) => rolled < until)?.[1];

/** Most live in the town; some do not say where. */
const homes = [
	[560, 'auenrode'],
	[800, 'ebersfeld'],
	[940, 'mittelhof'],
	[1000, ''],
] as const;

const texts: readonly [string, ...string[]] = ['Bitte den Wochenmarkt länger öffnen.', 'Parken am Bahnhof ausschildern.', 'Der Brunnen soll wieder laufen.', 'Endlich Ruhe am Donnerstag!'];

/** After the trial fewer want everything to stay. */
const wishes = {
	1: [[380, 'markttage'], [590, 'ganz'], [930, 'bleibt'], [1000, 'weissnicht']],
	2: [[470, 'markttage'], [740, 'ganz'], [965, 'bleibt'], [1000, 'weissnicht']],
} as const;

const of = <T>(things: readonly [T, ...T[]], rolled: number): T => things[rolled % things.length] ?? things[0];
const habits = ['oft', 'selten', 'nie'] as const;

/** What one household answered, as the form writes it. */
export const answering = (person: number, wave: 1 | 2): string => {
	const roll = (question: number): number => dice(person, question + wave * 10);
	const wish = pick(roll(1), wishes[wave]) ?? 'weissnicht';
	const home = pick(roll(5), homes) ?? '';
	return contentOf({
		markt: wish,
		...(wish === 'bleibt' && { sorge: of(['laden', 'parken', 'weg'], roll(2)) }),
		wichtig: ['baenke', 'baum', 'brunnen', 'spiel'].filter((_, at) => roll(20 + at) < 620 - at * 110),
		laut: 1 + Math.floor(roll(3) / 201),
		wege: { auto: of(habits, roll(30)), fuss: of(habits, roll(31) % 2), rad: of(habits, roll(32)) },
		...(home !== '' && { dorf: home }),
		alter: 16 + Math.floor(roll(6) / 13),
		...(roll(7) < 60 && { rat: of(texts, roll(8)) }),
	});
};

export const dot = (at: number, wave: 1 | 2): string => contentOf({ markt: pick(dice(at, 90 + wave), wishes[wave]) ?? 'weissnicht' });
