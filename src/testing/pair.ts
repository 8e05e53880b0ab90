import { after } from 'node:test';
import { asOwner } from '#kernel/db/postgres/cluster.ts';
import { Running } from './running.ts';

/** Two processes on one database with the demo world, started once for all tests that ask them. */
export const first = new Running({ METRICS_TOKEN: 'geheim' });
await first.start();
const { host, user, database } = asOwner(first.folder);
export const second = new Running({ DATABASE_URL: `postgresql://${user}@/${database}?host=${encodeURIComponent(host ?? '')}` });
await second.start();
after(async () => {
	await second.remove();
	await first.remove();
});
