import { Client, type PoolConfig } from 'pg';
import { newId } from '#kernel/db/id.ts';
import { forget, forgetAll, remember, tellOthersBy } from './remembered.ts';

const channel = 'ortsmitte_changes';
const patience = { first: 200, longest: 10_000 };

export type Hearing = { readonly stop: () => Promise<void> };

/**
 * Several processes on one database: each tells the others in which municipality it wrote (LISTEN and NOTIFY of PostgreSQL), and they forget what
 * they remember of it. Told after the commit, not within it: NOTIFY lets one transaction commit at a time. While nobody can be heard, memories are short.
 */
export const hearChanges = (to: PoolConfig, report: (error: unknown) => void): Hearing => {
	const self = newId();
	let client: Client | undefined;
	let waiting: NodeJS.Timeout | undefined;
	let isOver = false;

	const lose = (again: number): void => {
		client?.removeAllListeners().on('error', () => {});
		client = undefined;
		remember('hearsNothing');
		clearTimeout(waiting);
		if (!isOver) waiting = setTimeout(() => void open(Math.min(again * 2, patience.longest)), again);
	};
	const open = async (again: number): Promise<void> => {
		const fresh = new Client({ ...to, application_name: 'ortsmitte changes', keepAlive: true, connectionTimeoutMillis: 5000 });
		client = fresh;
		fresh.on('error', () => lose(patience.first)).on('end', () => lose(patience.first));
		fresh.on('notification', ({ payload = '' }) => {
			const [who, tenantId] = payload.split(' ');
			if (who !== self && tenantId !== undefined) forget(tenantId);
		});
		try {
			await fresh.connect();
			await fresh.query(`listen ${channel}`);
			forgetAll();
			remember('hears');
		} catch {
			lose(again);
		}
	};

	tellOthersBy((tenantId) => {
		void client?.query('select pg_notify($1, $2)', [channel, `${self} ${tenantId}`]).catch(report);
	});
	void open(patience.first);
	return {
		stop: async () => {
			isOver = true;
			clearTimeout(waiting);
			tellOthersBy(() => {});
			const last = client;
			lose(patience.first);
			await last?.end().catch(() => {});
		},
	};
};
