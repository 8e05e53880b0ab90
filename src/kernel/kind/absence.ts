import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Kind } from './kind.ts';

/** Why an address shows nothing now: it moved, was withdrawn, lies in the archive, or never was. */
export type Absence = { readonly is: 'moved'; readonly slug: string } | { readonly is: 'withdrawn' | 'past' } | { readonly is: 'unknown' };

/** Asked only when nothing is shown: two statements. */
export const absenceOf = async (ctx: Context, kind: Kind, slug: string): Promise<Absence> => {
	const [alias, closed] = await Promise.all([
		ctx[connection]
			.selectFrom('publicationAlias')
			.innerJoin('publication', (join) =>
				join
					.onRef('publication.tenantId', '=', 'publicationAlias.tenantId')
					.onRef('publication.id', '=', 'publicationAlias.publicationId'),
			)
			.select('publication.slug')
			.where('publicationAlias.tenantId', '=', ctx.tenantId)
			.where('publicationAlias.kind', '=', kind.name)
			.where('publicationAlias.slug', '=', slug)
			.executeTakeFirst(),
		ctx[connection]
			.selectFrom('publication')
			.leftJoin('publicationAudience as audience', (join) =>
				join
					.onRef('audience.ownerId', '=', 'publication.tenantId')
					.onRef('audience.publicationId', '=', 'publication.id')
					.on('audience.tenantId', '=', ctx.tenantId),
			)
			.leftJoin('publicationClosure as closure', (join) =>
				join.onRef('closure.tenantId', '=', 'publication.tenantId').onRef('closure.publicationId', '=', 'publication.id'),
			)
			.select(['closure.manner', 'audience.shownUntil'])
			.where('publication.tenantId', '=', ctx.tenantId)
			.where('publication.kind', '=', kind.name)
			.where('publication.slug', '=', slug)
			.executeTakeFirst(),
	]);
	if (closed?.manner === 'withdrawn') return { is: 'withdrawn' };
	if (closed?.manner === 'archived' || (closed?.shownUntil && closed.shownUntil <= ctx.now)) return { is: 'past' };
	return alias ? { is: 'moved', slug: alias.slug } : { is: 'unknown' };
};
