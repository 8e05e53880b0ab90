/** A report near by, as far as it says whether it tells of the same thing. `words` is what was written, in lower case. */
export type Candidate = {
	readonly id: string;
	readonly category: string;
	readonly metres: number;
	readonly ageDays: number;
	readonly words: string;
};
export type Told = { readonly category: string; readonly words: string };

/** Within so many metres a report is looked at: a telephone among houses is off by 5 to 40 m, people by some steps more. */
export const lookAround = 120;
const mostSuggested = 3;

/** Categories that people take for each other. */
const kin: Readonly<Record<string, readonly string[]>> = {
	pothole: ['path', 'water', 'other'],
	path: ['pothole', 'barrier', 'green'],
	barrier: ['path', 'sign'],
	waste: ['stop', 'other', 'vehicle'],
	stop: ['waste', 'graffiti'],
	graffiti: ['stop', 'playground'],
	sign: ['green', 'barrier', 'other'],
	green: ['sign', 'path'],
	water: ['pothole', 'other'],
	playground: ['graffiti', 'green'],
	light: ['other'],
	other: ['pothole', 'waste', 'sign'],
	winter: ['path'],
};

const likeness = (mine: string, theirs: string): number => {
	if (mine === theirs) return 1;
	return (kin[mine] ?? []).includes(theirs) ? 0.45 : 0.12;
};

const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(/[^\p{L}\d]+/u).filter((word) => word.length > 3));

/** Shared words over the words of the shorter text (overlap coefficient); 0 where one says nothing. */
const overlap = (one: string, other: string): number => {
	const [a, b] = [wordsOf(one), wordsOf(other)];
	const shared = [...a].filter((word) => b.has(word)).length;
	return shared === 0 ? 0 : shared / Math.min(a.size, b.size);
};

const nearness = (metres: number): number => Math.exp(-((metres / 55) ** 2));
const freshness = (days: number): number => Math.exp(-days / 120);

/** How much speaks for the same thing, from 0 to about 2. */
const sameness = ({ category, words }: Told, other: Candidate): number =>
	likeness(category, other.category) *
	nearness(other.metres) *
	(0.7 + 0.3 * freshness(other.ageDays)) *
	(1 + overlap(words, other.words));

/** The reports that most likely tell of the same, the likeliest first; three at most, and none that hardly fits. */
export const suggested = <One extends Candidate>(told: Told, candidates: readonly One[]): readonly One[] =>
	candidates
		.map((one) => ({ one, score: sameness(told, one) }))
		.filter(({ score }) => score > 0.04)
		.toSorted((a, b) => b.score - a.score)
		.slice(0, mostSuggested)
		.map(({ one }) => one);
