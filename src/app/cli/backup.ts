import { stat } from 'node:fs/promises';
import { readBackup } from '#kernel/backup/read.ts';
import { writeBackup } from '#kernel/backup/write.ts';
import { connect } from '#kernel/db/connection.ts';
import { migrate } from '#kernel/db/migrate.ts';
import { enqueue } from '#kernel/jobs/enqueue.ts';
import { readConfig } from '../config.ts';
import { mediaOf } from '../media.ts';
import { demand, type RawCommand } from './command.ts';

/** Folders that belong to a town beside its pictures: base maps as they were imported. Imports under way and mails laid into files do not. */
const folders = ['karten'];
const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;

export const backup: RawCommand = {
	usage: 'backup FILE',
	says: 'Writes everything into one file while the program runs; locked when BACKUP_RECIPIENT or BACKUP_PASSPHRASE is set.',
	isRaw: true,
	run: async (to, [file], say) => {
		const config = readConfig();
		const { dataDir, backupLock } = config;
		const path = demand(file, 'FILE');
		const { rows, waitingDeeds, entries } = await writeBackup(path, { to, dataDir, folders, media: mediaOf(config) }, backupLock);
		const count = Object.values(rows).reduce((sum, some) => sum + some, 0);
		const files = Object.keys(entries).filter((name) => name.startsWith('files/')).length;
		const lock = backupLock.recipient ?? (backupLock.passphrase ? 'a passphrase' : 'nobody: whoever has the file can read it');
		say(
			`${path}: ${count} rows, ${files} files, ${waitingDeeds} waiting deeds, ${megabytes((await stat(path)).size)}, locked by ${lock}.`,
		);
	},
};

export const restore: RawCommand = {
	usage: 'restore FILE',
	says: 'Puts a backup into an empty database and data folder: all of it, or nothing and the reason.',
	isRaw: true,
	run: async (to, [file], say) => {
		const config = readConfig();
		const { dataDir, backupKey } = config;
		const { madeAt, rows, files, deeds } = await readBackup(demand(file, 'FILE'), { to, dataDir, media: mediaOf(config) }, backupKey);
		const db = connect(to, { size: 1, isPatient: true });
		const newer = await migrate(db).finally(() => db.destroy());
		await enqueue(to, deeds);
		say(`Restored as of ${madeAt}: ${rows} rows, ${files} files, ${deeds.length} waiting deeds.`);
		if (newer.length > 0) say(`Brought up to date: ${newer.join(', ')}`);
	},
};
