import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { tellFollowers } from '#kernel/following/tell.ts';
import type { Job } from '#kernel/jobs/job.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { day } from '#kernel/time/span.ts';
import { shownMeetings } from './shown.ts';
import { tellingOf } from './telling.ts';

/** Those that begin within a day. */
const due = (tx: Tx) =>
	shownMeetings(tx)
		.where('meeting.startsAt', '>', tx.now)
		.where('meeting.startsAt', '<=', new Date(tx.now.getTime() + day))
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
