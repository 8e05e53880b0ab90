import { Invalid } from '#kernel/errors.ts';
import { indexEdges, nearestEdges } from '#kernel/geo/network/nearest.ts';
import { segmentAt } from '#kernel/geo/network/segments.ts';
import type { Known } from '../../network.ts';
import type { LaidGround } from '../queries/network.ts';
import { placeNames } from './drive-csv.ts';
import { numberOf, rowsOf } from './table.ts';

/** A measured place further from any road than this is none of the network, metres. */
const farthest = 10;
const names = { ...placeNames, value: ['value', 'wert', 'iri', 'ebenheit'] } as const;

/** Places with their measured evenness (mm/m) as segments; several on one segment are their mean. `Invalid` when none lies on a road. */
export const referenceOfCsv = (text: string, { network, segments, keys }: LaidGround): readonly Known[] => {
	const index = indexEdges(network);
	const found = rowsOf(text, names, ['lon', 'lat', 'value']).flatMap(({ cell }): Known[] => {
		const [lon, lat, value] = [numberOf(cell('lon')), numberOf(cell('lat')), numberOf(cell('value'))];
		const [spot] = Number.isFinite(lon + lat + value) ? nearestEdges(index, [lon, lat], { radius: farthest, most: 1 }) : [];
		const key = spot && keys[segmentAt(network, segments, [spot.edge, spot.along])];
		return key === undefined ? [] : [{ key, value }];
	});
	if (found.length === 0) throw new Invalid({ file: 'noRoad' });
	return [...Map.groupBy(found, ({ key }) => key)].map(([key, all]) => ({
		key,
		value: all.reduce((sum, { value }) => sum + value, 0) / all.length,
	}));
};
