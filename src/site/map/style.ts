import type { LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Context } from '#kernel/context.ts';
import type { Box } from '#kernel/geo/box.ts';
import { mapSource } from '#kernel/geo/settings.ts';
import { mostZoom } from '#kernel/geo/tiles/cut.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { MapKind, MapLines } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { themeOf } from '#site/theme.ts';
import { coloursOf, kindColours, type MapColours, type Scheme } from './colours.ts';
import { mostThingZoom } from './things.ts';

const ground = 'grund';
const zooming = (...stops: readonly number[]): ['interpolate', ['exponential', 1.5], ['zoom'], ...number[]] => [
	'interpolate',
	['exponential', 1.5],
	['zoom'],
	...stops,
];

const area = (id: string, layer: string, { kinds, colour }: { kinds?: readonly string[]; colour: string }): LayerSpecification => ({
	id,
	type: 'fill',
	source: ground,
	'source-layer': layer,
	...(kinds && { filter: ['in', ['get', 'kind'], ['literal', [...kinds]]] }),
	paint: { 'fill-color': colour },
});
const areas = ({ wood, field, grass, built, water, house }: MapColours): LayerSpecification[] => [
	area('bebaut', 'landuse', { kinds: ['built', 'works'], colour: built }),
	area('feld', 'landuse', { kinds: ['field'], colour: field }),
	area('gras', 'landuse', { kinds: ['grass', 'scrub', 'cemetery'], colour: grass }),
	area('wald', 'landuse', { kinds: ['wood'], colour: wood }),
	area('wasser', 'water', { colour: water }),
	area('haus', 'buildings', { colour: house }),
];

type Road = { readonly id: string; readonly kinds: readonly string[]; readonly width: readonly number[] };
/** Widths in pixels at zooms 8, 14 and 18. */
const roads: readonly Road[] = [
	{ id: 'weg', kinds: ['service', 'track', 'path'], width: [0, 1.2, 7] },
	{ id: 'strasse', kinds: ['minor', 'tertiary'], width: [0.3, 4, 18] },
	{ id: 'landstrasse', kinds: ['secondary', 'primary', 'motorway'], width: [1.2, 6, 24] },
];
const road = ({ id, kinds, width }: Road, { colour, wider }: { colour: string; wider: number }): LayerSpecification => ({
	id: wider > 0 ? `${id}-rand` : id,
	type: 'line',
	source: ground,
	'source-layer': 'roads',
	filter: ['in', ['get', 'kind'], ['literal', [...kinds]]],
	layout: { 'line-cap': 'round', 'line-join': 'round' },
	paint: { 'line-color': colour, 'line-width': zooming(...[8, 14, 18].flatMap((zoom, at) => [zoom, (width[at] ?? 0) + wider])) },
});
const lines = ({ water, edge, road: white, text }: MapColours): LayerSpecification[] => [
	{
		id: 'fluss',
		type: 'line',
		source: ground,
		'source-layer': 'waterway',
		layout: { 'line-cap': 'round', 'line-join': 'round' },
		paint: { 'line-color': water, 'line-width': zooming(8, 0.8, 14, 3, 18, 12) },
	},
	...roads.map((one) => road(one, { colour: edge, wider: 2 })),
	...roads.map((one) => road(one, { colour: white, wider: 0 })),
	{
		id: 'bahn',
		type: 'line',
		source: ground,
		'source-layer': 'roads',
		filter: ['==', ['get', 'kind'], 'rail'],
		paint: { 'line-color': text, 'line-width': 1.6, 'line-dasharray': [6, 2], 'line-opacity': 0.7 },
	},
	{
		id: 'grenze',
		type: 'line',
		source: ground,
		'source-layer': 'boundaries',
		paint: { 'line-color': text, 'line-width': 1.4, 'line-dasharray': [4, 3], 'line-opacity': 0.55 },
	},
];

/**
 * Letters are drawn by the browser from the page's own font, since the style names no glyph server. The first name gives the
 * weight (MapLibre reads it from there), the second is the family that the page has loaded.
 */
const font = ['Noto Sans Bold', 'Noto Sans'];
const named = (id: string, layer: string, look: { colours: MapColours; size: number; along?: boolean }): LayerSpecification => ({
	id,
	type: 'symbol',
	source: ground,
	'source-layer': layer,
	filter: ['has', 'name'],
	layout: {
		'text-field': ['get', 'name'],
		'text-font': font,
		'text-size': look.size,
		'symbol-placement': look.along ? 'line' : 'point',
		...(layer === 'places' && {
			'symbol-sort-key': ['match', ['get', 'kind'], 'town', 0, 'village', 1, 2] as const,
			// Beside the things that stand in the middle of a village.
			'text-variable-anchor': ['center', 'bottom', 'top', 'left', 'right'] as const,
			'text-radial-offset': 1.6,
		}),
	},
	paint: { 'text-color': look.colours.text, 'text-halo-color': look.colours.land, 'text-halo-width': 1.8 },
});
const names = (colours: MapColours): LayerSpecification[] => [
	{ ...named('strassenname', 'roads', { colours, size: 12, along: true }), minzoom: 14 },
	named('name', 'labels', { colours, size: 12 }),
	named('ort', 'places', { colours, size: 15 }),
];

const thing = { source: 'dinge', 'source-layer': 'things' } as const;
const things = (colours: MapColours, byKind: Readonly<Record<string, string>>): LayerSpecification[] => [
	{
		...thing,
		id: 'gruppe',
		type: 'circle',
		filter: ['has', 'point_count'],
		paint: {
			'circle-color': colours.card,
			'circle-radius': ['step', ['get', 'point_count'], 15, 10, 19, 50, 24],
			'circle-stroke-color': colours.brand,
			'circle-stroke-width': 3,
		},
	},
	{
		...thing,
		id: 'gruppe-zahl',
		type: 'symbol',
		filter: ['has', 'point_count'],
		layout: { 'text-field': ['to-string', ['get', 'point_count']], 'text-font': font, 'text-size': 14, 'text-allow-overlap': true },
		paint: { 'text-color': colours.brand },
	},
	{
		...thing,
		id: 'ding',
		type: 'circle',
		filter: ['!', ['has', 'point_count']],
		paint: {
			'circle-color': ['match', ['get', 'kind'], ...pairsOf(byKind), colours.brand],
			'circle-radius': 9,
			'circle-stroke-color': colours.card,
			'circle-stroke-width': 3,
		},
	},
];
/** `match` wants at least one pair; the first is said apart, since a spread alone may be empty to the types. */
const pairsOf = (byKind: Readonly<Record<string, string>>): [string, string, ...string[]] => {
	const [[name, colour] = ['', '#000000'], ...others] = Object.entries(byKind);
	return [name, colour, ...others.flat()];
};

/** Dashes cannot depend on a property, so each look is a layer of its own. */
const drawnLines = ({ name, layers }: MapLines, scheme: Scheme): LayerSpecification[] =>
	layers.flatMap(({ layer, width, looks }) =>
		Object.entries(looks).map(([look, { day, night, dash }]): LayerSpecification => ({
			id: `${name}-${layer}-${look}`,
			type: 'line',
			source: name,
			'source-layer': layer,
			filter: ['==', ['get', 'look'], look],
			layout: { 'line-cap': 'butt', 'line-join': 'round' },
			paint: {
				'line-color': scheme === 'tag' ? day : night,
				'line-width': zooming(8, width / 3, 14, width, 18, width * 2.5),
				...(dash && { 'line-dasharray': [...dash] }),
			},
		})),
	);

const boundsOf = ({ west, south, east, north }: Box): [number, number, number, number] => [west, south, east, north];
export type Ground = { readonly version: string; readonly box: Box; readonly zooms: readonly [number, number] };

/** A MapLibre style in the colours of the municipality, by day or by night; `map` is `null` where no base map has been drawn. */
export const mapStyle = (
	ctx: Context,
	kinds: readonly MapKind[],
	{ scheme, map, drawn: own }: { scheme: Scheme; map: Ground | null; drawn?: MapLines },
): StyleSpecification => {
	const theme = themeOf(ctx.tenant);
	const colours = coloursOf(theme, scheme);
	const drawn = [...areas(colours), ...lines(colours)];
	return {
		version: 8,
		name: ctx.tenant.name,
		sources: {
			...(map && {
				[ground]: {
					type: 'vector' as const,
					tiles: [`${ctx.origin}/karte/kacheln/{z}/{x}/{y}?stand=${map.version}`],
					minzoom: map.zooms[0],
					maxzoom: map.zooms[1],
					bounds: boundsOf(map.box),
					attribution: settingOf(ctx.tenant, mapSource),
				},
			}),
			...(own && {
				[own.name]: {
					type: 'vector' as const,
					tiles: [`${ctx.origin}${prefixOf(ctx.tag)}${own.tiles}/{z}/{x}/{y}.mvt`],
					maxzoom: mostZoom,
				},
			}),
			dinge: { type: 'vector', tiles: [`${ctx.origin}${prefixOf(ctx.tag)}/karte/dinge/{z}/{x}/{y}.mvt`], maxzoom: mostThingZoom },
		},
		layers: [
			{ id: 'land', type: 'background', paint: { 'background-color': colours.land } },
			...(map ? drawn : []),
			...(own ? drawnLines(own, scheme) : []),
			...(map ? names(colours) : []),
			...things(colours, kindColours(kinds, theme, scheme)),
		],
	};
};
