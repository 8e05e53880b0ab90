import { EventEmitter, once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Client, type PoolConfig } from 'pg';
import type { Courier, Outcome } from './courier.ts';
import { type Sender, writeLetter } from './letter.ts';
import { claim, type Claimed, layBack, markRefused, markSent, release, sweep } from './queue.ts';

export type Trouble = { readonly tenantId: string; readonly about: string | null; readonly id: string; readonly reply: string };
export type Post = {
	readonly sender: Sender;
	/** A way to bring letters, one for each lane. */
	readonly courier: () => Courier;
	readonly lanes: number;
	/** A mail was refused for good. */
	readonly refused: (trouble: Trouble) => Promise<void>;
	/** Mails do not go out at the moment; told once until one has gone. */
	readonly stuck: (trouble: Trouble) => Promise<void>;
	readonly report: (error: unknown) => void;
};

/** Milliseconds between looks for mail. While there is none one lane looks, and wakes the others when it finds some. */
const [idle, asleep] = [1000, 60_000];
const [minute, hour, day] = [60, 3600, 86_400];
const longestTry = 3 * day;

/** Seconds until the next try of one mail: 1, 2, 4 … minutes, four hours at most. */
const waitAfter = (attempts: number): number => Math.min(4 * hour, minute * 2 ** attempts);

type Lane = { readonly client: Client; readonly courier: Courier };
type Shared = Post & { readonly isLeaving: () => boolean; failures: number; readonly told: Set<string>; readonly found: EventEmitter };

const troubleOf = ({ tenant_id, about, id }: Claimed, reply: string): Trouble => ({ tenantId: tenant_id, about, id, reply });

const refuse = async ({ client }: Lane, mail: Claimed, { shared, reply }: { shared: Shared; reply: string }): Promise<void> => {
	await markRefused(client, mail, reply);
	await shared.refused(troubleOf(mail, reply));
};

const isTooOld = ({ created_at: createdAt }: Claimed): boolean => Date.now() - createdAt.getTime() > longestTry * 1000;

const tellOnce = async (shared: Shared, trouble: Trouble): Promise<void> => {
	if (shared.told.has(trouble.tenantId)) return;
	shared.told.add(trouble.tenantId);
	await shared.stuck(trouble);
};

/** What is to be written down once the outcome is known. A mail that was sealed and not answered stays handed over: it is never sent twice. */
const conclude = async (
	lane: Lane,
	mail: Claimed,
	{ shared, outcome, isSealed }: { shared: Shared; outcome: Outcome; isSealed: boolean },
) => {
	if (outcome.is === 'accepted') {
		shared.failures = 0;
		shared.told.clear();
		return void (await markSent(lane.client, mail));
	}
	const { is, reply } = outcome;
	if (is === 'refused') return refuse(lane, mail, { shared, reply });
	if (isSealed && is === 'broken') return;
	if (isTooOld(mail)) return refuse(lane, mail, { shared, reply });
	const isGeneral = is === 'broken';
	await layBack(lane.client, mail, { reply, seconds: isGeneral ? 0 : waitAfter(mail.attempts) });
	if (!isGeneral) return;
	shared.failures++;
	await tellOnce(shared, troubleOf(mail, reply));
};

/** Sends the next mail that is due; says whether there was one. */
const sendNext = async (lane: Lane, shared: Shared): Promise<boolean> => {
	const { client, courier } = lane;
	const mail = await claim(client);
	if (!mail) return false;
	shared.found.emit('mail');
	const letter = await writeLetter({ id: mail.id, content: mail.content, createdAt: mail.created_at }, shared.sender).catch(
		(error: unknown) => {
			shared.report(error);
			return undefined;
		},
	);
	if (!letter) {
		await release(client);
		await markRefused(client, mail, 'unreadable');
		return true;
	}
	let sealing: Promise<unknown> | undefined;
	const outcome = await courier.deliver(letter, () => {
		sealing = client.query('commit');
	});
	await (sealing ?? release(client));
	await conclude(lane, mail, { shared, outcome, isSealed: sealing !== undefined });
	return true;
};

const longestPause = 300_000;
/** All lanes rest after a general failure: 1, 2, 4 … seconds, five minutes at most, unless a lane gets through. */
const pauseOf = ({ failures }: Shared): number => (failures === 0 ? 0 : Math.min(longestPause, 1000 * 2 ** Math.min(20, failures - 1)));

type Resting = { readonly signal: AbortSignal; readonly isFirst: boolean };

const runLane = async (to: PoolConfig, shared: Shared, { signal, isFirst }: Resting): Promise<void> => {
	const rest = (milliseconds: number): Promise<void> => pause(milliseconds, undefined, { signal }).catch(() => {});
	const restUntilFound = (): Promise<unknown> =>
		once(shared.found, 'mail', { signal: AbortSignal.any([signal, AbortSignal.timeout(asleep)]) }).catch(() => {});
	while (!shared.isLeaving()) {
		const client = new Client({ ...to, keepAlive: true });
		client.on('error', () => {});
		const courier = shared.courier();
		try {
			await client.connect();
			while (!shared.isLeaving()) {
				const wasThere = await sendNext({ client, courier }, shared);
				if (!wasThere) courier.close();
				const wait = wasThere ? pauseOf(shared) : idle;
				if (!wasThere && !isFirst) await restUntilFound();
				else if (wait > 0) await rest(wait);
			}
		} catch (error) {
			// A terminal's Ctrl+C reaches the bundled database first: what it breaks then is no complaint.
			await rest(idle);
			if (!shared.isLeaving()) shared.report(error);
		} finally {
			courier.close();
			await client.end().catch(() => {});
		}
	}
};

const keepClean = async (to: PoolConfig, { report }: Post): Promise<void> => {
	const client = new Client(to);
	await client
		.connect()
		.then(() => sweep(client))
		.catch(report)
		.finally(() => client.end().catch(() => {}));
};

/** Sends the mails that wait in the table, over several connections, until it is stopped. Each leaves exactly once (docs/decisions/0031-mail.md). */
export const startPost = (to: PoolConfig, post: Post): { readonly stop: () => Promise<void> } => {
	const leaving = new AbortController();
	const shared: Shared = { ...post, isLeaving: () => leaving.signal.aborted, failures: 0, told: new Set(), found: new EventEmitter() };
	const lanes = Array.from({ length: post.lanes }, (_, at) => runLane(to, shared, { signal: leaving.signal, isFirst: at === 0 }));
	const cleaning = setInterval(() => void keepClean(to, post), day * 1000);
	cleaning.unref();
	return {
		stop: async () => {
			leaving.abort();
			clearInterval(cleaning);
			await Promise.race([Promise.all(lanes), pause(2000)]);
		},
	};
};
