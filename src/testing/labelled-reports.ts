import type { Candidate, Told } from '#modules/defects/duplicates.ts';

/** A seeded sequence of numbers from 0 to 1 (mulberry32): the same set on every machine. */
const sequence = (seed: number) => (): number => {
	seed = (seed + 0x6d2b79f5) | 0;
	let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
	mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
	return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
};

/** What people write about one thing, each in other words; some write nothing. */
const wordings: Readonly<Record<string, readonly string[]>> = {
	pothole: ['tiefes schlagloch vor der kurve', 'loch im asphalt, reifen kaputt', 'straße bricht auf, gefährlich für räder', ''],
	light: ['laterne dunkel seit einer woche', 'lampe geht nicht', 'straßenlicht flackert', ''],
	waste: ['sofa und müllsäcke am wegrand', 'hier liegt sperrmüll', 'wilder müll am container', ''],
	sign: ['schild umgefahren', 'verkehrszeichen verbogen', 'stoppschild nicht zu sehen', ''],
	green: ['ast hängt über dem weg', 'hecke versperrt den gehweg', 'baum droht umzufallen', ''],
	path: ['platte steht hoch, stolperfalle', 'gehweg kaputt', 'radweg von wurzeln aufgebrochen', ''],
	stop: ['wartehäuschen verschmutzt', 'scherben an der haltestelle', 'fahrplan fehlt', ''],
	playground: ['schaukel gerissen', 'scherben im sandkasten', 'bank kaputt am spielplatz', ''],
};
const names = Object.keys(wordings);
/** Into which category people put one thing, when they do not agree. */
const mistaken: Readonly<Record<string, string>> = {
	pothole: 'path',
	light: 'other',
	waste: 'stop',
	sign: 'green',
	green: 'sign',
	path: 'pothole',
	stop: 'waste',
	playground: 'green',
};

type Thing = { readonly id: string; readonly category: string; readonly x: number; readonly y: number; readonly age: number };
export type Labelled = { readonly told: Told; readonly isOf: string; readonly candidates: readonly Candidate[] };

const side = 2500;
/** Metres by which a telephone is off: Gaussian, σ 18 m, by Box and Muller. */
const off = (next: () => number): number => 18 * Math.sqrt(-2 * Math.log(Math.max(1e-9, next()))) * Math.cos(2 * Math.PI * next());
const pick = <T>(list: readonly T[], next: () => number): T | undefined => list[Math.floor(next() * list.length)];

/**
 * Reports that tell again of a thing that was reported, each with all older reports within 120 m: a village of 2.5 km with `things` things (as dense as
 * a town reports in two years), positions off by σ 18 m, the wrong category in 15 of 100, other words, a quarter without words, up to 90 days apart.
 */
export const labelledReports = ({
	things: count,
	again,
	seed,
}: {
	readonly things: number;
	readonly again: number;
	readonly seed: number;
}): readonly Labelled[] => {
	const next = sequence(seed);
	const things = Array.from({ length: count }, (_, at): Thing => ({
		id: String(at),
		category: pick(names, next) ?? '',
		x: next() * side,
		y: next() * side,
		age: next() * 90,
	}));
	const first = things.map((thing) => ({
		...thing,
		x: thing.x + off(next),
		y: thing.y + off(next),
		words: pick(wordings[thing.category] ?? [], next) ?? '',
	}));
	return Array.from({ length: again }, (): Labelled => {
		const thing = pick(things, next) ?? { id: '', category: '', x: 0, y: 0, age: 0 };
		const [x, y] = [thing.x + off(next), thing.y + off(next)];
		const category = next() < 0.15 ? (mistaken[thing.category] ?? 'other') : thing.category;
		const words = pick(wordings[thing.category] ?? [], next) ?? '';
		const candidates = first
			.map(({ id, category: theirs, words: said, age, ...at }) => ({
				id,
				category: theirs,
				words: said,
				ageDays: age,
				metres: Math.hypot(at.x - x, at.y - y),
			}))
			.filter(({ metres }) => metres <= 120);
		return { told: { category, words }, isOf: thing.id, candidates };
	});
};

/** The share of reports whose thing is among those suggested. */
export const recallOf = (
	labelled: readonly Labelled[],
	suggest: (told: Told, candidates: readonly Candidate[]) => readonly Candidate[],
): number =>
	labelled.filter(({ told, isOf, candidates }) => suggest(told, candidates).some(({ id }) => id === isOf)).length / labelled.length;
