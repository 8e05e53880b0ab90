import { commaIn } from '#kernel/i18n/comma.ts';
import { weekdayNumber } from './days.ts';
import type { Rule } from './grammar.ts';
import { ruleWords, type RuleWords, type Unit } from './words.ts';

export type RuleLanguage = keyof typeof ruleWords;

type Speech = { readonly rule: Rule; readonly words: RuleWords; readonly language: RuleLanguage };

const joined = (items: readonly string[], language: RuleLanguage): string =>
	new Intl.ListFormat(language, { type: 'conjunction' }).format(items);

const isUnit = (freq: Rule['freq']): freq is Unit => freq === 'DAILY' || freq === 'WEEKLY' || freq === 'MONTHLY' || freq === 'YEARLY';

const counted = (number: number, forms: RuleWords['count'], language: RuleLanguage): string =>
	(forms[new Intl.PluralRules(language).select(number)] ?? forms.other).replace('#', String(number));

const frequency = ({ rule, words, language }: Speech, unit: Unit): string =>
	rule.interval === 1 ? words.units[unit].every : counted(rule.interval, words.units[unit], language);

const isWorkweek = (rule: Rule): boolean => rule.byDay.length === 5 && rule.byDay.every(({ weekday }) => weekdayNumber(weekday) < 5);

const ordinalDays = ({ rule, words, language }: Speech): string =>
	joined(
		rule.byDay.map(({ nth, weekday }) => words.nth(nth, weekdayNumber(weekday))),
		language,
	);

const plainDays = ({ rule, words, language }: Speech): string =>
	joined(
		rule.byDay.map(({ weekday }) => words.days[weekdayNumber(weekday)] ?? ''),
		language,
	);

const monthDays = ({ rule, words, language }: Speech): string => joined(rule.byMonthDay.map(words.monthDay), language);

const months = ({ rule, words, language }: Speech): string => {
	const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC', numberingSystem: 'latn' });
	const names = rule.byMonth.map((month) => name.format(new Date(Date.UTC(2026, month - 1, 15))));
	return names.length === 0 ? '' : `${words.inMonths} ${joined(names, language)}`;
};

const days = (speech: Speech): string => {
	const { rule, words } = speech;
	if (rule.byDay.some(({ nth }) => nth !== 0))
		return `${words.onDays(ordinalDays(speech))}${rule.byMonth.length > 0 ? '' : ` ${words.inMonth}`}`;
	if (isWorkweek(rule)) return words.workdays;
	if (rule.byDay.length > 0) return words.onDays(plainDays(speech));
	if (rule.byMonthDay[0] === -1) return words.lastDay;
	return rule.byMonthDay.length > 0 ? words.onDays(monthDays(speech)) : '';
};

const end = ({ rule, words, language }: Speech): string => {
	if (rule.count !== null) return counted(rule.count, words.count, language);
	if (rule.until === null) return '';
	const day = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC', numberingSystem: 'latn' }).format(
		new Date(`${rule.until.slice(0, 10)}T12:00:00Z`),
	);
	return `${words.until} ${day}`;
};

/** German folds weekdays into one phrase: „jeden zweiten Dienstag im Monat“, „jeden Dienstag“. */
const german = (speech: Speech): string | null => {
	const { rule } = speech;
	if (speech.language !== 'de' || rule.interval !== 1 || rule.byDay.length === 0 || isWorkweek(rule)) return null;
	if (rule.freq === 'MONTHLY' && rule.byDay.every(({ nth }) => nth !== 0)) return `jeden ${ordinalDays(speech)} im Monat`;
	return rule.freq === 'WEEKLY' ? `jeden ${plainDays(speech)}` : null;
};

const isSpeakable = ({ byMonthDay, byDay, ...rule }: Rule): boolean => {
	if ([rule.bySetPos, rule.byYearDay, rule.byWeekNo, rule.byHour, rule.byMinute, rule.bySecond].some((list) => list.length > 0))
		return false;
	if (byDay.length > 0 && byMonthDay.length > 0) return false;
	const isLastDay = byMonthDay.length === 1 && byMonthDay[0] === -1;
	if (!isLastDay && byMonthDay.some((day) => day < 0)) return false;
	return byDay.every(({ nth }) => nth === 0) || byDay.every(({ nth }) => nth === -1 || (nth > 0 && nth <= 5));
};

/** The rule as words („jeden zweiten Dienstag im Monat, bis 31. Dezember 2027“), null where it is too odd for a plain sentence. */
export const describeRule = (rule: Rule, language: RuleLanguage): string | null => {
	const { freq } = rule;
	if (!isUnit(freq) || !isSpeakable(rule)) return null;
	const speech = { rule, words: ruleWords[language], language };
	const core = german(speech) ?? [frequency(speech, freq), days(speech)].filter(Boolean).join(' ');
	return [[core, months(speech)].filter(Boolean).join(' '), end(speech)].filter(Boolean).join(commaIn(language));
};
