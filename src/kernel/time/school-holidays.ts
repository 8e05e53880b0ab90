import { isStated } from './civil.ts';

/** First and last day, both free of school (`2026-10-19`). */
export type FreeDays = { readonly from: string; readonly to: string };

/** `2026-10-19/2026-10-30` (an interval of ISO 8601) or `19.10.2026-30.10.2026`, as a list of a ministry of education is typed. */
const iso = /^(\d{4}-\d\d-\d\d)\s*\/\s*(\d{4}-\d\d-\d\d)$/;
const german = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\s*[-–]\s*(\d{1,2})\.(\d{1,2})\.(\d{4})$/;
const dayOf = (year = '', month = '', day = ''): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

const rangeIn = (text: string): FreeDays | null => {
	const [, from, to] = iso.exec(text) ?? [];
	const [, day, month, year, lastDay, lastMonth, lastYear] = german.exec(text) ?? [];
	const range = from && to ? { from, to } : { from: dayOf(year, month, day), to: dayOf(lastYear, lastMonth, lastDay) };
	return isStated(range.from) && isStated(range.to) && range.from <= range.to ? range : null;
};

/** The school holidays that a municipality entered, parted by semicolons; the first part that is none is named. */
export const schoolHolidaysIn = (text: string): readonly FreeDays[] | { readonly wrong: string } => {
	const parts = text
		.split(/[;\n]/)
		.map((part) => part.trim())
		.filter((part) => part !== '');
	const wrong = parts.find((part) => rangeIn(part) === null);
	return wrong === undefined ? parts.flatMap((part) => rangeIn(part) ?? []) : { wrong };
};
