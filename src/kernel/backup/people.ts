import type { ClientBase } from 'pg';
import * as z from 'zod';
import { coverShape, type Gone, uncovering } from './cover.ts';
import { readJson } from './entries.ts';
import { byMatter, demandFitting, readKeys, takeOverKeys } from './person-keys.ts';
import type { Key } from './seal.ts';

const shape = z.object({ series: z.string(), madeAt: z.coerce.date(), cover: coverShape });

/** Opens what of people a backup holds, table by table, and ends what is over. */
export type People = {
	readonly open: (table: string, bytes: Buffer) => Buffer;
	/** After the last row: rows go whose key is gone, and the keys move in. Answers how many went. */
	readonly settle: (client: ClientBase) => Promise<number>;
};

/** A backup of before, in which nothing was sealed. */
export const openAlready: People = { open: (_, bytes) => bytes, settle: async () => 0 };

const forgetRows = async (client: ClientBase, gone: readonly Gone[]): Promise<number> => {
	let count = 0;
	for (const [place, all] of Map.groupBy(gone, ({ table, by }) => `"${table}" "${by}"`)) {
		const [table = '', by = ''] = place.split(' ');
		const { rowCount } = await client.query(
			`delete from ${table} r using unnest($1::text[], $2::text[]) as g(tenant_id, name) where r.tenant_id = g.tenant_id and r.${by}::text = g.name`,
			[all.map(({ tenantId }) => tenantId), all.map(({ name }) => name)],
		);
		count += rowCount ?? 0;
	}
	return count;
};

/** `bytes`: how the backup says that it was sealed. Thrown: `Invalid` and `Conflict` about the file of keys. */
export const peopleOf = async (bytes: Buffer, { keysAt, key }: { keysAt: string; key: Key }): Promise<People> => {
	const { cover, ...backup } = readJson('people.json', bytes, shape);
	const found = await readKeys(keysAt, key);
	demandFitting(found, backup);
	const keys = byMatter(found);
	const gone: Gone[] = [];
	const opening = new Map(
		Object.entries(cover).map(([table, columns]) => [table, uncovering(table, columns, { keys, forget: (one) => gone.push(one) })]),
	);
	return {
		open: (table, part) => opening.get(table)?.(part) ?? part,
		settle: async (client) => {
			const count = await forgetRows(client, gone);
			await takeOverKeys(client, found);
			return count;
		},
	};
};
