import type { Tx } from '#kernel/context.ts';
import { publications } from '#kernel/publication/publications.ts';

/** Meetings open to all that take place, of what is shown now. */
export const shownMeetings = (tx: Tx) =>
	publications(tx)
		.innerJoin('meeting', (join) =>
			join.onRef('meeting.tenantId', '=', 'publication.tenantId').onRef('meeting.publicationId', '=', 'publication.id'),
		)
		.select(['meeting.id', 'meeting.publicationId', 'meeting.startsAt', 'meeting.venue', 'publication.kind'])
		.where('meeting.tenantId', '=', tx.tenantId)
		.where('meeting.isInternal', '=', false)
		.where('meeting.cancelledAt', 'is', null);
