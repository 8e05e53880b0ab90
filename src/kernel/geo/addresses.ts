import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { fold } from '#kernel/search/fold.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { type Address, readAddress, slips, streetKey, type TypedAddress } from './address.ts';
import { boxOf, middleOf } from './box.ts';
import type { Point } from './geometry.ts';
import { distance } from './measure.ts';
import { villageNamed } from './villages.ts';

/** Puts these streets and houses in the place of what the municipality had. */
export const layAddresses = async (tx: Tx, addresses: readonly Address[]): Promise<void> => {
	await tx[connection].deleteFrom('address').where('tenantId', '=', tx.tenantId).execute();
	const all = addresses.map(({ id, street, number, at: [lon, lat] }) => ({ id, street, number, key: streetKey(street), lon, lat }));
	const rows = sql`jsonb_to_recordset(${JSON.stringify(all)}::jsonb) as row(id text, street text, number text, key text, lon float8, lat float8)`;
	await sql`insert into address (tenant_id, id, street, number, key, lon, lat)
		select ${tx.tenantId}, id, street, number, key, lon, lat from ${rows} on conflict do nothing`.execute(tx[connection]);
};

/**
 * A place that was looked for by its address. `is`: the house itself, the street where no house was asked for, or the street's middle because the
 * house is not known. `isSure` is false where the name was only nearly so.
 */
export type FoundAddress = {
	readonly name: string;
	readonly village: string;
	readonly lon: number;
	readonly lat: number;
	readonly is: 'house' | 'street' | 'middle';
	readonly isSure: boolean;
};

type Row = { readonly street: string; readonly number: string; readonly key: string; readonly lon: number; readonly lat: number };
const mostRows = 300;
/** Enough of a beginning for the first names in the alphabet. */
const mostBegun = 60;
const shortest = 3;
const rowsOf = (ctx: Context, numbers: readonly string[]) =>
	ctx[connection]
		.selectFrom('address')
		.select(['street', 'number', 'key', 'lon', 'lat'])
		.where('tenantId', '=', ctx.tenantId)
		.where('number', '=', sql<string>`any(${numbers}::text[])`)
		.orderBy('key')
		.orderBy('id')
		.limit(mostRows);

/** The names that differ least from what was typed, in one letter of a short name and in two of a long one. */
const nearKeys = async (ctx: Context, wanted: string): Promise<readonly string[]> => {
	const known = await ctx[connection]
		.selectFrom('address')
		.select('key')
		.distinct()
		.where('tenantId', '=', ctx.tenantId)
		.where('number', '=', '')
		.execute();
	const most = wanted.replace(/strasse$/, '').length < 6 ? 1 : 2;
	const near = known.map(({ key }) => ({ key, apart: slips(wanted, key, most) })).filter(({ apart }) => apart <= most);
	const least = Math.min(...near.map(({ apart }) => apart));
	return near.filter(({ apart }) => apart === least).map(({ key }) => key);
};

type Hits = { readonly rows: readonly Row[]; readonly isSure: boolean };
/** Streets that are called so, else those that begin so, else those that are called nearly so. */
const hitsFor = async (ctx: Context, wanted: string, numbers: readonly string[]): Promise<Hits> => {
	const exact = await rowsOf(ctx, numbers).where('key', '=', wanted).execute();
	if (exact.length > 0) return { rows: exact, isSure: true };
	const begun = await rowsOf(ctx, numbers).where('key', 'like', `${wanted}%`).limit(mostBegun).execute();
	if (begun.length > 0) return { rows: begun, isSure: true };
	const near = await nearKeys(ctx, wanted);
	const rows =
		near.length === 0
			? []
			: await rowsOf(ctx, numbers)
					.where('key', '=', sql<string>`any(${near}::text[])`)
					.execute();
	return { rows, isSure: false };
};

/** The one nearest to the middle of all: a point of the street itself. */
const middleOfAll = (rows: readonly Row[]): Row | undefined => {
	const points = rows.map(({ lon, lat }): Point => [lon, lat]);
	const box = boxOf(points);
	if (!box) return undefined;
	const middle = middleOf(box);
	return rows.toSorted((a, b) => distance([a.lon, a.lat], middle) - distance([b.lon, b.lat], middle))[0];
};

const oneOf = (rows: readonly Row[], number: string, bare: string): Omit<FoundAddress, 'village' | 'isSure'> | undefined => {
	const house =
		rows.find((row) => row.number !== '' && row.number === number) ?? rows.find((row) => row.number !== '' && row.number === bare);
	if (house) return { name: `${house.street} ${house.number}`, lon: house.lon, lat: house.lat, is: 'house' };
	const middle = middleOfAll(rows);
	return middle && { name: middle.street, lon: middle.lon, lat: middle.lat, is: number === '' ? 'street' : 'middle' };
};

const worded = (text: string): string =>
	` ${fold(text)
		.replace(/[^a-z\d.]+/g, ' ')
		.trim()} `;
/** A village that stands before or behind the street is no part of its name: `Auenrode, Am Anger 3`, `Am Anger Auenrode`. */
const villageIn = (ctx: Context, { street, rest }: TypedAddress): { readonly village?: string; readonly without: string } => {
	const village = villagesOf(ctx.tenant).find(({ name }) => worded(`${street} ${rest}`).includes(worded(name)))?.name;
	return village === undefined ? { without: '' } : { village, without: worded(street).replace(worded(village), ' ').trim() };
};

const nothing: Hits = { rows: [], isSure: false };
/** The name as it was typed first: villages and streets may be called the same. */
const hitsOf = async (ctx: Context, keys: readonly string[], numbers: readonly string[]): Promise<Hits> => {
	let best = nothing;
	for (const key of new Set(keys.filter(({ length }) => length >= shortest))) {
		const hits = await hitsFor(ctx, key, numbers);
		if (hits.isSure) return hits;
		if (best.rows.length === 0) best = hits;
	}
	return best;
};

const mostFound = 8;

/** Streets and houses by what people type, each village on its own; small slips are forgiven. Nothing for what is no address here. */
export const addressesNamed = async (ctx: Context, typed: string): Promise<readonly FoundAddress[]> => {
	const read = readAddress(typed);
	const { village: wanted, without } = villageIn(ctx, read);
	const bare = read.number.replace(/[a-z]+$/, '');
	const numbers = [...new Set(['', read.number, bare])];
	const { rows, isSure } = await hitsOf(ctx, [streetKey(read.street), streetKey(without)], numbers);
	const placed = rows.map((row) => ({ ...row, village: villageNamed(ctx, row) }));
	const groups = Map.groupBy(placed, ({ key, village }) => `${key} ${village ?? ''}`);
	const found = [...groups.values()].flatMap((own): FoundAddress[] => {
		const [one, village] = [oneOf(own, read.number, bare), own[0]?.village];
		return one && village !== undefined ? [{ ...one, village, isSure }] : [];
	});
	const there = found.filter(({ village }) => wanted === undefined || village === wanted);
	return (there.length > 0 ? there : found).slice(0, mostFound);
};
