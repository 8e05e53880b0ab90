import type { ColumnType } from 'kysely';
import type { Shape } from './geometry.ts';

/** Lines are roads, streets, railways and rivers; the others are areas. */
export const landTypes = ['road', 'street', 'railway', 'wood', 'field', 'water', 'building', 'river'] as const;
export type LandType = (typeof landTypes)[number];

export type GeoTables = {
	/** What lies where in a municipality, for its maps; `id` is the one of the source. */
	land: {
		tenantId: string;
		id: string;
		type: LandType;
		name: string;
		shape: ColumnType<Shape, string, string>; /** Streets (`number` empty) and houses; `key` is the name as it is searched for. */
		address: { tenantId: string; id: string; street: string; number: string; key: string; lon: number; lat: number };
	};
	/** Streets (`number` empty) and houses; `key` is the name as it is searched for. */
	address: { tenantId: string; id: string; street: string; number: string; key: string; lon: number; lat: number };
};
