import { type RawBuilder, sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { hashed, newToken } from './tokens.ts';

/**
 * Where the secret addresses of one sort of people without an account lie: a table with the columns `tenant_id`, `token_hash` and the one that names
 * the person (`of`), with whom they go by a foreign key.
 */
export type LinkTable = { readonly table: string; readonly of: string };

const keep = async (tx: Tx, { table, of }: LinkTable, links: ReadonlyMap<string, string>): Promise<void> => {
	await sql`insert into ${sql.table(table)} (tenant_id, token_hash, ${sql.ref(of)})
		select ${tx.tenantId}, issued.token_hash, issued.id
		from unnest(${[...links.values()].map(hashed)}::text[], ${[...links.keys()]}::uuid[]) as issued (token_hash, id)`.execute(tx[connection]);
};

/** A secret address for each of these people, for one mail; only digests are kept. Those of earlier mails go on working. */
export const issueLinks = async (tx: Tx, where: LinkTable, ids: readonly string[]): Promise<ReadonlyMap<string, string>> => {
	const links = new Map(ids.map((id) => [id, newToken()]));
	await keep(tx, where, links);
	return links;
};

/** From now on the address of a mail that she has already opens what is hers. */
export const adoptLink = (tx: Tx, where: LinkTable, { id, token }: { readonly id: string; readonly token: string }): Promise<void> =>
	keep(tx, where, new Map([[id, token]]));

export const issueLink = async (tx: Tx, where: LinkTable, id: string): Promise<string> => {
	const [token = ''] = (await issueLinks(tx, where, [id])).values();
	return token;
};

/** The id of the person behind a link, as a condition; none for an unknown one and after she was forgotten. */
export const behindLink = (ctx: Context | Tx, { table, of }: LinkTable, token: string): RawBuilder<string> =>
	sql<string>`(select ${sql.ref(`${table}.${of}`)} from ${sql.table(table)}
		where ${sql.ref(`${table}.tenantId`)} = ${ctx.tenantId} and ${sql.ref(`${table}.tokenHash`)} = ${hashed(token)})`;
