import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Staff, Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { NotFound } from '#kernel/errors.ts';
import { close, findThing, isClosed } from '#kernel/publication/acts.ts';
import { demandEverywhere } from './reach.ts';
import type { SourceTables } from '../tables.ts';

const own = tables<SourceTables>();

const broughtBy = (ctx: Tx | Staff<'sources.manage'>, sourceId: string) =>
	own.from(ctx, 'sourceItem').selectAll().where('sourceId', '=', sourceId).where('goneAt', 'is', null);

/** How many things here a source answers for still. */
export const countBrought = async (ctx: Staff<'sources.manage'>, sourceId: string): Promise<number> =>
	(await broughtBy(ctx, sourceId).execute()).length;

/** Takes off the portal what nobody here has changed; says how many. */
const withdrawUntouched = async (tx: Tx, kind: string, items: readonly { publicationId: string; version: number }[]): Promise<number> => {
	let count = 0;
	for (const { publicationId: id, version } of items) {
		const known = await findThing(tx, kind, id);
		if (known?.version !== version || (await isClosed(tx, id))) continue;
		await close(tx, { id, manner: 'withdrawn', reason: 'Mit der Quelle entfernt' });
		count++;
	}
	return count;
};

/**
 * Forgets a source. What it has brought stays as one's own or is withdrawn, as she says; what was edited here stays. Either way it is remembered, and so
 * is what was withdrawn before: no other source brings it again.
 */
export const dropSource = command({
	name: 'source.drop',
	permission: 'sources.manage',
	input: z.object({ id: z.uuid(), brought: z.enum(['keep', 'withdraw'], 'required') }),
	run: async (tx, { id, brought }) => {
		demandEverywhere(tx, 'sources.manage');
		if (brought === 'withdraw') demandEverywhere(tx, 'publication.release');
		const source = await own.from(tx, 'source').select(['name', 'kind']).where('id', '=', id).forUpdate().executeTakeFirst();
		if (!source) throw new NotFound('source');
		const items = await broughtBy(tx, id).execute();
		const withdrawn = brought === 'withdraw' ? await withdrawUntouched(tx, source.kind, items) : 0;
		for (const { publicationId, key, title, startsAt } of items)
			await own.insert(tx, 'sourceLeftover', { publicationId, key, title, startsAt });
		await own.remove(tx, 'source').where('id', '=', id).execute();
		return { id, subject: source.name, detail: { withdrawn } };
	},
});
