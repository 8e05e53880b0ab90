import { access } from 'node:fs/promises';
import { join } from 'node:path';
import type { Db } from '#kernel/db/connection.ts';
import { landOf } from '#kernel/geo/land.ts';
import { mapSource } from '#kernel/geo/settings.ts';
import { boxOfFeatures, cutTiles } from '#kernel/geo/tiles/cut.ts';
import { removeCutOffMaps } from '#kernel/geo/tiles/cut-off.ts';
import { mapOfLand } from '#kernel/geo/tiles/land-map.ts';
import { writeMap } from '#kernel/geo/tiles/write.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { mapFile } from '#site/map/archives.ts';
import { deskOf } from './cli/desk.ts';

export const mapsDirOf = ({ dataDir }: { readonly dataDir: string }): string => join(dataDir, 'karten');

const isThere = (path: string): Promise<boolean> =>
	access(path).then(
		() => true,
		() => false,
	);

/** Draws the base map of each municipality that has land and no map: the demo world, and what came with a restored database. */
export const drawMissingMaps = async (db: Db, mapsDir: string): Promise<void> => {
	await removeCutOffMaps(mapsDir);
	for (const tenant of await loadTenants(db)) {
		const path = mapFile(mapsDir, tenant.id);
		if (await isThere(path)) continue;
		const features = mapOfLand(tenant, await landOf(await deskOf(db, tenant.id)));
		const box = boxOfFeatures(features);
		if (!box) continue;
		const written = await writeMap(path, {
			box,
			name: tenant.name,
			attribution: settingOf(tenant, mapSource),
			tiles: cutTiles(features),
		});
		await written.place();
	}
};
