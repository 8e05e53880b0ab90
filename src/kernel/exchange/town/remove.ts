import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Conflict } from '#kernel/errors.ts';
import { changed, everyone } from '#kernel/tenancy/remembered.ts';
import { type Found, tables } from './catalog.ts';

type Holding = { readonly table: string; readonly columns: readonly string[] };

const naming = ({ name, columns, refs }: Found): Holding => {
	const columnsTo = refs.filter(({ to }) => to === 'tenant').flatMap(({ from }) => from);
	const own = columns.some((column) => column.name === 'tenant_id') ? ['tenant_id'] : [];
	return { table: name, columns: name === 'tenant' ? ['id'] : [...new Set([...own, ...columnsTo])] };
};

/** Every table with a column that names municipalities, each before those that it refers to. */
const holdings = async (tx: Tx): Promise<readonly Holding[]> =>
	(await tables(tx))
		.map(naming)
		.filter(({ columns }) => columns.length > 0)
		.toReversed();

const rowsOf = ({ table, columns }: Holding, tenantId: string) => {
	const isNamed = columns.map((column) => sql`${sql.ref(column)} = ${tenantId}`);
	return sql`${sql.table(table)} where ${sql.join(isNamed, sql` or `)}`;
};

/** Tables to which rows are only ever added keep watch over that themselves. */
const guarded = async (tx: Tx): Promise<ReadonlySet<string>> => {
	const { rows } = await sql<{ name: string }>`
		select tgrelid::regclass::text as name from pg_trigger where tgname = 'only_added' and not tgisinternal`.execute(tx[connection]);
	return new Set(rows.map(({ name }) => name));
};

/** How many rows name the municipality, its own and those of its partners. */
export const countTown = (ctx: Context): Promise<number> =>
	ctx[connection].transaction().execute(async (trx) => {
		let sum = 0;
		for (const holding of await holdings(ctx.within(trx))) {
			const { rows } = await sql<{ count: number }>`select count(*) as count from ${rowsOf(holding, ctx.tenantId)}`.execute(trx);
			sum += rows[0]?.count ?? 0;
		}
		return sum;
	});

/**
 * Takes every row away that names the municipality, in one transaction; only of one that was handed over, so that its export exists. What it showed to
 * partners goes with it. Returns how many rows went. Thrown: `Conflict` where it is at home here.
 */
export const removeTown = async (ctx: Context): Promise<number> => {
	const removed = await ctx[connection].transaction().execute(async (trx) => {
		const { rows } = await sql`
			select from tenant where id = ${ctx.tenantId} and handed_over_at is not null for update`.execute(trx);
		if (rows.length === 0) throw new Conflict(`${ctx.tenant.name} is at home here: only what was handed over can be removed`);
		const tx = ctx.within(trx);
		const onlyAdded = await guarded(tx);
		let sum = 0;
		for (const holding of await holdings(tx)) {
			const watch = (how: 'disable' | 'enable') =>
				onlyAdded.has(holding.table)
					? sql`alter table ${sql.table(holding.table)} ${sql.raw(how)} trigger only_added`.execute(trx)
					: undefined;
			await watch('disable');
			const { numAffectedRows } = await sql`delete from ${rowsOf(holding, ctx.tenantId)}`.execute(trx);
			sum += Number(numAffectedRows ?? 0);
			await watch('enable');
		}
		return sum;
	});
	await changed(everyone);
	return removed;
};
