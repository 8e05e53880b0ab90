import type { PoolConfig } from 'pg';
import type { PgBoss, QueueOptions } from 'pg-boss';

/** Whatever is put into the queue wakes its worker. */
export const woken = { notify: true };
export const retries = { retryLimit: 8, retryDelay: 2, retryBackoff: true, ...woken };

/** How pg-boss reaches the database: it takes neither our pool nor empty settings. */
export const bossOptions = ({ connectionString, host, port, user, password, database }: PoolConfig) => ({
	schema: 'jobs',
	max: 3,
	useListenNotify: true,
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

/** Also a queue that an earlier version has opened gets what is wished now. */
export const openQueue = async (boss: PgBoss, name: string, options: QueueOptions): Promise<void> => {
	await boss.createQueue(name, options);
	await boss.updateQueue(name, options);
};
