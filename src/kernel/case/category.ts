import type { Language } from '#kernel/i18n/language.ts';

/** Words by language; German ones are always there and stand in for what is missing. */
export type Named = Readonly<Record<string, string>>;
export const inLanguage = (words: Named, language: Language): string => words[language] ?? words['de'] ?? '';

/** What is gone is not offered any more and stays readable where somebody chose it. */
export type CaseChoice = { readonly name: string; readonly words: Named; readonly isGone?: boolean };

/** One question of a category: choices are answered by one of their names, others with words of at most 120 characters. */
export type CaseQuestion = {
	readonly name: string;
	readonly words: Named;
	readonly isRequired: boolean;
	readonly choices: readonly CaseChoice[] | null;
	readonly isGone?: boolean;
};

/** A category as a kind brings it or a municipality made it; `icon` by the name that the design system knows. `isOnRoad`: whoever keeps the roads mends it. */
export type CategoryWords = {
	readonly name: string;
	readonly words: Named;
	readonly icon: string;
	readonly isOnRoad: boolean;
	readonly questions: readonly CaseQuestion[];
};

/** What a municipality wrote about a category of its own or about one of the kind. Smaller positions come first. */
export type OwnCategory = CategoryWords & { readonly kind: string; readonly position: number };

export const askedIn = ({ questions }: Pick<CategoryWords, 'questions'>): readonly CaseQuestion[] =>
	questions.filter(({ isGone }) => !isGone);
export const offeredIn = ({ choices }: CaseQuestion): readonly CaseChoice[] | null => choices?.filter(({ isGone }) => !isGone) ?? null;

/** What was answered to the questions of a category, by name. */
export type CategoryAnswers = Readonly<Record<string, string>>;

/** The answers with their questions, as somebody reads them; also to what is asked no longer. */
export const saidIn = (
	questions: readonly CaseQuestion[],
	answers: CategoryAnswers,
	language: Language,
): readonly { readonly label: string; readonly value: string }[] =>
	questions.flatMap(({ name, words, choices }) => {
		const said = answers[name];
		if (!said) return [];
		const chosen = choices?.find((one) => one.name === said);
		return [{ label: inLanguage(words, language), value: chosen ? inLanguage(chosen.words, language) : said }];
	});

const longest = 120;
const problemOf = (question: CaseQuestion, said: string): string | null => {
	if (said === '') return question.isRequired ? 'required' : null;
	const choices = offeredIn(question);
	if (choices) return choices.some(({ name }) => name === said) ? null : 'unknownChoice';
	return said.length > longest ? 'tooLong' : null;
};

/** Reads the answers to the questions of a category; problems by the name of the question. What is not asked is left out. */
export const readAnswers = (
	category: Pick<CategoryWords, 'questions'>,
	said: Readonly<Record<string, string>>,
): { readonly answers: CategoryAnswers; readonly problems: Readonly<Record<string, string>> } => {
	const asked = askedIn(category).map((question) => {
		const text = (said[question.name] ?? '').normalize('NFC').trim();
		return { name: question.name, text, problem: problemOf(question, text) };
	});
	return {
		answers: Object.fromEntries(
			asked.filter(({ text, problem }) => text !== '' && problem === null).map(({ name, text }) => [name, text]),
		),
		problems: Object.fromEntries(asked.flatMap(({ name, problem }) => (problem === null ? [] : [[name, problem]]))),
	};
};
