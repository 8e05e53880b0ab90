import * as z from 'zod';
import type { Db } from '#kernel/db/connection.ts';

const kept = z.object({
	to: z.string(),
	subject: z.string(),
	text: z.string(),
	html: z.string().optional(),
	answerTo: z.string().optional(),
});

/** What waits in the post of all municipalities, oldest first. */
export const mailsIn = async (db: Db) =>
	(
		await db.selectFrom('mailMessage').select(['tenantId', 'about', 'content']).where('state', '=', 'waiting').orderBy('id').execute()
	).map(({ tenantId, about, content }) => ({ tenantId, about, ...kept.parse(content) }));
