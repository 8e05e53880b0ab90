import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';
import type { When } from './telling.ts';

type Points = { readonly publicationId: string; readonly meetingId: string; readonly points: readonly string[] };

/** How many numbered points an agenda in Markdown has: lines that begin with a number and a full stop. */
const countOf = (agenda: string): number => agenda.match(/^\d+\. /gm)?.length ?? 0;

/** Appends numbered points to the agenda of a meeting that is ahead, and says when and where that is; the caller has checked the right to do so. */
export const addToAgenda = async (tx: Tx, { publicationId, meetingId, points }: Points): Promise<When> => {
	const meeting = await tx[connection]
		.selectFrom('meeting')
		.select(['agenda', 'startsAt', 'venue'])
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', publicationId)
		.where('id', '=', meetingId)
		.where('startsAt', '>', tx.now)
		.where('cancelledAt', 'is', null)
		.forUpdate()
		.executeTakeFirst();
	if (!meeting) throw new Invalid({ meetingId: 'notAChoice' });
	const known = meeting.agenda ?? '';
	const first = countOf(known) + 1;
	const list = points.map((point, at) => `${first + at}. ${point}`).join('\n');
	await tx[connection]
		.updateTable('meeting')
		.set({ agenda: known === '' ? list : `${known}\n${list}` })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', meetingId)
		.execute();
	return meeting;
};
