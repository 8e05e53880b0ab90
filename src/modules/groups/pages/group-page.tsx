import type { Context as Request } from 'hono';
import type { Context } from '#kernel/context.ts';
import type { Thing } from '#kernel/kind/things.ts';
import type { Meeting } from '#kernel/meetings/queries.ts';
import type { Env } from '#kernel/module.ts';
import { partnerOf } from '#kernel/tenancy/tenant.ts';
import { describeRule } from '#kernel/time/recurrence/describe.ts';
import { parseRule } from '#kernel/time/recurrence/rule.ts';
import { Ways } from '#screens/meetings.tsx';
import { dateParts, fullMoment } from '#screens/moments.ts';
import { participationPage } from '#screens/participation-page.tsx';
import type { Kinds } from '#screens/taking-part.tsx';
import { langOf } from '#screens/thing-card.tsx';
import { german } from '#screens/foreign.tsx';
import { Button } from '#ui/button.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { DateHouse } from '#ui/content/date-house.tsx';
import { MetaLine } from '#ui/content/event-list.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Row, Section } from '#ui/page/section.tsx';
import { Tag } from '#ui/tag.tsx';
import { group, topic } from '../group.ts';
import type { Crew, TopicRow } from '../server/queries.ts';
import { groupTexts, joiningTexts, sortTexts, topicStateTexts } from '../texts.ts';

export type Group = Thing<typeof group.fields>;
type Props = { readonly ctx: Context; readonly thing: Group; readonly crew: Crew; readonly topics: readonly TopicRow[] };

/** The next date, large: what most people come for. */
const Next = ({ ctx, meetings }: { ctx: Context; meetings: readonly Meeting[] }) => {
	const next = meetings.findLast(({ startsAt, endsAt }) => (endsAt ?? startsAt) > ctx.now);
	if (!next) return <></>;
	const { weekday, day, month } = dateParts(ctx, next.startsAt);
	return (
		<div class="om-section--tight">
			<Section id="naechstes" title={groupTexts[ctx.screen].next} inside>
				<div class="om-meeting">
					<DateHouse above={weekday} main={day} below={month} look="large" />
					<div class="om-stack">
						<p class="om-lead">{fullMoment(ctx, next.startsAt)}</p>
						<MetaLine parts={[{ icon: 'location_on', text: german(ctx, next.venue) }]} />
						<Ways ctx={ctx} meeting={next} />
					</div>
				</div>
			</Section>
		</div>
	);
};

const rhythmOf = (ctx: Context, raw: string | null): string | null => {
	const rule = raw === null ? null : parseRule(raw);
	return rule && !('problem' in rule) ? describeRule(rule, ctx.language) : null;
};

const GroupFacts = ({ ctx, thing: { values }, crew }: Props) => {
	const texts = groupTexts[ctx.screen];
	const rhythm = rhythmOf(ctx, values.rule);
	return (
		<Facts
			facts={[
				{ label: texts.kind, value: sortTexts[ctx.screen][values.sort] },
				...(rhythm === null ? [] : [{ label: texts.rhythm, value: rhythm }]),
				{ label: texts.joining, value: joiningTexts[ctx.screen][values.joining] },
				...(crew.count === 0
					? []
					: [
							{
								label: texts.names,
								value: [texts.people(crew.count), ...crew.names].map((one) => (
									<>
										<bdi>{one}</bdi>
										<br />
									</>
								)),
							},
						]),
			]}
		/>
	);
};

const Topics = ({ ctx, thing, topics }: Props) => {
	const texts = groupTexts[ctx.screen];
	if (!thing.values.takesTopics) return <></>;
	return (
		<Section id="themen" title={texts.topics} lead={topics.length === 0 ? texts.noTopics : texts.topicsLead} inside>
			<ol class="om-saids">
				{topics.map(({ slug, state, votes, words, authorName }) => (
					<li class="om-stack">
						<h3 class="om-title">
							<a href={`${topic.path}/${slug}`} lang={langOf(ctx, words)}>
								{words.title}
							</a>
						</h3>
						<p lang={langOf(ctx, words)}>{words.summary}</p>
						<Row>
							<b>{texts.votes(votes)}</b>
							<Tag accent={state === 'chosen'}>{topicStateTexts[ctx.screen][state]}</Tag>
							<span class="om-muted">
								<bdi>{texts.by(authorName)}</bdi>
							</span>
						</Row>
					</li>
				))}
			</ol>
		</Section>
	);
};

const Deeds = ({ ctx, thing }: Props) => {
	const texts = groupTexts[ctx.screen];
	const { joining, takesTopics } = thing.values;
	const at = `${group.path}/${thing.slug}`;
	if (partnerOf(ctx.tenant, thing.ownerId)) return <></>;
	return (
		<Box id="dabei" title={texts.join} accent>
			{takesTopics && (
				<p>
					<Button href={`${at}/thema`} icon="rate_review" block>
						{texts.suggest}
					</Button>
				</p>
			)}
			{joining !== 'closed' && (
				<p>
					<Button href={`${at}/dabei`} icon="group_add" look={takesTopics ? 'secondary' : 'primary'} block>
						{texts.join}
					</Button>
				</p>
			)}
			<p>
				<a href={`${at}/innen`}>{texts.already}</a>
			</p>
		</Box>
	);
};

/** A group: what it is about, when it meets next, who is in it, what it talks about and what came of it. */
export const groupPage = (c: Request<Env>, { links, ...known }: Omit<Props, 'ctx'> & { links: Kinds }) => {
	const [{ ctx }, { thing }] = [c.var, known];
	const props = { ctx, ...known };
	return participationPage(c, {
		kind: group,
		thing,
		links,
		has: ['meetings'],
		contact: thing.values,
		subscribe: group,
		own: ({ meetings }) => ({
			hasDate: false,
			notice: <Next ctx={ctx} meetings={meetings} />,
			facts: <GroupFacts {...props} />,
			before: <Deeds {...props} />,
			below: <Topics {...props} />,
			beside: (
				<Box id="kalender" title={groupTexts[ctx.screen].calendar}>
					<LinkList links={[{ href: `${group.path}/${thing.slug}/termine.ics`, label: 'iCal', icon: 'calendar_month' }]} />
				</Box>
			),
		}),
	});
};
