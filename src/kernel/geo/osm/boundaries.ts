import type { Line } from '../geometry.ts';
import type { Area } from './areas.ts';

/** An administrative area: its name, its level in Germany (8 municipality, 9 to 11 its parts), its polygons. */
export type Boundary = { readonly name: string; readonly level: number; readonly polygons: readonly (readonly Line[])[] };

/** https://wiki.openstreetmap.org/wiki/Tag:boundary%3Dadministrative */
export const boundariesIn = (areas: readonly Area[]): readonly Boundary[] =>
	areas.flatMap(({ tags: { boundary, name, admin_level: level }, polygons }) =>
		boundary === 'administrative' && name !== undefined ? [{ name, level: Number(level), polygons }] : [],
	);
