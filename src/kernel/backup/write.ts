import { readdir } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import type { Client, PoolConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { demandKnown, foreignAmong } from '#kernel/db/migrate.ts';
import type { Store } from '#kernel/media/store.ts';
import type { Sealing } from '#kernel/privacy/sealing.ts';
import { add, addFile, type Packing, writeArchive } from './archive.ts';
import { connected } from './connected.ts';
import { type Cover, covering, coverOf } from './cover.ts';
import { tablesInOrder } from './order.ts';
import { byMatter, currentKeys, hasKeys, keyTables, type PersonKeys, writeKeys } from './person-keys.ts';
import type { Lock } from './seal.ts';

/** What the last entry of a backup says of all others: whoever restores trusts nothing else. */
export type Manifest = {
	readonly format: 1;
	readonly madeAt: string;
	readonly migrations: readonly string[];
	readonly rows: Readonly<Record<string, number>>;
	readonly waitingDeeds: number;
	/** How many matters of people lie under keys of their own; `null` in a database of before that had no keys. */
	readonly matters: number | null;
	/** SHA-256 of each entry, in hexadecimal. */
	readonly entries: Readonly<Record<string, string>>;
};

/** Where pictures stand among the files of a backup, wherever they lie. */
export const mediaFolder = 'media/';

export const manifestName = 'manifest.json';
/** How people's fields are sealed, and with which series of keys. */
export const peopleName = 'people.json';
const partSize = 8 * 1024 * 1024;

/** Puts a stream of unknown length into parts: an entry of a tar says its size first. */
const addParts = async (packing: Packing, name: string, stream: Readable): Promise<void> => {
	let [waiting, size, number]: [Buffer[], number, number] = [[], 0, 0];
	const flush = async (): Promise<void> => {
		await add(packing, `${name}/${String(number++).padStart(6, '0')}`, Buffer.concat(waiting));
		[waiting, size] = [[], 0];
	};
	for await (const chunk of stream) {
		waiting.push(Buffer.from(chunk));
		size += chunk.length;
		if (size >= partSize) await flush();
	}
	if (size > 0 || number === 0) await flush();
};

async function* covered(table: string, stream: Readable, { cover, keys }: Sealed): AsyncGenerator<Buffer> {
	const seal = covering(table, cover[table] ?? [], keys);
	for await (const chunk of stream) yield seal(chunk);
}

type Sealed = { readonly cover: Cover; readonly keys: ReadonlyMap<string, Buffer> };

const addTables = async (packing: Packing, client: Client, sealed: Sealed): Promise<Record<string, number>> => {
	const rows: Record<string, number> = {};
	for (const { name, columns } of (await tablesInOrder(client)).filter((table) => !keyTables.includes(table.name))) {
		const list = columns.map((column) => `"${column}"`).join(', ');
		const copying = client.query(copyTo(`copy (select ${list} from "${name}") to stdout`));
		await addParts(packing, `tables/${name}`, sealed.cover[name] ? Readable.from(covered(name, copying, sealed)) : copying);
		rows[name] = copying.rowCount;
	}
	return rows;
};

/** Deeds and clocks that wait in the job queue; what is done already is no part of the town. */
export const waitingDeeds = async (client: Client): Promise<{ name: string; data: unknown }[]> => {
	const { rows: known } = await client.query(`select from information_schema.tables where table_schema = 'jobs' and table_name = 'job'`);
	if (known.length === 0) return [];
	const { rows } = await client.query<{ name: string; data: unknown }>(
		`select name, data from jobs.job where state in ('created', 'retry', 'active') and name like 'deed/%' order by created_on`,
	);
	return rows;
};

const addFiles = async (packing: Packing, { dataDir, folders, media }: Source): Promise<void> => {
	for (const name of await media.list('')) {
		const bytes = await media.get(name);
		if (bytes) await add(packing, `files/${mediaFolder}${name}`, Buffer.from(bytes));
	}
	for (const folder of folders) {
		const found = await readdir(join(dataDir, folder), { recursive: true, withFileTypes: true }).catch(() => []);
		for (const file of found.filter((one) => one.isFile() && !one.name.endsWith('.part'))) {
			const path = join(file.parentPath, file.name);
			await addFile(packing, `files/${relative(dataDir, path)}`, path);
		}
	}
};

/**
 * `folders` of the data folder come along, and all pictures. `sealings`: what lies under keys of people; `keysAt`: where those are written, never
 * into the backup.
 */
export type Source = {
	readonly to: PoolConfig;
	readonly dataDir: string;
	readonly folders: readonly string[];
	readonly media: Store;
	readonly sealings: readonly Sealing[];
	readonly keysAt: string;
};

const doneMigrations = async (client: Client): Promise<readonly string[]> => {
	const { rows } = await client.query<{ name: string }>('select name from migration order by name');
	return rows.map(({ name }) => name);
};

/** Two at once would each make keys that the other does not know. Waited for before the transaction, whose moment begins with its first statement. */
const begun = async (client: Client, sealings: readonly Sealing[]): Promise<PersonKeys | null> => {
	await client.query(`select pg_advisory_lock(hashtext('ortsmitte.keys'))`);
	await client.query('begin isolation level repeatable read');
	demandKnown(foreignAmong(await doneMigrations(client)));
	return (await hasKeys(client)) ? currentKeys(client, sealings) : null;
};

/** Brings the file of keys up to date without a backup: what was deleted since cannot be read in any backup from now on. Answers how many there are. */
export const refreshKeys = async ({ to, sealings, keysAt }: Pick<Source, 'to' | 'sealings' | 'keysAt'>, lock: Lock): Promise<number> => {
	const client = await connected(to, 'ortsmitte backup-keys');
	try {
		const keys = await begun(client, sealings);
		await client.query('commit');
		if (keys) await writeKeys(keysAt, keys, lock);
		return keys?.keys.length ?? 0;
	} finally {
		await client.end();
	}
};

const addPeople = async (
	packing: Packing,
	client: Client,
	{ keys, sealings }: { keys: PersonKeys | null; sealings: readonly Sealing[] },
) => {
	if (!keys) return { cover: {}, keys: new Map<string, Buffer>() };
	const cover = await coverOf(client, sealings, await tablesInOrder(client));
	await add(packing, peopleName, Buffer.from(JSON.stringify({ series: keys.series, madeAt: keys.madeAt, cover })));
	return { cover, keys: byMatter(keys) };
};

const fill = async (packing: Packing, source: Source, lock: Lock): Promise<Manifest> => {
	const { to, sealings, keysAt } = source;
	const client = await connected(to, 'ortsmitte backup');
	try {
		const keys = await begun(client, sealings);
		const migrations = await doneMigrations(client);
		await add(packing, 'migrations.json', Buffer.from(JSON.stringify(migrations)));
		const rows = await addTables(packing, client, await addPeople(packing, client, { keys, sealings }));
		const deeds = await waitingDeeds(client);
		await add(packing, 'deeds.json', Buffer.from(JSON.stringify(deeds)));
		await client.query('commit');
		if (keys) await writeKeys(keysAt, keys, lock);
		await addFiles(packing, source);
		const manifest: Manifest = {
			format: 1,
			madeAt: new Date().toISOString(),
			migrations,
			rows,
			waitingDeeds: deeds.length,
			matters: keys?.keys.length ?? null,
			entries: { ...packing.entries },
		};
		await add(packing, manifestName, Buffer.from(JSON.stringify(manifest)));
		return manifest;
	} finally {
		await client.end();
	}
};

/** Writes a backup of everything while the program runs: one moment of the database, then the files. */
export const writeBackup = (path: string, source: Source, lock: Lock): Promise<Manifest> =>
	writeArchive(path, (packing) => fill(packing, source, lock), lock);
