import { type Rule, weekdays } from '#kernel/time/recurrence/grammar.ts';
import { parseRule } from '#kernel/time/recurrence/rule.ts';

/** How a recurrence is asked for: `often` is what the select says, everything as a form sends it. */
export type RuleAnswers = {
	readonly often: Often;
	readonly interval: string;
	readonly days: readonly string[];
	readonly nth: string;
	readonly until: string;
	readonly count: string;
	readonly own: string;
};
export const oftens = {
	once: 'Einmalig',
	daily: 'Jeden Tag',
	weekly: 'Jede Woche',
	monthly: 'Jeden Monat am gleichen Tag',
	nth: 'Jeden Monat an einem Wochentag',
	yearly: 'Jedes Jahr',
	own: 'Anders (eigene Regel)',
} as const;
export type Often = keyof typeof oftens;
export const isOften = (raw: string): raw is Often => Object.hasOwn(oftens, raw);

export const dayNames = {
	MO: 'Montag',
	TU: 'Dienstag',
	WE: 'Mittwoch',
	TH: 'Donnerstag',
	FR: 'Freitag',
	SA: 'Samstag',
	SU: 'Sonntag',
} as const;
export const nths = { '1': 'ersten', '2': 'zweiten', '3': 'dritten', '4': 'vierten', '-1': 'letzten' } as const;

const frequencies: Readonly<Record<Exclude<Often, 'once' | 'own'>, string>> = {
	daily: 'DAILY',
	weekly: 'WEEKLY',
	monthly: 'MONTHLY',
	nth: 'MONTHLY',
	yearly: 'YEARLY',
};

/** `31.12.2026` or `2026-12-31` in the basic form of RFC 5545. */
const basicDay = (raw: string): string => {
	const [, day = '', month = '', year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(raw.trim()) ?? [];
	return year === undefined ? raw.trim().replaceAll('-', '') : `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
};

const end = ({ until, count }: RuleAnswers): string[] =>
	until.trim() !== '' ? [`UNTIL=${basicDay(until)}`] : count.trim() !== '' ? [`COUNT=${count.trim()}`] : [];

const onDays = ({ often, days, nth }: RuleAnswers): string[] => {
	if ((often !== 'weekly' && often !== 'nth') || days.length === 0) return [];
	return [`BYDAY=${days.map((day) => `${often === 'nth' ? nth : ''}${day}`).join(',')}`];
};

/** The rule that these answers mean (RFC 5545, 3.3.10); empty when it does not recur. */
export const ruleOf = (answers: RuleAnswers): string => {
	const { often, interval, own } = answers;
	if (often === 'once') return '';
	if (often === 'own') return own;
	const every = interval.trim() === '' || interval.trim() === '1' ? [] : [`INTERVAL=${interval.trim()}`];
	return [`FREQ=${frequencies[often]}`, ...every, ...onDays(answers), ...end(answers)].join(';');
};

const blank: RuleAnswers = { often: 'once', interval: '1', days: [], nth: '1', until: '', count: '', own: '' };
const unasked = ['bySecond', 'byMinute', 'byHour', 'byMonthDay', 'byYearDay', 'byWeekNo', 'byMonth', 'bySetPos'] as const;

const nthOf = ({ byDay }: Rule): string | undefined => {
	const [first, ...others] = [...new Set(byDay.map(({ nth }) => String(nth)))];
	return first !== undefined && others.length === 0 && (first === '0' || Object.hasOwn(nths, first)) ? first : undefined;
};

const plainOftens: Readonly<Record<string, Often>> = { DAILY: 'daily', WEEKLY: 'weekly', MONTHLY: 'monthly', YEARLY: 'yearly' };
const oftenOf = (rule: Rule): Often => {
	const nth = nthOf(rule);
	if (rule.byDay.length === 0) return plainOftens[rule.freq] ?? 'own';
	if (rule.freq === 'WEEKLY' && nth === '0') return 'weekly';
	return rule.freq === 'MONTHLY' && nth !== undefined && nth !== '0' ? 'nth' : 'own';
};

const isAskable = (rule: Rule): boolean =>
	unasked.every((name) => rule[name].length === 0) &&
	rule.weekStart === 'MO' &&
	rule.skip === 'OMIT' &&
	(rule.until === null || rule.until.length === 10);

/** The answers that mean this rule; one that the questions cannot ask for is shown as it is written. */
export const ruleAnswers = (raw: string): RuleAnswers => {
	if (raw.trim() === '') return blank;
	const rule = parseRule(raw);
	const often = 'problem' in rule || !isAskable(rule) ? 'own' : oftenOf(rule);
	if ('problem' in rule || often === 'own') return { ...blank, often: 'own', own: raw };
	const days = weekdays.filter((weekday) => rule.byDay.some((day) => day.weekday === weekday));
	return {
		often,
		interval: String(rule.interval),
		days,
		nth: often === 'nth' ? (nthOf(rule) ?? '1') : '1',
		until: rule.until ?? '',
		count: rule.count === null ? '' : String(rule.count),
		own: '',
	};
};
