import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { firstRows } from '#kernel/db/first-rows.ts';
import { publications, words } from '#kernel/publication/publications.ts';
import type { ArticleTables } from '../article.ts';

/** What must be said on every page now, the loudest first. */
export const urgentArticles = (ctx: Context) =>
	publications<ArticleTables>(ctx)
		.innerJoin('article', (join) =>
			join.onRef('article.publicationId', '=', 'publication.id').onRef('article.tenantId', '=', 'publication.tenantId'),
		)
		.where('audience.kind', '=', sql.lit('article'))
		.where('article.urgency', '<>', sql.lit('none'))
		.select([
			'publication.id',
			'publication.slug',
			'publication.topics',
			'publication.changedAt',
			'article.urgency',
			'audience.shownFrom',
		])
		.select(words(ctx))
		.orderBy((eb) =>
			eb.case().when('article.urgency', '=', 'alarm').then(0).when('article.urgency', '=', 'warning').then(1).else(2).end(),
		)
		.orderBy('audience.shownFrom', 'desc')
		.limit(firstRows(3))
		.execute();

export type UrgentArticle = Awaited<ReturnType<typeof urgentArticles>>[number];
