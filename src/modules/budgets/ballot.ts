import { type Lists } from '#kernel/kind/posted.ts';
import type { BallotType } from './pabulib/poll.ts';

/** What a ballot may hold. `numbers` are those of the projects that stand for election. */
export type Frame = {
	readonly type: BallotType;
	readonly most: number;
	readonly numbers: readonly number[];
	readonly villages: readonly string[];
};
/** A filled-in ballot, as it is sealed and counted: numbers of projects, best first on a ranking, points beside them. */
export type Crosses = { readonly choices: readonly number[]; readonly points: readonly number[] };
/** `village` is where the voter says that she lives: counted apart from the rest, and never published with it. */
export type Vote = Crosses & { readonly village: string };
export type VoteFault = 'empty' | 'tooMany' | 'notANumber' | 'rankTwice' | 'rankGap' | 'unknownPlace';

export const choiceInput = 'wahl';
export const villageInput = 'dorf';
export const numberInput = (number: number): string => `projekt-${number}`;

const approved = (sent: Lists, { most, numbers }: Frame): Crosses | VoteFault => {
	const choices = numbers.filter((number) => sent[choiceInput]?.includes(String(number)));
	return choices.length > most ? 'tooMany' : { choices, points: choices.map(() => 1) };
};

const typedNumbers = (sent: Lists, { numbers }: Frame): { number: number; typed: string }[] =>
	numbers.flatMap((number) => {
		const typed = (sent[numberInput(number)]?.[0] ?? '').trim();
		return typed === '' || typed === '0' ? [] : [{ number, typed }];
	});

const pointed = (sent: Lists, frame: Frame): Crosses | VoteFault => {
	const typed = typedNumbers(sent, frame);
	if (typed.some((one) => !/^\d{1,3}$/.test(one.typed))) return 'notANumber';
	const points = typed.map((one) => Number(one.typed));
	return points.reduce((sum, more) => sum + more, 0) > frame.most ? 'tooMany' : { choices: typed.map(({ number }) => number), points };
};

const ranked = (sent: Lists, frame: Frame): Crosses | VoteFault => {
	const typed = typedNumbers(sent, frame);
	if (typed.some((one) => !/^\d{1,3}$/.test(one.typed))) return 'notANumber';
	const ranks = typed.map(({ number, typed: rank }) => ({ number, rank: Number(rank) })).toSorted((a, b) => a.rank - b.rank);
	if (new Set(ranks.map(({ rank }) => rank)).size < ranks.length) return 'rankTwice';
	if (ranks.length > frame.most || (ranks.at(-1)?.rank ?? 0) > frame.most) return 'tooMany';
	if (ranks.some(({ rank }, at) => rank !== at + 1)) return 'rankGap';
	return { choices: ranks.map(({ number }) => number), points: ranks.map((_, at) => frame.most - at) };
};

const readers = { approval: approved, points: pointed, ranking: ranked } as const;

/** Reads a ballot from a form, or says what is wrong with it. */
export const readVote = (sent: Lists, frame: Frame): { readonly vote: Vote } | { readonly fault: VoteFault } => {
	const read = readers[frame.type](sent, frame);
	if (typeof read === 'string') return { fault: read };
	const village = sent[villageInput]?.[0] ?? '';
	if (village !== '' && !frame.villages.includes(village)) return { fault: 'unknownPlace' };
	return read.choices.length === 0 ? { fault: 'empty' } : { vote: { ...read, village } };
};

/** The same vote is always the same text: sent again it is known again. */
export const contentOf = ({ choices, points, village }: Vote): string => JSON.stringify({ choices, points, ...(village && { village }) });

const isNumbers = (value: unknown): value is readonly number[] => Array.isArray(value) && value.every((one) => typeof one === 'number');
/** A vote read back from its text; empty where it is none. */
export const voteIn = (content: string): Vote => {
	const read: unknown = content === '' ? null : JSON.parse(content);
	const isVote = typeof read === 'object' && read !== null && 'choices' in read && 'points' in read;
	if (!isVote || !isNumbers(read.choices) || !isNumbers(read.points)) return { choices: [], points: [], village: '' };
	const village = 'village' in read && typeof read.village === 'string' ? read.village : '';
	return { choices: read.choices, points: read.points, village };
};
