import { Hono } from 'hono';
import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { landOf } from '#kernel/geo/land.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { type Teaser, timeline } from '#kernel/publication/timeline.ts';
import { type Place, placeBySlug } from '#kernel/tenancy/tenant.ts';
import { EntryRows, entryPin, PersonPanel } from '#modules/directory/cards.tsx';
import { entry } from '#modules/directory/entry.ts';
import { entriesOf } from '#modules/directory/server/answers.ts';
import type { EntryRow } from '#modules/directory/server/queries.ts';
import { EventRows } from '#modules/events/cards.tsx';
import { event } from '#modules/events/event.ts';
import { type CalendarTime, calendarTimes } from '#modules/events/server/queries/calendar.ts';
import { article } from '#modules/news/article.ts';
import { type Notice, NoticeCards } from '#modules/notices/cards.tsx';
import { notice } from '#modules/notices/notice.ts';
import { german } from '#screens/foreign.tsx';
import { villagePanorama } from '#screens/drawings.ts';
import { feedLinks } from '#screens/feeds.tsx';
import { standing } from '#screens/standing.ts';
import { ThingCard } from '#screens/thing-card.tsx';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { VillageMap } from '#screens/village-map.tsx';
import { mapPath } from '#site/map/filters.tsx';
import { largeMapTexts } from '#screens/large-map-texts.ts';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Hero } from '#ui/content/hero.tsx';
import { TodayCard } from '#ui/content/today-card.tsx';
import { Aside, Grid, More, Section, Stack } from '#ui/page/section.tsx';
import { restOfToday, todayAnswers, within } from './home.tsx';
import { portalTexts } from './texts.ts';

type Gathered = {
	readonly events: readonly CalendarTime[];
	readonly newest: readonly Teaser[];
	readonly notices: readonly Notice[];
	readonly people: readonly EntryRow[];
	readonly entries: readonly EntryRow[];
};

/** Everything that belongs to a village: six statements, whatever there is. */
const gather = async (ctx: Context, { id: placeId }: Place): Promise<Gathered> => {
	const [events, newest, notices, people, entries] = await Promise.all([
		calendarTimes(ctx, { ...within(ctx, 30), placeId, limit: 6 }),
		timeline(ctx, { kind: 'article', placeId, limit: 4 }),
		shownOf(ctx, notice, { placeId, limit: 6 }),
		entriesOf(ctx, { placeId, categories: ['person'], limit: 40 }),
		entriesOf(ctx, { placeId, categories: ['club', 'initiative', 'fireBrigade', 'place'], limit: 60 }),
	]);
	return { events, newest, notices, people, entries };
};

type Props = Gathered & { readonly ctx: Context; readonly place: Place };

const Middle = ({ ctx, place, events, newest, notices }: Props) => {
	const texts = portalTexts[ctx.screen];
	const of = `?ort=${place.slug}`;
	return (
		<Stack>
			{events.length > 0 && (
				<Section id="termine" title={texts.events} inside more={{ href: `${event.path}${of}`, label: texts.wholeMonth }}>
					<EventRows ctx={ctx} times={events} />
				</Section>
			)}
			{newest.length > 0 && (
				<Section id="neues" title={texts.newsOf} inside more={{ href: `${article.path}${of}`, label: texts.allNews }}>
					<Stack>
						{newest.map((thing) => (
							<ThingCard ctx={ctx} thing={thing} href={`${article.path}/${thing.slug}`} look="flat" />
						))}
					</Stack>
				</Section>
			)}
			{notices.length > 0 && (
				<Section id="brett" title={texts.board} inside more={{ href: `${notice.path}/neu${of}`, label: texts.hangUp }}>
					<NoticeCards ctx={ctx} notices={notices} />
				</Section>
			)}
		</Stack>
	);
};

/** The same houses make the same map: drawn once. */
const mapOf = async ({ ctx, place, entries }: Props) => {
	const houses = entries.filter(({ category }) => category === 'place').slice(0, 6);
	const land = await landOf(ctx);
	const things = houses.map((row, at) => entryPin(row, at + 1));
	return raw(
		standing(ctx, `map ${place.slug} ${houses.map(({ id }) => id).join(' ')}`, () => (
			<VillageMap ctx={ctx} place={place} land={land} things={things} />
		)),
	);
};

const Beside = async (all: Props) => {
	const { ctx, place, people, entries } = all;
	const texts = portalTexts[ctx.screen];
	const clubs = entries.filter(({ category }) => category !== 'place');
	const houses = entries.filter(({ category }) => category === 'place');
	const person = people.find(({ topics }) => topics.includes('rathaus')) ?? people[0];
	const of = `?ort=${place.slug}`;
	return (
		<Aside label={texts.directory}>
			{person && <PersonPanel ctx={ctx} row={person} title={texts.mayor} />}
			{clubs.length > 0 && <EntryRows ctx={ctx} id="vereine" rows={clubs.slice(0, 6)} more={`${entry.path}${of}`} />}
			{houses.length > 0 && <EntryRows ctx={ctx} id="haeuser" title={texts.houses} rows={houses.slice(0, 6)} />}
			{await mapOf(all)}
			<More href={`${mapPath}${of}`} label={largeMapTexts[ctx.screen].toMap} />
			<Box id="abo" title={texts.notMiss} accent>
				<p>{texts.notMissText}</p>
				<p>
					<Button href={`/abo?ort=${place.slug}`}>{texts.subscribePlace(place.name)}</Button>
				</p>
			</Box>
			<Box id="mein" title={texts.myVillage}>
				<p>{texts.myVillageText}</p>
				<p>
					<Button look="secondary" href={`/${of}`}>
						{texts.myVillage}
					</Button>
				</p>
			</Box>
		</Aside>
	);
};

/** The page of a village (`/ort/ebersfeld`): it gathers all kinds of things that belong to it. */
export const villagePage = new Hono<Env>().get('/:slug', async (c) => {
	const { ctx } = c.var;
	const texts = portalTexts[ctx.screen];
	const place = placeBySlug(ctx.tenant, c.req.param('slug'));
	if (!place) throw new NotFound('village');
	const all = { ctx, place, ...(await gather(ctx, place)) };
	const { until } = restOfToday(ctx);
	const [, ...answers] = todayAnswers(ctx, []);
	const today = todayAnswers(
		ctx,
		all.events.filter(({ startsAt }) => startsAt < until),
	).slice(0, 1);
	const beside = await Beside(all);
	return c.render(
		<>
			<Hero
				id="dorf"
				look="village"
				title={place.name}
				lead={place.about && german(ctx, place.about)}
				eyebrow={{ icon: 'location_on', text: texts.villagePart(ctx.tenant.name) }}
				art={<DrawingPicture drawing={villagePanorama(ctx.tenant, place.slug)} width={1440} height={300} isEager />}
				quickLabel={texts.directory}
				quick={[
					{ href: `${event.path}?ort=${place.slug}`, label: event.many[ctx.language], icon: 'calendar_month' },
					{ href: `${notice.path}?ort=${place.slug}`, label: notice.many[ctx.language], icon: 'push_pin' },
					{ href: `${entry.path}?ort=${place.slug}`, label: entry.many[ctx.language], icon: 'groups' },
					{ href: `/abo?ort=${place.slug}`, label: texts.notMiss, icon: 'rss_feed' },
				]}
			/>
			<TodayCard id="heute" answers={[...today, ...answers]} />
			<div class="om-wrap om-section">
				<Grid columns="split">
					<Middle {...all} />
					{beside}
				</Grid>
			</div>
		</>,
		{
			title: place.name,
			description: place.about,
			trail: [{ href: '/ort', label: texts.villages }],
			here: place.name,
			feeds: [article, event, notice].flatMap((kind) => feedLinks(ctx, { kind, place })),
		},
	);
});
