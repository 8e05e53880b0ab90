import type { Context, Tx } from '#kernel/context.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { midnightIn } from '#kernel/time/zone.ts';
import { type MeetingKind, shownMeetings, tellOf } from './shown.ts';
import { minutesOf } from './telling.ts';

/** Minutes that come later than this are for the archive. */
const lateDays = 30;

/** Those of the days before, with minutes: on the evening itself somebody may still be writing. */
const written = (tx: Tx) =>
	shownMeetings(tx)
		.where('meeting.cancelledAt', 'is', null)
		.where('meeting.minutes', 'is not', null)
		.where('meeting.startsAt', '<', midnightIn(0, tx.tenant.zone, tx.now))
		.where('meeting.startsAt', '>', midnightIn(-lateDays, tx.tenant.zone, tx.now))
		.execute();

/** Tells followers, or members, that the minutes of a meeting are there, once, however often they are mended. */
export const tellMinutes = (ctx: Context, kinds: readonly MeetingKind[]): Promise<void> =>
	tellOf(ctx, { kinds, meetings: written, news: ({ id, ...when }) => ({ occasion: `minutes ${id}`, say: minutesOf(ctx, when) }) });

export const minutesNews = (kinds: readonly MeetingKind[]): Job => ({
	name: 'meetings.tellMinutes',
	says: 'Sagt denen, die einer Beteiligung folgen oder in einer Gruppe sind, am Morgen danach, dass das Protokoll eines Treffens da ist',
	cron: '30 8 * * *',
	run: (ctx) => tellMinutes(ctx, kinds),
});
