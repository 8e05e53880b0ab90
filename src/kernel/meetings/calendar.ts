import type { Context } from '#kernel/context.ts';
import type { CalendarEntry } from '#kernel/exchange/ics/entry.ts';
import { placeIds, publications, words } from '#kernel/publication/publications.ts';
import { aMoment, remembered } from '#kernel/tenancy/remembered.ts';
import { localIn } from '#kernel/time/zone.ts';
import { day, hour } from '#kernel/time/span.ts';

const year = 366 * day;
const usual = 2;
/** A month may be turned back for a year and ahead for two. */
const most = 2000;

const shown = (ctx: Context) =>
	publications(ctx)
		.innerJoin('meeting', (join) =>
			join.onRef('meeting.tenantId', '=', 'publication.tenantId').onRef('meeting.publicationId', '=', 'publication.id'),
		)
		.where('meeting.isInternal', '=', false)
		.select([
			'meeting.id',
			'meeting.title',
			'meeting.startsAt',
			'meeting.endsAt',
			'meeting.venue',
			'meeting.cancelledAt',
			'publication.id as publicationId',
			'publication.kind',
			'publication.slug',
			'publication.topics',
			placeIds,
		])
		.select(words(ctx));

const read = async (ctx: Context) => {
	const rows = await shown(ctx)
		.where('meeting.startsAt', '>', new Date(ctx.now.getTime() - year))
		.where('meeting.startsAt', '<', new Date(ctx.now.getTime() + 2 * year))
		.orderBy('meeting.startsAt')
		.orderBy('meeting.id')
		.limit(most)
		.execute();
	return rows.map((row) => ({ ...row, endsAt: row.endsAt ?? new Date(row.startsAt.getTime() + usual * hour) }));
};
const known = remembered(read, aMoment);

/** Meetings that are open to all, about anything that is shown here, in order; without an end they last two hours. One statement. */
export const publicMeetings = (ctx: Context) => known(ctx);
export type PublicMeeting = Awaited<ReturnType<typeof publicMeetings>>[number];

/** What a meeting is about: the way from its lasting address to its page. */
export const aboutMeeting = (ctx: Context, id: string) => shown(ctx).where('meeting.id', '=', id).executeTakeFirst();

/** The lasting address of a meeting, whatever it is about. */
export const meetingPath = ({ id }: { readonly id: string }): string => `/treffen/${id}`;

/** What a meeting is called where many stand: `Stammtisch: Wärme vom Dach`. */
export const titleOf = ({ title, words: { title: about } }: Pick<PublicMeeting, 'title' | 'words'>): string =>
	about === title || about.includes(title) ? about : `${about}: ${title}`;

/** The same as RFC 5545 wants it. */
export const meetingEntry = (ctx: Context, meeting: PublicMeeting): CalendarEntry => {
	const { zone } = ctx.tenant;
	return {
		uid: `${meeting.id}@${new URL(ctx.origin).hostname}`,
		title: titleOf(meeting),
		description: meeting.words.summary,
		location: meeting.venue,
		url: `${ctx.origin}${meetingPath(meeting)}`,
		start: localIn(meeting.startsAt, zone),
		end: localIn(meeting.endsAt, zone),
		duration: null,
		allDay: false,
		zone,
		cancelled: meeting.cancelledAt !== null,
		categories: [],
		geo: null,
		// RFC 5546, 3.2.5: a cancelled one is newer than what a calendar holds.
		sequence: meeting.cancelledAt === null ? 0 : 1,
		rule: null,
		exdates: [],
		rdates: [],
		overrides: [],
	};
};
