import { type Said, translated, type Wrong } from '#kernel/i18n/said.ts';

/** `alt`: what the picture shows, as the library describes it. */
export type Option = { readonly key: string; readonly label: Said; readonly image?: string; readonly alt?: string };

/** How people answer, by the word that the editor writes. */
export const questionTypes = {
	eine: 'single',
	mehrere: 'multiple',
	skala: 'scale',
	matrix: 'matrix',
	rang: 'ranking',
	zahl: 'number',
	text: 'text',
	karte: 'map',
	foto: 'photo',
	ort: 'village',
} as const;
export type QuestionType = (typeof questionTypes)[keyof typeof questionTypes];

/** `columns` are the answers of a matrix, whose `options` are its rows; `least` and `most` bound a scale or a number. */
export type Question = {
	readonly id: string;
	readonly type: QuestionType;
	readonly isRequired: boolean;
	readonly text: Said;
	readonly options: readonly Option[];
	readonly columns: readonly Option[];
	readonly least: number;
	readonly most: number;
	readonly onlyIf: { readonly question: string; readonly keys: readonly string[] } | null;
};

/** `markt (eine, Pflicht): Wie soll der Markt werden?`: name, how to answer, question. */
const head = /^(?<id>[a-z][a-z0-9]{0,19})\s*\((?<how>[^)]+)\)\s*:\s*(?<text>.+)$/;
/** `- ja: Ja, an Markttagen` or, for a photo, `- brunnen [id of the picture]: Am Brunnen`; with + a column of a matrix. */
const choice = /^(?<sign>[-+])\s*(?<key>[a-z0-9]{1,20})\s*(\[(?<image>[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\])?\s*:\s*(?<label>.+)$/;
/** `wenn markt = ja, teils` */
const condition = /^wenn\s+(?<question>[a-z][a-z0-9]*)\s*=\s*(?<keys>.+)$/;

type Draft = { -readonly [K in keyof Question]: Question[K] extends readonly Option[] ? Option[] : Question[K] };

const isWord = (word: string): word is keyof typeof questionTypes => Object.hasOwn(questionTypes, word);

const rangeIn = (text = '1-5'): { least: number; most: number } => {
	const [least = 1, most = 5] = text.split('-').map(Number);
	return { least, most };
};

const begun = (groups: Readonly<Record<string, string | undefined>>): Draft | null => {
	const { id = '', how = '', text = '' } = groups;
	const [word = '', range] = (how.split(',')[0] ?? '').trim().split(/\s+/);
	const { least, most } = rangeIn(range);
	if (!isWord(word) || !(least < most)) return null;
	const isRequired = /\bpflicht\b/i.test(how);
	return { id, type: questionTypes[word], isRequired, text: { de: text }, options: [], columns: [], least, most, onlyIf: null };
};

const optionIn = ({ key = '', label = '', image }: Readonly<Record<string, string | undefined>>): Option => ({
	key,
	label: { de: label },
	...(image && { image }),
});

/** Puts a translation to what was said last. */
const translate = (
	question: Draft,
	last: 'text' | 'options' | 'columns',
	{ tag = '', text = '' }: Readonly<Record<string, string | undefined>>,
): void => {
	if (last === 'text') question.text = { ...question.text, [tag]: text };
	else {
		const option = question[last].pop();
		if (option) question[last].push({ ...option, label: { ...option.label, [tag]: text } });
	}
};

type Reading = { questions: Draft[]; last: 'text' | 'options' | 'columns' };

const takeDetail = (reading: Reading, question: Draft, line: string): string | null => {
	const option = choice.exec(line)?.groups;
	const other = translated.exec(line)?.groups;
	const only = condition.exec(line)?.groups;
	if (option) {
		reading.last = option['sign'] === '+' ? 'columns' : 'options';
		question[reading.last].push(optionIn(option));
	} else if (other) translate(question, reading.last, other);
	else if (only) question.onlyIf = { question: only['question'] ?? '', keys: (only['keys'] ?? '').split(/[\s,]+/).filter(Boolean) };
	else return 'das ist weder Frage noch Antwort, zum Beispiel „- ja: Ja“';
	return null;
};

const takeLine = (reading: Reading, line: string): string | null => {
	const groups = head.exec(line)?.groups;
	const question = reading.questions.at(-1);
	if (!groups)
		return question ? takeDetail(reading, question, line) : 'zuerst kommt eine Frage, zum Beispiel „markt (eine): Wie soll …?“';
	const next = begun(groups);
	if (!next) return `diese Art von Antwort gibt es nicht; möglich sind ${Object.keys(questionTypes).join(', ')}`;
	if (reading.questions.some(({ id }) => id === next.id)) return `den Namen „${next.id}“ trägt schon eine andere Frage`;
	reading.questions.push(next);
	reading.last = 'text';
	return null;
};

const needsOptions: ReadonlySet<QuestionType> = new Set(['single', 'multiple', 'ranking', 'photo', 'matrix']);
const hasTwice = (options: readonly Option[]): boolean => new Set(options.map(({ key }) => key)).size < options.length;

const hangsWell = ({ onlyIf }: Question, before: readonly Question[]): boolean => {
	if (!onlyIf) return true;
	const asked = before.find(({ id }) => id === onlyIf.question);
	const isKnown = onlyIf.keys.every((key) => asked?.options.some((option) => option.key === key));
	return asked?.type === 'single' && asked.onlyIf === null && isKnown;
};

const faultOf = (question: Question, before: readonly Question[]): string | null => {
	const { type, options, columns } = question;
	if (needsOptions.has(type) && options.length < 2) return 'braucht mindestens zwei Antworten';
	if (type === 'matrix' && columns.length < 2) return 'braucht mindestens zwei Spalten („+ gut: Gut“)';
	if (hasTwice(options) || hasTwice(columns)) return 'nennt eine Antwort zweimal';
	return hangsWell(question, before) ? null : 'hängt an einer Frage oder Antwort, die es davor nicht gibt';
};

/** Reads a questionnaire as an editor writes it, or says in which line it goes wrong. */
export const readQuestionnaire = (text: string): readonly Question[] | Wrong => {
	const reading: Reading = { questions: [], last: 'text' };
	const lines = text.split('\n').map((line) => line.trim());
	for (const [at, line] of lines.entries()) {
		const says = line === '' ? null : takeLine(reading, line);
		if (says !== null) return { line: at + 1, says };
	}
	const wrong = reading.questions.map((question, at) => ({ question, says: faultOf(question, reading.questions.slice(0, at)) }));
	const first = wrong.find(({ says }) => says !== null);
	if (first) return { line: lines.findIndex((line) => line.startsWith(first.question.id)) + 1, says: first.says ?? '' };
	return reading.questions.length === 0 ? { line: 1, says: 'noch keine Frage' } : reading.questions;
};

/** What of a questionnaire must stay while people answer: everything but its words. */
export const shapeOf = (questions: readonly Question[]): string =>
	JSON.stringify(
		questions.map(({ id, type, isRequired, options, columns, least, most, onlyIf }) => [
			id,
			type,
			isRequired,
			options.map(({ key }) => key),
			columns.map(({ key }) => key),
			least,
			most,
			onlyIf,
		]),
	);
