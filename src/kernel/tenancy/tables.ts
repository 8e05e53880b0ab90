import type { ColumnType, Generated } from 'kysely';

type Json<T> = ColumnType<T, string, string>;
type OptionalJson = ColumnType<unknown, string | null, string | null>;

export type TenancyTables = {
	/** A municipality. `state` by ISO 3166-2 (`DE-ST`), `zone` by IANA, `ags` and `ars` by Destatis. Once handed over it is only shown here. */
	tenant: {
		id: string;
		name: string;
		tagline: string;
		state: string;
		zone: string;
		ags: string | null;
		ars: string | null;
		settings: Json<Readonly<Record<string, unknown>>>;
		theme: OptionalJson;
		handedOverAt: Generated<Date | null>;
	};
	tenantHost: { host: string; tenantId: string };
	/** Municipalities that may show each other's things; what a citizen writes stays where she wrote it. */
	cooperation: { id: string; name: string };
	cooperationMember: { cooperationId: string; memberId: string };
	/** A village, a hamlet or the municipality itself; `outline` is a GeoJSON geometry, WGS 84. */
	place: {
		tenantId: string;
		id: string;
		parentId: string | null;
		slug: string;
		name: string;
		type: string;
		about: string;
		ags: string | null;
		ars: string | null;
		population: number | null;
		lon: number | null;
		lat: number | null;
		outline: OptionalJson;
		face: Json<unknown>;
		position: number;
	};
	topic: { tenantId: string; slug: string; names: Json<Readonly<Record<string, string>>>; position: number };
};
