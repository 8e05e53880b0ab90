import type { Language } from './language.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
const rules = new Map<Language, Intl.PluralRules>();

/** `3 Termine`: the number and its form by the plural rules of CLDR; `#` stands for the number. */
export const counted = (language: Language, count: number, forms: Forms): string => {
	const rule = rules.get(language) ?? new Intl.PluralRules(language);
	rules.set(language, rule);
	return (forms[rule.select(count)] ?? forms.other).replace('#', new Intl.NumberFormat(language).format(count));
};
