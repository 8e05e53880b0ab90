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

/** Finds the signposts that fit what somebody typed, in her language or in German. Their words are parted once per language, not for each who asks. */
export const signpostFinder = (all: readonly Signpost[]) => {
	const parted = new Map<Language, readonly (readonly [Signpost, readonly string[]])[]>();
	const partedIn = (language: Language) => all.map((sign) => [sign, wordsIn(`${sign.words[language]} ${sign.words.de}`)] as const);
	return (typed: string, language: Language): readonly Signpost[] => {
		const known = parted.get(language) ?? partedIn(language);
		parted.set(language, known);
		const asked = wordsIn(typed);
		return known.flatMap(([sign, words]) => (words.some((one) => asked.some((word) => isMeant(one, word))) ? [sign] : []));
	};
};
