import type { Context } from '#kernel/context.ts';
import { meetingPath, type PublicMeeting, publicMeetings, titleOf } from '#kernel/meetings/calendar.ts';
import { countByDay, countUpcoming, type Day, type EventFilter, type EventTime, type EventWish, upcoming } from '../queries.ts';

/** A time in the calendar of the municipality: of an event, or of a meeting that stands elsewhere, under its own `href`. */
export type CalendarTime = EventTime & { readonly href?: string };

const timeOf = (meeting: PublicMeeting): CalendarTime => ({
	...meeting,
	words: { ...meeting.words, title: titleOf(meeting) },
	isAllDay: false,
	organiser: null,
	admission: 'free',
	price: null,
	isStepFree: false,
	isCancelled: meeting.cancelledAt !== null,
	href: meetingPath(meeting),
});

type Where = EventFilter & { readonly from: Date; readonly until?: Date | undefined };
/** Meetings name no audience and no steps: whoever asks for these gets events only. */
const fits = ({ from, until, placeId, topic, audience, isStepFree }: Where, meeting: PublicMeeting): boolean =>
	audience === undefined &&
	!isStepFree &&
	meeting.endsAt > from &&
	(until === undefined || meeting.startsAt < until) &&
	(placeId === undefined || meeting.placeIds.includes(placeId)) &&
	(topic === undefined || meeting.topics.includes(topic));

type Meetings = readonly PublicMeeting[];
const within = (meetings: Meetings, wish: Where): readonly CalendarTime[] => meetings.filter((meeting) => fits(wish, meeting)).map(timeOf);

/**
 * A page of two sorted lists as if they were one. Of the events only those are read that can stand on it: each meeting before the page moves it by
 * one, so it begins at most so many events earlier. `known`: the public meetings, where the page has asked for them already.
 */
export const calendarTimes = async (ctx: Context, wish: EventWish, known?: Meetings): Promise<readonly CalendarTime[]> => {
	const { limit = 20, offset = 0 } = wish;
	const meetings = within(known ?? (await publicMeetings(ctx)), wish);
	const first = Math.max(0, offset - meetings.length);
	const events: readonly CalendarTime[] = await upcoming(ctx, { ...wish, offset: first, limit: offset + limit - first });
	const merged = [...events, ...meetings].toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime());
	return merged.slice(offset - first, offset - first + limit);
};

export const countCalendar = async (ctx: Context, wish: EventWish, known: Meetings): Promise<number> =>
	(await countUpcoming(ctx, wish)) + within(known, wish).length;

type Days = { readonly days: readonly Day[]; readonly filter: EventFilter };
/** How many things take place on each of these days. */
export const calendarByDay = async (ctx: Context, { days, filter }: Days, known: Meetings): Promise<ReadonlyMap<string, number>> => {
	const [from, until] = [days[0]?.from ?? ctx.now, days.at(-1)?.until ?? ctx.now];
	const events = await countByDay(ctx, { days, filter });
	const meetings = within(known, { ...filter, from, until });
	const counts = days.map(({ day, ...span }) => {
		const here = meetings.filter(({ startsAt, endsAt }) => startsAt < span.until && endsAt > span.from).length;
		return [day, (events.get(day) ?? 0) + here] as const;
	});
	return new Map(counts.filter(([, count]) => count > 0));
};
