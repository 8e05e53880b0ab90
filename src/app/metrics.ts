import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Db, poolOf } from '#kernel/db/connection.ts';
import { type Backlog, jobBacklog, mailBacklog } from '#kernel/jobs/backlog.ts';
import type { Watcher } from './watched.ts';

/** In seconds; 2 s is when a citizen hears 503. */
const buckets = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2, 10];

const requests = (register: Registry): Watcher => {
	const seconds = new Histogram({
		name: 'ortsmitte_http_request_seconds',
		help: 'Answered requests by pattern of the route, from the first byte read to the last byte sent.',
		labelNames: ['route', 'method', 'status'],
		buckets,
		registers: [register],
	});
	return ({ route, method, status, milliseconds }) =>
		seconds.observe({ route, method, status: `${Math.floor(status / 100)}xx` }, milliseconds / 1000);
};

const pool = (register: Registry, db: Db): void => {
	const connections = new Gauge({
		name: 'ortsmitte_database_connections',
		help: 'Connections of the pool that answers pages, and requests that wait for one.',
		labelNames: ['state'],
		registers: [register],
		collect: () => {
			const { total = 0, idle = 0, waiting = 0 } = poolOf(db) ?? {};
			for (const [state, count] of Object.entries({ busy: total - idle, idle, waiting })) connections.set({ state }, count);
		},
	});
};

type Queue = { readonly name: string; readonly help: string; readonly read: (db: Db) => Promise<readonly Backlog[]> };
const queues: readonly Queue[] = [
	{ name: 'ortsmitte_jobs', help: 'Jobs that wait or have failed, by municipality (empty: of none).', read: jobBacklog },
	{ name: 'ortsmitte_mails', help: 'Mails that wait or were refused, by municipality.', read: mailBacklog },
];

/** Asked at the scrape. Without its database the program still tells the rest: a gauge that knows nothing says nothing. */
const backlog = (register: Registry, db: Db, { read, ...about }: Queue): void => {
	const gauge = new Gauge({
		...about,
		labelNames: ['municipality', 'state'],
		registers: [register],
		collect: async () => {
			gauge.reset();
			const rows = await read(db).catch(() => []);
			for (const { tenantId, state, count } of rows) gauge.set({ municipality: tenantId, state }, count);
		},
	});
};

const digest = (text: string): Buffer => createHash('sha256').update(text).digest();

/** What Prometheus reads, for whoever bears the token; and the watcher that counts requests. */
export const metricsOf = (db: Db, token: string) => {
	const register = new Registry();
	collectDefaultMetrics({ register });
	pool(register, db);
	for (const queue of queues) backlog(register, db, queue);
	const wanted = digest(`Bearer ${token}`);
	const page = new Hono().get('/metrics', async (c) =>
		timingSafeEqual(digest(c.req.header('authorization') ?? ''), wanted)
			? c.text(await register.metrics(), 200, { 'content-type': register.contentType })
			: c.text('METRICS_TOKEN is missing or wrong\n', 401, { 'www-authenticate': 'Bearer' }),
	);
	return { watch: requests(register), page };
};
