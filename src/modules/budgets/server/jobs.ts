import { isDeepStrictEqual } from 'node:util';
import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { eachOf } from '#kernel/jobs/each.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { phasesWith } from '#kernel/phases/phases.ts';
import { countPoll } from '../outcome.ts';
import { readPabulib } from '../pabulib/read.ts';
import { writePabulib } from '../pabulib/write.ts';
import { renewed } from './exports/poll.ts';
import { budgetWith } from './queries.ts';
import { own } from './tables.ts';

/** Files from before they kept to the form of pabulib.org say no days. */
const old = (tx: Tx) => own.from(tx, 'budgetResult').where('pabulib', 'not like', '%\ndate_begin;%');

/** Open to the clock, which has no account: nothing goes into it but what is published already. What does not count to the same outcome stays. */
const renew = command({
	name: 'budget.renewFile',
	permission: 'everyone',
	input: z.object({ budgetId: z.uuid() }),
	run: async (tx, { budgetId }) => {
		const known = await old(tx).select(['pabulib', 'outcome']).where('budgetId', '=', budgetId).executeTakeFirst();
		const vote = (await phasesWith(tx, budgetId)).find(({ capability }) => capability === 'vote');
		if (!known || !vote?.closesAt) throw new NotFound('result');
		const read = readPabulib(known.pabulib);
		const { outcome } = known;
		if ('problems' in read || !isDeepStrictEqual(countPoll(read.poll, outcome.rule), outcome)) return { id: budgetId };
		const voted = { opensAt: vote.opensAt, closesAt: vote.closesAt };
		const pabulib = writePabulib(renewed(tx, { poll: read.poll, outcome, voted, budget: await budgetWith(tx, budgetId) }));
		await own.update(tx, 'budgetResult').set({ pabulib }).where('budgetId', '=', budgetId).execute();
		return { id: budgetId };
	},
});

export const renewing: Job = {
	name: 'budgets.renew',
	says: 'Schreibt Dateien alter Ergebnisse einmal neu, in der Form von pabulib.org',
	cron: '50 2 * * *',
	run: async (ctx) => {
		const found = await walled(ctx, (tx) => old(tx).select('budgetId').execute());
		await eachOf(found, ({ budgetId }) => renew(ctx, { budgetId }));
	},
};
