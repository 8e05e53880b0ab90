import type { Context } from '#kernel/context.ts';
import { type PublicMeeting, publicMeetings } from '#kernel/meetings/calendar.ts';
import { dayBounds, dayIn } from '#kernel/time/zone.ts';
import { EmptyList } from '#screens/empty-list.tsx';
import { SubscribeBox } from '#screens/feeds.tsx';
import { addressWith, choiceIn, PlaceFilter, TopicFilter } from '#screens/filters.tsx';
import { fullDay, monthAndYear } from '#screens/moments.ts';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { Panel } from '#ui/content/card.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { Aside, Grid, More, Stack } from '#ui/page/section.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { EventRows } from '../cards.tsx';
import { type Audience, audiences, event } from '../event.ts';
import { type Month, monthIn } from '../month.ts';
import { type EventWish, topicsWithin } from '../server/queries.ts';
import { calendarByDay, type CalendarTime, calendarTimes, countCalendar } from '../server/queries/calendar.ts';
import { audienceTexts, eventTexts } from '../texts.ts';
import { MonthCalendar } from './month-calendar.tsx';

type Query = Readonly<Record<string, string>>;
type Choice = ReturnType<typeof choiceIn>;

/** `?monat=2026-11&tag=2026-11-18&ort=&thema=&fuer=children&stufenlos=ja&seite=2` */
export type EventChoice = Choice & {
	readonly query: Query;
	readonly month: Month;
	readonly day: string | undefined;
	readonly audience: Audience | undefined;
	readonly isStepFree: boolean;
};
type EventsShown = EventChoice & {
	readonly title: string;
	readonly lead: string;
	readonly times: readonly CalendarTime[];
	readonly count: number;
	readonly byDay: ReadonlyMap<string, number>;
	readonly topics: readonly string[];
	/** Where a day has nothing: the next one that has. */
	readonly nextDay: string | undefined;
	/** A selection: many addresses of the same things, none of which a search engine needs. */
	readonly isSelective: boolean;
};

const perPage = 20;
const fourWeeks = 28 * 86_400_000;

const isAudience = (raw: string | undefined): raw is Audience => raw !== undefined && Object.hasOwn(audiences, raw);

const chosen = (ctx: Context, query: Query): EventChoice => {
	const { tag, fuer, stufenlos } = query;
	const month = monthIn(ctx, query['monat'] ?? tag?.slice(0, 7));
	return {
		...choiceIn(ctx, query),
		query,
		month,
		day: month.days.find(({ day }) => day === tag)?.day,
		audience: isAudience(fuer) ? fuer : undefined,
		isStepFree: stufenlos === 'ja',
	};
};

const later = (a: Date, b: Date): Date => (a > b ? a : b);

/** A day wholly, a month from today on (a past one wholly), otherwise the next four weeks. */
const windowOf = (ctx: Context, { day, month, query }: EventChoice): { from: Date; until: Date } => {
	if (day !== undefined) return dayBounds(day, ctx.tenant.zone);
	if (query['monat'] === undefined) return { from: ctx.now, until: new Date(ctx.now.getTime() + fourWeeks) };
	return { from: month.until < ctx.now ? month.from : later(month.from, ctx.now), until: month.until };
};

const titleOf = (ctx: Context, { day, month, query, place }: EventChoice): string => {
	const texts = eventTexts[ctx.screen];
	if (day !== undefined) return texts.eventsOn(fullDay(ctx, dayBounds(day, ctx.tenant.zone).from));
	if (query['monat'] !== undefined) return texts.eventsIn(monthAndYear(ctx, month.from));
	return place ? texts.eventsFrom(place.name) : texts.events;
};

const leadOf = (ctx: Context, { query, day }: EventChoice, count: number): string => {
	const texts = eventTexts[ctx.screen];
	const isAhead = query['monat'] === undefined && day === undefined;
	return texts.lead(isAhead ? `${texts.count(count)} ${texts.weeks}` : texts.count(count));
};

/** The day on which something takes place next, of what was chosen. */
const nextDayOf = async (ctx: Context, wish: EventWish, meetings: readonly PublicMeeting[]): Promise<string | undefined> => {
	const [next] = await calendarTimes(ctx, { ...wish, limit: 1 }, meetings);
	return next && dayIn(next.startsAt, ctx.tenant.zone);
};

/** Five statements (a sixth for a day without anything), however many events there are: one of them for meetings of groups and participations. */
export const listFor = async (ctx: Context, query: Query): Promise<EventsShown> => {
	const choice = chosen(ctx, query);
	const filter = { placeId: choice.place?.id, topic: choice.topic, audience: choice.audience, isStepFree: choice.isStepFree };
	const window = windowOf(ctx, choice);
	const meetings = await publicMeetings(ctx);
	const [times, count, byDay, topics] = await Promise.all([
		calendarTimes(ctx, { ...filter, ...window, limit: perPage, offset: (choice.page - 1) * perPage }, meetings),
		countCalendar(ctx, { ...filter, ...window }, meetings),
		calendarByDay(ctx, { days: choice.month.days, filter }, meetings),
		topicsWithin(ctx, window),
	]);
	const isEmptyDay = choice.day !== undefined && count === 0;
	const nextDay = isEmptyDay ? await nextDayOf(ctx, { ...filter, from: window.until }, meetings) : undefined;
	const isSelective = Object.keys(query).some((name) => name !== 'ort' && name !== 'thema');
	return { ...choice, title: titleOf(ctx, choice), lead: leadOf(ctx, choice, count), times, count, byDay, topics, nextDay, isSelective };
};

type Props = { readonly ctx: Context; readonly list: EventsShown };

/** Chips that are switched on and off: a second tap on what is chosen lets it go. */
const audienceChips = (ctx: Context, { query, audience }: EventsShown, shown: readonly Audience[]) =>
	shown.map((one) => ({
		href: addressWith(event.path, query, { fuer: audience === one ? undefined : one }),
		label: audienceTexts[ctx.screen][one],
		current: audience === one,
	}));

const Filters = ({ ctx, list }: Props) => {
	const texts = eventTexts[ctx.screen];
	const stepFree = {
		href: addressWith(event.path, list.query, { stufenlos: list.isStepFree ? undefined : 'ja' }),
		label: texts.stepFree,
		current: list.isStepFree,
	};
	return (
		<Stack>
			<PlaceFilter ctx={ctx} path={event.path} query={list.query} />
			<FilterBar
				label={texts.audienceFilter}
				choices={[...audienceChips(ctx, list, ['children', 'seniors']), { ...stepFree, icon: 'accessible' }]}
			/>
		</Stack>
	);
};

/** What most people do not need stands beside the list, so that on a phone the list comes first. */
const MoreFilters = ({ ctx, list }: Props) => {
	const texts = eventTexts[ctx.screen];
	return (
		<Panel id="eingrenzen" title={texts.narrow}>
			<FilterBar label={texts.narrow} choices={audienceChips(ctx, list, ['families', 'youth', 'newcomers'])} />
			{list.topics.length > 1 && <TopicFilter ctx={ctx} path={event.path} query={list.query} topics={list.topics} />}
		</Panel>
	);
};

const Beside = ({ ctx, list }: Props) => {
	const texts = eventTexts[ctx.screen];
	return (
		<Aside label={texts.month}>
			<Panel>
				<MonthCalendar ctx={ctx} choice={list} byDay={list.byDay} />
			</Panel>
			<MoreFilters ctx={ctx} list={list} />
			<SubscribeBox ctx={ctx} kind={event} place={list.place} topic={list.topic} />
			<Box id="selbst" title={texts.own} accent>
				<p>{texts.ownText}</p>
				<p>
					<Button href={`/verwaltung${event.path}/neu`}>{texts.enter}</Button>
				</p>
			</Box>
		</Aside>
	);
};

const monthOf = ({ month }: EventsShown) => ({ tag: undefined, monat: month.name });

const nextLink = (ctx: Context, { query, nextDay }: EventsShown) =>
	nextDay === undefined
		? undefined
		: {
				href: addressWith(event.path, query, { tag: nextDay }),
				label: eventTexts[ctx.screen].nextDay(fullDay(ctx, dayBounds(nextDay, ctx.tenant.zone).from)),
			};

export const ListPage = ({ ctx, list }: Props) => {
	const texts = eventTexts[ctx.screen];
	const { title, query, times, count, page } = list;
	return (
		<div class="om-wrap">
			<PageHead title={title} lead={list.lead} />
			<Filters ctx={ctx} list={list} />
			<Grid columns="split" air>
				<section aria-label={texts.list}>
					{times.length === 0 ? (
						<EmptyList ctx={ctx} all={event.path} scene="fest" next={nextLink(ctx, list)} />
					) : (
						<EventRows ctx={ctx} times={times} level={2} />
					)}
					{list.day !== undefined && (
						<p>
							<More href={addressWith(event.path, query, monthOf(list))} label={texts.wholeMonth} />
						</p>
					)}
					<Pagination
						lang={ctx.screen}
						page={page}
						pages={Math.ceil(count / perPage)}
						href={(number) => addressWith(event.path, query, { seite: number === 1 ? undefined : String(number) })}
					/>
				</section>
				<Beside ctx={ctx} list={list} />
			</Grid>
		</div>
	);
};
