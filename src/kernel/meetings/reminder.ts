import type { Context, Tx } from '#kernel/context.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { day } from '#kernel/time/span.ts';
import { type MeetingKind, shownMeetings, tellOf } from './shown.ts';
import { cancellingOf, tellingOf } from './telling.ts';

const ahead = (tx: Tx) => shownMeetings(tx).where('meeting.startsAt', '>', tx.now);
/** Those that begin within a day. */
const due = (tx: Tx) =>
	ahead(tx)
		.where('meeting.cancelledAt', 'is', null)
		.where('meeting.startsAt', '<=', new Date(tx.now.getTime() + day))
		.execute();
/** Those for members that will not be; who follows heard of open ones when they were called off. */
const calledOff = (tx: Tx) => ahead(tx).where('meeting.isInternal', '=', true).where('meeting.cancelledAt', 'is not', null).execute();

/** Reminds followers, or members, the day before, each once, however often it is asked; who hears of another time hears once more. */
export const remindOfMeetings = async (ctx: Context, kinds: readonly MeetingKind[]): Promise<void> => {
	await tellOf(ctx, {
		kinds,
		meetings: due,
		news: ({ id, ...when }) => ({ occasion: `meets ${id} ${when.startsAt.toISOString()}`, say: tellingOf(ctx, when) }),
	});
	await tellOf(ctx, {
		kinds,
		meetings: calledOff,
		news: ({ id, ...when }) => ({ occasion: `cancelled ${id}`, say: cancellingOf(ctx, when) }),
	});
};

/** Somebody may plan a meeting for tomorrow at any minute: asked four times an hour. */
export const meetingReminder = (kinds: readonly MeetingKind[]): Job => ({
	name: 'meetings.remind',
	says: 'Erinnert die, die einer Beteiligung folgen oder in einer Gruppe sind, am Tag vor einem Treffen',
	cron: '7,22,37,52 * * * *',
	run: (ctx) => remindOfMeetings(ctx, kinds),
});
