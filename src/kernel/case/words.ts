import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';

type Said = { readonly caseId: string; readonly side: 'citizen' | 'office'; readonly author: string; readonly body: string };

/** Milliseconds in which the same words of the same person are a second tap on the button. The case is locked by whoever writes. */
const secondTap = 60_000;

type Words = { readonly caseId: string; readonly author: string; readonly body: string };
const isSaid = async (tx: Tx, table: 'caseMessage' | 'caseNote', { caseId, author, body }: Words): Promise<boolean> =>
	(await tx[connection]
		.selectFrom(table)
		.select('id')
		.where('tenantId', '=', tx.tenantId)
		.where('caseId', '=', caseId)
		.where('author', '=', author)
		.where('body', '=', body)
		.where('at', '>', new Date(tx.now.getTime() - secondTap))
		.executeTakeFirst()) !== undefined;

/** What the two sides write to each other; false when it was just said. */
export const writeMessage = async (tx: Tx, said: Said): Promise<boolean> => {
	if (await isSaid(tx, 'caseMessage', said)) return false;
	await tx[connection]
		.insertInto('caseMessage')
		.values({ ...said, tenantId: tx.tenantId, id: newId(), at: tx.now })
		.execute();
	return true;
};

/** What the office writes for itself; no citizen ever sees it. */
export const writeNote = async (tx: Tx, caseId: string, body: string): Promise<void> => {
	const note = { caseId, body, author: tx.actor?.name ?? 'Automatisch' };
	if (await isSaid(tx, 'caseNote', note)) return;
	await tx[connection]
		.insertInto('caseNote')
		.values({ ...note, tenantId: tx.tenantId, id: newId(), at: tx.now })
		.execute();
};

const of = (ctx: Context | Tx, table: 'caseMessage' | 'caseStep' | 'caseNote', caseId: string) =>
	ctx[connection].selectFrom(table).where('tenantId', '=', ctx.tenantId).where('caseId', '=', caseId).orderBy('at').orderBy('id');

export const messagesOf = (ctx: Context | Tx, caseId: string) =>
	of(ctx, 'caseMessage', caseId).select(['id', 'side', 'author', 'body', 'at']).execute();
export const notesOf = (ctx: Context | Tx, caseId: string) => of(ctx, 'caseNote', caseId).select(['id', 'author', 'body', 'at']).execute();
/** Every state it was in, the oldest first; who acted is for the office only. */
export const stepsOf = (ctx: Context | Tx, caseId: string) =>
	of(ctx, 'caseStep', caseId).select(['id', 'state', 'says', 'actorName', 'at']).execute();

/** What the office said last to everybody, by the id of the case. */
export const lastWords = async (ctx: Context, caseIds: readonly string[]): Promise<ReadonlyMap<string, string>> => {
	const rows = await ctx[connection]
		.selectFrom('caseStep')
		.select(['caseId', 'says'])
		.where('tenantId', '=', ctx.tenantId)
		.where('caseId', '=', sql<string>`any(${caseIds}::uuid[])`)
		.where('says', 'is not', null)
		.orderBy('at')
		.execute();
	return new Map(rows.map(({ caseId, says }) => [caseId, says ?? '']));
};

type Span = { readonly kind: string; readonly from: Date; readonly until: Date; readonly limit: number };
/** Steps of public cases in a span of time, the oldest first. */
export const stepsSince = (ctx: Context, { kind, from, until, limit }: Span) =>
	ctx[connection]
		.selectFrom('caseStep')
		.innerJoin('caseFile', (join) =>
			join.onRef('caseFile.tenantId', '=', 'caseStep.tenantId').onRef('caseFile.id', '=', 'caseStep.caseId'),
		)
		.select(['caseStep.id', 'caseStep.caseId', 'caseFile.reference', 'caseStep.state', 'caseStep.says', 'caseStep.at'])
		.where('caseStep.tenantId', '=', ctx.tenantId)
		.where('caseFile.kind', '=', kind)
		.where('caseFile.isPrivate', '=', false)
		.where('caseStep.at', '>=', from)
		.where('caseStep.at', '<=', until)
		.orderBy('caseStep.at')
		.orderBy('caseStep.id')
		.limit(limit)
		.execute();
