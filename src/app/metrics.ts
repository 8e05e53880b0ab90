import { createHash, timingSafeEqual } from 'node:crypto';
import { Hono } from 'hono';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { type Db, poolOf } from '#kernel/db/connection.ts';
import type { Copy } from '#kernel/db/copies/copy.ts';
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

type Told = { readonly name: string; readonly help: string; readonly read: (copy: Copy) => Readonly<Record<string, number | null>> };
/** What is told of each copy of the database; `state` is empty where there is only one number. */
const aboutCopies: readonly Told[] = [
	{
		name: 'fresh',
		help: 'Whether this copy of the database answers readers: it has all that they may have seen.',
		read: ({ isFresh }) => ({ '': Number(isFresh()) }),
	},
	{ name: 'behind_bytes', help: 'How much of the log it lacks; absent where nobody can say.', read: ({ behind }) => ({ '': behind() }) },
	{
		name: 'statements',
		help: 'Statements that it answered since the start, and that the primary answered instead.',
		read: ({ told }) => told,
	},
];
const replicas = (register: Registry, copies: readonly Copy[]): void => {
	if (copies.length === 0) return;
	for (const { name, help, read } of aboutCopies) {
		const gauge = new Gauge({
			name: `ortsmitte_replica_${name}`,
			help,
			labelNames: ['replica', 'state'],
			registers: [register],
			collect: () => {
				gauge.reset();
				for (const copy of copies)
					for (const [state, value] of Object.entries(read(copy)))
						if (value !== null) gauge.set({ replica: copy.name, state }, value);
			},
		});
	}
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
export const metricsOf = ({ db, copies }: { readonly db: Db; readonly copies: readonly Copy[] }, token: string) => {
	const register = new Registry();
	collectDefaultMetrics({ register });
	pool(register, db);
	replicas(register, copies);
	for (const queue of queues) backlog(register, db, queue);
	const wanted = digest(`Bearer ${token}`);
	const page = new Hono().get('/metrics', async (c) =>
		timingSafeEqual(digest(c.req.header('authorization') ?? ''), wanted)
			? c.text(await register.metrics(), 200, { 'content-type': register.contentType })
			: c.text('METRICS_TOKEN is missing or wrong\n', 401, { 'www-authenticate': 'Bearer' }),
	);
	return { watch: requests(register), page };
};
