import type { Job, JobResult, PgBoss } from 'pg-boss';
import * as z from 'zod';
import type { Context } from '#kernel/context.ts';
import type { Gathered, Reactions } from '#kernel/outbox/outbox.ts';
import { openQueue, retries } from './queue.ts';

type Answers = {
	readonly react: Reactions[string] | undefined;
	readonly gather: Gathered[string] | undefined;
	/** Undefined where the municipality is gone. */
	readonly contextOf: (tenantId: string) => Promise<Context | undefined>;
};

const announcement = z.object({ tenantId: z.string(), subjectId: z.string() });
/** A worker is woken by what is new (NOTIFY) and looks itself, every so many seconds, for what comes again. */
const manner = {
	batchSize: 50,
	perJobResults: true,
	burstWhenBatchFull: true,
	pollingIntervalSeconds: 1,
	notifyPollingIntervalSeconds: 5,
} as const;

/** Names of queues allow letters, digits and `. - _ /` only. */
export const queueOf = (deed: string): string => `deed/${deed}`;

const outcome = async (id: string, work: () => Promise<void>): Promise<JobResult> => {
	try {
		await work();
		return { id, status: 'completed' };
	} catch (error) {
		return { id, status: 'failed', output: { message: String(error) } };
	}
};

type Told = { readonly id: string; readonly subjectId: string };
/** One municipality's share: what is gathered once, then each by itself. A deed that fails comes again and keeps no other back. */
const answer = async (tenantId: string, told: readonly Told[], { react, gather, contextOf }: Answers): Promise<readonly JobResult[]> => {
	const ctx = await contextOf(tenantId);
	const gathering = ctx && gather ? gather(ctx) : Promise.resolve();
	gathering.catch(() => {});
	const results: JobResult[] = [];
	for (const { id, subjectId } of told)
		results.push(
			await outcome(id, async () => {
				await gathering;
				if (ctx) await react?.(ctx, subjectId);
			}),
		);
	return results;
};

/** Works off what was announced of one kind of deed, as soon as it is committed. */
export const workOff = async (boss: PgBoss, deed: string, answers: Answers): Promise<void> => {
	await openQueue(boss, queueOf(deed), retries);
	await boss.work(queueOf(deed), manner, async (jobs: Job<unknown>[]) => {
		const told = jobs.map(({ id, data }) => ({ id, ...announcement.parse(data) }));
		const shares = Map.groupBy(told, ({ tenantId }) => tenantId);
		const results: JobResult[] = [];
		for (const [tenantId, share] of shares) results.push(...(await answer(tenantId, share, answers)));
		return results;
	});
};
