import { createHash } from 'node:crypto';
import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { lockFor, lockShown } from '#kernel/publication/lock.ts';
import { tellFollowers } from './tell.ts';

/** What came of something that is shown here, as its page says it: `said` in one order, `null` for what is left open. */
export type Outcome = { readonly id: string; readonly changedAt: Date; readonly said: readonly (string | null)[] };
/** Those of one kind, whose pages stand below `path`. */
export type Outcomes = { readonly path: string; readonly outcomes: (ctx: Context) => Promise<readonly Outcome[]> };

/** Nobody hears of each comma: a page is told of when it has stood as it is for so long. */
const settled = 10 * 60_000;

/** The same in SQL, for what stood there before: `2026-12-03-0010-pass-over-outcomes.sql`. */
const occasionOf = ({ said }: Outcome): string =>
	`outcome ${createHash('sha256')
		.update(said.map((part) => part ?? '').join('\n'))
		.digest('hex')}`;

const toldOf = (ctx: Context | Tx) =>
	ctx[connection]
		.selectFrom('told')
		.select(['publicationId', 'occasion'])
		.where('tenantId', '=', ctx.tenantId)
		.where('occasion', 'like', 'outcome %');

const tell = async (tx: Tx, path: string, outcome: Outcome): Promise<void> => {
	await lockShown(tx, outcome.id);
	if (await toldOf(tx).where('publicationId', '=', outcome.id).executeTakeFirst()) return;
	await tellFollowers(tx, {
		publicationId: outcome.id,
		occasion: occasionOf(outcome),
		path,
		say: (texts, title) => ({ subject: texts.outcome(title), text: texts.outcomeText }),
	});
};

/** Tells followers what came of it, once, however often its words are mended; one transaction a page. */
export const tellOutcomes = async (ctx: Context, all: readonly Outcomes[]): Promise<void> => {
	const told = new Set((await walled(ctx, (tx) => toldOf(tx).execute())).map(({ publicationId }) => publicationId));
	for (const { path, outcomes } of all) {
		const fresh = (await walled(ctx, outcomes)).filter(
			({ id, changedAt }) => changedAt.getTime() <= ctx.now.getTime() - settled && !told.has(id),
		);
		for (const outcome of fresh) await walled(ctx, (tx) => tell(tx, path, outcome));
	}
};

/** Whether followers were told of something else than what its page says now. */
export const isToldOtherwise = async (ctx: Context, { outcomes }: Pick<Outcomes, 'outcomes'>, id: string): Promise<boolean> => {
	const told = await toldOf(ctx).where('publicationId', '=', id).executeTakeFirst();
	const now = told && (await outcomes(ctx)).find((one) => one.id === id);
	return now !== undefined && told?.occasion !== occasionOf(now);
};

/** The outcome that stands there is news once more: followers hear of it as of the first one. Pressing twice is no mistake. */
export const tellOutcomeAgain = command({
	name: 'participation.tellOutcomeAgain',
	permission: 'participation.arrange',
	input: z.object({ id: z.uuid() }),
	run: async (tx, { id }) => {
		await lockFor(tx, 'participation.arrange', id);
		await tx[connection]
			.deleteFrom('told')
			.where('tenantId', '=', tx.tenantId)
			.where('publicationId', '=', id)
			.where('occasion', 'like', 'outcome %')
			.execute();
		return { id };
	},
});

export const outcomeNews = (all: readonly Outcomes[]): Job => ({
	name: 'participation.tellOutcomes',
	says: 'Sagt denen, die einer Beteiligung folgen, was daraus geworden ist',
	cron: '3-59/5 * * * *',
	run: (ctx) => tellOutcomes(ctx, all),
});
