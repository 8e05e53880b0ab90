import { audit } from '#kernel/audit/audit.ts';
import { rehearse, walled } from '#kernel/command.ts';
import type { Context, Staff, Tx } from '#kernel/context.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { retention } from './settings.ts';

/** Deletes or makes nameless what is kept longer than a processing (`of`, its id) allows; says how many rows. */
export type Sweep = { readonly of: string; readonly says: string; readonly run: (tx: Tx) => Promise<number> };
export type Swept = { readonly of: string; readonly says: string; readonly count: number };

const sweepAll = async (tx: Tx, sweeps: readonly Sweep[]): Promise<readonly Swept[]> => {
	const done: Swept[] = [];
	for (const { of, says, run } of sweeps) done.push({ of, says, count: await run(tx) });
	return done;
};

/** What this night would delete: the deed itself, undone. */
export const rehearsedRetention = (ctx: Staff<'municipality.arrange'>, sweeps: readonly Sweep[]): Promise<readonly Swept[]> =>
	rehearse(ctx, (tx) => sweepAll(tx, sweeps));

/** Deletes what is over. The log says how many of each and nothing about whom: it would keep what was to be forgotten. */
const applyRetention = (ctx: Context, sweeps: readonly Sweep[]): Promise<void> =>
	walled(ctx, async (tx) => {
		const hits = (await sweepAll(tx, sweeps)).filter(({ count }) => count > 0);
		if (hits.length === 0) return;
		const detail = Object.fromEntries(hits.map(({ says, count }) => [says, count]));
		await audit(tx, 'privacy.forget', {
			id: tx.tenantId,
			subject: `${hits.reduce((all, { count }) => all + count, 0)} Zeilen`,
			detail,
		});
	});

export const retentionJob = (sweeps: readonly Sweep[]): Job => ({
	name: 'privacy.forget',
	says: 'Löscht nachts, was länger liegt als erlaubt, wo die Gemeinde es eingeschaltet hat',
	cron: '40 3 * * *',
	run: async (ctx) => {
		if (settingOf(ctx.tenant, retention)) await applyRetention(ctx, sweeps);
	},
});
