import type { Lists } from '#kernel/kind/posted.ts';
import type { Option, Question } from './questionnaire.ts';

export type Answer = string | number | readonly string[] | Readonly<Record<string, string>>;
export type Answers = Readonly<Record<string, Answer>>;
/** What a form or a sheet brought, by the names of its inputs. */
export type Typed = Lists;
export type Problem = 'required' | 'notAChoice' | 'notANumber' | 'outOfRange' | 'tooLong' | 'rankTwice' | 'notAPosition';
export type Circumstances = { readonly villages: readonly string[] };

const longestText = 600;
export const longestStreet = 120;
export const inputOf = (id: string, part?: string): string => (part === undefined ? `f-${id}` : `f-${id}-${part}`);
/** The parts of a spot that somebody says in words, and the point when both were given. */
export const spotParts = { point: 'punkt', village: 'ort', street: 'strasse' } as const;

const isOption = (options: readonly Option[], key: string): boolean => options.some((option) => option.key === key);
const wholeIn = (raw: string, { least, most }: Pick<Question, 'least' | 'most'>): number | { problem: Problem } => {
	const number = Number(raw.replace(',', '.'));
	if (!Number.isFinite(number)) return { problem: 'notANumber' };
	return number < least || number > most ? { problem: 'outOfRange' } : number;
};

type Read = Answer | undefined | { readonly problem: Problem };
type Reader = (question: Question, typed: Typed, circumstances: Circumstances) => Read;
const first = (typed: Typed, id: string): string => (typed[inputOf(id)]?.[0] ?? '').trim();
const chosen =
	(among: (question: Question, circumstances: Circumstances) => readonly string[]): Reader =>
	(question, typed, circumstances) => {
		const key = first(typed, question.id);
		return key === '' ? undefined : among(question, circumstances).includes(key) ? key : { problem: 'notAChoice' };
	};
const keysOf = ({ options }: Question): readonly string[] => options.map(({ key }) => key);
const partly = (question: Question, typed: Typed): Readonly<Record<string, string>> =>
	Object.fromEntries(
		question.options.flatMap(({ key }) => {
			const value = typed[inputOf(question.id, key)]?.[0] ?? '';
			return value === '' ? [] : [[key, value]];
		}),
	);

/** Three decimals of a degree are a hundred metres: nobody's front door. */
const coarse = (degrees: number): number => Math.round(degrees * 1000) / 1000;

const pointIn = (raw: string): string | { readonly problem: Problem } => {
	const [lat = NaN, lon = NaN] = raw.split(/[\s,;]+/).map(Number);
	return Math.abs(lat) <= 90 && Math.abs(lon) <= 180 ? `${coarse(lat)} ${coarse(lon)}` : { problem: 'notAPosition' };
};

const spotWords = ({ id }: Question, typed: Typed): { readonly village: string; readonly street: string } => {
	const [village = '', street = ''] = [spotParts.village, spotParts.street].map((part) => (typed[inputOf(id, part)]?.[0] ?? '').trim());
	return { village, street: street.normalize('NFC') };
};

/** A spot: a point on the map, or a village and a street in words, or all of it. */
const spotIn: Reader = (question, typed, { villages }) => {
	const raw = first(typed, question.id);
	const point = raw === '' ? '' : pointIn(raw);
	if (typeof point !== 'string') return point;
	const { village, street } = spotWords(question, typed);
	if (village !== '' && !villages.includes(village)) return { problem: 'notAChoice' };
	if (street.length > longestStreet) return { problem: 'tooLong' };
	if (village + street === '') return point === '' ? undefined : point;
	const parts = { [spotParts.point]: point, [spotParts.village]: village, [spotParts.street]: street };
	return Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== ''));
};

const readers: Readonly<Record<Question['type'], Reader>> = {
	single: chosen(keysOf),
	photo: chosen(keysOf),
	village: chosen((_, { villages }) => villages),
	multiple: (question, typed) => {
		const keys = [...new Set(typed[inputOf(question.id)] ?? [])].filter((key) => key !== '').toSorted();
		if (keys.some((key) => !isOption(question.options, key))) return { problem: 'notAChoice' };
		return keys.length === 0 ? undefined : keys;
	},
	scale: (question, typed) => (first(typed, question.id) === '' ? undefined : wholeIn(first(typed, question.id), question)),
	number: (question, typed) => (first(typed, question.id) === '' ? undefined : wholeIn(first(typed, question.id), question)),
	text: (question, typed) => {
		const text = first(typed, question.id).normalize('NFC');
		return text === '' ? undefined : text.length > longestText ? { problem: 'tooLong' } : text;
	},
	matrix: (question, typed) => {
		const rows = partly(question, typed);
		if (Object.values(rows).some((key) => !isOption(question.columns, key))) return { problem: 'notAChoice' };
		const isMissing = question.isRequired && Object.keys(rows).length < question.options.length;
		return Object.keys(rows).length === 0 || isMissing ? undefined : rows;
	},
	ranking: (question, typed) => {
		const ranks = Object.entries(partly(question, typed)).map(([key, rank]) => ({ key, rank: Number(rank) }));
		if (ranks.some(({ rank }) => !Number.isInteger(rank) || rank < 1 || rank > question.options.length))
			return { problem: 'notAChoice' };
		if (new Set(ranks.map(({ rank }) => rank)).size < ranks.length) return { problem: 'rankTwice' };
		return ranks.length === 0 ? undefined : ranks.toSorted((a, b) => a.rank - b.rank).map(({ key }) => key);
	},
	map: spotIn,
};

const isWrongPart: Readonly<Record<string, (value: string, before: readonly string[], choices: readonly string[]) => boolean>> = {
	required: (value) => value === '',
	notAChoice: (value, _, choices) => value !== '' && !choices.includes(value),
	rankTwice: (value, before) => value !== '' && before.includes(value),
};
/** Of a question with an input for each part those where a mistake stands; none for any other question. */
export const wrongParts = ({ id, type, options, columns }: Question, typed: Typed, problem: Problem): readonly string[] => {
	const choices = type === 'matrix' ? columns.map(({ key }) => key) : type === 'ranking' ? options.map((_, at) => `${at + 1}`) : [];
	const given = options.map(({ key }) => typed[inputOf(id, key)]?.[0] ?? '');
	return choices.length === 0
		? []
		: options.filter((_, at) => isWrongPart[problem]?.(given[at] ?? '', given.slice(0, at), choices)).map(({ key }) => key);
};

/** Whether a question is put to somebody with these answers. */
export const isAsked = ({ onlyIf }: Question, answers: Answers): boolean =>
	onlyIf === null || onlyIf.keys.some((key) => answers[onlyIf.question] === key);

const isProblem = (read: Read): read is { readonly problem: Problem } =>
	typeof read === 'object' && 'problem' in read && !Array.isArray(read);

export type Filled = {
	readonly answers: Answers;
	readonly problems: Readonly<Record<string, Problem>>;
	readonly asked: readonly Question[];
};

/** Reads what was filled in, question by question; those that hang on another answer count only where they were put. */
export const readAnswers = (questions: readonly Question[], typed: Typed, circumstances: Circumstances): Filled => {
	const answers: Record<string, Answer> = {};
	const problems: Record<string, Problem> = {};
	const asked: Question[] = [];
	for (const question of questions) {
		if (!isAsked(question, answers)) continue;
		asked.push(question);
		const read = readers[question.type](question, typed, circumstances);
		if (isProblem(read)) problems[question.id] = read.problem;
		else if (read !== undefined) answers[question.id] = read;
		else if (question.isRequired) problems[question.id] = 'required';
	}
	return { answers, problems, asked };
};

/** The one way in which answers are written: the same answers are the same text. */
export const contentOf = (answers: Answers): string => JSON.stringify({ a: answers });

/** What was keyed of a board with sticky dots: a question, and how many dots each of its answers has. */
export type Dots = { readonly frage: string; readonly punkte: Readonly<Record<string, number>> };
export const dotsIn = (content: string): Dots => JSON.parse(content);
/** One ballot for each dot. */
export const dotBallots = (content: string): readonly string[] => {
	const { frage, punkte } = dotsIn(content);
	return Object.entries(punkte).flatMap(([key, count]) => Array.from({ length: count }, () => contentOf({ [frage]: key })));
};
