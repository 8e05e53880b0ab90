import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { tellFollowers } from '#kernel/following/tell.ts';
import type { Job } from '#kernel/jobs/job.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { midnightIn } from '#kernel/time/zone.ts';
import { shownMeetings } from './shown.ts';
import { minutesOf } from './telling.ts';

/** Minutes that come later than this are for the archive. */
const lateDays = 30;

/** Those of the days before, with minutes: on the evening itself somebody may still be writing. */
const written = (tx: Tx) =>
	shownMeetings(tx)
		.where('meeting.minutes', 'is not', null)
		.where('meeting.startsAt', '<', midnightIn(0, tx.tenant.zone, tx.now))
		.where('meeting.startsAt', '>', midnightIn(-lateDays, tx.tenant.zone, tx.now))
		.execute();

/** Tells followers that the minutes of a meeting are there, once, however often they are mended. */
export const tellMinutes = async (ctx: Context, kinds: readonly Kind[]): Promise<void> => {
	const paths = new Map(kinds.map(({ name, path }) => [name, path]));
	for (const { id, publicationId, kind, ...when } of await walled(ctx, written)) {
		const path = paths.get(kind);
		if (path === undefined) continue;
		await walled(ctx, (tx) => tellFollowers(tx, { publicationId, occasion: `minutes ${id}`, path, say: minutesOf(tx, when) }));
	}
};

export const minutesNews = (kinds: readonly Kind[]): Job => ({
	name: 'meetings.tellMinutes',
	says: 'Sagt denen, die einer Beteiligung folgen, am Morgen danach, dass das Protokoll eines Treffens da ist',
	cron: '30 8 * * *',
	run: (ctx) => tellMinutes(ctx, kinds),
});
