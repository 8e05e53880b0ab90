import { resolve } from 'node:path';
import { type Postgres, startPostgres } from '#kernel/db/postgres/bundled.ts';
import { layFolder } from '#kernel/disk.ts';
import type { Config } from './config.ts';

/** The PostgreSQL of the installation: the one it was told of, or the bundled one. */
export const openDatabase = async (
	{ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>,
	report: (text: string) => void,
): Promise<Postgres> => {
	layFolder(resolve(dataDir));
	return databaseUrl
		? { to: { connectionString: databaseUrl }, wasRunning: true, stop: async () => {} }
		: startPostgres(dataDir, { report });
};
