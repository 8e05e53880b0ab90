import { type Expression, type ExpressionBuilder, sql, type SqlBool } from 'kysely';
import { reachOf } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { desk, placeIds, records, words } from '#kernel/publication/publications.ts';
import { type PublicationState, stateOf } from '#kernel/publication/publication.ts';
import type { Desk } from '../desk.ts';
import { touches } from '../touches.ts';

export type ListWish = { readonly text: string; readonly state: PublicationState | undefined; readonly page: number };
export const perPage = 25;

/** The same derivation as `stateOf`, as conditions on the records. */
const conditions: Readonly<Record<PublicationState, (now: Date) => Expression<SqlBool>>> = {
	draft: () => sql`closure.manner is null and audience.shown_from is null and review.asked_at is null`,
	review: () => sql`closure.manner is null and audience.shown_from is null and review.asked_at is not null`,
	scheduled: (now) => sql`closure.manner is null and audience.shown_from > ${now}`,
	published: (now) =>
		sql`closure.manner is null and audience.shown_from <= ${now} and (audience.shown_until is null or audience.shown_until > ${now})`,
	over: (now) => sql`closure.manner is null and audience.shown_from <= ${now} and audience.shown_until <= ${now}`,
	withdrawn: () => sql`closure.manner = 'withdrawn'`,
	archived: () => sql`closure.manner = 'archived'`,
};

const speaksOf = (text: string) => {
	const like = `%${text.replace(/[%_\\]/g, '\\$&')}%`;
	return sql<SqlBool>`exists (
		select from publication_variant pv
		where pv.tenant_id = publication.tenant_id and pv.publication_id = publication.id and pv.title ilike ${like}
	)`;
};

/** Of her villages and single pages only, where her reach ends there. */
const wished = (ctx: Desk, kind: Kind, { text, state }: ListWish) => {
	const reach = reachOf(ctx, kind.permission);
	return desk(ctx)
		.where('publication.kind', '=', kind.name)
		.where((eb: Pick<ExpressionBuilder<{}, never>, 'and'>) =>
			eb.and([
				...(state === undefined ? [] : [conditions[state](ctx.now)]),
				...(text === '' ? [] : [speaksOf(text)]),
				...(reach === null ? [] : [touches(reach)]),
			]),
		);
};

/** One page of a list, last changed first, and how many there are in all. */
export const listOf = async (ctx: Desk, kind: Kind, wish: ListWish) => {
	const [rows, { count }] = await Promise.all([
		wished(ctx, kind, wish)
			.select(['publication.id', 'publication.slug', 'publication.byline', 'publication.changedAt', ...records, placeIds])
			.select(words(ctx))
			.orderBy('publication.changedAt', 'desc')
			.orderBy('publication.id', 'desc')
			.limit(perPage)
			.offset((wish.page - 1) * perPage)
			.execute(),
		wished(ctx, kind, wish)
			.select(({ fn }) => fn.countAll<number>().as('count'))
			.executeTakeFirstOrThrow(),
	]);
	return { count, rows: rows.map((row) => ({ ...row, state: stateOf(row, ctx.now) })) };
};
