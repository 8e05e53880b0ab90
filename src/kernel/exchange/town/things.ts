import { sql } from 'kysely';
import * as z from 'zod';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { fill } from '#kernel/db/fill.ts';
import { Invalid } from '#kernel/errors.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { columns, ownTable, valuesIn } from '#kernel/kind/own.ts';
import { searchDocument } from '#kernel/search/document.ts';

const row = z.record(z.string(), z.unknown());
const variant = z.looseObject({
	language: z.string(),
	title: z.string(),
	summary: z.string(),
	body: z.string(),
	folded: z.string(),
	changed_at: z.coerce.date(),
});

/** A thing with all that belongs to it: all languages and versions, its addresses of before. Columns are called as in the database. */
export const wholeThing = z.object({
	publication: z.looseObject({ id: z.uuid(), slug: z.string() }),
	fields: row,
	variants: z.array(variant),
	audience: row.nullable(),
	closure: row.nullable(),
	places: z.array(row),
	aliases: z.array(row),
	versions: z.array(row),
});
export type WholeThing = z.output<typeof wholeThing>;

/** Names of those who work here: they go where their accounts go. */
const names = ['author_id', 'actor_id', 'actor_name', 'by_name'];

/** Rows of one table that belong to a publication, without what is `hidden` and what PostgreSQL works out itself. */
const rowsOf = (table: string, hidden: readonly string[], more = sql``) => sql<unknown[]>`(
	select coalesce(jsonb_agg(to_jsonb(r) - '{tenant_id,owner_id,publication_id,search,heading}'::text[] - ${hidden}::text[] order by to_jsonb(r)::text), '[]')
	from ${sql.table(table)} r where r.tenant_id = publication.tenant_id and r.publication_id = publication.id ${more})`;

/** Versions as answers, without those that only the office may read. */
const versionsWithout = (hidden: readonly string[]) => sql<unknown[]>`(
	select coalesce(jsonb_agg(
		jsonb_build_object('number', r.number, 'language', r.language, 'at', r.at, 'content', r.content - ${hidden}::text[],
			'actor_id', r.actor_id, 'actor_name', r.actor_name) - ${hidden}::text[] order by r.number), '[]')
	from publication_version r where r.tenant_id = publication.tenant_id and r.publication_id = publication.id)`;

/** The names of fields that only the office reads, as answers and as columns. */
const hiddenOf = (kind: Kind): string[] =>
	Object.entries(kind.fields).flatMap(([name, { isPrivate }]) =>
		isPrivate ? [name, name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)] : [],
	);

/**
 * Everything of a kind that this municipality owns; for the public only what citizens could read by now, no field that only the
 * office reads, and nobody who works there.
 */
export async function* wholeThings(ctx: Context, kind: Kind, isPublic: boolean): AsyncGenerator<readonly Whole[]> {
	let last = '00000000-0000-0000-0000-000000000000';
	while (true) {
		const batch = await wholeAfter(ctx, kind, { isPublic, last });
		if (batch.length === 0) return;
		yield batch;
		last = batch.at(-1)?.id ?? last;
	}
}

const mostAtOnce = 500;
/** `said`: all of it as PostgreSQL writes it, which no reading and writing here changes. */
export type Whole = { readonly id: string; readonly image: string | null; readonly said: string };

const wholeAfter = async (ctx: Context, kind: Kind, { isPublic, last }: { isPublic: boolean; last: string }): Promise<readonly Whole[]> => {
	const hidden = isPublic ? [...hiddenOf(kind), ...names] : [];
	const { rows } = await sql<Whole>`
		select publication.id, publication.image_id as image, jsonb_build_object(
			'publication', to_jsonb(publication) - '{tenant_id,kind,source_answers}'::text[] - ${hidden}::text[]
				|| jsonb_build_object('source_answers', publication.source_answers - ${hidden}::text[]),
			'fields', to_jsonb(own) - '{tenant_id,publication_id}'::text[] - ${hidden}::text[],
			'variants', ${rowsOf('publication_variant', hidden)},
			'audience', ${rowsOf('publication_audience', hidden, sql`and r.owner_id = r.tenant_id`)} -> 0,
			'closure', ${rowsOf('publication_closure', hidden)} -> 0,
			'places', ${rowsOf('publication_place', hidden)},
			'aliases', ${rowsOf('publication_alias', hidden)},
			'versions', ${versionsWithout(hidden)})::text as said
		from publication join ${sql.table(kind.table)} own on own.tenant_id = publication.tenant_id and own.publication_id = publication.id
		where publication.tenant_id = ${ctx.tenantId} and publication.kind = ${kind.name} and publication.id > ${last}::uuid and (${!isPublic} or (
			exists (select from publication_audience a where a.tenant_id = publication.tenant_id and a.owner_id = publication.tenant_id
				and a.publication_id = publication.id and a.shown_from <= ${ctx.now})
			and not exists (select from publication_closure c where c.tenant_id = publication.tenant_id and c.publication_id = publication.id
				and c.manner = 'withdrawn')))
		order by publication.id limit ${mostAtOnce}`.execute(ctx[connection]);
	return rows;
};

/** PostgreSQL reads the columns itself; one that it does not know, or a value of another type, is the file's fault. */
export const putRows = async (tx: Tx, table: string, rows: readonly Readonly<Record<string, unknown>>[]): Promise<void> => {
	await fill(tx, table, { rows }).catch((error: unknown) => {
		throw new Invalid({ [table]: error instanceof Error ? error.message : 'cannot be read' });
	});
};

const putVariants = async (tx: Tx, things: readonly WholeThing[]): Promise<void> => {
	for (const { publication, variants } of things)
		for (const { language, title, summary, body, folded, changed_at: changedAt } of variants) {
			const said = { language, title, summary, body, folded };
			await tx[connection]
				.insertInto('publicationVariant')
				.values({ ...said, tenantId: tx.tenantId, publicationId: publication.id, search: searchDocument(said), changedAt })
				.execute();
		}
};

/** Lets the module work out again what it derives from its fields. */
export const derive = async (tx: Tx, kind: Kind): Promise<void> => {
	const rows = await tx[connection]
		.selectFrom(ownTable(kind))
		.select(['own.publicationId', ...columns(kind)])
		.where('own.tenantId', '=', tx.tenantId)
		.execute();
	const saved = rows.map((one) => ({ id: one.publicationId, values: valuesIn(kind, { ...one }) }));
	if (saved.length > 0) await kind.keep?.(tx, saved);
};

/** Puts whole things of one kind into a municipality that has none yet: same ids, same addresses. */
export const putThings = async (tx: Tx, kind: Kind, things: readonly WholeThing[]): Promise<void> => {
	const belonging = (rowsIn: (thing: WholeThing) => readonly (z.output<typeof row> | null)[]) =>
		things.flatMap((thing) => rowsIn(thing).flatMap((one) => (one ? [{ ...one, publication_id: thing.publication.id }] : [])));
	await putRows(
		tx,
		'publication',
		things.map(({ publication }) => ({ author_id: null, ...publication, kind: kind.name })),
	);
	await putRows(
		tx,
		kind.table,
		belonging(({ fields }) => [fields]),
	);
	await putVariants(tx, things);
	await putRows(
		tx,
		'publication_audience',
		belonging(({ audience }) => [audience]).map((one) => ({ ...one, owner_id: tx.tenantId, kind: kind.name })),
	);
	for (const [table, rowsIn] of [
		['publication_closure', ({ closure }: WholeThing) => [closure]],
		['publication_place', ({ places }: WholeThing) => places],
		['publication_alias', ({ aliases }: WholeThing) => aliases.map((one) => ({ ...one, kind: kind.name }))],
		['publication_version', ({ versions }: WholeThing) => versions],
	] as const)
		await putRows(tx, table, belonging(rowsIn));
};
