import type { PoolConfig } from 'pg';

export const retries = { retryLimit: 8, retryDelay: 2, retryBackoff: true };

/** How pg-boss reaches the database: it takes neither our pool nor empty settings. */
export const bossOptions = ({ connectionString, host, port, user, password, database }: PoolConfig) => ({
	schema: 'jobs',
	max: 3,
	...(connectionString
		? { connectionString }
		: {
				...(host && { host }),
				...(port && { port }),
				...(user && { user }),
				...(typeof password === 'string' && { password }),
				...(database && { database }),
			}),
});
