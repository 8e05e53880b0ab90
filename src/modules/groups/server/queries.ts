import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import type { Outcome } from '#kernel/following/outcome-news.ts';
import { behindLink } from '#kernel/identity/links.ts';
import { emailOfActor } from '#kernel/identity/own-account.ts';
import { shownThing } from '#kernel/kind/things.ts';
import { placeIds, publications, words } from '#kernel/publication/publications.ts';
import { aMinute, remembered } from '#kernel/tenancy/remembered.ts';
import { group, topic } from '../group.ts';
import { type GroupTables, memberLinks, own } from './tables.ts';

/** Who is in a group, for what a person behind an address asks. */
export const membersOf = (ctx: Context, groupId: string) =>
	own.from(ctx, 'groupMember').selectAll().where('publicationId', '=', groupId).where('acceptedAt', 'is not', null);

/** A member of a group by the key of a mail to her; `undefined` for everybody else and for who still waits. */
export const memberBy = (ctx: Context, groupId: string, key: string) =>
	membersOf(ctx, groupId)
		.where('id', '=', behindLink(ctx, memberLinks, key))
		.executeTakeFirst();

/** The same by the confirmed address of her account. */
export const memberOfAccount = async (ctx: Context, groupId: string): Promise<Member | undefined> => {
	const email = await emailOfActor(ctx);
	return email === undefined ? undefined : membersOf(ctx, groupId).where('email', '=', email).executeTakeFirst();
};
export type Member = NonNullable<Awaited<ReturnType<typeof memberBy>>>;

/** Everybody in a group and everybody who waits: for members and the office. Who waits first, then speakers, then by name. */
export const peopleOf = (ctx: Context, groupId: string) =>
	own
		.from(ctx, 'groupMember')
		.select(['id', 'name', 'email', 'isPublic', 'isSpeaker', 'askedAt', 'acceptedAt'])
		.where('publicationId', '=', groupId)
		.orderBy(sql`accepted_at is not null`)
		.orderBy('isSpeaker', 'desc')
		.orderBy('name')
		.execute();
export type Person = Awaited<ReturnType<typeof peopleOf>>[number];

/** Who asks to work with a group of this municipality and waits for an answer, the longest first; `hasSpeaker`: somebody in it may answer. */
export const asking = remembered(
	(ctx) =>
		publications<GroupTables>(ctx)
			.innerJoin('groupMember as asking', (join) =>
				join.onRef('asking.tenantId', '=', 'publication.tenantId').onRef('asking.publicationId', '=', 'publication.id'),
			)
			.where('audience.ownerId', '=', ctx.tenantId)
			.where('asking.acceptedAt', 'is', null)
			.select(['publication.id', 'asking.name', 'asking.askedAt', placeIds])
			.select(words(ctx))
			.select((eb) =>
				eb
					.exists(
						eb
							.selectFrom('groupMember as speaker')
							.whereRef('speaker.tenantId', '=', 'asking.tenantId')
							.whereRef('speaker.publicationId', '=', 'asking.publicationId')
							.where('speaker.isSpeaker', '=', true)
							.where('speaker.acceptedAt', 'is not', null),
					)
					.as('hasSpeaker'),
			)
			.orderBy('asking.askedAt')
			.execute(),
	aMinute,
);

/** What anybody may know: how many work in it, and the names of those who agreed. */
export const crewOf = async (ctx: Context, groupId: string) => {
	const rows = await own
		.from(ctx, 'groupMember')
		.select(['name', 'isPublic', 'isSpeaker'])
		.where('publicationId', '=', groupId)
		.where('acceptedAt', 'is not', null)
		.orderBy('isSpeaker', 'desc')
		.orderBy('name')
		.execute();
	return { count: rows.length, names: rows.filter(({ isPublic }) => isPublic).map(({ name }) => name) };
};
export type Crew = Awaited<ReturnType<typeof crewOf>>;

/** What is to be done, the open ones first. */
export const tasksOf = (ctx: Context, groupId: string) =>
	own
		.from(ctx, 'groupTask')
		.leftJoin('groupMember', (join) =>
			join.onRef('groupMember.tenantId', '=', 'groupTask.tenantId').onRef('groupMember.id', '=', 'groupTask.memberId'),
		)
		.select(['groupTask.id', 'groupTask.title', 'groupTask.untilDay', 'groupTask.doneAt', 'groupMember.name as who'])
		.where('groupTask.publicationId', '=', groupId)
		.orderBy(sql`done_at is not null`)
		.orderBy('untilDay', (order) => order.asc().nullsLast())
		.orderBy('groupTask.id')
		.execute();
export type Task = Awaited<ReturnType<typeof tasksOf>>[number];

/** The topics of a group that are shown, those with most votes first. */
export const topicsOf = (ctx: Context, slug: string) =>
	publications<GroupTables>(ctx)
		.innerJoin('groupTopic', (join) =>
			join.onRef('groupTopic.tenantId', '=', 'publication.tenantId').onRef('groupTopic.publicationId', '=', 'publication.id'),
		)
		.leftJoin('tally', (join) =>
			join.onRef('tally.tenantId', '=', 'publication.tenantId').onRef('tally.publicationId', '=', 'publication.id'),
		)
		.select(['publication.id', 'publication.slug', 'groupTopic.state', 'groupTopic.authorName'])
		.select(sql<number>`coalesce(tally.online + tally.counted, 0)`.as('votes'))
		.select(words(ctx))
		.where('audience.kind', '=', topic.name)
		.where('audience.ownerId', '=', ctx.tenantId)
		.where('groupTopic.group', '=', slug)
		.orderBy('votes', 'desc')
		.orderBy('publication.id')
		.limit(60)
		.execute();
export type TopicRow = Awaited<ReturnType<typeof topicsOf>>[number];

/** Topics of this municipality that people talked about, with what came of it. */
export const outcomesOf = async (ctx: Context): Promise<readonly Outcome[]> => {
	const rows = await publications<GroupTables>(ctx)
		.innerJoin('groupTopic', (join) =>
			join.onRef('groupTopic.tenantId', '=', 'publication.tenantId').onRef('groupTopic.publicationId', '=', 'publication.id'),
		)
		.select(['publication.id', 'publication.changedAt', 'groupTopic.outcome'])
		.where('audience.ownerId', '=', ctx.tenantId)
		.where('groupTopic.outcome', 'is not', null)
		.execute();
	return rows.map(({ outcome, ...topicRow }) => ({ ...topicRow, said: [outcome] }));
};

/** The publication whose phases decide about a topic: its group while it is open; afterwards nobody votes on it any more. */
export const rulingOf = async (ctx: Context, topicId: string): Promise<string | undefined> => {
	const one = await shownThing(ctx, topic, { id: topicId });
	if (!one || one.values.state !== 'open') return one?.id;
	return (await shownThing(ctx, group, { slug: one.values.group }))?.id;
};
