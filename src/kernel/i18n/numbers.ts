import type { Language } from './language.ts';

/** Digits stay Latin in Arabic, as clocks and telephones there show them. */
export const localeOf = (language: Language): string => (language === 'ar' ? 'ar-u-nu-latn' : language);

/** A number as people of this language write it. */
export const numberIn = (language: Language, value: number, options?: Intl.NumberFormatOptions): string =>
	new Intl.NumberFormat(localeOf(language), options).format(value);
