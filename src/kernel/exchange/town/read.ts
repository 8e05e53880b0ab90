import * as z from 'zod';
import { entriesOf, readJson, wholeOf } from '#kernel/backup/entries.ts';
import type { Tx } from '#kernel/context.ts';
import { Invalid } from '#kernel/errors.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { pictureFolder } from '#kernel/media/pictures.ts';
import { clear, type Store } from '#kernel/media/store.ts';
import { meetingRow, meetingsName } from './meetings.ts';
import { putTables } from './rows-in.ts';
import { derive, putRows, putThings, wholeThing } from './things.ts';
import { type Travel, travelling } from './travel.ts';
import { fileOf, manifestName, townFormat } from './write.ts';

export type Town = ReadonlyMap<string, Buffer>;

const manifest = z.object({
	ortsmitte: z.object({ format: z.union([z.literal(1), z.literal(townFormat)]), isHandedOver: z.boolean().optional() }),
	resources: z.array(z.object({ path: z.string(), hash: z.string() })),
});
const feature = z.object({ id: z.string(), geometry: z.unknown(), properties: z.object({ type: z.string(), name: z.string() }) });
const picture = z.looseObject({ id: z.uuid() });

const parsed = <T>(town: Town, name: string, shape: z.ZodType<T>): T => {
	const bytes = town.get(name);
	if (!bytes) throw new Invalid({ [name]: 'is missing in the file: it is no export of a municipality (a backup goes in with restore)' });
	return readJson(name, bytes, shape);
};

const unlockedFile = { identity: undefined, passphrase: undefined };
/** The file of a picture: `media/ID/320.webp`. */
const isPicture = (name: string): boolean => name.startsWith('media/') && name.split('/').length > 2;

const digestsIn = (town: Town): ReadonlyMap<string, string> =>
	new Map(parsed(town, manifestName, manifest).resources.map(({ path, hash }) => [path, hash]));

/** Reads what an export says, without its pictures, and compares every entry with the digest that its manifest names. */
export const readTown = async (path: string): Promise<Town> => {
	const town = new Map<string, Buffer>();
	const hashes = new Map<string, string>();
	for await (const entry of entriesOf(path, unlockedFile)) {
		const { name } = entry;
		if (isPicture(name)) for await (const part of entry.parts) void part;
		else town.set(name, await wholeOf(entry));
		hashes.set(name, `sha256:${entry.hash()}`);
	}
	hashes.delete(manifestName);
	const named = digestsIn(town);
	for (const name of new Set([...named.keys(), ...hashes.keys()]))
		if (named.get(name) !== hashes.get(name)) throw new Invalid({ [name]: 'is not what was exported' });
	return town;
};

/** Whether the municipality is at home nowhere until it is taken here. */
export const isHandedOver = (town: Town): boolean => parsed(town, manifestName, manifest).ortsmitte.isHandedOver === true;

/** What the program knows: kinds of things, and how its tables travel. */
export type Knowing = { readonly kinds: readonly Kind[]; readonly travels: readonly Travel[] };

/** Exports of before had the whole address twice: `mitmachen/ideen/mitmachen/ideen.json`. */
const thingsIn = (town: Town, kind: Kind): string => {
	const [name, before] = [fileOf(kind, 'json'), `${kind.path}${kind.path}.json`.slice(1)];
	return town.has(name) ? name : before;
};

/** Everything but the municipality itself, into one that was founded in the same transaction. */
export const putTown = async (
	tx: Tx,
	town: Town,
	{ kinds, travels }: Knowing,
): Promise<{ readonly things: number; readonly rows: number }> => {
	let count = 0;
	const pictures = parsed(town, 'media/media.json', z.array(picture));
	await putRows(tx, 'media', pictures);
	const { features } = parsed(town, 'land.geojson', z.object({ features: z.array(feature) }));
	await putRows(
		tx,
		'land',
		features.map(({ id, geometry, properties }) => ({ id, shape: geometry, ...properties })),
	);
	for (const kind of kinds) {
		const things = parsed(town, thingsIn(town, kind), z.array(wholeThing));
		await putThings(tx, kind, things);
		count += things.length;
	}
	if (town.has(meetingsName)) await putRows(tx, 'meeting', parsed(town, meetingsName, z.array(meetingRow)));
	const rows = await putTables(tx, town, travelling(travels, true));
	for (const kind of kinds) await derive(tx, kind);
	return { things: count, rows };
};

/** Takes away what `layPictures` laid. */
export const removePictures = (tenantId: string, media: Store): Promise<number> => clear(media, `${tenantId}/`);

type From = { readonly path: string; readonly town: Town };

/** Lays the pictures of an export down, one after the other. */
export const layPictures = async ({ path, town }: From, tenantId: string, media: Store): Promise<void> => {
	const named = digestsIn(town);
	for await (const entry of entriesOf(path, unlockedFile)) {
		if (!isPicture(entry.name)) continue;
		const [, id = '', ...file] = entry.name.split('/');
		const bytes = await wholeOf(entry);
		if (named.get(entry.name) !== `sha256:${entry.hash()}`) throw new Invalid({ [entry.name]: 'is not what was exported' });
		await media.put(`${pictureFolder(tenantId, id)}${file.join('/')}`, bytes);
	}
};
