import type { Language } from './language.ts';
import { localeOf } from './numbers.ts';

const formats = new Map<string, Intl.NumberFormat>();

/** Cents as an amount in Euro, whole ones without a fraction: `12.500 €`, `8,50 €`. Digits stay Latin in Arabic. */
export const euros = (cents: number, language: Language): string => {
	const digits = Number.isInteger(cents / 100) ? 0 : 2;
	const key = `${language} ${digits}`;
	const known =
		formats.get(key) ??
		new Intl.NumberFormat(localeOf(language), {
			style: 'currency',
			currency: 'EUR',
			minimumFractionDigits: digits,
			maximumFractionDigits: digits,
		});
	formats.set(key, known);
	return known.format(cents / 100);
};

/** Euro, for what nobody plans in cents: `12.500 €`. */
export const wholeEuros = (amount: number, language: Language): string => euros(Math.round(amount) * 100, language);

/** An amount as Germans write it: points between thousands, a comma and two digits for cents, the sign of the Euro or not. */
const german = /^(?<whole>\d{1,3}(?:\.\d{3})+|\d{1,10})(?:,(?<cents>\d{2}|-{1,2}|–))?\s*(?:€|EUR|Euro)?$/;

/** Cents of an amount that somebody typed; `null` when it is none. */
export const centsOf = (typed: string): number | null => {
	const { whole, cents = '' } = german.exec(typed.trim())?.groups ?? {};
	return whole === undefined ? null : Number(whole.replaceAll('.', '')) * 100 + (Number(cents) || 0);
};
