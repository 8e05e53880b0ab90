import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Line, Point } from '#kernel/geo/geometry.ts';
import { mapSource } from '#kernel/geo/settings.ts';

/** Where a place turned out to lie; what is `null` stays as it was. */
export type Located = {
	readonly placeId: string;
	readonly position: Point | null;
	/** Polygons as of a GeoJSON MultiPolygon. */
	readonly outline: readonly (readonly Line[])[] | null;
};

/** Gives places their position and outline on the map. */
export const locatePlaces = async (tx: Tx, located: readonly Located[]): Promise<void> => {
	for (const { placeId, position, outline } of located)
		await tx[connection]
			.updateTable('place')
			.set({
				...(position && { lon: position[0], lat: position[1] }),
				...(outline && { outline: JSON.stringify({ type: 'MultiPolygon', coordinates: outline }) }),
			})
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', placeId)
			.execute();
};

/** Says under every map where it comes from. */
export const nameMapSource = async (tx: Tx, source: string): Promise<void> => {
	await tx[connection]
		.updateTable('tenant')
		.set({ settings: JSON.stringify({ ...tx.tenant.settings, [mapSource.name]: source }) })
		.where('id', '=', tx.tenantId)
		.execute();
};
