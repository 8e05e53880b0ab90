import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { type Context, mayIn, type Permission } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { Forbidden, Invalid, NotFound } from '#kernel/errors.ts';
import type { SourceTables } from '../tables.ts';

const own = tables<SourceTables>();

/** What comes in by itself may stand anywhere, so she who arranges it must be allowed to write and, if trusted, release everywhere. */
const demand = (tx: Context, permission: Permission): void => {
	if (!mayIn(tx, permission, [])) throw new Forbidden(permission);
};

/** Keeps a source: a new one, or the changed answers of one that is known. It is fetched as soon as possible. */
export const keepSource = command({
	name: 'source.save',
	permission: 'sources.manage',
	input: z.object({
		id: z.uuid().nullable(),
		name: z.string().min(1, 'required').max(100, 'tooLong'),
		url: z.url('notALink').max(2000, 'tooLong'),
		kind: z.string(),
		places: z.array(z.string()),
		topics: z.array(z.string()),
		trust: z.enum(['publish', 'review']),
		intervalMinutes: z.number().int().min(15).max(10_080),
	}),
	run: async (tx, { id, ...answers }) => {
		demand(tx, 'sources.manage');
		if (answers.trust === 'publish') demand(tx, 'publication.release');
		const twin = await own.from(tx, 'source').select('id').where('url', '=', answers.url).executeTakeFirst();
		if (twin && twin.id !== id) throw new Invalid({ url: 'taken' });
		const fresh = { ...answers, etag: null, lastModified: null, dueAt: tx.now, problem: null, failures: 0 };
		if (id === null) {
			const added = newId();
			await own.insert(tx, 'source', { id: added, ...fresh, fetchedAt: null, result: null, createdAt: tx.now });
			return { id: added, subject: answers.name };
		}
		const changed = await own.update(tx, 'source').set(fresh).where('id', '=', id).returning('id').executeTakeFirst();
		if (!changed) throw new NotFound('source');
		return { id, subject: answers.name };
	},
});

/** Forgets a source; what it has brought stays, as one's own. */
export const dropSource = command({
	name: 'source.drop',
	permission: 'sources.manage',
	input: z.object({ id: z.uuid() }),
	run: async (tx, { id }) => {
		demand(tx, 'sources.manage');
		const gone = await own.remove(tx, 'source').where('id', '=', id).returning(['id', 'name']).executeTakeFirst();
		if (!gone) throw new NotFound('source');
		return { id, subject: gone.name };
	},
});
