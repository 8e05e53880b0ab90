/** The languages in which every screen of the portal speaks. */
export const languages = ['de', 'en', 'pl', 'uk', 'ar'] as const;
export type Language = (typeof languages)[number];

/** In whose words a screen speaks: those of a language, or German ones in Leichte Sprache. Dates, numbers and `lang` follow the language. */
export type Screen = Language | 'leicht';

/** One text in every language of the portal. */
export type Words = Readonly<Record<Language, string>>;

/** Language tags of written variants (BCP 47); Leichte and Einfache Sprache are German with a private subtag. */
export const tags = ['de', 'en', 'pl', 'uk', 'ar', 'de-x-leicht', 'de-x-einfach'] as const;
export type Tag = (typeof tags)[number];

export const tagNames: Readonly<Record<Tag, string>> = {
	de: 'Deutsch',
	en: 'English',
	pl: 'Polski',
	uk: 'Українська',
	ar: 'العربية',
	'de-x-leicht': 'Leichte Sprache',
	'de-x-einfach': 'Einfache Sprache',
};

const isLanguage = (raw: string): raw is Language => languages.some((known) => known === raw);
export const isTag = (raw: string): raw is Tag => tags.some((known) => known === raw);
/** What a request was asked in; whatever is no tag is German. */
export const tagIn = (asked: unknown): Tag => (typeof asked === 'string' && isTag(asked) ? asked : 'de');
export const languageOf = (tag: Tag): Language => (isLanguage(tag) ? tag : 'de');
/** Einfache Sprache reads the ordinary words: they are plain German already, and its readers need no split compounds. */
export const screenOf = (tag: Tag): Screen => (tag === 'de-x-leicht' ? 'leicht' : languageOf(tag));
export const directionOf = (tag: string): 'ltr' | 'rtl' => (tag === 'ar' ? 'rtl' : 'ltr');

/** A public address carries the language in front: `/uk/termine/…`, `/leicht/…`. */
export const prefixOf = (tag: Tag): string => (tag === 'de' ? '' : `/${tag.replace('de-x-', '')}`);

/** The variants a reader of this language wants, best first: her own, then German, English, any other. */
export const preferenceOf = (tag: Tag): readonly Tag[] => {
	const german: readonly Tag[] = tag === 'de' ? ['de', 'de-x-einfach', 'de-x-leicht'] : ['de'];
	return [...new Set<Tag>([tag, ...german, 'en', ...tags])];
};
