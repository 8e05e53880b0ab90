import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { PoolConfig } from 'pg';
import { readKeys } from '#kernel/backup/person-keys.ts';
import { readBackup } from '#kernel/backup/read.ts';
import { demandRest } from '#kernel/backup/rest.ts';
import { refreshKeys, writeBackup } from '#kernel/backup/write.ts';
import { connect } from '#kernel/db/connection.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { Invalid } from '#kernel/errors.ts';
import { closeForgotten } from '#kernel/identity/forgotten.ts';
import { type HeldDeed, holdAgain } from '#kernel/outbox/held.ts';
import { sealingsIn } from '#kernel/privacy/sealing.ts';
import { readConfig } from '../config.ts';
import { mediaOf } from '../media.ts';
import { keepings } from '../modules.ts';
import { demand, type RawCommand } from './command.ts';

/** Folders that belong to a town beside its pictures: base maps as they were imported. Imports under way and mails laid into files do not. */
const folders = ['karten'];
const sealings = sealingsIn(keepings);
/** All backups in a folder share one file of keys, which each of them writes anew. */
const keysBeside = (path: string): string => readConfig().backupKeys ?? join(dirname(path), 'backup.keys');
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const backup: RawCommand = {
	isRaw: true,
	run: async (to, [file], say) => {
		const config = readConfig();
		const { dataDir, backupLock } = config;
		const path = demand(file, 'FILE');
		const keysAt = keysBeside(path);
		const source = { to, dataDir, folders, media: mediaOf(config), sealings, keysAt };
		const { rows, waitingDeeds, entries, matters } = await writeBackup(path, source, backupLock);
		const count = Object.values(rows).reduce((sum, some) => sum + some, 0);
		const files = Object.keys(entries).filter((name) => name.startsWith('files/')).length;
		const lock = backupLock.recipient ?? (backupLock.passphrase ? 'a passphrase' : 'nobody: whoever has the file can read it');
		say(
			`${path}: ${count} rows, ${files} files, ${waitingDeeds} waiting deeds, ${megabytes((await stat(path)).size)}, locked by ${lock}.`,
		);
		say(
			matters === null
				? 'People are readable in it: the database is of an earlier version. Start the program once, then back up again.'
				: `${keysAt}: keys of ${matters} matters of people. Keep this file apart from the backups, and only the newest one.`,
		);
	},
};

/** What was restored may be of an earlier version and know people who went since; what waited then waits again. Returned: the migrations that it lacked. */
const broughtUp = async (to: PoolConfig, deeds: readonly HeldDeed[]): Promise<readonly string[]> => {
	const db = connect(to, { size: 1, isPatient: true });
	try {
		const newer = await migrate(db);
		await closeForgotten(db);
		await holdAgain(db, deeds);
		return newer;
	} finally {
		await db.destroy();
	}
};

export const restore: RawCommand = {
	isRaw: true,
	run: async (to, [file], say) => {
		const config = readConfig();
		const { dataDir, backupKey } = config;
		const path = demand(file, 'FILE');
		const target = { to, dataDir, folders, media: mediaOf(config), keysAt: keysBeside(path) };
		await demandRest(to);
		const { madeAt, rows, files, deeds, forgotten } = await readBackup(path, target, backupKey);
		const newer = await broughtUp(to, deeds);
		say(`Restored as of ${madeAt}: ${rows} rows, ${files} files, ${deeds.length} waiting deeds.`);
		if (forgotten > 0) say(`${forgotten} rows about people who were deleted since did not come back.`);
		if (newer.length > 0) say(`Brought up to date: ${newer.join(', ')}`);
	},
};

/** Nothing but keys is written over: who names a backup here by mistake keeps it. Locked keys of which the program has no key are known by their name. */
const demandKeysAt = async (path: string): Promise<void> => {
	const { backupKeys: usual, backupKey } = readConfig();
	if (path === usual || path.endsWith('.keys') || !existsSync(path)) return;
	await readKeys(path, backupKey).catch(() => {
		throw new Invalid({
			[path]: 'is there and holds no keys of people in backups, and would be lost: name another file, such as backup.keys',
		});
	});
};

export const backupKeys: RawCommand = {
	isRaw: true,
	run: async (to, [file], say) => {
		const keysAt = demand(file ?? readConfig().backupKeys, 'FILE');
		await demandKeysAt(keysAt);
		say(`${keysAt}: keys of ${await refreshKeys({ to, sealings, keysAt }, readConfig().backupLock)} matters of people.`);
	},
};
