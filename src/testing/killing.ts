import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { PoolConfig } from 'pg';
import type { Db } from '#kernel/db/connection.ts';
import type { Received } from './post-office.ts';

/** A pool's settings as one address, for a process of its own. */
export const connectionUrl = ({ connectionString, host, port, user, password, database }: PoolConfig): string =>
	connectionString ??
	`postgres://${user ?? ''}${typeof password === 'string' ? `:${encodeURIComponent(password)}` : ''}@/${database ?? ''}?host=${encodeURIComponent(host ?? '')}&port=${port ?? 5432}`;

const root = join(import.meta.dirname, '../..');

const waiting = async (db: Db): Promise<number> =>
	(
		await db
			.selectFrom('mailMessage')
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.where('state', '=', 'waiting')
			.executeTakeFirstOrThrow()
	).count;

/** Lays mails into the post of Auenrode, written as `sendMail` writes them. */
export const layMails = async (db: Db, count: number): Promise<void> => {
	await sql`insert into mail_message (tenant_id, id, content, due_at, created_at, changed_at)
		select 'auenrode', gen_random_uuid(), jsonb_build_object('from', 'Auenrode', 'origin', 'http://auenrode.localhost', 'language', 'de',
			'to', 'leser' || n || '@example.org', 'subject', 'Probe ' || n, 'text', repeat('Ein Satz für alle. ', 60)), now(), now(), now()
		from generate_series(1, ${count}::int) n`.execute(db);
};

/** None outlives the test that started it. */
const workers = new Set<ChildProcess>();
process.on('exit', () => {
	for (const worker of workers) worker.kill('SIGKILL');
});

type Way = { readonly to: string; readonly smtp: string; readonly lanes?: number };
/** The worker as a process of its own, once it works. */
export const openWorker = async ({ to, smtp, lanes = 4 }: Way) => {
	const worker = spawn('node', [join(root, 'src', 'testing', 'postman.ts'), to, smtp, String(lanes)], {
		cwd: root,
		stdio: ['ignore', 'pipe', 'inherit'],
		env: { ...process.env, NODE_TEST_CONTEXT: undefined },
	});
	const ended = new Promise<void>((resolve) => void worker.on('exit', () => resolve()));
	workers.add(worker);
	worker.on('exit', () => workers.delete(worker));
	await new Promise<void>((resolve) => void worker.stdout.once('data', () => resolve()));
	return {
		kill: async () => {
			worker.kill('SIGKILL');
			await ended;
		},
	};
};

export type Toll = { readonly kills: number; readonly busyKills: number; readonly lost: number; readonly doubled: number };

/**
 * Kills the worker again and again at random moments while mails go out, then lets a last one finish. A kill is busy when mails were still
 * waiting. `most` milliseconds pass at most before a kill, counted from the worker's first word.
 */
export const killRepeatedly = async (
	db: Db,
	way: Way,
	{ kills, most, count, received }: { kills: number; most: number; count: number; received: readonly Received[] },
): Promise<Toll> => {
	let busyKills = 0;
	for (let at = 0; at < kills; at++) {
		const { kill } = await openWorker(way);
		await pause(Math.random() * most);
		busyKills += (await waiting(db)) > 0 ? 1 : 0;
		await kill();
	}
	const last = await openWorker(way);
	for (let at = 0; at < 1200 && (await waiting(db)) > 0; at++) await pause(50);
	await pause(500);
	await last.kill();
	const ids = new Set(received.map(({ id }) => id));
	return { kills, busyKills, lost: count - ids.size, doubled: received.length - ids.size };
};
