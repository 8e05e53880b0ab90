import { command, walled } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { ownValues } from '#kernel/kind/own.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { daysAgo } from '#kernel/time/span.ts';
import * as z from 'zod';
import { group } from '../group.ts';
import { layOut } from './commands/keeping.ts';
import { own } from './tables.ts';

/** Open to the clock, which has no account; nothing but time goes into it. */
const extend = command({
	name: 'group.extend',
	permission: 'everyone',
	input: z.object({}),
	run: async (tx) => {
		const rows = await own.from(tx, 'workingGroup').select('publicationId').where('rule', 'is not', null).execute();
		for (const { publicationId } of rows) await layOut(tx, publicationId, await ownValues(tx, group, publicationId));
		return { id: newId() };
	},
});

/** Time goes on: every week regular meetings are laid out for the next year. */
export const extendMeetings: Job = {
	name: 'groups.extend',
	says: 'Legt wiederkehrende Treffen der Gruppen für ein Jahr im Voraus an',
	cron: '40 2 * * 1',
	run: async (ctx) => {
		const hasAny = await walled(ctx, (tx) =>
			own.from(tx, 'workingGroup').select('publicationId').where('rule', 'is not', null).limit(1).executeTakeFirst(),
		);
		if (hasAny) await extend(ctx, {});
	},
};

/** Who was never answered waits no longer. */
const forgetWaiting = async (tx: Tx): Promise<number> => {
	const { numDeletedRows } = await own
		.remove(tx, 'groupMember')
		.where('acceptedAt', 'is', null)
		.where('askedAt', '<', daysAgo(tx, 6 * 30))
		.executeTakeFirst();
	return Number(numDeletedRows);
};

export const sweeps: readonly Sweep[] = [
	{ of: 'groups', says: 'Anfragen an Gruppen, seit sechs Monaten ohne Antwort', run: forgetWaiting },
];
