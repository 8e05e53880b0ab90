import { placeById, type Tenant, villagesOf } from '#kernel/tenancy/tenant.ts';
import { type Box, boxOf, overlaps } from './box.ts';
import { type Line, outerRings } from './geometry.ts';
import { distance, isInside } from './measure.ts';

type Spot = { readonly lon: number; readonly lat: number };

type Outlined = { readonly id: string; readonly rings: readonly { readonly ring: Line; readonly box: Box }[] };
const kept = new WeakMap<Tenant, readonly Outlined[]>();
const outlinesOf = (tenant: Tenant): readonly Outlined[] => {
	const known = kept.get(tenant);
	if (known) return known;
	const outlines = villagesOf(tenant).map(({ id, outline }) => ({
		id,
		rings: outerRings(outline).flatMap((ring) => {
			const box = boxOf(ring);
			return box ? [{ ring, box }] : [];
		}),
	}));
	kept.set(tenant, outlines);
	return outlines;
};

/** The village in whose outline a point lies. */
const villageAt = (tenant: Tenant, { lon, lat }: Spot): string | null => {
	const here = { west: lon, east: lon, south: lat, north: lat };
	return (
		outlinesOf(tenant).find(({ rings }) => rings.some(({ ring, box }) => overlaps(box, here) && isInside([lon, lat], ring)))?.id ?? null
	);
};

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
