import { boxOf, type Box, grown } from '#kernel/geo/box.ts';
import { type Line, outerRings, type Point } from '#kernel/geo/geometry.ts';
import { positionOf } from '#kernel/kind/spine-fields.ts';
import { type Place, villagesOf } from '#kernel/tenancy/tenant.ts';
import { settlementsOf } from './land-layers.ts';
import { mapTexts } from './map-texts.ts';
import { type MapProps, ThingMap } from './thing-map.tsx';

type Props = Pick<MapProps, 'ctx' | 'land' | 'things' | 'caption' | 'size'> & { readonly place: Place };

/** The houses of a village; without houses its outline, without that a kilometre around its middle. */
const frameOf = ({ ctx, land, place }: Pick<Props, 'ctx' | 'land' | 'place'>): Box | undefined => {
	const built = boxOf(settlementsOf(land, villagesOf(ctx.tenant)).get(place.slug) ?? []);
	if (built) return grown(built, 30);
	const outline = boxOf(outerRings(place.outline).flat());
	if (outline || place.lon === null || place.lat === null) return outline ?? undefined;
	return grown({ west: place.lon, east: place.lon, south: place.lat, north: place.lat }, 1000);
};

/** One village with its streets, houses and border, and what of it stands in a list beside. */
export const VillageMap = ({ place, ...props }: Props) => (
	<ThingMap
		{...props}
		label={mapTexts[props.ctx.screen].village(place.name)}
		frame={frameOf({ ...props, place })}
		borders={outerRings(place.outline)}
	/>
);

/** Borders between villages, each once: two dashed lines in one place would fill each other's gaps. */
const bordersOf = (rings: readonly Line[]): readonly Line[] => {
	const drawn = new Set<string>();
	return rings.flatMap((ring) => {
		const stretches: Point[][] = [[]];
		for (const [at, point] of ring.entries()) {
			const before = ring[at - 1] ?? point;
			const edge = [before.join(), point.join()].toSorted().join(' ');
			if (drawn.has(edge)) stretches.push([point]);
			else stretches.at(-1)?.push(point);
			drawn.add(edge);
		}
		return stretches.filter(({ length }) => length > 1);
	});
};

/** The whole municipality: every village a number that leads to its page. */
export const MunicipalityMap = ({ ctx, land, caption, size = 'large' }: Pick<MapProps, 'ctx' | 'land' | 'caption' | 'size'>) => {
	const villages = villagesOf(ctx.tenant);
	const things = villages.map(({ name, slug, lon, lat }, at) => ({
		number: at + 1,
		title: name,
		href: `/ort/${slug}`,
		position: positionOf({ lon, lat }),
	}));
	const rings = villages.flatMap(({ outline }) => outerRings(outline));
	const frame = boxOf(rings.flat());
	const label = mapTexts[ctx.screen].municipality(ctx.tenant.name);
	return (
		<ThingMap
			ctx={ctx}
			land={land}
			things={things}
			label={label}
			caption={caption}
			size={size}
			borders={bordersOf(rings)}
			{...(frame && { frame })}
		/>
	);
};
