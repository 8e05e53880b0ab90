import { resolve } from 'node:path';
import type { PoolConfig } from 'pg';
import { type Postgres, startPostgres } from '#kernel/db/postgres/bundled.ts';
import { lastWords } from '#kernel/db/postgres/cluster.ts';
import { sheltered } from '#kernel/db/postgres/shelter.ts';
import { layFolder } from '#kernel/disk.ts';
import { isUnavailable, Unavailable } from '#kernel/errors.ts';
import { interruptible } from '#kernel/interrupted.ts';
import type { Config } from './config.ts';

type Place = Pick<Config, 'databaseUrl' | 'dataDir'>;

/** The PostgreSQL of the installation: the one it was told of, or the bundled one. */
export const openDatabase = async ({ databaseUrl, dataDir }: Place, report: (text: string) => void): Promise<Postgres> => {
	layFolder(resolve(dataDir));
	return databaseUrl
		? { to: { connectionString: databaseUrl }, wasRunning: true, stop: async () => {} }
		: startPostgres(dataDir, { report });
};

/** Ends one that was started for this; one that another process keeps goes on. */
export const endStarted = async (opening: Promise<Postgres>): Promise<void> => {
	const { wasRunning, stop } = await opening;
	if (!wasRunning) await stop();
};

const isOfFile = (error: unknown): boolean => error instanceof Error && 'path' in error;

/** Work of the command line on it; one that was started for this ends with it. A bundled one that ends meanwhile says why in its log only. */
export const withDatabase = async <Answer>(
	place: Place,
	report: (text: string) => void,
	work: (to: PoolConfig) => Promise<Answer>,
): Promise<Answer> => {
	const opening = openDatabase(place, report);
	const end = async (): Promise<void> => {
		report('Interrupted.');
		await endStarted(opening);
	};
	return interruptible(end, async () => {
		const { to } = await opening;
		try {
			return await work(to);
		} catch (error) {
			if (place.databaseUrl || error instanceof Unavailable || isOfFile(error) || !isUnavailable(error)) throw error;
			throw new Unavailable(`The bundled PostgreSQL does not answer any more. ${lastWords(sheltered(resolve(place.dataDir)))}`, {
				cause: error,
			});
		} finally {
			await endStarted(opening);
		}
	});
};
