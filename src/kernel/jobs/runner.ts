import { sql } from 'kysely';
import { fromKysely, PgBoss } from 'pg-boss';
import type { PoolConfig } from 'pg';
import { Context } from '#kernel/context.ts';
import type { Db } from '#kernel/db/connection.ts';
import { type Post, startPost, type Trouble } from '#kernel/notify/post.ts';
import { nameTrouble, type Undelivered } from '#kernel/notify/trouble.ts';
import { deliverBy, type Gathered, type Reactions } from '#kernel/outbox/outbox.ts';
import { startPushes } from '#kernel/push/post.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { tenantsIn } from '#kernel/tenancy/tenants.ts';
import { eachOf } from './each.ts';
import type { Job } from './job.ts';
import { indexBacklog } from './backlog.ts';
import { queueOf, workOff } from './deeds.ts';
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

/** Commands run behind the wall of their municipality, as a role of their own: it may put jobs into the queue. */
const letCommandsPost = async (db: Db): Promise<void> => {
	await sql`grant usage on schema jobs to ortsmitte_walled`.execute(db);
	await sql`grant select, insert, update on all tables in schema jobs to ortsmitte_walled`.execute(db);
};

/** Starts the queue (pg-boss, schema `jobs`) and everything that waits for deeds, for mails or for the clock. */
export const startJobs = async (
	db: Db,
	to: PoolConfig,
	{ originOf, reactions, gathered, jobs, mail, undelivered, report }: Work,
): Promise<Runner> => {
	const boss = new PgBoss(bossOptions(to));
	boss.on('error', report);
	await boss.start();
	await indexBacklog(db);
	const tenants = tenantsIn(db);
	/** Door three: who works here is the municipality itself, without an actor. */
	const contextFor = (tenant: Tenant): Context =>
		Context.mint(db, { tenant, actor: null, now: new Date(), tag: 'de', origin: originOf(tenant) });
	const runNow = async (job: Job): Promise<void> => {
		const here = (await tenants.all()).filter(({ handedOverAt }) => handedOverAt === null);
		await eachOf(here, (tenant) => job.run(contextFor(tenant)));
	};

	const deeds = new Set([...Object.keys(reactions), ...Object.keys(gathered)]);
	const contextOf = async (tenantId: string): Promise<Context | undefined> => {
		const tenant = await tenants.byId(tenantId);
		return tenant && contextFor(tenant);
	};
	for (const deed of deeds) await workOff(boss, deed, { react: reactions[deed], gather: gathered[deed], contextOf });
	const told = (tell: (ctx: Context, trouble: Trouble) => Promise<void>) => async (trouble: Trouble) => {
		const tenant = await tenants.byId(trouble.tenantId);
		if (tenant) await tell(contextFor(tenant), trouble);
	};
	const pushes = startPushes(db, {
		contact: `mailto:${mail.sender.mailFrom}`,
		report,
		gone: async ({ tenantId, about }) => {
			const tenant = await tenants.byId(tenantId);
			if (tenant) await undelivered(contextFor(tenant), { about, severity: 'hard', reply: 'gone' });
		},
	});
	const post = startPost(to, {
		...mail,
		report,
		stuck: told(nameTrouble),
		refused: told((ctx, { about, reply }) => undelivered(ctx, { about, severity: 'hard', reply })),
	});
	for (const job of jobs) {
		await openQueue(boss, clockOf(job), { retryLimit: 3, ...woken });
		await boss.schedule(clockOf(job), job.cron, {}, { tz: zone });
		await boss.work(clockOf(job), { batchSize: 1, pollingIntervalSeconds: 5 }, () => runNow(job));
	}

	await letCommandsPost(db);
	deliverBy(
		async (transaction, message) => void (await boss.send(queueOf(message.deed), message, { db: fromKysely(transaction) })),
		deeds,
	);
	return {
		runNow,
		stop: async () => {
			deliverBy(async () => {}, []);
			await Promise.all([post.stop(), pushes.stop()]);
			await boss.stop({ graceful: true, timeout: 2000 });
		},
	};
};
