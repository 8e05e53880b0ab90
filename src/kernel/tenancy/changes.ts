import { sql } from 'kysely';
import { Client, type PoolConfig } from 'pg';
import type { Db } from '#kernel/db/connection.ts';
import type { Floor } from '#kernel/db/copies/floor.ts';
import { markBranch, positionOf } from '#kernel/db/copies/standing.ts';
import { newId } from '#kernel/db/id.ts';
import { forget, forgetAll, type remember, tellOthersBy } from './remembered.ts';

const channel = 'ortsmitte_changes';
/** Milliseconds. A connection that says nothing for so long is deaf. */
const patience = { first: 200, longest: 10_000, beat: 500, deaf: 1000 };

/** The position is asked after the commits it is told for, so it lies above; the end of this statement lies above the position. */
const telling = `select pg_notify($1, $2 || ' ' || tenant || ' ' || position), position
	from (select pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::int8 as position offset 0) as here, unnest($3::text[]) as tenant`;

/** Nobody waits for a standby or the disk here: what is told is no deed. */
const manner = { application_name: 'ortsmitte changes', options: '-c synchronous_commit=off', keepAlive: true };

/** Said by a process that hears nobody, such as the command line, when its work is done: anything may have changed. */
export const tellOfEverything = async (db: Db): Promise<void> => {
	await sql`select pg_notify(${channel}, ${newId()}::text || '  ' || pg_wal_lsn_diff(pg_current_wal_insert_lsn(), '0/0')::int8)`.execute(
		db,
	);
};

export type Hearing = { readonly stop: () => Promise<void> };
/** `hasCopies`: read-only copies answer visitors; without them nobody asks how far the primary is. */
type Heard = {
	readonly floor: Floor;
	readonly hasCopies: boolean;
	readonly remember: typeof remember;
	readonly report: (error: unknown) => void;
};

/** One after the other: a connection answers one statement at a time. */
const inTurns = () => {
	let last: Promise<unknown> = Promise.resolve();
	return <T>(work: () => Promise<T>): Promise<T> => {
		const next = last.then(work);
		last = next.catch(() => {});
		return next;
	};
};
type Turns = ReturnType<typeof inTurns>;

/** Those that come while one is told go together in the next telling, and so do the partners of one municipality. */
const gathered = <T>(work: (all: readonly string[]) => Promise<T>): ((one: string) => Promise<T>) => {
	const turns = inTurns();
	const waiting = new Set<string>();
	let next: Promise<T> | undefined;
	const together = (): Promise<T> => {
		const all = [...waiting];
		waiting.clear();
		next = undefined;
		return work(all);
	};
	return (one) => {
		waiting.add(one);
		next ??= turns(together);
		return next;
	};
};

/** Raises the floor to where the primary was one beat ago, for writes that nobody told; a copy may be that old, and never older. */
const beating = (ask: () => Promise<number>, floor: Floor, fail: () => void): NodeJS.Timeout => {
	let before = 0;
	return setInterval(
		() =>
			void ask().then((position) => {
				floor.raise(before);
				before = position;
			}, fail),
		patience.beat,
	);
};

/**
 * Several processes on one database: each tells the others in which municipality it wrote (LISTEN and NOTIFY of PostgreSQL) and how far a copy of
 * the database must have come to know it; they forget what they remember of it. Told after the commit, not within it: NOTIFY lets one transaction
 * commit at a time. While nobody can be heard, memories are short and copies answer nobody.
 */
export const hearChanges = (to: PoolConfig, { floor, hasCopies, remember, report }: Heard): Hearing => {
	const self = newId();
	let client: Client | undefined;
	let turns: Turns = inTurns();
	let waiting: NodeJS.Timeout | undefined;
	let beat: NodeJS.Timeout | undefined;
	let isOver = false;

	const lose = (again: number): void => {
		client?.removeAllListeners().on('error', () => {});
		client?.end().catch(() => {});
		client = undefined;
		remember('hearsNothing');
		floor.lost();
		clearInterval(beat);
		clearTimeout(waiting);
		if (!isOver) waiting = setTimeout(() => void open(Math.min(again * 2, patience.longest)), again);
	};
	const open = async (again: number): Promise<void> => {
		const fresh = new Client({ ...to, ...manner, connectionTimeoutMillis: 5000, query_timeout: patience.deaf });
		client = fresh;
		turns = inTurns();
		const turn = turns;
		fresh.on('error', () => lose(patience.first)).on('end', () => lose(patience.first));
		fresh.on('notification', ({ payload = '' }) => {
			const [who, tenantId, position] = payload.split(' ');
			if (who === self || tenantId === undefined) return;
			floor.raise(Number(position));
			forget(tenantId);
		});
		try {
			await fresh.connect();
			await fresh.query(`listen ${channel}`);
			floor.found(await markBranch(fresh));
			const position = () => turn(() => positionOf(fresh));
			if (hasCopies) beat = beating(position, floor, () => fresh === client && lose(patience.first));
			forgetAll();
			remember('hears');
		} catch {
			lose(again);
		}
	};

	const tellAll = gathered(async (tenantIds) => {
		try {
			const answer = await turns(async () =>
				client?.query<{ position: number }>({ name: 'tell', text: telling, values: [channel, self, tenantIds] }),
			);
			return answer?.rows.map(({ position }) => position) ?? [];
		} catch (error) {
			report(error);
			lose(patience.first);
			return [];
		}
	});
	tellOthersBy(async (tenantId) => {
		const release = floor.hold();
		const positions = await tellAll(tenantId);
		if (positions.length > 0) release(Math.max(...positions));
	});
	void open(patience.first);
	return {
		stop: async () => {
			isOver = true;
			clearTimeout(waiting);
			tellOthersBy(async () => {});
			const last = client;
			lose(patience.first);
			await last?.end().catch(() => {});
		},
	};
};
