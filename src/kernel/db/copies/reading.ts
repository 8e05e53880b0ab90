import { type CompiledQuery, type DatabaseConnection, type Driver, PostgresDriver, type QueryResult } from 'kysely';
import { isUnavailable } from '#kernel/errors.ts';
import { type Db, detour } from '../connection.ts';
import type { Copy } from './copy.ts';

type Source = { readonly copy: Copy; readonly driver: Driver };

const askCopy = async <Row>({ copy, driver }: Source, query: CompiledQuery): Promise<QueryResult<Row> | null> => {
	try {
		const connection = await driver.acquireConnection();
		try {
			const answer = await connection.executeQuery<Row>(query);
			copy.told.answered++;
			return answer;
		} finally {
			await driver.releaseConnection(connection);
		}
	} catch (error) {
		copy.told.refused++;
		if (isUnavailable(error)) copy.doubt();
		return null;
	}
};

/** A connection that is one to the primary only from the first statement on that no copy answered. */
type Lazy = { readonly take: () => Promise<DatabaseConnection>; readonly taken: () => DatabaseConnection | undefined };

const lazily = (primary: Driver): Lazy => {
	let own: DatabaseConnection | undefined;
	return { take: async () => (own ??= await primary.acquireConnection()), taken: () => own };
};

/**
 * Decided for each statement at the moment it is sent, after its memory has noted what it knows: a copy that came as far as the floor, else the
 * primary. Transactions and whatever a copy cannot do (it fails, it lags, the statement writes or locks) are the primary's.
 */
const turning = (primary: Driver, sources: readonly Source[]): Driver => {
	const connections = new WeakMap<DatabaseConnection, Lazy>();
	let turn = 0;
	const fresh = (): Source | undefined => {
		const able = sources.filter(({ copy }) => copy.isFresh());
		return able[turn++ % able.length];
	};
	const taken = async (connection: DatabaseConnection): Promise<DatabaseConnection> => connections.get(connection)?.take() ?? connection;
	return {
		init: async () => void (await Promise.all([primary, ...sources.map(({ driver }) => driver)].map((driver) => driver.init()))),
		acquireConnection: async () => {
			const lazy = lazily(primary);
			const connection: DatabaseConnection = {
				executeQuery: async <Row>(query: CompiledQuery) => {
					const source = lazy.taken() ? undefined : fresh();
					const answer = source && (await askCopy<Row>(source, query));
					return answer ?? (await lazy.take()).executeQuery<Row>(query);
				},
				streamQuery: async function* <Row>(query: CompiledQuery, size: number) {
					yield* (await lazy.take()).streamQuery<Row>(query, size);
				},
			};
			connections.set(connection, lazy);
			return connection;
		},
		beginTransaction: async (connection, settings) => primary.beginTransaction(await taken(connection), settings),
		commitTransaction: async (connection) => primary.commitTransaction(await taken(connection)),
		rollbackTransaction: async (connection) => primary.rollbackTransaction(await taken(connection)),
		releaseConnection: async (connection) => {
			const own = connections.get(connection)?.taken();
			if (own) await primary.releaseConnection(own);
		},
		destroy: async () => {},
	};
};

/** The database for those who only read: its statements go to copies that are fresh enough, all else to the primary. */
export const readingFrom = (db: Db, copies: readonly Copy[]): Db =>
	copies.length === 0
		? db
		: detour(db, (pool) =>
				turning(
					new PostgresDriver({ pool }),
					copies.map((copy) => ({ copy, driver: new PostgresDriver({ pool: copy.pool }) })),
				),
			);
