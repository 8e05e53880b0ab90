import type { Context } from '#kernel/context.ts';
import { dayBounds } from '#kernel/time/zone.ts';
import { EmptyList } from '#screens/empty-list.tsx';
import { SubscribeBox } from '#screens/feeds.tsx';
import { addressWith, choiceIn, PlaceFilter, TopicFilter } from '#screens/filters.tsx';
import { fullDay, monthAndYear } from '#screens/moments.ts';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { Panel } from '#ui/content/card.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { Aside, Grid, More } from '#ui/page/section.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { EventRows } from '../cards.tsx';
import { type Audience, audiences, event } from '../event.ts';
import { type Month, monthIn } from '../month.ts';
import { countByDay, countUpcoming, type EventTime, topicsWithin, upcoming } from '../server/queries.ts';
import { audienceTexts, eventTexts } from '../texts.ts';
import { MonthCalendar } from './month-calendar.tsx';

type Query = Readonly<Record<string, string>>;
type Choice = ReturnType<typeof choiceIn>;

/** `?monat=2026-11&tag=2026-11-18&ort=&thema=&fuer=children&stufenlos=ja&seite=2` */
export type EventChoice = Choice & {
	readonly query: Query; readonly month: Month; readonly day: string | undefined; readonly audience: Audience | undefined; readonly isStepFree: boolean;
};
type EventsShown = EventChoice & {
	readonly title: string; readonly times: readonly EventTime[]; readonly count: number; readonly byDay: ReadonlyMap<string, number>; readonly topics: readonly string[];
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
		...choiceIn(ctx, query), query, month, day: month.days.find(({ day }) => day === tag)?.day,
		audience: isAudience(fuer) ? fuer : undefined, isStepFree: stufenlos === 'ja',
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
	const texts = eventTexts[ctx.language];
	if (day !== undefined) return texts.eventsOn(fullDay(ctx, dayBounds(day, ctx.tenant.zone).from));
	if (query['monat'] !== undefined) return texts.eventsIn(monthAndYear(ctx, month.from));
	return place ? texts.eventsFrom(place.name) : texts.events;
};

/** Four statements, however many events there are. */
export const listFor = async (ctx: Context, query: Query): Promise<EventsShown> => {
	const choice = chosen(ctx, query);
	const filter = { placeId: choice.place?.id, topic: choice.topic, audience: choice.audience, isStepFree: choice.isStepFree };
	const window = windowOf(ctx, choice);
	const [times, count, byDay, topics] = await Promise.all([
		upcoming(ctx, { ...filter, ...window, limit: perPage, offset: (choice.page - 1) * perPage }),
		countUpcoming(ctx, { ...filter, ...window }),
		countByDay(ctx, choice.month.days, filter),
		topicsWithin(ctx, window),
	]);
	const isSelective = Object.keys(query).some((name) => name !== 'ort' && name !== 'thema');
	return { ...choice, title: titleOf(ctx, choice), times, count, byDay, topics, isSelective };
};

const shownAudiences = ['families', 'children', 'youth', 'seniors', 'newcomers'] as const;

const Filters = ({ ctx, list: { query, topics, audience, isStepFree } }: { ctx: Context; list: EventsShown }) => {
	const texts = eventTexts[ctx.language];
	const address = (changes: Readonly<Record<string, string | undefined>>): string => addressWith(event.path, query, changes);
	return (
		<>
			<PlaceFilter ctx={ctx} path={event.path} query={query} />
			<FilterBar
				label={texts.audienceFilter}
				choices={[
					{ href: address({ fuer: undefined }), label: texts.everyone, current: audience === undefined },
					...shownAudiences.map((one) => ({ href: address({ fuer: one }), label: audienceTexts[ctx.language][one], current: audience === one })),
					{ href: address({ stufenlos: isStepFree ? undefined : 'ja' }), label: texts.stepFree, current: isStepFree, icon: 'accessible' },
				]}
			/>
			{topics.length > 1 && <TopicFilter ctx={ctx} path={event.path} query={query} topics={topics} />}
		</>
	);
};

const Beside = ({ ctx, list }: { ctx: Context; list: EventsShown }) => {
	const texts = eventTexts[ctx.language];
	return (
		<Aside label={texts.month}>
			<Panel><MonthCalendar ctx={ctx} choice={list} byDay={list.byDay} /></Panel>
			<SubscribeBox ctx={ctx} kind={event} place={list.place} topic={list.topic} />
			<Box id="selbst" title={texts.own} accent>
				<p>{texts.ownText}</p>
				<p><Button href={`/verwaltung${event.path}`}>{texts.enter}</Button></p>
			</Box>
		</Aside>
	);
};

const leadOf = (ctx: Context, { count, query, day }: EventsShown): string => {
	const texts = eventTexts[ctx.language];
	const lead = texts.lead(count);
	return query['monat'] === undefined && day === undefined ? lead.replace(/\.$/, ` ${texts.weeks}.`) : lead;
};

export const ListPage = ({ ctx, list }: { ctx: Context; list: EventsShown }) => {
	const { title, query, times, count, page } = list;
	return (
		<div class="om-wrap">
			<PageHead title={title} lead={leadOf(ctx, list)}><Filters ctx={ctx} list={list} /></PageHead>
			<Grid columns="split" air>
				<section aria-label={eventTexts[ctx.language].list}>
					{times.length === 0 ? <EmptyList ctx={ctx} all={event.path} scene="fest" /> : <EventRows ctx={ctx} times={times} level={2} />}
					{list.day !== undefined && <p><More href={addressWith(event.path, query, { tag: undefined, monat: list.month.name })} label={eventTexts[ctx.language].wholeMonth} /></p>}
					<Pagination
						lang={ctx.language}
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
