import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { type News, tellFollowers } from '#kernel/following/tell.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { publications } from '#kernel/publication/publications.ts';

/** Meetings of what is shown now, those for members and those that are called off among them. */
export const shownMeetings = (tx: Tx) =>
	publications(tx)
		.innerJoin('meeting', (join) =>
			join.onRef('meeting.tenantId', '=', 'publication.tenantId').onRef('meeting.publicationId', '=', 'publication.id'),
		)
		.select(['meeting.id', 'meeting.publicationId', 'meeting.startsAt', 'meeting.venue', 'meeting.isInternal', 'publication.kind'])
		.where('meeting.tenantId', '=', tx.tenantId);

type Shown = Awaited<ReturnType<ReturnType<typeof shownMeetings>['execute']>>[number];
/** Writes to those for whom meetings are that are not open to all, each occasion once; says to how many. */
export type TellMembers = (tx: Tx, news: News) => Promise<number>;
/** A kind whose things people meet about. */
export type MeetingKind = { readonly kind: Pick<Kind, 'name' | 'path'>; readonly tellMembers?: TellMembers };

/** Tells each of these meetings to whom it concerns, followers or members, in a transaction of its own. */
export const tellOf = async (
	ctx: Context,
	{
		kinds,
		meetings,
		news,
	}: {
		readonly kinds: readonly MeetingKind[];
		readonly meetings: (tx: Tx) => Promise<readonly Shown[]>;
		readonly news: (meeting: Shown) => Pick<News, 'occasion' | 'say'>;
	},
): Promise<void> => {
	const known = new Map(kinds.map((one) => [one.kind.name, one]));
	for (const meeting of await walled(ctx, meetings)) {
		const { kind, tellMembers } = known.get(meeting.kind) ?? {};
		const tell = meeting.isInternal ? tellMembers : tellFollowers;
		if (!kind || !tell) continue;
		await walled(ctx, (tx) => tell(tx, { publicationId: meeting.publicationId, path: kind.path, ...news(meeting) }));
	}
};
