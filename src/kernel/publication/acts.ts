import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Conflict, Forbidden, Invalid, NotFound } from '#kernel/errors.ts';

/** What a deed needs to know of the thing it is done to, if it is stored. The row is locked until the transaction ends. */
export const findThing = async (tx: Tx, kind: string, id: string) => {
	const thing = await tx[connection]
		.selectFrom('publication')
		.select(['id', 'kind', 'slug', 'authorId', 'version', 'createdAt'])
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!thing) return undefined;
	if (thing.kind !== kind) throw new NotFound(kind);
	const places = await tx[connection]
		.selectFrom('publicationPlace')
		.select('placeId')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', id)
		.execute();
	return { ...thing, placeIds: places.map(({ placeId }) => placeId) };
};

export const lockThing = async (tx: Tx, kind: string, id: string) => {
	const thing = await findThing(tx, kind, id);
	if (!thing) throw new NotFound(kind);
	return thing;
};

/** What waited for release waits no longer, what was closed is open: beside the statement that follows. */
const opening = (tx: Tx, ids: readonly string[]) => {
	const those = sql<string>`any(${ids}::uuid[])`;
	return tx[connection]
		.with('review', (db) =>
			db
				.deleteFrom('publicationReview as review')
				.where('review.tenantId', '=', tx.tenantId)
				.where('review.publicationId', '=', those),
		)
		.with('closure', (db) =>
			db
				.deleteFrom('publicationClosure as closure')
				.where('closure.tenantId', '=', tx.tenantId)
				.where('closure.publicationId', '=', those),
		);
};

export type Showing = { readonly id: string; readonly kind: string; readonly from: Date; readonly until: Date | null };

/** Shows a thing in its own municipality and wherever it was shared; what waited for release or was closed is open again. */
export const show = async (tx: Tx, showings: readonly Showing[]): Promise<void> => {
	const rows = showings.map(({ id, kind, from, until }) => ({
		tenantId: tx.tenantId,
		ownerId: tx.tenantId,
		publicationId: id,
		kind,
		shownFrom: from,
		shownUntil: until,
	}));
	await opening(
		tx,
		showings.map(({ id }) => id),
	)
		.with('own', (db) =>
			db
				.insertInto('publicationAudience')
				.values(rows)
				.onConflict((conflict) =>
					conflict
						.columns(['tenantId', 'publicationId'])
						.doUpdateSet((eb) => ({ shownFrom: eb.ref('excluded.shownFrom'), shownUntil: eb.ref('excluded.shownUntil') })),
				)
				.returning(['publicationId', 'shownFrom', 'shownUntil']),
		)
		.updateTable('publicationAudience as shared')
		.from('own')
		.set((eb) => ({ shownFrom: eb.ref('own.shownFrom'), shownUntil: eb.ref('own.shownUntil') }))
		.where('shared.ownerId', '=', tx.tenantId)
		.where('shared.tenantId', '<>', tx.tenantId)
		.whereRef('own.publicationId', '=', 'shared.publicationId')
		.execute();
};

/** Takes a thing off every portal, the partners' too; words and versions stay, and so does the reason. */
export const close = async (
	tx: Tx,
	{ id, manner, reason }: { id: string; manner: 'withdrawn' | 'archived'; reason: string },
): Promise<void> => {
	await opening(tx, [id])
		.deleteFrom('publicationAudience as audience')
		.where('audience.ownerId', '=', tx.tenantId)
		.where('audience.publicationId', '=', id)
		.execute();
	await tx[connection]
		.insertInto('publicationClosure')
		.values({ tenantId: tx.tenantId, publicationId: id, manner, byName: tx.actor?.name ?? null, at: tx.now, reason })
		.execute();
};

/** Somebody took it off the portal, or it lies in the archive. */
export const isClosed = async (tx: Tx, id: string): Promise<boolean> => {
	const closure = tx[connection].selectFrom('publicationClosure').select('manner').where('tenantId', '=', tx.tenantId);
	return (await closure.where('publicationId', '=', id).executeTakeFirst()) !== undefined;
};

/** Puts a thing before somebody who may release it. */
export const askForRelease = async (tx: Tx, { id, from, note }: { id: string; from: Date; note: string }): Promise<void> => {
	const asked = { askedBy: tx.actor?.id ?? null, askedName: tx.actor?.name ?? null, askedAt: tx.now, shownFrom: from, note };
	await tx[connection]
		.insertInto('publicationReview')
		.values({ tenantId: tx.tenantId, publicationId: id, ...asked })
		.onConflict((conflict) => conflict.columns(['tenantId', 'publicationId']).doUpdateSet(asked))
		.execute();
};

/** Whether somebody without an account waits for its release. */
export const isSentIn = async (tx: Tx, id: string): Promise<boolean> => {
	const sentIn = tx[connection]
		.selectFrom('publicationReview')
		.select('publicationId')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', id)
		.where('askedBy', 'is', null);
	return (await sentIn.executeTakeFirst()) !== undefined;
};

/** Gives it back to who wrote it; what is to be mended goes into the log with the deed. */
export const giveBack = async (tx: Tx, id: string): Promise<void> => {
	const { numDeletedRows } = await tx[connection]
		.deleteFrom('publicationReview')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', id)
		.executeTakeFirst();
	if (numDeletedRows === 0n) throw new Conflict('nothingToRelease');
};

/** Shows a published thing in a partner's municipality too. The partner's citizens see it; only the owner edits it. */
export const shareWith = async (tx: Tx, { id, partnerId }: { id: string; partnerId: string }): Promise<void> => {
	if (!tx.tenant.partners.some((partner) => partner.id === partnerId)) throw new Forbidden('publication.share');
	const shown = await tx[connection]
		.selectFrom('publicationAudience')
		.select(['kind', 'shownFrom', 'shownUntil'])
		.where('publicationId', '=', id)
		.where('tenantId', '=', tx.tenantId)
		.executeTakeFirst();
	if (!shown) throw new Invalid({ id: 'notPublished' });
	await tx[connection]
		.insertInto('publicationAudience')
		.values({ tenantId: partnerId, ownerId: tx.tenantId, publicationId: id, ...shown })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
};

/** Its words in one language are gone; the versions keep them. */
export const dropVariant = async (tx: Tx, { id, language }: { id: string; language: string }): Promise<void> => {
	const { numDeletedRows } = await tx[connection]
		.deleteFrom('publicationVariant')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', '=', id)
		.where('language', '=', language)
		.executeTakeFirst();
	if (numDeletedRows === 0n) throw new NotFound('language');
};

/** The id behind an address of this municipality, drafts included. */
export const idBySlug = async (tx: Tx, kind: string, slug: string): Promise<string | undefined> => {
	const row = await tx[connection]
		.selectFrom('publication')
		.select('id')
		.where('tenantId', '=', tx.tenantId)
		.where('kind', '=', kind)
		.where('slug', '=', slug)
		.executeTakeFirst();
	return row?.id;
};

/** Gives a thing a new address; the old one leads there for ever. */
export const move = async (tx: Tx, { id, kind, from, to }: { id: string; kind: string; from: string; to: string }): Promise<void> => {
	if ((await idBySlug(tx, kind, to)) !== undefined) throw new Invalid({ slug: 'taken' });
	await tx[connection].updateTable('publication').set({ slug: to }).where('tenantId', '=', tx.tenantId).where('id', '=', id).execute();
	await tx[connection]
		.deleteFrom('publicationAlias')
		.where('tenantId', '=', tx.tenantId)
		.where('kind', '=', kind)
		.where('slug', '=', to)
		.execute();
	await tx[connection]
		.insertInto('publicationAlias')
		.values({ tenantId: tx.tenantId, kind, slug: from, publicationId: id })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
};

/** Puts one thing into another of its kind: it lies in the archive, and its address leads to the other for ever. */
export const mergeInto = async (
	tx: Tx,
	{ id, into, kind, slug }: { id: string; into: string; kind: string; slug: string },
): Promise<void> => {
	await close(tx, { id, manner: 'archived', reason: 'Zusammengelegt' });
	await move(tx, { id, kind, from: slug, to: `${slug.slice(0, 40)}-${id}` });
	await tx[connection]
		.updateTable('publicationAlias')
		.set({ publicationId: into })
		.where('tenantId', '=', tx.tenantId)
		.where('kind', '=', kind)
		.where('publicationId', '=', id)
		.execute();
};
