import type { Staff, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';

type Place = { readonly id: string; readonly language: string };
type Proposal = Place & { readonly baseVersion: number; readonly answers: Readonly<Record<string, string>>; readonly note: string };

const rows = (ctx: Staff<'office.enter'> | Tx, { id, language }: Place) =>
	ctx[connection]
		.selectFrom('publicationProposal')
		.select(['baseVersion', 'answers', 'note', 'askedBy', 'askedName', 'askedAt'])
		.where('tenantId', '=', ctx.tenantId)
		.where('publicationId', '=', id)
		.where('language', '=', language);

/** What somebody would change about a thing that is shown, in one language. */
export const proposalOf = (ctx: Staff<'office.enter'>, place: Place) => rows(ctx, place).executeTakeFirst();

/** The same, locked until the transaction ends. */
export const lockProposal = async (tx: Tx, place: Place) => {
	const proposal = await rows(tx, place).forUpdate().executeTakeFirst();
	if (!proposal) throw new NotFound('proposal');
	return proposal;
};

/** Lays a proposal beside a thing. Her own takes the place of her last one; that of somebody else is answered first. */
export const keepProposal = async (tx: Tx, { id, language, baseVersion, answers, note }: Proposal): Promise<void> => {
	const asked = {
		baseVersion,
		answers: JSON.stringify(answers),
		note,
		askedBy: tx.actor?.id ?? null,
		askedName: tx.actor?.name ?? null,
		askedAt: tx.now,
	};
	const { numInsertedOrUpdatedRows } = await tx[connection]
		.insertInto('publicationProposal')
		.values({ tenantId: tx.tenantId, publicationId: id, language, ...asked })
		.onConflict((conflict) =>
			conflict
				.columns(['tenantId', 'publicationId', 'language'])
				.doUpdateSet(asked)
				.where('publicationProposal.askedBy', '=', tx.actor?.id ?? null),
		)
		.executeTakeFirst();
	if (numInsertedOrUpdatedRows === 0n) throw new Invalid({ id: 'proposalWaits' });
};

export const dropProposal = async (tx: Tx, { id, language }: Place): Promise<void> => {
	await tx[connection]
		.deleteFrom('publicationProposal')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', id)
		.where('language', '=', language)
		.execute();
};
