import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection, unanswered } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { type Rows, tables } from '#kernel/db/tables.ts';
import { Conflict, Invalid, NotFound, type Problems } from '#kernel/errors.ts';
import { slugOf } from '#kernel/publication/publication.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { searchDocument } from '#kernel/search/document.ts';
import { fold } from '#kernel/search/fold.ts';
import { answersOf, type Draft, type Fields, type Kind } from './kind.ts';

const records = tables<Rows>();

export type Origin = { readonly source: string; readonly sourceKey: string };
/** A draft on its way into the database: the version it was made from, where it came from, in whose name it speaks; whether it is there, if somebody looked. */
export type Entry<F extends Fields> = {
	readonly draft: Draft<F>;
	readonly baseVersion?: number;
	readonly origin?: Origin;
	readonly byline?: string;
	readonly isKnown?: boolean;
};
type Stored<F extends Fields> = { readonly id: string; readonly version: number; readonly draft: Draft<F> };

const spineOf = <F extends Fields>(tx: Tx, { headline: { topics, image, position } }: Draft<F>) => ({
	topics: [...topics],
	imageId: image,
	lon: position?.lon ?? null,
	lat: position?.lat ?? null,
	changedAt: tx.now,
});

/** Inserts what is new under its wished address; where that is taken, the end of its id makes it unique. `late`: a twin of the same form came first. */
const create = async <F extends Fields>(tx: Tx, kind: Kind<F>, entries: readonly Entry<F>[]) => {
	const fresh = entries.map((entry) => {
		const id = entry.draft.id ?? newId();
		return { entry, id, slug: slugOf(entry.draft.headline.title) || id };
	});
	const insert = async (rows: typeof fresh) => {
		const values = rows.map(({ entry: { draft, origin, byline }, id, slug }) => ({
			id,
			slug,
			tenantId: tx.tenantId,
			kind: kind.name,
			byline: byline ?? tx.actor?.organisation ?? '',
			authorId: tx.actor?.id ?? null,
			version: 1,
			createdAt: tx.now,
			source: origin?.source ?? null,
			sourceKey: origin?.sourceKey ?? null,
			...spineOf(tx, draft),
		}));
		const taken = await tx[connection]
			.insertInto('publication')
			.values(values)
			.onConflict((conflict) => conflict.doNothing())
			.returning('id')
			.execute();
		const done = new Set(taken.map(({ id }) => id));
		return rows.filter(({ id }) => !done.has(id));
	};
	const rivals = await insert(fresh);
	const twins = rivals.length > 0 ? await insert(rivals.map((row) => ({ ...row, slug: `${row.slug}-${row.id.slice(-8)}` }))) : [];
	const late = twins.map(({ entry }) => entry);
	const added = fresh.filter(({ entry }) => !late.includes(entry));
	if (added.length > 0)
		await records.insert(tx, kind.table, ...added.map(({ id, entry }) => ({ ...entry.draft.values, publicationId: id })));
	const stored: Stored<F>[] = added.map(({ id, entry }) => ({ id, draft: entry.draft, version: 1 }));
	return { stored, late };
};

/** Writes over what is known; `Conflict` when somebody saved since the version this draft was made from. */
const change = async <F extends Fields>(tx: Tx, kind: Kind<F>, { draft, baseVersion }: Entry<F>): Promise<Stored<F>> => {
	const id = draft.id ?? '';
	const known = await tx[connection]
		.selectFrom('publication')
		.select('version')
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.where('kind', '=', kind.name)
		.forUpdate()
		.executeTakeFirst();
	if (!known) throw new NotFound(kind.name);
	if (baseVersion !== undefined && baseVersion !== known.version) throw new Conflict('changedMeanwhile');
	const version = known.version + 1;
	await tx[connection]
		.updateTable('publication')
		.set({ version, ...spineOf(tx, draft) })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.execute();
	await records
		.update(tx, kind.table)
		.set({ ...draft.values })
		.where('publicationId', '=', id)
		.execute();
	await tx[connection].deleteFrom('publicationPlace').where('tenantId', '=', tx.tenantId).where('publicationId', '=', id).execute();
	return { id, draft, version };
};

const placesOf = <F extends Fields>(tx: Tx, stored: readonly Stored<F>[]) => {
	const bySlug = new Map(tx.tenant.places.map(({ slug, id }) => [slug, id]));
	const rows = stored.flatMap(({ id, draft }) =>
		draft.headline.places.map((slug) => ({ tenantId: tx.tenantId, publicationId: id, placeId: bySlug.get(slug) ?? '' })),
	);
	if (rows.some(({ placeId }) => placeId === '')) throw new Invalid({ places: 'unknownPlace' });
	return rows;
};

/** The names under which a thing is known, folded: its title and its own searched fields. */
const namesOf = <F extends Fields>(kind: Kind<F>, { headline: { title }, values }: Draft<F>): string => {
	const own = Object.entries(kind.fields).flatMap(([name, field]) =>
		field.isSearched && !field.isPrivate && values[name] !== null ? [field.write(values[name])] : [],
	);
	return fold([title, ...own].join(' '));
};

const variantOf = <F extends Fields>(tx: Tx, kind: Kind<F>, { id, draft }: Stored<F>) => {
	const {
		language,
		headline: { title, summary, body },
	} = draft;
	const said = { language, title, summary, body: body ?? '', folded: namesOf(kind, draft) };
	return { ...said, tenantId: tx.tenantId, publicationId: id, search: searchDocument(said), changedAt: tx.now };
};

const versionsOf = <F extends Fields>(tx: Tx, kind: Kind<F>, stored: readonly Stored<F>[]) =>
	stored.map(({ id, version, draft }) => ({
		tenantId: tx.tenantId,
		publicationId: id,
		number: version,
		language: draft.language,
		at: tx.now,
		actorId: tx.actor?.id ?? null,
		actorName: tx.actor?.name ?? null,
		content: JSON.stringify(answersOf(kind, draft)),
	}));

/** Words, versions and places in one statement: to ask the database costs more than what it does. */
const writeAround = async <F extends Fields>(tx: Tx, kind: Kind<F>, stored: readonly Stored<F>[]): Promise<void> => {
	const places = placesOf(tx, stored);
	const versioned = tx[connection].with('versions', (db) => db.insertInto('publicationVersion').values(versionsOf(tx, kind, stored)));
	const placed = places.length > 0 ? versioned.with('places', (db) => db.insertInto('publicationPlace').values(places)) : versioned;
	await placed
		.insertInto('publicationVariant')
		.values(stored.map((one) => variantOf(tx, kind, one)))
		.onConflict((conflict) =>
			conflict.columns(['tenantId', 'publicationId', 'language']).doUpdateSet((eb) => ({
				title: eb.ref('excluded.title'),
				summary: eb.ref('excluded.summary'),
				body: eb.ref('excluded.body'),
				folded: eb.ref('excluded.folded'),
				search: sql<string>`excluded.search`,
				changedAt: tx.now,
			})),
		)
		.modifyEnd(unanswered)
		.execute();
};

const knownIds = async <F extends Fields>(tx: Tx, entries: readonly Entry<F>[]): Promise<ReadonlySet<string>> => {
	const wished = entries.flatMap(({ draft: { id }, isKnown }) => (id === null || isKnown !== undefined ? [] : [id]));
	if (wished.length === 0) return new Set();
	const found = await tx[connection]
		.selectFrom('publication')
		.select('id')
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', sql<string>`any(${wished}::uuid[])`)
		.execute();
	return new Set(found.map(({ id }) => id));
};

const isOfOffice = ({ hosts }: Tenant, value: unknown): boolean => {
	if (typeof value !== 'string' || !URL.canParse(value)) return false;
	const { hostname, pathname } = new URL(value);
	return hosts.includes(hostname) && /^\/verwaltung(\/|$)/.test(pathname);
};
/** Links to the own office, which nobody else can open, by their field. By its path alone the field itself refuses such a page. */
export const officeLinks = <F extends Fields>(tenant: Tenant, kind: Kind<F>, { values }: Draft<F>): Problems =>
	Object.fromEntries(
		Object.entries(kind.fields).flatMap(([name, { control }]) =>
			control === 'link' && isOfOffice(tenant, values[name]) ? [[name, 'notAnAddress']] : [],
		),
	);

/**
 * Stores drafts, new and known ones: spine, words of one language, own columns, places and a version each; one statement a table.
 * An id that the municipality does not know becomes the id of a new thing, so that a form can be saved twice and is kept once.
 */
export const saveAll = async <F extends Fields>(tx: Tx, kind: Kind<F>, entries: readonly Entry<F>[]): Promise<readonly Stored<F>[]> => {
	const wrong = Object.assign({}, ...entries.map(({ draft }) => officeLinks(tx.tenant, kind, draft)));
	if (Object.keys(wrong).length > 0) throw new Invalid(wrong);
	const known = await knownIds(tx, entries);
	const isThere = ({ draft: { id }, isKnown }: Entry<F>): boolean => isKnown ?? (id !== null && known.has(id));
	const unknown = entries.filter((entry) => !isThere(entry));
	const { stored, late } = unknown.length > 0 ? await create(tx, kind, unknown) : { stored: [], late: [] };
	for (const entry of [...entries.filter(isThere), ...late]) stored.push(await change(tx, kind, entry));
	await writeAround(tx, kind, stored);
	await kind.keep?.(
		tx,
		stored.map(({ id, draft }) => ({ id, values: draft.values })),
	);
	return stored;
};
