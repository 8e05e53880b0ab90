import { type Dialect, type Driver, Kysely, type LogEvent, sql } from 'kysely';
import { Client, Pool, type PoolConfig, types } from 'pg';
import { PreparingClient, unanswered as ending } from './client.ts';
import { naming, SnakeCaseDialect } from './naming.ts';
import type { KernelTables } from './schema.ts';

export type Db = Kysely<KernelTables>;

/** Key under which a context holds its database. Kernel only: a module reaches rows through starting points that carry the tenant. */
export const connection: unique symbol = Symbol('connection');

/** Put at the end of a statement in a transaction, its answer is not waited for: it travels with the next one and fails with it. */
export const unanswered = sql.raw(ending);

types.setTypeParser(types.builtins.INT8, Number);
/** A calendar day stays a text: as a `Date` it would move with the zone of the process. */
types.setTypeParser(types.builtins.DATE, (day) => day);

/** How long a statement and the wait for a free connection may take, in milliseconds; together below the 2 s after which a citizen hears 503. */
const hurried = { connectionTimeoutMillis: 700, query_timeout: 1200 };
const patient = { connectionTimeoutMillis: 10_000, query_timeout: 120_000 };

type Wiring = { size?: number; isPatient?: boolean; log?: (event: LogEvent) => void };

/** How alike two words must be to be taken for each other (`<%` of pg_trgm): two swapped letters in a word of seven reach 0.5. */
const sessionOptions = '-c pg_trgm.word_similarity_threshold=0.45';

/** Unheard, the error of an idle connection would end the process; the pool replaces it on next use. */
export const openPool = (to: PoolConfig, { size = 8, isPatient = false }: Wiring = {}): Pool =>
	new Pool({ max: size, ...(isPatient ? patient : hurried), options: sessionOptions, ...to, Client: PreparingClient }).on(
		'error',
		() => {},
	);

const pools = new WeakMap<Db, Pool>();

/** How many connections there are, lie idle, and are waited for. */
export const poolOf = (db: Db) => {
	const pool = pools.get(db);
	return pool && { total: pool.totalCount, idle: pool.idleCount, waiting: pool.waitingCount };
};

const over = (dialect: Dialect, log?: (event: LogEvent) => void): Db =>
	new Kysely<KernelTables>({
		dialect,
		plugins: [naming],
		...(log && { log }),
	});

/** `isPatient` suits migrations, imports from the command line and jobs; a page never waits that long. */
export const connect = (to: PoolConfig, wiring: Wiring = {}): Db => {
	const pool = openPool(to, wiring);
	const db = over(new SnakeCaseDialect({ pool }), wiring.log);
	pools.set(db, pool);
	return db;
};

/** A second way to the same database, whose driver may send statements elsewhere. */
export const detour = (db: Db, driverOver: (pool: Pool) => Driver): Db => {
	const pool = pools.get(db);
	if (!pool) return db;
	const dialect = new SnakeCaseDialect({ pool });
	return over({
		createDriver: () => driverOver(pool),
		createQueryCompiler: () => dialect.createQueryCompiler(),
		createAdapter: () => dialect.createAdapter(),
		createIntrospector: (inner) => dialect.createIntrospector(inner),
	});
};

/** Host and port of an address, without who enters and how. */
export const nameOf = (url: string): string => {
	const { host, port } = new Client({ connectionString: url });
	return `${host}:${port}`;
};
