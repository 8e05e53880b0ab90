import { PgBoss } from 'pg-boss';
import type { PoolConfig } from 'pg';
import { bossOptions, openQueue, retries } from './queue.ts';

type Waiting = { readonly name: string; readonly data: object };

/** Puts what waited elsewhere into the queue of this database, for the next process that works. */
export const enqueue = async (to: PoolConfig, waiting: readonly Waiting[]): Promise<void> => {
	if (waiting.length === 0) return;
	const boss = new PgBoss(bossOptions(to));
	// What goes wrong is thrown where it was asked for. It says goodbye and does not wait: a database that ends before it has read that complains to nobody.
	boss.on('error', () => {});
	await boss.start();
	try {
		for (const name of new Set(waiting.map((one) => one.name))) await openQueue(boss, name, retries);
		for (const { name, data } of waiting) await boss.send(name, data);
	} finally {
		await boss.stop({ graceful: false });
	}
};
