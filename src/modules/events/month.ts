import type { Context } from '#kernel/context.ts';
import { dayBounds, today } from '#kernel/time/zone.ts';
import type { Day } from './server/queries.ts';

/** A month of the calendar: `name` is `2026-11`; `blanks` are the days of its first week that belong to the month before. */
export type Month = {
	readonly name: string;
	readonly days: readonly Day[];
	readonly blanks: number;
	readonly from: Date;
	readonly until: Date;
};

/** Months that can be turned to: a year back, two years ahead, as far as times are worked out. */
const reach = { back: 12, ahead: 24 };

/** Year and month, `2026-11`. */
const pattern = /^\d{4}-(0[1-9]|1[0-2])$/;

const monthOf = (ctx: Context): Temporal.PlainYearMonth => Temporal.PlainDate.from(today(ctx.tenant.zone, ctx.now)).toPlainYearMonth();
const away = (ctx: Context, month: Temporal.PlainYearMonth): number => {
	const now = monthOf(ctx);
	return (month.year - now.year) * 12 + month.month - now.month;
};

const dayOf = (month: Temporal.PlainYearMonth, day: number): string => `${month.toString()}-${String(day).padStart(2, '0')}`;

/** The month that an address asks for; the present one where it asks for none that there is. */
export const monthIn = (ctx: Context, raw: string | undefined): Month => {
	const asked = raw !== undefined && pattern.test(raw) ? Temporal.PlainYearMonth.from(raw) : monthOf(ctx);
	const distance = away(ctx, asked);
	const month = distance < -reach.back || distance > reach.ahead ? monthOf(ctx) : asked;
	const zone = ctx.tenant.zone;
	const days = Array.from({ length: month.daysInMonth }, (_, at) => dayOf(month, at + 1)).map((day) => ({
		day,
		...dayBounds(day, zone),
	}));
	const { from } = dayBounds(dayOf(month, 1), zone);
	return { name: month.toString(), days, blanks: month.toPlainDate({ day: 1 }).dayOfWeek - 1, from, until: days.at(-1)?.until ?? from };
};

/** The month before or after, where the calendar goes that far. */
export const neighbour = (ctx: Context, { name }: Month, step: 1 | -1): Pick<Month, 'name' | 'from'> | undefined => {
	const month = Temporal.PlainYearMonth.from(name).add({ months: step });
	const distance = away(ctx, month);
	return distance < -reach.back || distance > reach.ahead
		? undefined
		: { name: month.toString(), from: dayBounds(dayOf(month, 1), ctx.tenant.zone).from };
};
