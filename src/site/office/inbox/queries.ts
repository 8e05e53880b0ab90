import { sql } from 'kysely';
import { type Located, mayAt, reachOf } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { begunBy } from '#kernel/publication/working-copies.ts';
import { desk, placeIds, records, words } from '#kernel/publication/publications.ts';
import { stateOf } from '#kernel/publication/publication.ts';
import type { Desk } from '../desk.ts';
import { touches } from '../touches.ts';

const most = 50;
const release = 'publication.release';

const waiting = (ctx: Desk) => {
	const reach = reachOf(ctx, release);
	const asked = desk(ctx)
		.leftJoin('publicationProposal as proposal', (join) =>
			join.onRef('proposal.publicationId', '=', 'publication.id').onRef('proposal.tenantId', '=', 'publication.tenantId'),
		)
		.where((eb) =>
			eb.or([
				eb('review.askedAt', 'is not', null),
				eb.and([eb('proposal.askedAt', 'is not', null), eb('proposal.askedBy', 'is distinct from', ctx.actor.id)]),
			]),
		);
	return reach === null ? asked : asked.where(touches(reach));
};

type Placed = Located & { readonly kind: string };
/** Whether the page where it is written opens for her. */
const mayOpen = (ctx: Desk, kinds: readonly Kind[], row: Placed): boolean =>
	kinds.some(({ name, permission }) => name === row.kind && mayAt(ctx, permission, row));
/** What somebody may release lies in her villages and nowhere else, or is her own page, and she may write its kind. */
const releasable = <Row extends Placed>(ctx: Desk, kinds: readonly Kind[], rows: readonly Row[]): readonly Row[] =>
	rows.filter((row) => mayAt(ctx, release, row) && mayOpen(ctx, kinds, row));

/** How many releases wait for her: one statement, on every page of the office. */
export const waitingCount = async (ctx: Desk, kinds: readonly Kind[]): Promise<number> => {
	if (reachOf(ctx, release) === null) return 0;
	return releasable(ctx, kinds, await waiting(ctx).select(['publication.id', 'publication.kind', placeIds]).execute()).length;
};

/** What others ask her to release, the earliest wished moment first, then changes that they propose. */
export const waitingFor = async (ctx: Desk, kinds: readonly Kind[]) => {
	if (reachOf(ctx, release) === null) return [];
	const rows = await waiting(ctx)
		.select([
			'publication.id',
			'publication.kind',
			'publication.byline',
			'review.shownFrom as wished',
			'proposal.language as proposedIn',
			placeIds,
		])
		.select((eb) => [
			eb.fn.coalesce('review.askedName', 'proposal.askedName').as('askedName'),
			eb.fn.coalesce('review.askedAt', 'proposal.askedAt').as('askedAt'),
			eb.fn.coalesce('review.note', 'proposal.note').as('note'),
		])
		.select(words(ctx))
		.orderBy('review.shownFrom')
		.orderBy('proposal.askedAt')
		.limit(most)
		.execute();
	return releasable(ctx, kinds, rows);
};

const ownRows = (ctx: Desk) =>
	desk(ctx)
		.select(['publication.id', 'publication.kind', 'publication.changedAt', placeIds, ...records])
		.select(words(ctx))
		.where('publication.authorId', '=', ctx.actor.id);

/** What she began: not shown, not closed; what waits for somebody else's eyes is among it, what waits for hers (`asked`) is not. */
export const ownDrafts = async (ctx: Desk, kinds: readonly Kind[], asked: readonly string[]) => {
	const rows = await ownRows(ctx)
		.where('publication.id', '<>', sql<string>`all(${asked}::uuid[])`)
		.where('audience.shownFrom', 'is', null)
		.where('closure.manner', 'is', null)
		.orderBy('publication.changedAt', 'desc')
		.limit(12)
		.execute();
	return rows.filter((row) => mayOpen(ctx, kinds, row)).map((row) => ({ ...row, state: stateOf(row, ctx.now) }));
};

/** What appears soon of itself, of what her lists show; `isHers`: she may open it. */
export const planned = async (ctx: Desk, kinds: readonly Kind[]) => {
	const rows = await desk(ctx)
		.select(['publication.id', 'publication.kind', 'audience.shownFrom', placeIds])
		.select(words(ctx))
		.where('audience.shownFrom', '>', ctx.now)
		.where((eb) =>
			eb.or(
				kinds.map(({ name, permission }) =>
					eb.and([eb('publication.kind', '=', name), touches(reachOf(ctx, permission) ?? new Set())]),
				),
			),
		)
		.orderBy('audience.shownFrom')
		.limit(8)
		.execute();
	return rows.map((row) => ({ ...row, isHers: mayOpen(ctx, kinds, row) }));
};

/** What she typed and never saved: `answers` name the kind. */
export const unsaved = (ctx: Desk) => begunBy(ctx);
