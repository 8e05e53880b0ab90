import { type ExpressionBuilder, sql } from 'kysely';
import { jsonArrayFrom } from 'kysely/helpers/postgres';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { KernelTables } from '#kernel/db/schema.ts';

const columns = [
	'id',
	'title',
	'startsAt',
	'endsAt',
	'isInternal',
	'joinHoursBefore',
	'cancelledAt',
	'venue',
	'joinLink',
	'dialIn',
	'agenda',
	'minutes',
	'pictures',
] as const;
const inMeeting = columns.map((name) => `meeting.${name}` as const);

/** The photographs of a meeting in the order in which they were taken over. */
const photos = (eb: ExpressionBuilder<KernelTables, 'meeting'>) =>
	jsonArrayFrom(
		eb
			.selectFrom('media')
			.select(['media.id', 'media.name', 'media.alt', 'media.width', 'media.height', 'media.sizes', 'media.credit'])
			.whereRef('media.tenantId', '=', 'meeting.tenantId')
			.where(sql<boolean>`media.id = any(meeting.pictures)`)
			.orderBy(sql`array_position(meeting.pictures, media.id)`),
	).as('photos');

const most = 50;

/** The meetings about a publication that is shown here, with their photographs: the nearest in time, the latest first; those for members only where wished. */
export const meetingsOf = async (ctx: Context, publicationId: string, { withInternal = false } = {}) => {
	const rows = await ctx[connection]
		.selectFrom('meeting')
		.innerJoin('publicationAudience as audience', (join) =>
			join
				.onRef('audience.ownerId', '=', 'meeting.tenantId')
				.onRef('audience.publicationId', '=', 'meeting.publicationId')
				.on('audience.tenantId', '=', ctx.tenantId),
		)
		.select(inMeeting)
		.select(photos)
		.where('meeting.publicationId', '=', publicationId)
		.$if(!withInternal, (query) => query.where('meeting.isInternal', '=', false))
		.orderBy(sql`abs(extract(epoch from meeting.starts_at - ${ctx.now}::timestamptz))`)
		.limit(most)
		.execute();
	return rows.toSorted((a, b) => b.startsAt.getTime() - a.startsAt.getTime());
};
export type Meeting = Awaited<ReturnType<typeof meetingsOf>>[number];

/** The same for the office, shown or not. */
export const deskMeetings = (ctx: Context, publicationId: string) =>
	ctx[connection]
		.selectFrom('meeting')
		.select(columns)
		.select(photos)
		.where('tenantId', '=', ctx.tenantId)
		.where('publicationId', '=', publicationId)
		.orderBy('startsAt', 'desc')
		.execute();
export type DeskMeeting = Awaited<ReturnType<typeof deskMeetings>>[number];
