import { deserialize } from 'node:v8';
import { zstdDecompressSync } from 'node:zlib';
import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import type { Box } from '#kernel/geo/box.ts';
import type { Network } from '#kernel/geo/network/network.ts';
import { cutSegments } from '#kernel/geo/network/segments.ts';
import type { Ground } from '../../drive/passages.ts';
import type { RoadTables } from '../tables.ts';

const own = tables<RoadTables>();

/** What `road_network.packed` holds. */
export type Packed = { readonly network: Network; readonly ids: readonly string[]; readonly flipped: Uint8Array };
/** The network that is driven on now: per segment its stable key, 1 where its way runs against the direction of the key; `at` finds a key's segment. */
export type LaidGround = Ground & {
	readonly id: string;
	readonly keys: readonly string[];
	readonly flipped: Uint8Array;
	readonly at: ReadonlyMap<string, number>;
};

const unpacked = (id: string, bytes: Uint8Array): LaidGround => {
	const { network, ids, flipped }: Packed = deserialize(zstdDecompressSync(bytes));
	return { id, network, segments: cutSegments(network), keys: ids, flipped, at: new Map(ids.map((key, at) => [key, at])) };
};

const mostKept = 4;
/** A network never changes under its id; a new import has a new one. */
const kept = new Map<string, Promise<LaidGround>>();

const load = async (ctx: Context, id: string): Promise<LaidGround> => {
	const { packed } = await own.from(ctx, 'roadNetwork').select('packed').where('id', '=', id).executeTakeFirstOrThrow();
	return unpacked(id, packed);
};

/** Network and segments of the municipality as they were imported last, unpacked once; `null` before the first import. */
export const groundOf = async (ctx: Context): Promise<LaidGround | null> => {
	const current = await own.from(ctx, 'roadNetwork').select('id').where('isCurrent', '=', true).executeTakeFirst();
	if (!current) return null;
	const known = kept.get(`${ctx.tenantId} ${current.id}`);
	if (known) return known;
	const [oldest] = kept.size >= mostKept ? kept.keys() : [];
	if (oldest !== undefined) kept.delete(oldest);
	const ground = load(ctx, current.id);
	kept.set(`${ctx.tenantId} ${current.id}`, ground);
	ground.catch(() => kept.delete(`${ctx.tenantId} ${current.id}`));
	return ground;
};

const shown = ['key', 'name', 'villageId', 'roadClass', 'surface', 'metres', 'line', 'lon', 'lat', 'isGone'] as const;

/** Segments whose middle lies in a box, also those that are gone. */
export const segmentsIn = (ctx: Context, { west, south, east, north }: Box) =>
	own
		.from(ctx, 'roadSegment')
		.select(shown)
		.where(sql<boolean>`point(lon, lat) <@ box(point(${west}, ${south}), point(${east}, ${north}))`)
		.orderBy('key')
		.execute();

/** Segments by their keys. */
export const segmentsOf = (ctx: Context, keys: readonly string[]) =>
	own
		.from(ctx, 'roadSegment')
		.select(shown)
		.where('key', '=', sql<string>`any(${keys}::text[])`)
		.orderBy('key')
		.execute();

/** The imports of the municipality, the newest first, without their arrays. */
export const networksOf = (ctx: Context) =>
	own
		.from(ctx, 'roadNetwork')
		.select(['id', 'source', 'licence', 'takenOn', 'laidAt', 'isCurrent', 'metres', 'report'])
		.orderBy('laidAt', 'desc')
		.execute();
