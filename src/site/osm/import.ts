import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { newId } from '#kernel/db/id.ts';
import { layLand } from '#kernel/geo/land.ts';
import { importInto } from '#kernel/kind/import.ts';
import { arranging } from '#kernel/tenancy/commands.ts';
import { locatePlaces, nameMapSource } from '#kernel/tenancy/places.ts';
import { keptEntry } from '#modules/directory/server/commands.ts';
import { osmSource } from '#modules/directory/server/imports/osm.ts';
import type { Gathered } from './gather.ts';

/** https://osmfoundation.org/wiki/Licence/Attribution_Guidelines */
const attribution = '© OpenStreetMap-Mitwirkende (ODbL)';

/** Writes what was gathered in one transaction: places, land and directory. What people changed in the directory stays. */
export const importOsm = ({ located, rows, land }: Gathered) =>
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
					await nameMapSource(tx, attribution);
				}
				const entries = await importInto(tx, keptEntry, {
					source: osmSource,
					rows: [...rows],
					isPublished,
					skipsFaulty: true,
					keepsEdits: true,
				});
				const count = { places: located.length, land: land.length, ...entries };
				return { id: newId(), subject: file, detail: count, count };
			},
		}),
	);
