import { monthLength } from '../civil.ts';
import { frequencies, numberParts, plainRule, skips, weekdays, type NthWeekday, type Rule } from './grammar.ts';

/** Which part of the rule is wrong and how; `part` is its name, such as `BYDAY`. */
export type RuleProblem = {
	readonly problem:
		'tooLong' | 'unknownPart' | 'repeatedPart' | 'missingFrequency' | 'wrongValue' | 'unsupportedCalendar' | 'notAllowedHere';
	readonly part: string;
	readonly value: string;
};

const longestRule = 2000;

const isOneOf = <T extends string>(list: readonly T[], value: string): value is T => list.some((known) => known === value);

/** 0 where it is no whole number; up to nine digits, because a longer one is an attack and no calendar. */
const whole = (text: string): number => (/^\d{1,9}$/.test(text) ? Number(text) : 0);

/** Empty where one of them is wrong. */
const numbers = (text: string, limits: { max: number; from: number; signed: boolean }): number[] => {
	// An optional sign and one to three digits, as in -31 or +2.
	const sign = limits.signed ? /^[+-]?\d{1,3}$/ : /^\d{1,3}$/;
	const found = text.split(',').map((one) => (sign.test(one) ? Number(one) : Number.NaN));
	return found.every((one) => Math.abs(one) >= limits.from && Math.abs(one) <= limits.max) ? found : [];
};

const nthWeekday = (text: string): NthWeekday | null => {
	// An optional signed ordinal and two letters, as in -1FR.
	const [, nth, weekday = ''] = /^([+-]?\d{1,2})?([A-Z]{2})$/.exec(text) ?? [];
	const number = Number(nth ?? 0);
	return isOneOf(weekdays, weekday) && (nth === undefined || number !== 0) && Math.abs(number) <= 53 ? { weekday, nth: number } : null;
};

/** Empty where one of them is wrong. */
const nthWeekdays = (text: string): NthWeekday[] => {
	const read = text.split(',').map(nthWeekday);
	const found = read.filter((one) => one !== null);
	return found.length === read.length ? found : [];
};

// Year, month, day, then optionally T and hour, minute, second (60 is a leap second), then optionally Z.
const basicPattern = /^(\d{4})(\d\d)(\d\d)(?:T([01]\d|2[0-3])([0-5]\d)([0-5]\d|60)(Z?))?$/;

/** RFC 5545 §3.3.4 and §3.3.5: `20261231` or `20261231T180000`, optionally Z, to ISO 8601; null where there is no such day or time. */
export const isoOf = (text: string): string | null => {
	const match = basicPattern.exec(text);
	if (match === null) return null;
	const [year, month, day, hour, minute, second] = match.slice(1).map((group: string | undefined) => group ?? '');
	if (Number(day) < 1 || Number(day) > monthLength(Number(year), Number(month))) return null;
	const time = hour === '' ? '' : `T${hour}:${minute}:${second === '60' ? '59' : second}${match[7]}`;
	return `${year}-${month}-${day}${time}`;
};

type Draft = { -readonly [K in keyof Rule]: Rule[K] };
/** Writes one part into the draft; false where the value is wrong. */
type Reader = (draft: Draft, text: string) => boolean;

const readers: ReadonlyMap<string, Reader> = new Map<string, Reader>([
	['FREQ', (draft, text) => isOneOf(frequencies, text) && ((draft.freq = text), true)],
	['WKST', (draft, text) => isOneOf(weekdays, text) && ((draft.weekStart = text), true)],
	['SKIP', (draft, text) => isOneOf(skips, text) && ((draft.skip = text), true)],
	['INTERVAL', (draft, text) => (draft.interval = whole(text)) > 0],
	['COUNT', (draft, text) => (draft.count = whole(text)) > 0],
	['UNTIL', (draft, text) => (draft.until = isoOf(text)) !== null],
	['BYDAY', (draft, text) => (draft.byDay = nthWeekdays(text)).length > 0],
	['RSCALE', () => true],
	...numberParts.map((part): [string, Reader] => [part.name, (draft, text) => (draft[part.field] = numbers(text, part)).length > 0]),
]);

/** RFC 5545 §3.3.10: the parts that may not stand together, and the part to name. */
const forbidden: readonly { readonly part: string; readonly holds: (rule: Rule) => boolean }[] = [
	{ part: 'COUNT', holds: (rule) => rule.count !== null && rule.until !== null },
	{ part: 'BYWEEKNO', holds: (rule) => rule.byWeekNo.length > 0 && rule.freq !== 'YEARLY' },
	{ part: 'BYYEARDAY', holds: (rule) => rule.byYearDay.length > 0 && ['DAILY', 'WEEKLY', 'MONTHLY'].includes(rule.freq) },
	{ part: 'BYMONTHDAY', holds: (rule) => rule.byMonthDay.length > 0 && rule.freq === 'WEEKLY' },
	{
		part: 'BYDAY',
		holds: (rule) =>
			rule.byDay.some((day) => day.nth !== 0) && ((rule.freq !== 'MONTHLY' && rule.freq !== 'YEARLY') || rule.byWeekNo.length > 0),
	},
];

const readPart = (draft: Draft, name: string, value: string): RuleProblem['problem'] | null => {
	const reader = readers.get(name);
	if (reader === undefined) return 'unknownPart';
	if (name === 'RSCALE' && value !== 'GREGORIAN') return 'unsupportedCalendar';
	return reader(draft, value) ? null : 'wrongValue';
};

const split = (text: string): { name: string; value: string }[] =>
	text
		.split(';')
		.filter((part) => part !== '')
		.map((part) => {
			const at = part.indexOf('=');
			return at < 0 ? { name: part, value: '' } : { name: part.slice(0, at), value: part.slice(at + 1) };
		});

const fault = (rule: Rule, seen: ReadonlySet<string>): RuleProblem | null => {
	if (!seen.has('FREQ')) return { problem: 'missingFrequency', part: 'FREQ', value: '' };
	// RFC 7529 §4.1: SKIP must not stand without RSCALE.
	if (seen.has('SKIP') && !seen.has('RSCALE')) return { problem: 'notAllowedHere', part: 'SKIP', value: rule.skip };
	const wrong = forbidden.find(({ holds }) => holds(rule));
	return wrong === undefined ? null : { problem: 'notAllowedHere', part: wrong.part, value: '' };
};

/** Reads the value of an RRULE property; empty parts are passed over because Google Calendar ends rules with a semicolon. */
export const parseRule = (text: string): Rule | RuleProblem => {
	if (text.length > longestRule) return { problem: 'tooLong', part: '', value: '' };
	const draft: Draft = { ...plainRule('DAILY') };
	const seen = new Set<string>();
	for (const { name, value } of split(text.trim().toUpperCase())) {
		const problem = seen.has(name) ? 'repeatedPart' : readPart(draft, name, value);
		if (problem !== null) return { problem, part: name, value };
		seen.add(name);
	}
	return fault(draft, seen) ?? draft;
};
