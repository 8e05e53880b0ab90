import { sql } from 'kysely';
import * as z from 'zod';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

export const meetingsName = 'meetings/meetings.json';

/** A meeting as its table has it; `pictures` are those of `media/media.json`. */
export const meetingRow = z.looseObject({ id: z.uuid(), pictures: z.array(z.uuid()) });

/** The meetings that everybody may read, about things that the export holds; how to come by video is for those who come. */
export const publicMeetings = async (ctx: Context, things: ReadonlySet<string>) => {
	const { rows } = await sql<{ meeting: unknown }>`
		select to_jsonb(r) - '{tenant_id,join_link,dial_in,join_hours_before}'::text[] as meeting from meeting r
		where r.tenant_id = ${ctx.tenantId} and not r.is_internal and r.publication_id = any(${[...things]}::uuid[]) order by r.id`.execute(
		ctx[connection],
	);
	return rows.map(({ meeting }) => meetingRow.parse(meeting));
};
