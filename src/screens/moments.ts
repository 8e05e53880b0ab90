import { commaIn } from '#kernel/i18n/comma.ts';
import { localeOf } from '#kernel/i18n/numbers.ts';
import type { Context } from '#kernel/context.ts';
import { offsetAt } from '#kernel/time/offset.ts';

type Asking = Pick<Context, 'language' | 'now' | 'tenant'> & Partial<Pick<Context, 'isLasting' | 'screen'>>;
const formats = new Map<string, Intl.DateTimeFormat>();
const relatives = new Map<string, Intl.RelativeTimeFormat>();

/** Making a format costs a hundred times what using it does. */
const format = ({ language, tenant: { zone } }: Asking, name: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat => {
	const key = `${language}|${zone}|${name}`;
	const known = formats.get(key) ?? new Intl.DateTimeFormat(localeOf(language), { timeZone: zone, ...options });
	formats.set(key, known);
	return known;
};

const relativeDays = (language: string, days: number): string => {
	const known = relatives.get(language) ?? new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
	relatives.set(language, known);
	return known.format(days, 'day');
};

export const dayAndMonth = (asking: Asking, at: Date): string => format(asking, 'dayMonth', { day: 'numeric', month: 'long' }).format(at);
export const fullDay = (asking: Asking, at: Date): string =>
	format(asking, 'full', { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(at);
export const weekday = (asking: Asking, at: Date): string => format(asking, 'weekday', { weekday: 'long' }).format(at);
export const monthAndYear = (asking: Asking, at: Date): string => format(asking, 'month', { month: 'long', year: 'numeric' }).format(at);
const digits = (asking: Asking, at: Date): string =>
	format(asking, 'clock', { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
/** `09:00`; in Leichte Sprache as people say it: `9 Uhr`. */
export const clock = (asking: Asking, at: Date): string =>
	asking.screen === 'leicht' ? `${digits(asking, at).replace(/^0|:00$/g, '')} Uhr` : digits(asking, at);
/** What closes at midnight was open until the end of the day before. */
export const lastMoment = (closesAt: Date): Date => new Date(closesAt.getTime() - 1);
const toTheMinute: Intl.DateTimeFormatOptions = { dateStyle: 'full', timeStyle: 'short', hourCycle: 'h23' };
/** The last day, with the time where it is not over at the end of it: `Freitag, 18. Dezember 2026 um 17:30`. */
export const lastDay = (asking: Asking, closesAt: Date): string => {
	if (['00:00', '23:59'].includes(digits(asking, closesAt))) return fullDay(asking, lastMoment(closesAt));
	return asking.screen === 'leicht' ? fullMoment(asking, closesAt) : format(asking, 'toTheMinute', toTheMinute).format(closesAt);
};
/** A moment of a day without a time (`2026-10-08`) that falls on that day in every zone of Europe. */
export const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`);
export const shortWeekday = (asking: Asking, at: Date): string =>
	format(asking, 'shortWeekday', { weekday: 'short' }).format(at).replace('.', '');
/** The whole day and the time, also beside a date house, which screen readers skip. */
export const fullMoment = (asking: Asking, at: Date): string => `${fullDay(asking, at)}${commaIn(asking.language)}${clock(asking, at)}`;
/** For the date house: `Sa`, `20`, `Juni`; in Leichte Sprache, which shortens no word, the day alone: the line beside it says the rest. */
export const dateParts = (asking: Asking, at: Date): { weekday: string; day: string; month: string } => {
	const day = format(asking, 'dayOnly', { day: 'numeric' }).format(at).replace('.', '');
	return asking.screen === 'leicht'
		? { weekday: '', day, month: '' }
		: { weekday: shortWeekday(asking, at), day, month: format(asking, 'shortMonth', { month: 'short' }).format(at) };
};

/** Days since 1970 as the calendar of the zone counts them. */
const dayNumber = (zone: string, at: Date): number => {
	const seconds = Math.floor(at.getTime() / 1000);
	return Math.floor((seconds + offsetAt(zone, seconds)) / 86_400);
};
/** Whole calendar days in the zone of the municipality, from now on; negative for the past. */
export const daysAway = ({ now, tenant: { zone } }: Asking, at: Date): number => dayNumber(zone, at) - dayNumber(zone, now);

/** The same as words count them: where an answer is kept for years no day is near. */
export const nearness = (asking: Asking, at: Date): number => (asking.isLasting ? Infinity : daysAway(asking, at));

/** `heute`, `gestern`, then `16. Juni`; another year is named. */
export const nearDay = (asking: Asking, at: Date): string => {
	const days = nearness(asking, at);
	if (Math.abs(days) < 2) return relativeDays(asking.language, days);
	return Math.abs(days) < 300
		? dayAndMonth(asking, at)
		: format(asking, 'dated', { day: 'numeric', month: 'long', year: 'numeric' }).format(at);
};
