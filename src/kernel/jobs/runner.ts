import { PgBoss } from 'pg-boss';
import { fromKysely } from 'pg-boss';
import type { PoolConfig } from 'pg';
import * as z from 'zod';
import { Context } from '#kernel/context.ts';
import type { Db } from '#kernel/db/connection.ts';
import { type Announcement, deliverBy, type Reactions } from '#kernel/outbox/outbox.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { tenantsIn } from '#kernel/tenancy/tenants.ts';
import type { Job } from './job.ts';

export type Work = { originOf: (tenant: Tenant) => string; reactions: Reactions; jobs: readonly Job[]; report: (error: unknown) => void };
export type Runner = { readonly stop: () => Promise<void> };

const announcement = z.object({ deed: z.string(), tenantId: z.string(), subjectId: z.string() });
const zone = 'Europe/Berlin';

/** Names of queues allow letters, digits and `. - _ /` only. */
const queueOf = (deed: string): string => `deed/${deed}`;
const clockOf = ({ name }: Job): string => `clock/${name}`;

/** Door three: who works here is the municipality itself, without an actor. */
const contextFor = (db: Db, tenant: Tenant, origin: string): Context => Context.mint(db, { tenant, actor: null, now: new Date(), tag: 'de', origin });

/** Starts the queue and everything that waits for deeds or for the clock. pg-boss keeps its own schema `jobs`. */
export const startJobs = async (db: Db, to: PoolConfig, { originOf, reactions, jobs, report }: Work): Promise<Runner> => {
	const boss = new PgBoss({ ...connectionOf(to), schema: 'jobs', max: 3 });
	boss.on('error', report);
	await boss.start();
	const tenants = tenantsIn(db);
	for (const [deed, react] of Object.entries(reactions)) {
		await boss.createQueue(queueOf(deed), { retryLimit: 5, retryBackoff: true });
		await boss.work(queueOf(deed), { batchSize: 1, pollingIntervalSeconds: 1 }, async ([job]) => {
			const { tenantId, subjectId } = announcement.parse(job?.data);
			const tenant = await tenants.byId(tenantId);
			if (tenant) await react(contextFor(db, tenant, originOf(tenant)), subjectId);
		});
	}
	for (const job of jobs) {
		await boss.createQueue(clockOf(job), { retryLimit: 3 });
		await boss.schedule(clockOf(job), job.cron, {}, { tz: zone });
		await boss.work(clockOf(job), { batchSize: 1, pollingIntervalSeconds: 5 }, async () => {
			for (const tenant of await tenants.all()) await job.run(contextFor(db, tenant, originOf(tenant)));
		});
	}
	deliverBy(async (transaction, message: Announcement) => {
		await boss.send(queueOf(message.deed), message, { db: fromKysely(transaction) });
	}, Object.keys(reactions));
	return {
		stop: async () => {
			deliverBy(async () => {}, []);
			await boss.stop({ graceful: true, timeout: 2000 });
		},
	};
};

const connectionOf = ({ connectionString, host, port, user, password, database }: PoolConfig) =>
	connectionString ? { connectionString } : { ...(host && { host }), ...(port && { port }), ...(user && { user }), ...(typeof password === 'string' && { password }), ...(database && { database }) };
