import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Fields, Kind, ValuesOf } from './kind.ts';

/** The table of a kind, joined beside the spine under the name `own`. */
export const ownTable = (kind: Kind) => sql<{ publicationId: string; tenantId: string }>`${sql.table(kind.table)}`.as('own');
export const columns = (kind: Kind) => Object.keys(kind.fields).map((name) => sql.ref(`own.${name}`).as(name));
export const valuesIn = <F extends Fields>(kind: Kind<F>, row: Readonly<Record<string, unknown>>) =>
	Object.fromEntries(Object.keys(kind.fields).map((name) => [name, row[name]])) as ValuesOf<F>;

/** The columns of the spine that every reader of things wants. */
export const spine = [
	'publication.id',
	'publication.slug',
	'publication.kind',
	'publication.topics',
	'publication.byline',
	'publication.lon',
	'publication.lat',
	'publication.changedAt',
] as const;

/** The own values of one thing inside a command. */
export const ownValues = async <F extends Fields>(tx: Tx, kind: Kind<F>, id: string): Promise<ValuesOf<F>> => {
	const row = await tx[connection]
		.selectFrom(ownTable(kind))
		.select(columns(kind))
		.where('own.tenantId', '=', tx.tenantId)
		.where('own.publicationId', '=', id)
		.executeTakeFirst();
	if (!row) throw new NotFound(kind.name);
	return valuesIn(kind, row);
};
