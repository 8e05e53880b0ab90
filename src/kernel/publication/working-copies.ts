import type { Context, Staff, Tx } from '#kernel/context.ts';
import { connection, unanswered } from '#kernel/db/connection.ts';

type Place = { readonly id: string; readonly language: string };
type Copy = Place & { readonly baseVersion: number; readonly answers: Readonly<Record<string, string>> };

/** Keeps what somebody is typing, one copy for each person, thing and language. No audit: nothing has been done yet. */
export const keepWorkingCopy = async (ctx: Staff<'office.enter'>, { id, language, baseVersion, answers }: Copy): Promise<void> => {
	const copy = { baseVersion, answers: JSON.stringify(answers), at: ctx.now };
	await ctx[connection]
		.insertInto('workingCopy')
		.values({ tenantId: ctx.tenantId, publicationId: id, accountId: ctx.actor.id, language, ...copy })
		.onConflict((conflict) => conflict.columns(['tenantId', 'publicationId', 'accountId', 'language']).doUpdateSet(copy))
		.execute();
};

const copies = (ctx: Staff<'office.enter'>, id: string) =>
	ctx[connection].selectFrom('workingCopy').where('workingCopy.tenantId', '=', ctx.tenantId).where('workingCopy.publicationId', '=', id);

export const workingCopyOf = (ctx: Staff<'office.enter'>, { id, language }: Place) =>
	copies(ctx, id)
		.select(['baseVersion', 'answers', 'at'])
		.where('accountId', '=', ctx.actor.id)
		.where('language', '=', language)
		.executeTakeFirst();

/** Who else is writing at this thing, and since when nothing was typed. */
export const otherWriters = (ctx: Staff<'office.enter'>, id: string) =>
	copies(ctx, id)
		.innerJoin('account', (join) =>
			join.onRef('account.tenantId', '=', 'workingCopy.tenantId').onRef('account.id', '=', 'workingCopy.accountId'),
		)
		.select(['account.name', 'workingCopy.at'])
		.where('accountId', '<>', ctx.actor.id)
		.execute();

/** What she began and never saved at all, newest first. */
export const begunBy = (ctx: Staff<'office.enter'>) =>
	ctx[connection]
		.selectFrom('workingCopy')
		.select(['publicationId as id', 'language', 'answers', 'at'])
		.where('tenantId', '=', ctx.tenantId)
		.where('accountId', '=', ctx.actor.id)
		.where((eb) =>
			eb.not(
				eb.exists(
					eb
						.selectFrom('publication')
						.select('publication.id')
						.whereRef('publication.tenantId', '=', 'workingCopy.tenantId')
						.whereRef('publication.id', '=', 'workingCopy.publicationId'),
				),
			),
		)
		.orderBy('at', 'desc')
		.limit(20)
		.execute();

/** She saved, or does not want to go on with what she typed. */
export const dropWorkingCopy = async (ctx: Context | Tx, { id, language }: Place): Promise<void> => {
	if (!ctx.actor) return;
	await ctx[connection]
		.deleteFrom('workingCopy')
		.where('tenantId', '=', ctx.tenantId)
		.where('publicationId', '=', id)
		.where('accountId', '=', ctx.actor.id)
		.where('language', '=', language)
		.modifyEnd(unanswered)
		.execute();
};
