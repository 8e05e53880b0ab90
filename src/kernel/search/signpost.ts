import type { Language, Words } from '#kernel/i18n/language.ts';
import { fold } from './fold.ts';

/**
 * Where people find what they call by many names, in their own language too: a page, its name, and how the words for it begin, one blank between
 * them. What is written lies in German, mostly; somebody who types `лікар` still is to find the doctor.
 */
export type Signpost = { readonly href: string; readonly label: Words; readonly words: Words };

/** The Arabic article is written with its noun. */
const withoutArticle = (word: string): string => word.replace(/^ال(?=\p{L}{2})/u, '');
const wordsIn = (text: string): readonly string[] =>
	fold(text)
		.split(/[^\p{L}\p{N}]+/u)
		.filter((word) => word !== '')
		.map(withoutArticle);

/** A short word stands for itself only: `bus` is no business. */
const isMeant = (known: string, word: string): boolean => (known.length > 3 ? word.startsWith(known) : word === known);

/** The signposts that fit what somebody typed, in her language or in German. */
export const signpostsFor = (all: readonly Signpost[], typed: string, language: Language): readonly Signpost[] => {
	const asked = wordsIn(typed);
	return all.filter(({ words }) => wordsIn(`${words[language]} ${words.de}`).some((known) => asked.some((word) => isMeant(known, word))));
};
