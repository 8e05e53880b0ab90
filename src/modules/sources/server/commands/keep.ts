import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { demandEverywhere } from './reach.ts';
import type { SourceTables } from '../tables.ts';

const own = tables<SourceTables>();

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
		demandEverywhere(tx, 'sources.manage');
		if (answers.trust === 'publish') demandEverywhere(tx, 'publication.release');
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
