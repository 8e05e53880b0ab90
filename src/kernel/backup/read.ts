import { createWriteStream } from 'node:fs';
import { mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import type { Client, PoolConfig } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import * as z from 'zod';
import { Conflict, Invalid } from '#kernel/errors.ts';
import { folderStore } from '#kernel/media/folder.ts';
import { cleanName, type Store } from '#kernel/media/store.ts';
import type { HeldDeed } from '#kernel/outbox/held.ts';
import { connected } from './connected.ts';
import { type Entry, entriesOf, readJson, wholeOf } from './entries.ts';
import { type KeptTable, tablesInOrder } from './order.ts';
import { openAlready, peopleOf } from './people.ts';
import type { Key } from './seal.ts';
import { buildSchema } from './schema.ts';
import { manifestName, mediaFolder, peopleName } from './write.ts';

const manifestShape = z.object({
	format: z.literal(1),
	madeAt: z.string(),
	rows: z.record(z.string(), z.number()),
	entries: z.record(z.string(), z.string()),
});
const deedsShape = z.array(
	z.object({ data: z.object({ tenantId: z.string(), deed: z.string(), subjectId: z.string() }) }).transform(({ data }) => data),
);

/** `folders` of the data folder are those that a backup holds beside the pictures; `keysAt`: where the newest keys of people lie. */
export type Target = {
	readonly to: PoolConfig;
	readonly dataDir: string;
	readonly folders: readonly string[];
	readonly media: Store;
	readonly keysAt: string;
};
/** `forgotten`: rows that were emptied or went because their key is gone. */
export type Restored = {
	readonly madeAt: string;
	readonly rows: number;
	readonly files: number;
	readonly deeds: readonly HeldDeed[];
	readonly forgotten: number;
};

/** The schema is built anew: what another program keeps in this database would go with it. */
const demandEmpty = async (client: Client): Promise<void> => {
	const { rows } = await client.query<{ name: string }>(`select relname as name from pg_class c
		where relnamespace = 'public'::regnamespace and relkind in ('r', 'p', 'v', 'm', 'f')
			and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e') order by relname`);
	const names = new Set(rows.map(({ name }) => name));
	if (names.size === 0) return;
	if (!names.has('tenant') || !names.has('migration'))
		throw new Conflict(`this database holds tables of another program: ${[...names].slice(0, 5).join(', ')}`);
	const { rowCount } = await client.query('select from tenant limit 1');
	if (rowCount) throw new Conflict('there are municipalities here already: restore into an empty database and data folder (DEMO=0)');
};

const refuse =
	(table: string) =>
	(error: Error): never => {
		throw new Invalid({ [table]: `is not what was saved: ${error.message}` });
	};

/** Writes the parts of one table after the other as they come. */
const filler = (client: Client) => {
	let tables: ReadonlyMap<string, KeptTable> = new Map();
	let current: { name: string; stream: Writable } | undefined;
	const close = async (): Promise<void> => {
		const last = current;
		current = undefined;
		if (!last) return;
		last.stream.end();
		await finished(last.stream).catch(refuse(last.name));
	};
	const open = async (name: string): Promise<Writable> => {
		await close();
		if (tables.size === 0) tables = new Map((await tablesInOrder(client)).map((table) => [table.name, table]));
		const table = tables.get(name);
		if (!table) throw new Invalid({ [name]: 'is no table of this program' });
		const list = table.columns.map((column) => `"${column}"`).join(', ');
		const stream = client.query(copyFrom(`copy "${name}" (${list}) from stdin`));
		// Whoever writes hears of it; unheard, the end of the connection would end the process.
		stream.on('error', () => {});
		current = { name, stream };
		return stream;
	};
	return {
		close,
		write: async (name: string, bytes: Buffer): Promise<void> => {
			const stream = current?.name === name ? current.stream : await open(name);
			await new Promise<void>((done, fail) => stream.write(bytes, (error) => (error ? fail(error) : done()))).catch(refuse(name));
		},
		continueSerials: async (): Promise<void> => {
			for (const { name, serials } of tables.values())
				for (const column of serials)
					await client.query(
						`select setval(pg_get_serial_sequence('"${name}"', '${column}'), coalesce((select max("${column}") from "${name}"), 0) + 1, false)`,
					);
		},
	};
};

/** A file may stand among pictures or in a folder that backups hold: never in that of the database, nor over a secret. */
const layFile = async ({ name, parts }: Entry, { staging, folders }: Pick<Work, 'staging' | 'folders'>): Promise<void> => {
	const [, folder = '', ...rest] = name.split('/');
	if (rest.length === 0 || !folders.includes(folder)) throw new Invalid({ [name]: 'is no file that belongs into a backup' });
	const path = join(staging, cleanName([folder, ...rest].join('/')));
	await mkdir(dirname(path), { recursive: true });
	await pipeline(parts, createWriteStream(path));
};

const checked = (raw: Buffer, seen: ReadonlyMap<string, string>): z.output<typeof manifestShape> => {
	const manifest = readJson(manifestName, raw, manifestShape);
	const missing = Object.keys(manifest.entries).find((name) => !seen.has(name));
	if (missing !== undefined) throw new Invalid({ [missing]: 'is missing in the backup' });
	const changed = [...seen].find(([name, hash]) => manifest.entries[name] !== hash);
	if (changed) throw new Invalid({ [changed[0]]: 'is not what was saved' });
	return manifest;
};

type Work = {
	readonly client: Client;
	readonly path: string;
	readonly key: Key;
	readonly staging: string;
	readonly folders: readonly string[];
	readonly keysAt: string;
};

const unpack = async (work: Work): Promise<Restored> => {
	const { client, path, key, keysAt } = work;
	const tables = filler(client);
	const seen = new Map<string, string>();
	let deeds: readonly HeldDeed[] = [];
	let people = openAlready;
	let files = 0;
	const take = async (entry: Entry): Promise<void> => {
		const { name } = entry;
		const [kind, table = ''] = name.split('/');
		if (kind !== 'tables') await tables.close();
		if (kind === 'files') {
			files++;
			return layFile(entry, work);
		}
		const bytes = await wholeOf(entry);
		if (name === peopleName) people = await peopleOf(bytes, { keysAt, key });
		if (kind === 'tables') await tables.write(table, people.open(table, bytes));
		if (name === 'migrations.json') await buildSchema(client, readJson(name, bytes, z.array(z.string())));
		if (name === 'deeds.json') deeds = readJson(name, bytes, deedsShape);
	};
	for await (const entry of entriesOf(path, key)) {
		if (entry.name === manifestName) {
			await tables.close();
			const { madeAt, rows } = checked(await wholeOf(entry), seen);
			await tables.continueSerials();
			const forgotten = await people.settle(client);
			return { madeAt, deeds, forgotten, files, rows: Object.values(rows).reduce((sum, count) => sum + count, 0) };
		}
		await take(entry);
		seen.set(entry.name, entry.hash());
	}
	throw new Invalid({ [path]: 'is no whole backup: its manifest is missing. Take another one' });
};

/** Puts a backup into an empty database and data folder, in one transaction: all of it, or nothing and the reason. */
export const readBackup = async (path: string, { to, dataDir, folders, media, keysAt }: Target, key: Key): Promise<Restored> => {
	const staging = join(dataDir, 'restoring');
	const client = await connected(to, 'ortsmitte restore');
	try {
		await rm(staging, { recursive: true, force: true });
		await client.query('begin');
		await demandEmpty(client);
		const restored = await unpack({ client, path, key, keysAt, staging, folders: [...folders, 'media'] });
		await client.query('drop schema if exists jobs cascade');
		if (restored.files > 0) await takeOver(staging, dataDir, media);
		await client.query('commit');
		return restored;
	} finally {
		await client.end();
		await rm(staging, { recursive: true, force: true });
	}
};

/** All pictures, or none: what was laid before one failed is taken away again, as far as the store still answers. */
const layMedia = async (staged: string, media: Store): Promise<void> => {
	const laid: string[] = [];
	try {
		for (const name of await folderStore(staged).list('')) {
			await media.put(name, await readFile(join(staged, name)));
			laid.push(name);
		}
	} catch (error) {
		await Promise.all(laid.map((name) => media.remove(name))).catch(() => {});
		throw error;
	}
	await rm(staged, { recursive: true, force: true });
};

/** Files come before the commit: rows without their pictures would be worse than pictures without rows. */
const takeOver = async (staging: string, dataDir: string, media: Store): Promise<void> => {
	await layMedia(join(staging, mediaFolder), media);
	for (const folder of await readdir(staging)) {
		await rm(join(dataDir, folder), { recursive: true, force: true });
		await rename(join(staging, folder), join(dataDir, folder));
	}
};
