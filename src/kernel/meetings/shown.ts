import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/** Meetings open to all that take place, of what is shown now. */
export const shownMeetings = (tx: Tx) =>
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
		.where('audience.shownFrom', '<=', tx.now)
		.where((eb) => eb.or([eb('audience.shownUntil', 'is', null), eb('audience.shownUntil', '>', tx.now)]));
