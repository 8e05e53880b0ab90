import { add, type Packing, writeArchive } from '#kernel/backup/archive.ts';
import type { Staff } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { writeKindCalendar } from '#kernel/exchange/calendar.ts';
import { writeCsv } from '#kernel/exchange/csv.ts';
import { toGeoJson } from '#kernel/exchange/represent.ts';
import { tableSchemaOf, toTable } from '#kernel/exchange/table.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { pictureFile } from '#kernel/media/pictures.ts';
import type { Store } from '#kernel/media/store.ts';
import { planText } from './plan.ts';
import { wholeThing, wholeThings } from './things.ts';

export type TownSource = { readonly kinds: readonly Kind[]; readonly media: Store; readonly hasDrafts: boolean };
export type Written = { readonly things: number; readonly pictures: number };

/** The manifest (Data Package 2.0), the last entry: it names all others. */
export const manifestName = 'datapackage.json';
export const townFormat = 1;

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));
const all = 10_000_000;

/** One kind: what was published as CSV, GeoJSON and ICS, and everything once more as JSON. Answers the pictures that it shows. */
const addKind = async (packing: Packing, { ctx, kind, hasDrafts }: { ctx: Staff<'office.enter'>; kind: Kind; hasDrafts: boolean }) => {
	const whole = await wholeThings(ctx, kind, hasDrafts);
	const spines = whole.map((one) => wholeThing.parse(one).publication);
	const own = new Set(spines.map(({ id }) => id));
	const things = (await shownOf(ctx, kind, { limit: all, isWhole: true })).filter(({ id }) => own.has(id));
	const path = kind.path.slice(1);
	await add(packing, `${path}/${path}.csv`, Buffer.from(writeCsv(toTable(ctx, kind, things))));
	await add(packing, `${path}/${path}.schema.json`, json(tableSchemaOf(kind)));
	await add(packing, `${path}/${path}.geojson`, json(toGeoJson(ctx, kind, things)));
	if (kind.calendar)
		await add(packing, `${path}/${path}.ics`, Buffer.from(writeKindCalendar(ctx, kind, { name: kind.many[ctx.language], things })));
	await add(packing, `${path}/${path}.json`, json(whole));
	return { count: own.size, pictures: spines.flatMap(({ image_id: image }) => (typeof image === 'string' ? [image] : [])) };
};

const addPictures = async (
	packing: Packing,
	ctx: Staff<'office.enter'>,
	{ media, wanted }: { media: Store; wanted: ReadonlySet<string> | null },
) => {
	const rows = await ctx[connection]
		.selectFrom('media')
		.select(['id', 'name', 'alt', 'credit', 'width', 'height', 'bytes', 'sizes', 'createdAt'])
		.where('tenantId', '=', ctx.tenantId)
		.execute();
	const kept = rows.filter(({ id }) => wanted === null || wanted.has(id));
	await add(packing, 'media/media.json', json(kept.map(({ createdAt, ...one }) => ({ ...one, created_at: createdAt }))));
	for (const { id, sizes } of kept)
		for (const size of sizes) {
			const bytes = await media.get(pictureFile({ tenantId: ctx.tenantId, id, size }));
			if (bytes) await add(packing, `media/${id}/${size}.webp`, Buffer.from(bytes));
		}
	return kept.length;
};

/** Names every entry with its digest, and under which licence it may be used on. */
const manifestOf = (ctx: Staff<'office.enter'>, { entries }: Packing, hasDrafts: boolean) => ({
	$schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
	name: ctx.tenantId,
	title: ctx.tenant.name,
	created: ctx.now.toISOString(),
	ortsmitte: { format: townFormat, hasDrafts },
	homepage: ctx.origin,
	licenses: [{ name: 'DL-DE-BY-2.0', title: 'Datenlizenz Deutschland Namensnennung 2.0', path: 'https://www.govdata.de/dl-de/by-2-0' }],
	resources: Object.entries(entries).map(([path, hash]) => ({
		name: path.toLowerCase().replace(/[^a-z0-9._-]+/g, '-'),
		path,
		hash: `sha256:${hash}`,
		...(path.endsWith('.csv') && {
			type: 'table',
			schema: path.replace(/\.csv$/, '.schema.json'),
			encoding: 'utf-8',
		}),
		...(path === 'land.geojson' && {
			licenses: [{ name: 'ODbL-1.0', title: 'OpenStreetMap contributors', path: 'https://opendatacommons.org/licenses/odbl/1-0/' }],
		}),
	})),
});

const fill = async (packing: Packing, ctx: Staff<'office.enter'>, { kinds, media, hasDrafts }: TownSource): Promise<Written> => {
	await add(packing, 'municipality.yaml', Buffer.from(await planText(ctx)));
	const pictures = new Set<string>();
	let things = 0;
	for (const kind of kinds) {
		const added = await addKind(packing, { ctx, kind, hasDrafts });
		things += added.count;
		for (const id of added.pictures) pictures.add(id);
	}
	const land = await ctx[connection]
		.selectFrom('land')
		.select(['id', 'type', 'name', 'shape'])
		.where('tenantId', '=', ctx.tenantId)
		.execute();
	const features = land.map(({ id, shape, ...properties }) => ({ type: 'Feature', id, geometry: shape, properties }));
	await add(packing, 'land.geojson', json({ type: 'FeatureCollection', features }));
	const count = await addPictures(packing, ctx, { media, wanted: hasDrafts ? null : pictures });
	await add(packing, manifestName, json(manifestOf(ctx, packing, hasDrafts)));
	return { things, pictures: count };
};

/** Writes one municipality in open formats into one `.tgz`. */
export const writeTown = (path: string, ctx: Staff<'office.enter'>, source: TownSource): Promise<Written> =>
	writeArchive(path, (packing) => fill(packing, ctx, source));
