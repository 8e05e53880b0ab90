import { commaIn } from '#kernel/i18n/comma.ts';
import type { Context } from '#kernel/context.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { clock, dayAndMonth, fullDay, nearDay, nearness, weekday } from '#screens/moments.ts';
import type { Occurrence } from '#kernel/time/occurrence.ts';
import { hour } from '#kernel/time/span.ts';
import { eventTexts } from './texts.ts';

/** One time of an event. */
export type When = Occurrence & { readonly isAllDay: boolean };

const begun = (ctx: Context, text: string): string => `${text.slice(0, 1).toLocaleUpperCase(ctx.language)}${text.slice(1)}`;

/** `Heute`, `Freitag`, then `Samstag, 20. Juni`; another year is named. In Leichte Sprache a weekday bears its date. */
const dayWords = (ctx: Context, at: Date): string => {
	const days = nearness(ctx, at);
	if (Math.abs(days) < 2) return begun(ctx, nearDay(ctx, at));
	if (days > 0 && days < 7 && ctx.screen !== 'leicht') return begun(ctx, weekday(ctx, at));
	return begun(ctx, Math.abs(days) < 300 ? `${weekday(ctx, at)}${commaIn(ctx.language)}${dayAndMonth(ctx, at)}` : fullDay(ctx, at));
};

/** The last moment that belongs to it: an all-day event ends before midnight of its last day. */
const lastOf = ({ endsAt }: Occurrence): Date => new Date(endsAt.getTime() - 1);
const isOneDay = (ctx: Context, when: When): boolean => dayIn(when.startsAt, ctx.tenant.zone) === dayIn(lastOf(when), ctx.tenant.zone);
/** A dance until two in the morning is one evening, no event of two days. */
const isOneEvening = (when: When): boolean => !when.isAllDay && when.endsAt.getTime() - when.startsAt.getTime() < 16 * hour;

/** `17:00–18:30 Uhr`, `ganztägig` */
export const hoursOf = (ctx: Context, when: When): string => {
	const texts = eventTexts[ctx.screen];
	return when.isAllDay ? texts.allDay : texts.clock(`${clock(ctx, when.startsAt)}–${clock(ctx, when.endsAt)}`);
};

const spanWith = (ctx: Context, when: When, say: (at: Date) => string): string => {
	if (isOneEvening(when) || isOneDay(ctx, when)) return `${say(when.startsAt)}${commaIn(ctx.language)}${hoursOf(ctx, when)}`;
	const at = (moment: Date): string =>
		when.isAllDay ? say(moment) : `${say(moment)}${commaIn(ctx.language)}${eventTexts[ctx.screen].clock(clock(ctx, moment))}`;
	return eventTexts[ctx.screen].until(at(when.startsAt), at(when.isAllDay ? lastOf(when) : when.endsAt));
};

/** For lists: `Heute, 17:00–18:30 Uhr`, `Samstag, 20. Juni, 14:00–23:00 Uhr`. */
export const shortTime = (ctx: Context, when: When): string => spanWith(ctx, when, (at) => dayWords(ctx, at));

/** For the page of the event: weekday, day, month and year. */
export const fullTime = (ctx: Context, when: When): string =>
	begun(
		ctx,
		spanWith(ctx, when, (at) => fullDay(ctx, at)),
	);

/** A sentence begins with a capital letter, wherever its words came from. */
export const asSentence = begun;
