import type { Pool } from 'pg';
import { nameOf, openPool } from '../connection.ts';
import type { Floor } from './floor.ts';
import { type Standing, standingOf } from './standing.ts';

/** Milliseconds: what a copy does not answer in this time, the primary is asked; both together stay near the 2 s after which a citizen hears 503. */
const brief = { connectionTimeoutMillis: 300, query_timeout: 500 };
/** Milliseconds between two looks at a copy: ever longer while it lags, and again at once when the floor moves. */
const pauses = { first: 4, longest: 500 };

export type State = Standing | { readonly trouble: 'unknown' };
const unknown: State = { trouble: 'unknown' };

/** One read-only copy of the database, and what is known of it. */
export type Copy = {
	readonly name: string;
	readonly pool: Pool;
	readonly state: () => State;
	/** How many bytes it lacks; null where nobody can say. */
	readonly behind: () => number | null;
	/** Whether it has replayed everything that a reader of this process may have seen. */
	readonly isFresh: () => boolean;
	/** It failed to answer: it is asked nothing until somebody has looked. */
	readonly doubt: () => void;
	readonly told: { answered: number; refused: number };
	readonly stop: () => Promise<void>;
};

/** Watches one copy; the looks have a connection of their own, so that a crowd of readers does not make it seem gone. */
export const watchCopy = (url: string, floor: Floor): Copy => {
	const to = { connectionString: url, ...brief };
	const [pool, eye] = [openPool(to), openPool(to, { size: 1 })];
	/** What was seen counts on the branch for which it was asked. */
	let seen: { readonly state: State; readonly mark: string | undefined } = { state: unknown, mark: undefined };
	let [isLooking, isOver, pause] = [false, false, pauses.first];
	let waiting: NodeJS.Timeout | undefined;

	const state = (): State => (seen.mark === floor.branch()?.mark ? seen.state : unknown);
	const behind = (): number | null => {
		const [point, now] = [floor.point(), state()];
		return point && 'position' in now ? Math.max(0, point.position - now.position) : null;
	};
	const isFresh = (): boolean => behind() === 0;
	const look = async (): Promise<void> => {
		clearTimeout(waiting);
		if (isLooking || isOver) return;
		isLooking = true;
		const branch = floor.branch();
		seen = { state: branch ? await standingOf(eye, branch) : unknown, mark: branch?.mark };
		isLooking = false;
		pause = isFresh() ? pauses.longest : Math.min(pause * 2, pauses.longest);
		if (!isOver) waiting = setTimeout(() => void look(), pause);
	};
	const lookSoon = (): void => {
		pause = pauses.first;
		void look();
	};
	floor.onMove(() => isFresh() || lookSoon());
	void look();
	return {
		name: nameOf(url),
		pool,
		state,
		behind,
		isFresh,
		doubt: () => {
			seen = { state: unknown, mark: undefined };
			lookSoon();
		},
		told: { answered: 0, refused: 0 },
		stop: async () => {
			isOver = true;
			clearTimeout(waiting);
			await Promise.all([pool.end(), eye.end()]);
		},
	};
};
