import { commaIn } from '#kernel/i18n/comma.ts';
import type { Context } from '#kernel/context.ts';
import { hoursMomentOf, schoolHolidays } from '#kernel/tenancy/hours.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import type { Stretch } from '#kernel/time/hours-day.ts';
import { type HoursNow, stateAt, weekOf } from '#kernel/time/hours-state.ts';
import { type OpeningHours, readHours } from '#kernel/time/opening-hours.ts';
import { clock, dayAndMonth, daysAway, nearDay, noonOf, weekday } from './moments.ts';
import { screenTexts } from './texts.ts';

const read = new Map<string, OpeningHours | null>();
/** Hours change rarely and stand on every page. */
const hoursFrom = (text: string): OpeningHours | null => {
	const known = read.get(text);
	if (known !== undefined) return known;
	const hours = readHours(text);
	const result = 'problem' in hours ? null : hours;
	if (read.size > 5000) read.clear();
	read.set(text, result);
	return result;
};

/** A weekday names a day of the next six only; what opens in spring needs its date. */
const nextDay = (ctx: Context, next: Date): string => {
	const days = daysAway(ctx, next);
	if (days > 6) return dayAndMonth(ctx, next);
	return days < 2 ? nearDay(ctx, next) : weekday(ctx, next);
};
/** `9` and `17:30`: full hours as people say them. */
const spoken = (ctx: Context, at: Date): string => clock(ctx, at).replace(/:00$/, '').replace(/^0/, '');

export type Opening = {
	readonly isOpen: boolean;
	readonly sentence: string;
	/** One for each day that has hours; in Leichte Sprache one for each stretch of them. */
	readonly rows: readonly { day: string; hours: string; today: boolean }[];
};

const sentenceFor = (ctx: Context, now: HoursNow): string => {
	const texts = screenTexts[ctx.screen];
	if (now.open && now.until) return texts.open(spoken(ctx, now.until));
	const opens = now.next ? `${texts.closed}. ${texts.opens(nextDay(ctx, now.next), spoken(ctx, now.next))}` : texts.closed;
	return now.state === 'onRequest' && now.comment ? now.comment : opens;
};

const time = (minute: number): string =>
	`${Math.floor(minute / 60) % 24}${minute % 60 === 0 ? '' : `:${String(minute % 60).padStart(2, '0')}`}`;

const wholeDay = 1440;
/** `9–12`, `9–12 (nach Vereinbarung)`; of a whole day the comment says all. */
const spanOf = ({ screen }: Context, { from, to, comment }: Stretch): string => {
	const isWhole = from === 0 && to === wholeDay;
	const hours = screenTexts[screen].hours(time(from), isWhole ? '24' : time(to));
	if (comment === null) return hours;
	return isWhole ? comment : `${hours} (${comment})`;
};

const workOut = (ctx: Context, text: string): Opening | null => {
	const hours = hoursFrom(text);
	if (!hours || text === '') return null;
	const moment = hoursMomentOf(ctx);
	const now = stateAt(hours, moment);
	const rows = weekOf(hours, moment).flatMap(({ day, holiday, stretches }) => {
		const at = noonOf(day);
		const spans = stretches.filter(({ state }) => state !== 'closed').map((stretch) => spanOf(ctx, stretch));
		const lines = ctx.screen === 'leicht' && spans.length > 0 ? spans : [spans.join(commaIn(ctx.language)) || holiday];
		return lines.flatMap((line) => (line ? [{ day: weekday(ctx, at), hours: line, today: daysAway(ctx, at) === 0 }] : []));
	});
	return { isOpen: now.open, sentence: sentenceFor(ctx, now), rows };
};

type Minute = { readonly minute: number; readonly known: Map<string, Opening | null> };
let current: Minute = { minute: 0, known: new Map() };

/** What a page says of opening hours: open now or when next, and this week's table. `null` when there are none to read. Worked out once a minute. */
export const openingOf = (ctx: Context, text: string): Opening | null => {
	const minute = Math.floor(ctx.now.getTime() / 60_000);
	if (minute !== current.minute) current = { minute, known: new Map() };
	const key = `${ctx.screen} ${ctx.tenant.state} ${ctx.tenant.zone} ${settingOf(ctx.tenant, schoolHolidays)} ${text}`;
	const known = current.known.get(key);
	if (known !== undefined) return known;
	const opening = workOut(ctx, text);
	current.known.set(key, opening);
	return opening;
};
