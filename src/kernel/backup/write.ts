import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { Readable } from 'node:stream';
import { Client, type PoolConfig } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Store } from '#kernel/media/store.ts';
import { add, type Packing, writeArchive } from './archive.ts';
import { tablesInOrder } from './order.ts';
import type { Lock } from './seal.ts';

/** What the last entry of a backup says of all others: whoever restores trusts nothing else. */
export type Manifest = {
	readonly format: 1;
	readonly madeAt: string;
	readonly migrations: readonly string[];
	readonly rows: Readonly<Record<string, number>>;
	readonly waitingDeeds: number;
	/** SHA-256 of each entry, in hexadecimal. */
	readonly entries: Readonly<Record<string, string>>;
};

/** Where pictures stand among the files of a backup, wherever they lie. */
export const mediaFolder = 'media/';

/** `folders` of the data folder come along, and all pictures. */
export type Source = { readonly to: PoolConfig; readonly dataDir: string; readonly folders: readonly string[]; readonly media: Store };

export const manifestName = 'manifest.json';
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

const addTables = async (packing: Packing, client: Client): Promise<Record<string, number>> => {
	const rows: Record<string, number> = {};
	for (const { name, columns } of await tablesInOrder(client)) {
		const list = columns.map((column) => `"${column}"`).join(', ');
		const copying = client.query(copyTo(`copy (select ${list} from "${name}") to stdout`));
		await addParts(packing, `tables/${name}`, copying);
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
			const bytes = await readFile(path).catch(() => undefined);
			if (bytes) await add(packing, `files/${relative(dataDir, path)}`, bytes);
		}
	}
};

const fill = async (packing: Packing, source: Source): Promise<Manifest> => {
	const client = new Client({ ...source.to, application_name: 'ortsmitte backup' });
	await client.connect();
	try {
		await client.query('begin isolation level repeatable read read only');
		const { rows: migrations } = await client.query<{ name: string }>('select name from migration order by name');
		await add(packing, 'migrations.json', Buffer.from(JSON.stringify(migrations.map(({ name }) => name))));
		const rows = await addTables(packing, client);
		const deeds = await waitingDeeds(client);
		await add(packing, 'deeds.json', Buffer.from(JSON.stringify(deeds)));
		await client.query('commit');
		await addFiles(packing, source);
		const manifest: Manifest = {
			format: 1,
			madeAt: new Date().toISOString(),
			migrations: migrations.map(({ name }) => name),
			rows,
			waitingDeeds: deeds.length,
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
	writeArchive(path, (packing) => fill(packing, source), lock);
