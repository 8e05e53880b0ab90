import type { ClientBase } from 'pg';
import * as z from 'zod';
import { Conflict, Invalid } from '#kernel/errors.ts';
import type { Sealing } from '#kernel/privacy/sealing.ts';
import { add, writeArchive } from './archive.ts';
import { entriesOf, readJson, wholeOf } from './entries.ts';
import type { Key, Lock } from './seal.ts';

/** Keys of the people in backups. `series` says which installation made them; `keys`: municipality, matter, its name, key in Base64. */
const shape = z.object({
	format: z.literal(1),
	series: z.string(),
	madeAt: z.coerce.date(),
	keys: z.array(z.tuple([z.string(), z.string(), z.string(), z.string()])),
});
export type PersonKeys = z.output<typeof shape>;

/** A table of keys as a database of before may not have it yet. */
export const keyTables = ['backup_key', 'backup_series'];
const entry = 'keys.json';

export const keyOfMatter = (tenantId: string, matter: string, name: string): string => `${tenantId} ${matter} ${name}`;
export const byMatter = ({ keys }: PersonKeys): ReadonlyMap<string, Buffer> =>
	new Map(keys.map(([tenantId, matter, name, key]) => [keyOfMatter(tenantId, matter, name), Buffer.from(key, 'base64')]));

export const hasKeys = async (client: ClientBase): Promise<boolean> => {
	const { rows } = await client.query<{ has: boolean }>(`select to_regclass('public.backup_key') is not null as has`);
	return rows[0]?.has ?? false;
};

/** Destroys the keys of matters that are over, makes those of new ones, and answers all that there are; in the caller's transaction. */
export const currentKeys = async (client: ClientBase, sealings: readonly Sealing[]): Promise<PersonKeys> => {
	for (const { matter, root, by, lives = 'true' } of sealings) {
		await client.query(
			`delete from backup_key k where matter = $1 and not exists (
				select from "${root}" r where r.tenant_id = k.tenant_id and r."${by}"::text = k.name and ${lives})`,
			[matter],
		);
		await client.query(
			`insert into backup_key (tenant_id, matter, name, key)
				select distinct r.tenant_id, $1, r."${by}"::text, null::bytea from "${root}" r where ${lives} on conflict do nothing`,
			[matter],
		);
	}
	await client.query(`delete from backup_key where matter <> all ($1)`, [sealings.map(({ matter }) => matter)]);
	// 244 bits from PostgreSQL's own strong random numbers, spread over 256.
	await client.query(
		`update backup_key set key = sha256(uuid_send(gen_random_uuid()) || uuid_send(gen_random_uuid())) where key is null`,
	);
	const { rows } = await client.query<{ line: [string, string, string, string] }>(
		`select jsonb_build_array(tenant_id, matter, name, encode(key, 'base64')) as line from backup_key order by tenant_id, matter, name`,
	);
	const { rows: series } = await client.query<{ id: string }>('select id from backup_series');
	return { format: 1, series: series[0]?.id ?? '', madeAt: new Date(), keys: rows.map(({ line }) => line) };
};

/** Writes the keys over those of before: of what is over, no key is left. Locked like the backups themselves. */
export const writeKeys = (path: string, keys: PersonKeys, lock: Lock): Promise<void> =>
	writeArchive(path, (packing) => add(packing, entry, Buffer.from(JSON.stringify(keys))), lock);

const wayToKeys = 'Lay the newest keys of people there, or name them with BACKUP_KEYS';

/** Thrown: `Invalid` when there is no such file or it is another one. */
export const readKeys = async (path: string, key: Key): Promise<PersonKeys> => {
	try {
		for await (const one of entriesOf(path, key)) if (one.name === entry) return readJson(entry, await wholeOf(one), shape);
	} catch (error) {
		const problem = error instanceof Invalid && error.problems[path];
		throw problem ? new Invalid({ [path]: `${problem}. ${wayToKeys}` }) : error;
	}
	throw new Invalid({ [path]: `holds no keys of people in backups. ${wayToKeys}` });
};

/** Keys of another installation, or older than the backup, would make people vanish who are there. */
export const demandFitting = ({ series, madeAt }: PersonKeys, backup: { series: string; madeAt: Date }): void => {
	if (series !== backup.series) throw new Conflict('the keys are those of another installation: name those of this one with BACKUP_KEYS');
	if (madeAt < backup.madeAt) throw new Conflict('the keys are older than the backup: take the newest file of keys');
};

/** After a restore: what is backed up from now on lies under the same keys. */
export const takeOverKeys = async (client: ClientBase, { series, keys }: PersonKeys): Promise<void> => {
	await client.query('delete from backup_key');
	await client.query(
		`insert into backup_key (tenant_id, matter, name, key)
			select l ->> 0, l ->> 1, l ->> 2, decode(l ->> 3, 'base64') from jsonb_array_elements($1::jsonb) l
			where exists (select from tenant t where t.id = l ->> 0)`,
		[JSON.stringify(keys)],
	);
	await client.query('update backup_series set id = $1', [series]);
};
