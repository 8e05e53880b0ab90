import { createHash } from 'node:crypto';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';

type Words = { readonly agenda: string | null; readonly minutes: string | null };
type Written = { readonly publicationId: string; readonly meetingId: string; readonly words: Words; readonly seen: string };

/** Which words somebody saw when she began to write. */
export const wordsSeen = ({ agenda, minutes }: Words): string =>
	createHash('sha256')
		.update(JSON.stringify([agenda, minutes]))
		.digest('base64url');

/** Writes agenda and minutes of a meeting; the caller has checked the right to do so. What somebody else wrote in between is not lost. */
export const writeMeeting = async (tx: Tx, { publicationId, meetingId, words, seen }: Written): Promise<string> => {
	const meeting = await tx[connection]
		.selectFrom('meeting')
		.select(['title', 'agenda', 'minutes'])
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', publicationId)
		.where('id', '=', meetingId)
		.forUpdate()
		.executeTakeFirst();
	if (!meeting) throw new NotFound('meeting');
	if (wordsSeen(meeting) !== seen) throw new Invalid({ agenda: 'changedMeanwhile' });
	await tx[connection].updateTable('meeting').set(words).where('tenantId', '=', tx.tenantId).where('id', '=', meetingId).execute();
	return meeting.title;
};
