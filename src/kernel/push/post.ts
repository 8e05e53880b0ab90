import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Db } from '#kernel/db/connection.ts';
import { identityIn, type Identity } from './identity.ts';
import { type Answer, deliver } from './deliver.ts';

export type PushPost = {
	readonly contact: string;
	/** The device is no longer there. */
	readonly gone: (message: { readonly tenantId: string; readonly about: string }) => Promise<void>;
	readonly report: (error: unknown) => void;
};

const batch = 200;
const idle = 1000;
const mostTries = 8;

/** Seconds until the next try: 30 s, then double, an hour at most. */
const waitAfter = (attempts: number): number => Math.min(3600, 30 * 2 ** attempts);

/**
 * Gives the next messages to their push services. Their rows are locked meanwhile and go with the commit; a process that dies in between sends some
 * again, which their topic and tag let a device show once.
 */
export const sendPushes = async (db: Db, identity: Identity, { gone }: Pick<PushPost, 'gone'>): Promise<number> => {
	const lost: { tenantId: string; about: string }[] = [];
	const sent = await db.transaction().execute(async (trx) => {
		const due = await trx
			.selectFrom('pushMessage')
			.selectAll()
			.where('dueAt', '<=', sql<Date>`now()`)
			.orderBy('dueAt')
			.limit(batch)
			.forUpdate()
			.skipLocked()
			.execute();
		if (due.length === 0) return 0;
		const answers = await Promise.all(due.map(async (push) => [push, await deliver(push, identity)] as const));
		const waits = answers.filter(([{ attempts }, { is }]) => is === 'later' && attempts < mostTries);
		const done = answers.filter((one) => !waits.includes(one)).map(([{ id }]) => id);
		const secondsOf = (answer: Answer, attempts: number): number =>
			(answer.is === 'later' ? answer.seconds : undefined) ?? waitAfter(attempts);
		for (const [{ tenantId, id, attempts }, answer] of waits)
			await trx
				.updateTable('pushMessage')
				.set({ attempts: attempts + 1, dueAt: new Date(Date.now() + secondsOf(answer, attempts) * 1000) })
				.where('tenantId', '=', tenantId)
				.where('id', '=', id)
				.execute();
		await sql`delete from push_message where id = any(${done}::uuid[])`.execute(trx);
		lost.push(...answers.flatMap(([{ tenantId, about }, { is }]) => (is === 'gone' ? [{ tenantId, about }] : [])));
		return due.length;
	});
	for (const message of lost) await gone(message);
	return sent;
};

/** Sends the messages to devices that wait in the table, until it is stopped. */
export const startPushes = (db: Db, post: PushPost): { readonly stop: () => Promise<void> } => {
	const leaving = new AbortController();
	const run = async (): Promise<void> => {
		let identity: Identity | undefined;
		while (!leaving.signal.aborted) {
			const sent = await (async () => {
				identity ??= await identityIn(db, post.contact);
				return sendPushes(db, identity, post);
			})().catch((error: unknown) => error);
			if (typeof sent !== 'number' || sent === 0) await pause(idle, undefined, { signal: leaving.signal }).catch(() => {});
			// A terminal's Ctrl+C reaches the bundled database first: what it breaks then is no complaint.
			if (typeof sent !== 'number' && !leaving.signal.aborted) post.report(sent);
		}
	};
	const running = run();
	return {
		stop: async () => {
			leaving.abort();
			await Promise.race([running, pause(1500)]);
		},
	};
};
