import { Hono } from 'hono';
import type { Context } from '#kernel/context.ts';
import { writeCalendar } from '#kernel/exchange/ics/write.ts';
import { shownOf, thingAt } from '#kernel/kind/things.ts';
import { meetingEntry, publicMeetings, titleOf } from '#kernel/meetings/calendar.ts';
import type { Env } from '#kernel/module.ts';
import type { Kinds } from '#screens/taking-part.tsx';
import { takingPartTrail } from '#screens/taking-part-trail.ts';
import { EmptyList } from '#screens/empty-list.tsx';
import { feedLinks } from '#screens/feeds.tsx';
import { fullMoment, dateParts } from '#screens/moments.ts';
import { ThingCard } from '#screens/thing-card.tsx';
import { participationList } from '#screens/participation-list.ts';
import { foreign, german } from '#screens/foreign.tsx';
import { EventList } from '#ui/content/event-list.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Section, Wrap } from '#ui/page/section.tsx';
import { group, topic } from '../group.ts';
import { crewOf, topicsOf } from '../server/queries.ts';
import { groupTexts } from '../texts.ts';
import { asking } from './ask.tsx';
import { groupPage } from './group-page.tsx';
import { inside } from './inside.tsx';
import { topicPage } from './topic-page.tsx';

const few = 5;
/** The next meeting of each group, the earliest first. */
const nextMeetings = async (ctx: Context) => {
	const ahead = (await publicMeetings(ctx)).filter(({ kind, endsAt }) => kind === group.name && endsAt > ctx.now);
	return [...new Map(ahead.toReversed().map((one) => [one.publicationId, one])).values()]
		.toSorted((a, b) => a.startsAt.getTime() - b.startsAt.getTime())
		.slice(0, few);
};

const ListPage = async ({ ctx }: { ctx: Context }) => {
	const [things, meetings] = await Promise.all([shownOf(ctx, group, { limit: 60 }), nextMeetings(ctx)]);
	const texts = groupTexts[ctx.screen];
	return (
		<>
			<Wrap>
				<PageHead title={group.many[ctx.language]} lead={texts.lead} />
			</Wrap>
			{meetings.length > 0 && (
				<Section id="naechste" title={texts.nextOnes} tight>
					<EventList
						lang={ctx.screen}
						events={meetings.map((one) => ({
							href: `${group.path}/${one.slug}`,
							title: foreign(ctx, titleOf(one), one.words.language),
							date: dateParts(ctx, one.startsAt),
							meta: [
								{ icon: 'schedule', text: fullMoment(ctx, one.startsAt) },
								{ icon: 'location_on', text: german(ctx, one.venue) },
							],
						}))}
					/>
				</Section>
			)}
			<Section id="gruppen" title={texts.all} tight>
				{things.length === 0 ? (
					<EmptyList ctx={ctx} all="/mitmachen" scene="idee" />
				) : (
					<Grid columns={3}>
						{things.map((thing) => (
							<ThingCard ctx={ctx} thing={thing} href={`${group.path}/${thing.slug}`} />
						))}
					</Grid>
				)}
			</Section>
		</>
	);
};

const product = '-//Ortsmitte//Ortsmitte 1//DE';

/** `/mitmachen/gruppen`: all groups, one of them, its dates, who wants to join, the page for members. */
export const groups = (links: Kinds) =>
	new Hono<Env>()
		.get('/', async (c) => {
			const { ctx } = c.var;
			const title = group.many[ctx.language];
			return c.render(await ListPage({ ctx }), {
				title,
				description: groupTexts[ctx.screen].lead,
				current: '/mitmachen',
				trail: takingPartTrail(ctx),
				here: title,
				feeds: feedLinks(ctx, { kind: group }),
			});
		})
		.get('/:slug/termine.ics', async (c) => {
			const { ctx } = c.var;
			const { id, words } = await thingAt(ctx, group, { slug: c.req.param('slug') });
			const meetings = (await publicMeetings(ctx)).filter(({ publicationId }) => publicationId === id);
			const entries = meetings.map((one) => meetingEntry(ctx, one));
			return c.body(writeCalendar({ name: words.title, product, refresh: 'PT1H', stamp: ctx.now, entries }), 200, {
				'content-type': 'text/calendar; charset=utf-8',
			});
		})
		.route('/', asking)
		.route('/', inside)
		.get('/:slug', async (c) => {
			const { ctx } = c.var;
			const thing = await thingAt(ctx, group, { slug: c.req.param('slug') });
			const [crew, topics] = await Promise.all([crewOf(ctx, thing.id), topicsOf(ctx, thing.slug)]);
			return groupPage(c, { thing, crew, topics, links });
		});

/** `/mitmachen/themen`: what people would like to talk about. */
export const topics = new Hono<Env>()
	.get('/', participationList({ kind: topic, lead: ({ screen }) => groupTexts[screen].topicsLead, all: group.path, behind: group }))
	.get('/:slug', topicPage);
