import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { layAddresses } from '#kernel/geo/addresses.ts';
import { layLand } from '#kernel/geo/land.ts';
import { boxOfFeatures, cutTiles } from '#kernel/geo/tiles/cut.ts';
import { writeMap } from '#kernel/geo/tiles/write.ts';
import { importInto } from '#kernel/kind/import.ts';
import { arranging } from '#kernel/tenancy/commands.ts';
import { locatePlaces, nameMapSource } from '#kernel/tenancy/places.ts';
import { keptEntry } from '#modules/directory/server/commands.ts';
import { osmSource } from '#modules/directory/server/imports/osm.ts';
import { mapFile } from '#site/map/archives.ts';
import type { Gathered } from './gather.ts';

/** https://osmfoundation.org/wiki/Licence/Attribution_Guidelines */
const attribution = '© OpenStreetMap-Mitwirkende (ODbL)';

const writeAll = ({ located, rows, land, addresses }: Gathered) =>
	arranging(
		command({
			name: 'municipality.importOsm',
			permission: 'municipality.arrange',
			input: z.object({ file: z.string(), isPublished: z.boolean() }),
			run: async (tx, { file, isPublished }) => {
				await locatePlaces(tx, located);
				// A file of entries only draws no map: the one that is there stays.
				if (land.length > 0) {
					await layLand(tx, land);
					await layAddresses(tx, addresses);
					await nameMapSource(tx, attribution);
				}
				const entries = await importInto(tx, keptEntry, {
					source: osmSource,
					rows: [...rows],
					isPublished,
					skipsFaulty: true,
					keepsEdits: true,
				});
				const count = { places: located.length, land: land.length, addresses: addresses.length, ...entries };
				return { id: newId(), subject: file, detail: count, count };
			},
		}),
	);

type Wish = { readonly isPublished: boolean; readonly mapsDir: string };

/**
 * Writes what was gathered: places, land and directory in one transaction, and the base map, which takes the old one's place
 * only when all else is written. `Unavailable` when the disk has no room for the map; then nothing is changed.
 */
export const importOsm = async (ctx: Context, gathered: Gathered, { isPublished, mapsDir }: Wish) => {
	const { file, features } = gathered;
	const box = boxOfFeatures(features);
	const about = { name: ctx.tenant.name, attribution, tiles: cutTiles(features) };
	const map = box && (await writeMap(mapFile(mapsDir, ctx.tenantId), { ...about, box }));
	try {
		const { count } = await writeAll(gathered)(ctx, { file, isPublished });
		await map?.place();
		return { ...count, mapBytes: map?.bytes ?? 0 };
	} finally {
		await map?.drop();
	}
};
