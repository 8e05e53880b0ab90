import { placeById, type Tenant, villagesOf } from '#kernel/tenancy/tenant.ts';
import { outerRings } from './geometry.ts';
import { distance, isInside } from './measure.ts';

type Spot = { readonly lon: number; readonly lat: number };

/** The village in whose outline a point lies. */
const villageAt = (tenant: Tenant, { lon, lat }: Spot): string | null =>
	villagesOf(tenant).find(({ outline }) => outerRings(outline).some((ring) => isInside([lon, lat], ring)))?.id ?? null;

/** Farther from a village than this, and outside of every outline, is no place of this municipality. */
const mostMetres = 4000;

/** The village of a point: in whose outline it lies, else the nearest one; `null` outside of the municipality. */
export const villageOf = ({ tenant }: { readonly tenant: Tenant }, spot: Spot): string | null => {
	const inside = villageAt(tenant, spot);
	if (inside) return inside;
	const [nearest] = villagesOf(tenant)
		.flatMap(({ id, lon, lat }) => (lon === null || lat === null ? [] : [{ id, metres: distance([spot.lon, spot.lat], [lon, lat]) }]))
		.toSorted((a, b) => a.metres - b.metres);
	return nearest && nearest.metres < mostMetres ? nearest.id : null;
};

export const villageNamed = (ctx: { readonly tenant: Tenant }, spot: Spot): string | undefined =>
	placeById(ctx.tenant, villageOf(ctx, spot) ?? '')?.name;
