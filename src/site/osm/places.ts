import { type Box, boxOf, grown } from '#kernel/geo/box.ts';
import { type Line, outerRings, type Point } from '#kernel/geo/geometry.ts';
import { distance, isInside } from '#kernel/geo/measure.ts';
import type { Boundary } from '#kernel/geo/osm/boundaries.ts';
import type { Spot } from '#kernel/geo/osm/spots.ts';
import { slugOf } from '#kernel/publication/publication.ts';
import type { Located } from '#kernel/tenancy/places.ts';
import type { Place, Tenant } from '#kernel/tenancy/tenant.ts';

const isMunicipality = ({ type }: Pick<Place, 'type'>): boolean => type === 'municipality';
/** In Germany level 8 is a municipality, a town that is no part of a district has 6, and what is below 8 are parts of a municipality. */
const fits = (place: Place, { level }: Boundary): boolean => (isMunicipality(place) ? level >= 4 && level <= 8 : level >= 9);
const isNamed = (place: Place, name: string | undefined): boolean => name !== undefined && slugOf(name) === slugOf(place.name);
const pointOf = ({ lon, lat }: Pick<Place, 'lon' | 'lat'>): Point | null => (lon === null || lat === null ? null : [lon, lat]);

export const isWithin = (at: Point, rings: readonly Line[]): boolean => rings.some((ring) => isInside(at, ring));
const outerOf = (polygons: readonly (readonly Line[])[]): readonly Line[] => polygons.flatMap(([outer]) => (outer ? [outer] : []));

type Doubtful = { readonly doubt: string };
/** The one boundary of this name; of several the one around the place, the smallest part first. */
const boundaryFor = (place: Place, boundaries: readonly Boundary[]): Boundary | Doubtful | null => {
	const position = pointOf(place);
	const named = boundaries.filter((boundary) => isNamed(place, boundary.name) && fits(place, boundary));
	const around = named.filter(({ polygons }) => position === null || isWithin(position, outerOf(polygons)));
	const [best, ...others] = around.toSorted((a, b) => b.level - a.level);
	const isDoubtful = best !== undefined && position === null && others.some(({ level }) => level === best.level);
	return isDoubtful ? { doubt: `${place.name}: ${around.length} boundaries bear this name` } : (best ?? null);
};

const centres = new Set(['town', 'village', 'hamlet', 'suburb', 'quarter', 'neighbourhood', 'isolated_dwelling', 'city']);
const centreFor = (place: Place, spots: readonly Spot[], rings: readonly Line[]): Point | Doubtful | null => {
	const named = spots.filter(
		({ at, tags }) => centres.has(tags['place'] ?? '') && isNamed(place, tags['name']) && (rings.length === 0 || isWithin(at, rings)),
	);
	const [only, ...others] = named;
	return others.length > 0 ? { doubt: `${place.name}: ${named.length} places bear this name` } : (only?.at ?? null);
};

type Finding = { readonly located: readonly Located[]; readonly doubts: readonly string[] };

/** Outlines and positions for the places that lack them. A name that is there twice is left to people. */
export const findPlaces = ({ places }: Tenant, boundaries: readonly Boundary[], spots: readonly Spot[]): Finding => {
	const found = places.map((place) => {
		const boundary = place.outline === null ? boundaryFor(place, boundaries) : null;
		const outline = boundary && 'polygons' in boundary ? boundary.polygons : null;
		const centre = pointOf(place) === null ? centreFor(place, spots, outline ? outerOf(outline) : outerRings(place.outline)) : null;
		const doubts = [boundary, centre].flatMap((one) => (one && 'doubt' in one ? [one.doubt] : []));
		return { placeId: place.id, outline, position: centre && 'doubt' in centre ? null : centre, doubts };
	});
	return {
		located: found.filter(({ outline, position }) => outline !== null || position !== null),
		doubts: found.flatMap(({ doubts }) => doubts),
	};
};

/** The municipality as it will be with what was found. */
export const withFound = (tenant: Tenant, { located }: Finding): Tenant => ({
	...tenant,
	places: tenant.places.map((place) => {
		const found = located.find(({ placeId }) => placeId === place.id);
		const [lon, lat] = found?.position ?? [place.lon, place.lat];
		return { ...place, lon, lat, outline: found?.outline ? { type: 'MultiPolygon', coordinates: found.outline } : place.outline };
	}),
});

/** The area of the municipality: its own outline, or those of its villages when all have one; `null` where it is not known. */
export const ringsOf = ({ places }: Tenant): readonly Line[] | null => {
	const own = places.filter(isMunicipality).flatMap(({ outline }) => outerRings(outline));
	if (own.length > 0) return own;
	const villages = places.filter((place) => !isMunicipality(place)).map(({ outline }) => outerRings(outline));
	return villages.length > 0 && villages.every(({ length }) => length > 0) ? villages.flat() : null;
};

const beyond = 1500;
/** What a map of it shows: some way over the border. */
export const frameOf = (rings: readonly Line[] | null): Box | null => {
	const box = rings && boxOf(rings.flat());
	return box && grown(box, beyond);
};

const nearEnough = 2500;
/** The village that a spot belongs to: the one around it, or, of those without an outline, the nearest within 2.5 kilometres. */
export const villageFinder = ({ places }: Tenant): ((at: Point) => Place | undefined) => {
	const villages = places
		.filter((place) => !isMunicipality(place))
		.map((place) => ({ place, rings: outerRings(place.outline), centre: pointOf(place) }));
	return (at) => {
		const around = villages.find(({ rings }) => isWithin(at, rings));
		if (around) return around.place;
		const [nearest] = villages
			.flatMap(({ place, rings, centre }) => (rings.length === 0 && centre ? [{ place, metres: distance(at, centre) }] : []))
			.toSorted((a, b) => a.metres - b.metres);
		return nearest && nearest.metres <= nearEnough ? nearest.place : undefined;
	};
};
