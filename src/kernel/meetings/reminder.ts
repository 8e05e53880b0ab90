import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { tellFollowers } from '#kernel/following/tell.ts';
import type { Job } from '#kernel/jobs/job.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { day } from '#kernel/time/span.ts';
import { tellingOf } from './telling.ts';

/** Meetings open to all that begin within a day and were not told of yet. */
const due = (tx: Tx) =>
	tx[connection]
		.selectFrom('meeting')
		.innerJoin('publication', (join) =>
			join.onRef('publication.tenantId', '=', 'meeting.tenantId').onRef('publication.id', '=', 'meeting.publicationId'),
		)
		.innerJoin('publicationAudience as audience', (join) =>
			join
				.onRef('audience.ownerId', '=', 'meeting.tenantId')
				.onRef('audience.publicationId', '=', 'meeting.publicationId')
				.on('audience.tenantId', '=', tx.tenantId),
		)
		.select(['meeting.id', 'meeting.publicationId', 'meeting.startsAt', 'meeting.venue', 'publication.kind'])
		.where('meeting.tenantId', '=', tx.tenantId)
		.where('meeting.isInternal', '=', false)
		.where('meeting.cancelledAt', 'is', null)
		.where('meeting.startsAt', '>', tx.now)
		.where('meeting.startsAt', '<=', new Date(tx.now.getTime() + day))
		.where('audience.shownFrom', '<=', tx.now)
		.where((eb) => eb.or([eb('audience.shownUntil', 'is', null), eb('audience.shownUntil', '>', tx.now)]))
		.execute();

/** Reminds followers the day before, each once, however often it is asked; who hears of another time hears once more. */
export const remindOfMeetings = async (ctx: Context, kinds: readonly Kind[]): Promise<void> => {
	const paths = new Map(kinds.map(({ name, path }) => [name, path]));
	for (const { id, publicationId, kind, ...when } of await walled(ctx, due)) {
		const path = paths.get(kind);
		if (path === undefined) continue;
		const occasion = `meets ${id} ${when.startsAt.toISOString()}`;
		await walled(ctx, (tx) => tellFollowers(tx, { publicationId, occasion, path, say: tellingOf(tx, when) }));
	}
};

/** Somebody may plan a meeting for tomorrow at any minute: asked four times an hour. */
export const meetingReminder = (kinds: readonly Kind[]): Job => ({
	name: 'meetings.remind',
	says: 'Erinnert die, die einer Beteiligung folgen, am Tag vor einem Treffen',
	cron: '7,22,37,52 * * * *',
	run: (ctx) => remindOfMeetings(ctx, kinds),
});
