import type { Context } from '#kernel/context.ts';
import { today } from '#kernel/time/zone.ts';
import { addressWith } from '#screens/filters.tsx';
import { shortWeekday, dayAndMonth, monthAndYear, weekday } from '#screens/moments.ts';
import { Calendar } from '#ui/content/calendar.tsx';
import { event } from '../event.ts';
import { type Month, neighbour } from '../month.ts';
import { eventTexts } from '../texts.ts';

type Choice = { readonly query: Readonly<Record<string, string>>; readonly month: Month };
type Props = { readonly ctx: Context; readonly choice: Choice; readonly byDay: ReadonlyMap<string, number> };

/** A Monday and the six days after it. */
const someWeek = Array.from({ length: 7 }, (_, at) => new Date(Date.UTC(2026, 0, 5 + at, 12)));

/** The month as a table: days with something to do are links to that day, dots say how much. */
export const MonthCalendar = ({ ctx, choice: { query, month }, byDay }: Props) => {
	const texts = eventTexts[ctx.screen];
	const present = today(ctx.tenant.zone, ctx.now);
	const step = (to: ReturnType<typeof neighbour>) =>
		to && {
			href: addressWith(event.path, query, { monat: to.name, tag: undefined }),
			label: monthAndYear(ctx, to.from),
		};
	const [before, after] = [step(neighbour(ctx, month, -1)), step(neighbour(ctx, month, 1))];
	return (
		<Calendar
			id="monat"
			title={monthAndYear(ctx, month.from)}
			weekdays={someWeek.map((at) => ({ short: shortWeekday(ctx, at), long: weekday(ctx, at) }))}
			offset={month.blanks}
			days={month.days.map(({ day, from }, at) => {
				const count = byDay.get(day) ?? 0;
				const link = {
					href: addressWith(event.path, query, { monat: undefined, tag: day }),
					count,
					words: `${dayAndMonth(ctx, from)}, ${texts.count(count)}`,
				};
				return { day: at + 1, today: day === present, ...(count > 0 && link) };
			})}
			{...(before && { before })}
			{...(after && { after })}
		/>
	);
};
