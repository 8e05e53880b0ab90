import type { Context } from '#kernel/context.ts';
import type { When } from '#kernel/module.ts';
import { dayIn, isoIn } from '#kernel/time/zone.ts';
import { german } from '#screens/foreign.tsx';
import { clock, dateParts, daysAway, nearness } from '#screens/moments.ts';
import { langOf } from '#screens/thing-card.tsx';
import { EventList } from '#ui/content/event-list.tsx';
import type { TodayAnswer } from '#ui/content/today-card.tsx';
import type { Content } from '#ui/markup.ts';
import { event } from './event.ts';
import { type EventTime, nearestTimes } from './server/queries.ts';
import type { CalendarTime } from './server/queries/calendar.ts';
import { admissionTexts, eventTexts } from './texts.ts';
import { shortTime } from './times.tsx';

const addressOf = ({ slug, href }: Pick<CalendarTime, 'slug' | 'href'>): string => href ?? `${event.path}/${slug}`;

const admissionOf = (ctx: Context, { admission, price }: EventTime): Content =>
	admission === 'paid' && price ? german(ctx, price) : admissionTexts[ctx.screen][admission];

type Rows = { readonly ctx: Context; readonly times: readonly CalendarTime[]; readonly level?: 2 | 3 };

/** Times of events as rows with a date house: start page, village page, list. */
export const EventRows = ({ ctx, times, level = 3 }: Rows) => (
	<EventList
		lang={ctx.screen}
		level={level}
		events={times.map((time) => ({
			href: addressOf(time),
			title: <span lang={langOf(ctx, time.words)}>{time.words.title}</span>,
			cancelled: time.isCancelled,
			date: dateParts(ctx, time.startsAt),
			today: nearness(ctx, time.startsAt) === 0,
			meta: [
				{ icon: 'schedule', text: shortTime(ctx, time) },
				{ icon: 'location_on', text: german(ctx, time.venue) },
				...(time.admission === 'free' ? [] : [{ icon: 'euro' as const, text: <bdi>{admissionOf(ctx, time)}</bdi> }]),
			],
		}))}
	/>
);

/** When it begins; of what began on another day, when it ends. */
const hourToday = (ctx: Context, { isAllDay, startsAt, endsAt }: CalendarTime): { moment: string; time: string } => {
	const texts = eventTexts[ctx.screen];
	const { zone } = ctx.tenant;
	if (!isAllDay && daysAway(ctx, startsAt) === 0) return { moment: isoIn(startsAt, zone), time: clock(ctx, startsAt) };
	if (isAllDay || daysAway(ctx, endsAt) > 0) return { moment: dayIn(ctx.now, zone), time: texts.allDay };
	return { moment: isoIn(endsAt, zone), time: texts.endsAt(clock(ctx, endsAt)) };
};

/** What is on today, as one answer of the today card; `times` are those of `upcoming` until midnight. */
export const todayTimes = (ctx: Context, times: readonly CalendarTime[]): TodayAnswer => {
	const texts = eventTexts[ctx.screen];
	return {
		icon: 'calendar_month',
		title: texts.today,
		empty: texts.nothingToday,
		times: times
			.filter(({ isCancelled }) => !isCancelled)
			.slice(0, 4)
			.map((time) => ({
				...hourToday(ctx, time),
				href: addressOf(time),
				text: <span lang={langOf(ctx, time.words)}>{time.words.title}</span>,
			})),
	};
};

/** When events are, for lists of all kinds. */
export const timesFor = async (ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, When>> =>
	new Map(
		(await nearestTimes(ctx, ids)).map((time) => [
			time.id,
			{
				text: shortTime(ctx, time),
				over: time.endsAt <= ctx.now ? eventTexts[ctx.screen].over : undefined,
				isCancelled: time.isCancelled,
			},
		]),
	);
