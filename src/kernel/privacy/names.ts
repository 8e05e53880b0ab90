import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/**
 * Where the name of somebody with an account stands as text, without the account: in `column` of `table`, in rows that `key` names (columns, parted by
 * spaces). `says` is German; so is `kept`, the duty for which it stays when she deletes her account. Where there is none the name goes.
 */
export type NameField = {
	readonly table: string;
	readonly column: string;
	readonly key: string;
	readonly says: string;
	readonly kept: string | null;
};

/** Files of an authority are complete and true, or they prove nothing. */
export const recordDuty = 'Aktenführung: Art. 17 Abs. 3 lit. b DSGVO, Art. 20 Abs. 3 GG';

const most = 10_000;
const holding = ({ column }: NameField, names: readonly string[]) =>
	sql<boolean>`exists (select from unnest(${names}::text[]) own where ${sql.ref(column)} = own or starts_with(${sql.ref(column)}, own || ', '))`;

/** The records in which a name of hers stands, by their keys (Art. 15 GDPR): her own, and those of a namesake if there is one. */
export const recordsNaming = async (ctx: Context, fields: readonly NameField[], names: readonly string[]) =>
	Promise.all(
		fields.map(async (field) => {
			const { rows } = await sql<Record<string, unknown>>`select ${sql.join(field.key.split(' ').map((one) => sql.ref(one)))}
				from ${sql.table(field.table)} where tenant_id = ${ctx.tenantId} and ${holding(field, names)} limit ${most}`.execute(ctx[connection]);
			const { table, column, says, kept } = field;
			return { table, column, says, kept, records: rows };
		}),
	);

/** Of the same only how many, with the duties for which they stay. */
export const keptNames = async (ctx: Context, fields: readonly NameField[], names: readonly string[]) => {
	const kept = fields.filter((field) => field.kept !== null);
	if (kept.length === 0) return [];
	const counts = kept.map(
		(field, at) => sql`select ${sql.lit(at)} as at, count(*)::int as count from ${sql.table(field.table)}
			where tenant_id = ${ctx.tenantId} and ${holding(field, names)}`,
	);
	const { rows } = await sql<{ at: number; count: number }>`${sql.join(counts, sql` union all `)}`.execute(ctx[connection]);
	return kept.flatMap(({ says, kept: duty }, at) => {
		const count = rows.find((row) => row.at === at)?.count ?? 0;
		return count > 0 ? [{ says, count, duty }] : [];
	});
};

/** Puts other words where her name stands for no duty. */
export const replaceName = async (tx: Tx, fields: readonly NameField[], { name, by }: { name: string; by: string }): Promise<void> => {
	for (const { table, column, kept } of fields)
		if (kept === null)
			await sql`update ${sql.table(table)} set ${sql.ref(column)} = ${by} where tenant_id = ${tx.tenantId} and ${sql.ref(column)} = ${name}`.execute(
				tx[connection],
			);
};
