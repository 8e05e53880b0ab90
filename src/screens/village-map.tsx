import { boxOf, type Box, grown } from '#kernel/geo/box.ts';
import { outerRings } from '#kernel/geo/geometry.ts';
import { type Place, villagesOf } from '#kernel/tenancy/tenant.ts';
import { settlementsOf } from './land-layers.ts';
import { mapTexts } from './map-texts.ts';
import { type MapProps, ThingMap } from './thing-map.tsx';

type Props = Pick<MapProps, 'ctx' | 'land' | 'things' | 'caption' | 'size'> & { readonly place: Place };

/** The houses of a village; without houses its outline, without that a kilometre around its middle. */
export const frameOf = ({ ctx, land, place }: Pick<Props, 'ctx' | 'land' | 'place'>): Box | undefined => {
	const built = boxOf(settlementsOf(land, villagesOf(ctx.tenant)).get(place.slug) ?? []);
	if (built) return grown(built, 120);
	const outline = boxOf(outerRings(place.outline).flat());
	if (outline || place.lon === null || place.lat === null) return outline ?? undefined;
	return grown({ west: place.lon, east: place.lon, south: place.lat, north: place.lat }, 1000);
};

/** One village with its streets, houses and border, and what of it stands in a list beside. */
export const VillageMap = ({ place, ...props }: Props) => (
	<ThingMap {...props} label={mapTexts[props.ctx.language].village(place.name)} frame={frameOf({ ...props, place })} borders={outerRings(place.outline)} />
);

/** The whole municipality: every village a number that leads to its page. */
export const MunicipalityMap = ({ ctx, land, caption, size = 'medium' }: Pick<MapProps, 'ctx' | 'land' | 'caption' | 'size'>) => {
	const villages = villagesOf(ctx.tenant);
	const things = villages.map(({ name, slug, lon, lat }, at) => ({ number: at + 1, title: name, href: `/ort/${slug}`, position: lon === null || lat === null ? null : { lon, lat } }));
	const frame = boxOf(villages.flatMap(({ outline }) => outerRings(outline).flat()));
	return <ThingMap ctx={ctx} land={land} things={things} label={mapTexts[ctx.language].municipality(ctx.tenant.name)} caption={caption} size={size} {...(frame && { frame })} borders={villages.flatMap(({ outline }) => outerRings(outline))} />;
};
