import { sql, type SqlBool } from 'kysely';
import type { Reach } from '#kernel/context.ts';

/** Publications that touch a reach: one of its villages, or a single page that somebody was entrusted with. */
export const touches = (reach: Reach) =>
	reach === 'everywhere'
		? sql<SqlBool>`true`
		: sql<SqlBool>`(publication.id = any(${[...reach]}::uuid[]) or exists (
			select from publication_place pp
			where pp.tenant_id = publication.tenant_id and pp.publication_id = publication.id and pp.place_id = any(${[...reach]}::uuid[])
		))`;
