/** Days are whole numbers since 1970-01-01, weekdays run from 0 (Monday) to 6 (Sunday), months from 1. */
export type Civil = { readonly year: number; readonly month: number; readonly day: number };
export type Span = { readonly first: number; readonly length: number };

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/** The remainder that is never negative. */
export const wrap = (value: number, size: number): number => ((value % size) + size) % size;

const isLeapYear = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const monthLength = (year: number, month: number): number => (month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0));

/**
 * Howard Hinnant, "chrono-compatible low-level date algorithms", days_from_civil: whole numbers, because 100,000 days take 4 ms so and 100 ms
 * as Temporal objects.
 */
export const dayNumber = (year: number, month: number, day: number): number => {
	const shifted = month <= 2 ? year - 1 : year;
	const era = Math.floor(shifted / 400);
	const yearOfEra = shifted - era * 400;
	const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
	return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
};

/** The same source, civil_from_days. */
export const civilOf = (number: number): Civil => {
	const shifted = number + 719_468;
	const era = Math.floor(shifted / 146_097);
	const dayOfEra = shifted - era * 146_097;
	const yearOfEra = Math.floor(
		(dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
	);
	const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
	const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
	const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
	return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1 };
};

/** Whether there is such a day (`2026-02-30` is none). */
export const isStated = (iso: string): boolean => {
	const [year = 0, month = 0, day = 0] = iso.split('-').map(Number);
	return month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month);
};

/** A day as ISO 8601 writes it, in the years that PostgreSQL and people know: there is no year 0. */
export const isDate = (raw: string): boolean => /^(?!0000)\d{4}-\d\d-\d\d$/.test(raw) && isStated(raw);

/** Easter Sunday of a year: the algorithm of Meeus, Jones and Butcher (Meeus, Astronomical Algorithms, chapter 8). */
export const easterOf = (year: number): number => {
	const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
	const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
	const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
	const sum = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
	return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
};

export const weekdayOf = (day: number): number => wrap(day + 3, 7);

export const monthSpan = (year: number, month: number): Span => ({ first: dayNumber(year, month, 1), length: monthLength(year, month) });

export const yearSpan = (year: number): Span => ({ first: dayNumber(year, 1, 1), length: isLeapYear(year) ? 366 : 365 });

/** First day of week 1, the first week with four days in the year (RFC 5545 §3.3.10 BYWEEKNO, ISO 8601 where the week starts on Monday). */
export const weekOne = (year: number, weekStart: number): number => {
	const fourth = dayNumber(year, 1, 4);
	return fourth - wrap(weekdayOf(fourth) - weekStart, 7);
};

export const weekYearOf = (day: number, weekStart: number): number => {
	const { year } = civilOf(day);
	if (day >= weekOne(year + 1, weekStart)) return year + 1;
	return day < weekOne(year, weekStart) ? year - 1 : year;
};
