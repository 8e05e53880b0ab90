import type { Language } from './language.ts';

type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };
const known = new Map<Language, { readonly rule: Intl.PluralRules; readonly number: Intl.NumberFormat }>();

/** `3 Termine`: the number and its form by the plural rules of CLDR; `#` stands for the number. */
export const counted = (language: Language, count: number, forms: Forms): string => {
	const { rule, number } = known.get(language) ?? { rule: new Intl.PluralRules(language), number: new Intl.NumberFormat(language) };
	known.set(language, { rule, number });
	return (forms[rule.select(count)] ?? forms.other).replace('#', number.format(count));
};
