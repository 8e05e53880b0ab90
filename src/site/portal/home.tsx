import { commaIn } from '#kernel/i18n/comma.ts';
import { Hono } from 'hono';
import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { type Teaser, timeline } from '#kernel/publication/timeline.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { type Place, placeBySlug } from '#kernel/tenancy/tenant.ts';
import { dayBounds, today } from '#kernel/time/zone.ts';
import { day } from '#kernel/time/span.ts';
import { entry } from '#modules/directory/entry.ts';
import { article } from '#modules/news/article.ts';
import { defectTexts } from '#modules/defects/texts.ts';
import { EventRows, todayTimes } from '#modules/events/cards.tsx';
import { event } from '#modules/events/event.ts';
import { type CalendarTime, calendarTimes } from '#modules/events/server/queries/calendar.ts';
import { type Notice, NoticeCards } from '#modules/notices/cards.tsx';
import { notice } from '#modules/notices/notice.ts';
import { heroDrawing } from '#screens/drawings.ts';
import { openingOf } from '#screens/opening.ts';
import { standing } from '#screens/standing.ts';
import { ThingCard } from '#screens/thing-card.tsx';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { contact } from '#site/settings.ts';
import { Hero, type QuickLink } from '#ui/content/hero.tsx';
import { SearchField } from '#ui/content/search-field.tsx';
import { type TodayAnswer, TodayCard } from '#ui/content/today-card.tsx';
import { Grid, Section } from '#ui/page/section.tsx';
import { ThisMinute } from '#ui/this-minute.tsx';
import { portalTexts } from './texts.ts';
import { VillageCards } from './village-cards.tsx';

/** What today's card says: what is on, who is open, how to reach somebody. */
export const todayAnswers = (ctx: Context, times: readonly CalendarTime[]): TodayAnswer[] => {
	const texts = portalTexts[ctx.screen];
	const opening = openingOf(ctx, settingOf(ctx.tenant, contact.hours));
	const phone = settingOf(ctx.tenant, contact.phone);
	const hours = opening?.rows.flatMap((row) => (row.today ? [row.hours] : [])).join(commaIn(ctx.language));
	return [
		...(ctx.isLasting ? [] : [todayTimes(ctx, times)]),
		...(opening && !ctx.isLasting
			? [
					{
						icon: 'account_balance' as const,
						title: texts.office,
						strong: <ThisMinute>{opening.sentence}</ThisMinute>,
						...(hours && { text: hours }),
					},
				]
			: []),
		...(phone
			? [
					{
						icon: 'call' as const,
						title: texts.help,
						strong: (
							<a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>
								<bdi>{phone}</bdi>
							</a>
						),
						text: <bdi>{settingOf(ctx.tenant, contact.email)}</bdi>,
					},
				]
			: []),
	];
};

/** A window of days from now on: without an end, PostgreSQL sorts the times of two years to find six. */
export const within = ({ now }: Context, days: number) => ({ from: now, until: new Date(now.getTime() + days * day) });

/** From now to the end of today, in the zone of the municipality. */
export const restOfToday = (ctx: Context) => ({ from: ctx.now, until: dayBounds(today(ctx.tenant.zone, ctx.now), ctx.tenant.zone).until });

type Parts = {
	readonly ctx: Context;
	readonly newest: readonly Teaser[];
	readonly events: readonly CalendarTime[];
	readonly notices: readonly Notice[];
	readonly place: Place | undefined;
};

const Parts = ({ ctx, newest, events, notices, place }: Parts) => {
	const texts = portalTexts[ctx.screen];
	const of = place ? `?ort=${place.slug}` : '';
	return (
		<>
			<Section
				id="neu"
				title={place ? texts.newsFrom(place.name) : texts.news}
				more={{ href: `${article.path}${of}`, label: texts.allNews }}
			>
				<Grid columns="news">
					{newest.map((thing, at) => (
						<ThingCard ctx={ctx} thing={thing} href={`${article.path}/${thing.slug}`} look={at === 0 ? 'tall' : 'flat'} />
					))}
				</Grid>
			</Section>
			{raw(standing(ctx, 'villages', () => <VillageCards ctx={ctx} />))}
			<Section id="demnaechst" title={texts.thisWeek} more={{ href: `${event.path}${of}`, label: texts.wholeMonth }}>
				<EventRows ctx={ctx} times={events} />
			</Section>
			{notices.length > 0 && (
				<Section id="brett" title={texts.board} more={{ href: `${notice.path}${of}`, label: texts.allNotices }} tight>
					<NoticeCards ctx={ctx} notices={notices} />
				</Section>
			)}
		</>
	);
};

/** Four shortcuts under the search, each a thing that people come for. */
const quickLinks = ({ language, screen }: Context): QuickLink[] => [
	{ href: event.path, label: event.many[language], icon: 'calendar_month' },
	{ href: `${notice.path}/neu`, label: portalTexts[screen].hangUp, icon: 'push_pin' },
	{ href: entry.path, label: entry.many[language], icon: 'groups' },
	{ href: '/melden', label: defectTexts[screen].report, icon: 'photo_camera' },
];

/** The start page: my village first, then what is on today, what is new, who lives where, what hangs on the board. */
export const homePage = new Hono<Env>().get('/', async (c) => {
	const { ctx } = c.var;
	const texts = portalTexts[ctx.screen];
	const place = placeBySlug(ctx.tenant, c.req.query('ort') ?? '');
	const placeId = place?.id;
	const [newest, events, notices] = await Promise.all([
		timeline(ctx, { kind: 'article', limit: 4, ...(placeId && { placeId }) }),
		calendarTimes(ctx, { ...within(ctx, 10), placeId, limit: 6 }),
		shownOf(ctx, notice, { placeId, limit: 4 }),
	]);
	const { until } = restOfToday(ctx);
	const search = <SearchField lang={ctx.screen} id="q" action="/suche" label={texts.search} example={texts.searchExample} />;
	return c.render(
		<>
			<Hero
				id="gruss"
				title={texts.hello(place?.name ?? ctx.tenant.name)}
				lead={texts.lead}
				art={<DrawingPicture drawing={heroDrawing(ctx.tenant)} width={1600} height={400} isEager />}
				search={search}
				quick={quickLinks(ctx)}
				quickLabel={texts.often}
			/>
			<TodayCard
				id="heute"
				answers={todayAnswers(
					ctx,
					events.filter(({ startsAt }) => startsAt < until),
				)}
			/>
			<Parts ctx={ctx} newest={newest} events={events} notices={notices} place={place} />
			<Section id="abo" title={texts.notMiss} more={{ href: `/abo${place ? `?ort=${place.slug}` : ''}`, label: texts.feeds }} tight>
				<p>{texts.notMissText}</p>
			</Section>
			<my-village></my-village>
		</>,
		{ title: ctx.tenant.name, description: texts.lead },
	);
});
