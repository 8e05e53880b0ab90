import { posix } from 'node:path';
import { add, addLarge, type Packing, writeArchive } from '#kernel/backup/archive.ts';
import type { Context, Staff, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { kindCalendarParts } from '#kernel/exchange/calendar.ts';
import { geoJsonParts } from '#kernel/exchange/represent.ts';
import { tableParts, tableSchemaOf } from '#kernel/exchange/table.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { everyShown, type Thing } from '#kernel/kind/things.ts';
import { pictureFile } from '#kernel/media/pictures.ts';
import type { Store } from '#kernel/media/store.ts';
import { meetingsName, publicMeetings } from './meetings.ts';
import { planText } from './plan.ts';
import { addTables, type TableNote } from './rows-out.ts';
import { type Whole, wholeThings } from './things.ts';
import { staying, type Travel, travelling } from './travel.ts';

/** `isPublic`: only what citizens could read by now, to be handed to everybody; else everything. */
export type TownSource = {
	readonly kinds: readonly Kind[];
	readonly travels: readonly Travel[];
	readonly media: Store;
	readonly isPublic: boolean;
};
export type Written = { readonly things: number; readonly pictures: number; readonly rows: number; readonly remaining: number };

/** The manifest (Data Package 2.0), the last entry: it names all others. */
export const manifestName = 'datapackage.json';
export const townFormat = 2;

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

async function* bytesOf(parts: AsyncIterable<string>): AsyncGenerator<Buffer> {
	for await (const part of parts) yield Buffer.from(part);
}

/** One JSON list, of which no more than a batch is held at once. */
async function* listed(batches: AsyncIterable<readonly Whole[]>, see: (one: Whole) => void): AsyncGenerator<Buffer> {
	let before = '[';
	for await (const batch of batches) {
		for (const one of batch) see(one);
		yield Buffer.from(`${before}${batch.map(({ said }) => said).join(',')}`);
		before = ',';
	}
	yield Buffer.from(before === '[' ? '[]' : ']');
}

/** `mitmachen/ideen/ideen.json`: a folder as the kind's address, in it files by its last word. */
export const fileOf = ({ path }: Pick<Kind, 'path'>, ending: string): string => `${path.slice(1)}/${posix.basename(path)}.${ending}`;

/** One kind: what was published as CSV, GeoJSON and ICS, and everything once more as JSON. Answers its things, and the pictures that they show. */
const addKind = async (packing: Packing, { ctx, kind, isPublic }: { ctx: Context; kind: Kind; isPublic: boolean }) => {
	const pictures = new Set<string>();
	const own = new Set<string>();
	await addLarge(
		packing,
		fileOf(kind, 'json'),
		listed(wholeThings(ctx, kind, isPublic), ({ id, image }) => {
			own.add(id);
			if (image !== null) pictures.add(image);
		}),
	);
	async function* batches(): AsyncGenerator<readonly Thing[]> {
		for await (const things of everyShown(ctx, kind)) yield things.filter(({ id }) => own.has(id));
	}
	await addLarge(packing, fileOf(kind, 'csv'), bytesOf(tableParts(ctx, kind, batches())));
	await add(packing, fileOf(kind, 'schema.json'), json(tableSchemaOf(kind)));
	await addLarge(packing, fileOf(kind, 'geojson'), bytesOf(geoJsonParts(ctx, kind, batches())));
	if (kind.calendar)
		await addLarge(packing, fileOf(kind, 'ics'), bytesOf(kindCalendarParts(ctx, kind, { name: kind.many[ctx.language], batches })));
	return { ids: own, pictures };
};

const addPictures = async (packing: Packing, ctx: Context, { media, wanted }: { media: Store; wanted: ReadonlySet<string> | null }) => {
	const rows = await ctx[connection]
		.selectFrom('media')
		.select(['id', 'name', 'alt', 'credit', 'width', 'height', 'bytes', 'sizes', 'uploadedBy', 'createdAt'])
		.where('tenantId', '=', ctx.tenantId)
		.orderBy('id')
		.execute();
	const kept = rows.filter(({ id }) => wanted === null || wanted.has(id));
	await add(
		packing,
		'media/media.json',
		json(
			kept.map(({ createdAt, uploadedBy, ...one }) => ({
				...one,
				...(wanted === null && { uploaded_by: uploadedBy }),
				created_at: createdAt,
			})),
		),
	);
	for (const { id, sizes } of kept)
		for (const size of sizes) {
			const bytes = await media.get(pictureFile({ tenantId: ctx.tenantId, id, size }));
			if (bytes) await add(packing, `media/${id}/${size}.webp`, Buffer.from(bytes));
		}
	return kept.length;
};

type Said = {
	readonly isPublic: boolean;
	readonly tables: Readonly<Record<string, TableNote>>;
	readonly stays: Readonly<Record<string, string>>;
};

/** Names every entry with its digest, and under which licence it may be used on; what is no open data has none. */
const manifestOf = (ctx: Context, { entries }: Packing, { isPublic, tables, stays }: Said) => ({
	$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
	name: ctx.tenantId,
	title: ctx.tenant.name,
	created: ctx.now.toISOString(),
	ortsmitte: { format: townFormat, isPublic, isHandedOver: ctx.tenant.handedOverAt !== null, stays },
	homepage: ctx.origin,
	...(isPublic && {
		licenses: [
			{ name: 'DL-DE-BY-2.0', title: 'Datenlizenz Deutschland Namensnennung 2.0', path: 'https://www.govdata.de/dl-de/by-2-0' },
		],
	}),
	resources: Object.entries(entries).map(([path, hash]) => ({
		name: path.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'),
		path,
		hash: `sha256:${hash}`,
		...(path.endsWith('.csv') && {
			type: 'table',
			schema: path.replace(/\.csv$/, '.schema.json'),
			encoding: 'utf-8',
			description: 'begins with a byte order mark (U+FEFF), so that spreadsheets read it as UTF-8; it is no part of the first name',
		}),
		...(tables[path] && { type: 'table', format: 'jsonl', mediatype: 'application/jsonl', encoding: 'utf-8', ...tables[path] }),
		...(path === 'land.geojson' && {
			licenses: [{ name: 'ODbL-1.0', title: 'OpenStreetMap contributors', path: 'https://opendatacommons.org/licenses/odbl/1-0/' }],
		}),
	})),
});

const addKinds = async (packing: Packing, ctx: Context, { kinds, isPublic }: TownSource) => {
	const pictures = new Set<string>();
	const things = new Set<string>();
	for (const kind of kinds) {
		const added = await addKind(packing, { ctx, kind, isPublic });
		for (const id of added.ids) things.add(id);
		for (const id of added.pictures) pictures.add(id);
	}
	if (!isPublic) return { things, pictures };
	const meetings = await publicMeetings(ctx, things);
	await add(packing, meetingsName, json(meetings));
	return { things, pictures: new Set([...pictures, ...meetings.flatMap((one) => one.pictures)]) };
};

const fill = async (packing: Packing, tx: Tx, source: TownSource): Promise<Written> => {
	const { media, isPublic } = source;
	const travels = isPublic ? [] : travelling(source.travels, tx.tenant.handedOverAt !== null);
	for (const { prepare } of travels) await prepare?.(tx);
	await add(packing, 'municipality.yaml', Buffer.from(await planText(tx)));
	const { things, pictures } = await addKinds(packing, tx, source);
	const land = await tx[connection]
		.selectFrom('land')
		.select(['id', 'type', 'name', 'shape'])
		.where('tenantId', '=', tx.tenantId)
		.orderBy('id')
		.execute();
	const features = land.map(({ id, shape, ...properties }) => ({ type: 'Feature', id, geometry: shape, properties }));
	await add(packing, 'land.geojson', json({ type: 'FeatureCollection', features }));
	const count = await addPictures(packing, tx, { media, wanted: isPublic ? pictures : null });
	const tables = await addTables(packing, tx, travels);
	await add(packing, manifestName, json(manifestOf(tx, packing, { isPublic, tables, stays: staying(travels) })));
	const notes = Object.values(tables);
	return {
		things: things.size,
		pictures: count,
		rows: notes.reduce((sum, { rows }) => sum + rows, 0),
		remaining: notes.reduce((sum, { left }) => sum + left, 0),
	};
};

/** Writes one municipality, as it is at one moment, in open formats into one `.tgz`. */
export const writeTown = (path: string, ctx: Staff<'office.enter'>, source: TownSource): Promise<Written> =>
	ctx[connection]
		.transaction()
		.setIsolationLevel('repeatable read')
		.execute((trx) => writeArchive(path, (packing) => fill(packing, ctx.within(trx), source)));
