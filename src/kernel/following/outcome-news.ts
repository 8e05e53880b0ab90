import { createHash } from 'node:crypto';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Job } from '#kernel/jobs/job.ts';
import { lockShown } from '#kernel/publication/lock.ts';
import { tellState } from './tell.ts';

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

/** What was told last, by publication. */
const told = async (tx: Tx): Promise<ReadonlyMap<string, string>> => {
	const rows = await tx[connection]
		.selectFrom('told')
		.select(['publicationId', 'occasion'])
		.where('tenantId', '=', tx.tenantId)
		.where('occasion', 'like', 'outcome %')
		.orderBy('at')
		.execute();
	return new Map(rows.map(({ publicationId, occasion }) => [publicationId, occasion]));
};

const tell = async (tx: Tx, path: string, outcome: Outcome): Promise<void> => {
	await lockShown(tx, outcome.id);
	await tellState(tx, {
		publicationId: outcome.id,
		occasion: occasionOf(outcome),
		first: '',
		path,
		say: (texts, title) => ({ subject: texts.outcome(title), text: texts.outcomeText }),
	});
};

/** Tells followers what came of it, once for each outcome; one transaction a page. */
export const tellOutcomes = async (ctx: Context, all: readonly Outcomes[]): Promise<void> => {
	const before = await walled(ctx, told);
	for (const { path, outcomes } of all) {
		const fresh = (await walled(ctx, outcomes)).filter(
			(one) => one.changedAt.getTime() <= ctx.now.getTime() - settled && before.get(one.id) !== occasionOf(one),
		);
		for (const outcome of fresh) await walled(ctx, (tx) => tell(tx, path, outcome));
	}
};

export const outcomeNews = (all: readonly Outcomes[]): Job => ({
	name: 'participation.tellOutcomes',
	says: 'Sagt denen, die einer Beteiligung folgen, was daraus geworden ist',
	cron: '3-59/5 * * * *',
	run: (ctx) => tellOutcomes(ctx, all),
});
