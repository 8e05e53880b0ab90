import { PgBoss } from 'pg-boss';
import type { PoolConfig } from 'pg';
import { Context } from '#kernel/context.ts';
import type { Db } from '#kernel/db/connection.ts';
import { type Post, startPost, type Trouble } from '#kernel/notify/post.ts';
import { nameTrouble, type Undelivered } from '#kernel/notify/trouble.ts';
import type { Gathered, Reactions } from '#kernel/outbox/outbox.ts';
import { startPushes } from '#kernel/push/post.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { tenantsIn } from '#kernel/tenancy/tenants.ts';
import { eachOf } from './each.ts';
import type { Job } from './job.ts';
import { indexBacklog } from './backlog.ts';
import { carryDeeds } from './carry.ts';
import { workOff } from './deeds.ts';
import { bossOptions, openQueue, woken } from './queue.ts';

export type Work = {
	readonly originOf: (tenant: Tenant) => string;
	readonly reactions: Reactions;
	readonly gathered: Gathered;
	readonly jobs: readonly Job[];
	readonly mail: Pick<Post, 'sender' | 'courier' | 'lanes'>;
	/** Who wants to know that a mail did not arrive. */
	readonly undelivered: Undelivered;
	readonly report: (error: unknown) => void;
};
export type Runner = { readonly stop: () => Promise<void>; readonly runNow: (job: Job) => Promise<void> };

const zone = 'Europe/Berlin';

const clockOf = ({ name }: Job): string => `clock/${name}`;

/** Starts the queue (pg-boss, schema `jobs`) and everything that waits for deeds, for mails or for the clock. */
export const startJobs = async (
	db: Db,
	to: PoolConfig,
	{ originOf, reactions, gathered, jobs, mail, undelivered, report }: Work,
): Promise<Runner> => {
	const tenants = tenantsIn(db);
	/** Door three: who works here is the municipality itself, without an actor. */
	const contextFor = (tenant: Tenant): Context =>
		Context.mint(db, { tenant, actor: null, now: new Date(), tag: 'de', origin: originOf(tenant) });
	const runNow = async (job: Job): Promise<void> => {
		const here = (await tenants.all()).filter(({ handedOverAt }) => handedOverAt === null);
		await eachOf(here, (tenant) => job.run(contextFor(tenant)));
	};
	const contextOf = async (tenantId: string): Promise<Context | undefined> => {
		const tenant = await tenants.byId(tenantId);
		return tenant && contextFor(tenant);
	};

	const deeds = [...new Set([...Object.keys(reactions), ...Object.keys(gathered)])];
	const boss = new PgBoss(bossOptions(to));
	boss.on('error', report);
	try {
		await boss.start();
		await indexBacklog(db);
		for (const deed of deeds) await workOff(boss, deed, { react: reactions[deed], gather: gathered[deed], contextOf });
		for (const job of jobs) {
			await openQueue(boss, clockOf(job), { retryLimit: 3, ...woken });
			await boss.schedule(clockOf(job), job.cron, {}, { tz: zone });
			await boss.work(clockOf(job), { batchSize: 1, pollingIntervalSeconds: 5 }, () => runNow(job));
		}
	} catch (error) {
		await boss.stop({ graceful: false }).catch(report);
		throw error;
	}

	const carrier = carryDeeds(db, boss, { deeds, report });
	const told = (tell: (ctx: Context, trouble: Trouble) => Promise<void>) => async (trouble: Trouble) => {
		const ctx = await contextOf(trouble.tenantId);
		if (ctx) await tell(ctx, trouble);
	};
	const pushes = startPushes(db, {
		contact: `mailto:${mail.sender.mailFrom}`,
		report,
		gone: async ({ tenantId, about }) => {
			const ctx = await contextOf(tenantId);
			if (ctx) await undelivered(ctx, { about, severity: 'hard', reply: 'gone' });
		},
	});
	const post = startPost(to, {
		...mail,
		report,
		stuck: told(nameTrouble),
		refused: told((ctx, { about, reply }) => undelivered(ctx, { about, severity: 'hard', reply })),
	});
	return {
		runNow,
		stop: async () => {
			await Promise.all([carrier.stop(), post.stop(), pushes.stop()]);
			await boss.stop({ graceful: true, timeout: 2000 });
			// It has said goodbye and not waited: a database that ends before it has read that complains to nobody.
			boss.off('error', report).on('error', () => {});
		},
	};
};
