import { languages } from '#kernel/i18n/language.ts';
import { slugOf } from '#kernel/publication/publication.ts';
import type { CaseChoice, CaseQuestion, Named } from './category.ts';

export const questionTypes = ['choice', 'yesNo', 'text'] as const;
export type QuestionType = (typeof questionTypes)[number];

/** A question as somebody arranges it: `choices` by language, one on a line; the lines of all languages belong together by their number. */
export type ArrangedQuestion = {
	/** Empty for a new one. */
	readonly name: string;
	readonly words: Named;
	readonly type: QuestionType;
	readonly isRequired: boolean;
	readonly choices: Named;
};

const yesNo: readonly CaseChoice[] = [
	{ name: 'yes', words: { de: 'Ja', en: 'Yes', pl: 'Tak', uk: 'Так', ar: 'نعم' } },
	{ name: 'no', words: { de: 'Nein', en: 'No', pl: 'Nie', uk: 'Ні', ar: 'لا' } },
];

/** A name that nothing of the same kind has yet. */
export const freeName = (words: string, taken: ReadonlySet<string>): string => {
	const plain = slugOf(words).slice(0, 40).replace(/-$/, '') || 'x';
	const numbered = Array.from({ length: taken.size + 1 }, (_, at) => (at === 0 ? plain : `${plain}-${at + 1}`));
	return numbered.find((name) => !taken.has(name)) ?? plain;
};

const linesOf = (text = ''): readonly string[] => text.split('\n').map((line) => line.normalize('NFC').trim());

/** The German lines are the choices; a line that stood there before keeps its name, what stands there no longer is gone. */
const choicesFrom = (lines: Named, before: readonly CaseChoice[]): readonly CaseChoice[] => {
	const translated = languages.map((language) => [language, linesOf(lines[language])] as const);
	const german = linesOf(lines['de']).flatMap((line, at) => (line === '' ? [] : [{ line, at }]));
	const names = new Set(before.map(({ name }) => name));
	const now = german.map(({ line, at }) => {
		const name = before.find(({ words }) => words['de'] === line)?.name ?? freeName(line, names);
		names.add(name);
		return { name, words: Object.fromEntries(translated.flatMap(([language, all]) => (all[at] ? [[language, all[at]]] : []))) };
	});
	const still = new Set(now.map(({ name }) => name));
	return [...now, ...before.filter(({ name }) => !still.has(name)).map((one) => ({ ...one, isGone: true }))];
};

const choicesOf = ({ type, choices }: ArrangedQuestion, before: readonly CaseChoice[]): readonly CaseChoice[] | null => {
	if (type === 'text') return null;
	return type === 'yesNo' ? yesNo : choicesFrom(choices, before);
};

/** What is asked from now on. Questions that are asked no longer stay with their words, for the answers that there are. */
export const questionsFrom = (arranged: readonly ArrangedQuestion[], before: readonly CaseQuestion[]): readonly CaseQuestion[] => {
	const names = new Set(before.map(({ name }) => name));
	const now = arranged.map((one) => {
		const known = before.find(({ name }) => name === one.name);
		const name = known?.name ?? freeName(one.words['de'] ?? '', names);
		names.add(name);
		return { name, words: one.words, isRequired: one.isRequired, choices: choicesOf(one, known?.choices ?? []) };
	});
	const still = new Set(now.map(({ name }) => name));
	return [...now, ...before.filter(({ name }) => !still.has(name)).map((one) => ({ ...one, isGone: true }))];
};

/** The same question as a form shows it. */
export const arrangedFrom = ({ name, words, isRequired, choices }: CaseQuestion): ArrangedQuestion => {
	const offered = choices?.filter(({ isGone }) => !isGone) ?? [];
	const isYesNo = offered.map((one) => one.name).join() === yesNo.map((one) => one.name).join();
	const lines = languages.map(
		(language) =>
			[
				language,
				offered
					.map((one) => one.words[language] ?? '')
					.join('\n')
					.trimEnd(),
			] as const,
	);
	const type = choices === null ? 'text' : isYesNo ? 'yesNo' : 'choice';
	return { name, words, isRequired, type, choices: Object.fromEntries(lines.filter(([, text]) => text !== '')) };
};
