import type { Context } from '#kernel/context.ts';
import type { Participation } from '#kernel/module.ts';
import { publications, teaser, words } from '#kernel/publication/publications.ts';

/** What somebody wants to take part in: shown here now, owned by this municipality, of a kind that takes part. One statement. */
export const subjectOf = async (ctx: Context, all: readonly Participation[], id: string) => {
	const row = await publications(ctx)
		.select(teaser)
		.select(words(ctx))
		.where('publication.id', '=', id)
		.where('audience.ownerId', '=', ctx.tenantId)
		.executeTakeFirst();
	const participation = all.find(({ kind }) => kind.name === row?.kind);
	if (!row || !participation) return undefined;
	const rulingId = participation.ruledBy ? await participation.ruledBy(ctx, id) : id;
	return rulingId === undefined ? undefined : { ...row, rulingId, path: participation.kind.path };
};
export type Subject = NonNullable<Awaited<ReturnType<typeof subjectOf>>>;
