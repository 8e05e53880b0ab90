import type { Context } from '#kernel/context.ts';
import { type Box, boxOf, grown } from '#kernel/geo/box.ts';
import type { Point } from '#kernel/geo/geometry.ts';
import type { Land } from '#kernel/geo/land.ts';
import { projection } from '#kernel/geo/project.ts';
import { mapSource } from '#kernel/geo/settings.ts';
import { simplified } from '#kernel/geo/simplify.ts';
import { directionOf } from '#kernel/i18n/language.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { MapFigure, type MapLine, type MapLineKind, type MapPoint } from '#ui/content/map-figure.tsx';
import type { Content } from '#ui/markup.ts';
import { layersOf, type Sheet } from './land-layers.ts';
import { mapTexts } from './map-texts.ts';

/** A thing of a list with its number there; without a position it stands in the list only. */
export type MapThing = {
	readonly number: number;
	readonly title: string;
	/** Of a title in another language than the page. */
	readonly lang?: string | undefined;
	readonly href?: string;
	readonly position: { readonly lon: number; readonly lat: number } | null;
};
export type MapProps = {
	readonly ctx: Context;
	/** From `landOf(ctx)`. */
	readonly land: Land;
	readonly things: readonly MapThing[];
	/** What the map shows; without it, it is fitted to the things. */
	readonly frame?: Box | undefined;
	readonly label?: string;
	readonly caption?: Content;
	readonly borders?: readonly (readonly Point[])[];
	/** Drawn over the roads. */
	readonly over?: readonly { readonly kind: MapLineKind; readonly line: readonly Point[] }[];
	/** How wide it is shown: in a narrow column, in half a page, across the page. Its letters are 15 px then. */
	readonly size?: keyof typeof sizes;
};

const sizes = { small: { width: 380, height: 300 }, medium: { width: 500, height: 430 }, large: { width: 720, height: 520 } } as const;
const margin = 36;
const pinWidth = 36;
const borderTolerance = 2;
const overTolerance = 1;
/** More lines than these lie so close together that thick ones would hide each other. */
const mostThick = 150;
const isCrowded = ({ over = [] }: MapProps): boolean => over.length > mostThick;
const leastMetres = 450;

/** All villages of the municipality, for a map without things. */
const wholeOf = ({ tenant }: Context): Box | null =>
	boxOf(villagesOf(tenant).flatMap(({ lon, lat }): Point[] => (lon === null || lat === null ? [] : [[lon, lat]])));
const around = (ctx: Context, things: readonly MapThing[]): Box => {
	const box = boxOf(things.flatMap(({ position }): Point[] => (position ? [[position.lon, position.lat]] : []))) ??
		wholeOf(ctx) ?? { west: 10, south: 50, east: 11, north: 51 };
	return grown(box, leastMetres);
};

type Spot = { x: number; y: number };
/** Pins that would hide each other step aside, as little as it takes; none leaves the sheet. */
const spread = (points: readonly MapPoint[], { width: wide, height }: Sheet): readonly MapPoint[] => {
	// A hair's breadth apart in a spiral, so that pins of one spot know where to go.
	const spots = points.map(([x, y], at): Spot => ({
		x: x + Math.cos(at * 2.4) * (1 + at / 10),
		y: y + Math.sin(at * 2.4) * (1 + at / 10),
	}));
	for (let round = 0; round < 40; round += 1)
		for (const [at, one] of spots.entries()) {
			for (const other of spots.slice(at + 1)) {
				const apart = Math.hypot(other.x - one.x, other.y - one.y);
				if (apart >= pinWidth) continue;
				const angle = Math.atan2(other.y - one.y, other.x - one.x);
				const [stepX, stepY] = [(Math.cos(angle) * (pinWidth - apart)) / 2, (Math.sin(angle) * (pinWidth - apart)) / 2];
				Object.assign(one, { x: one.x - stepX, y: one.y - stepY });
				Object.assign(other, { x: other.x + stepX, y: other.y + stepY });
			}
			Object.assign(one, { x: Math.min(wide - 20, Math.max(20, one.x)), y: Math.min(height - 20, Math.max(20, one.y)) });
		}
	return spots.map(({ x, y }) => [Math.round(x), Math.round(y)]);
};

const pinsFor = (things: readonly MapThing[], sheet: Sheet) => {
	const located = things.flatMap(({ position, number, title, lang, href }) =>
		position
			? [{ number, label: title, lang, ...(href !== undefined && { href }), at: sheet.toPaper([position.lon, position.lat]) }]
			: [],
	);
	const spots = spread(
		located.map(({ at }) => at),
		sheet,
	);
	return located.map((pin, at) => ({ ...pin, at: spots[at] ?? pin.at }));
};

const bordersOn = (sheet: Sheet, { borders = [] }: MapProps): readonly MapLine[] =>
	borders.map((points) => ({ kind: 'border', points: simplified(points.map(sheet.toPaper), borderTolerance) }));
/** Those of the lines that lie on the sheet. */
const linesOn = (sheet: Sheet, { over = [] }: MapProps): readonly MapLine[] =>
	over
		.map(({ kind, line }): MapLine => ({ kind, points: simplified(line.map(sheet.toPaper), overTolerance) }))
		.filter(({ points }) => points.some(([x, y]) => x > 0 && y > 0 && x < sheet.width && y < sheet.height));

/** A map of the things of a list, drawn on the server from the land of the municipality: its numbers are those of the list. */
export const ThingMap = (props: MapProps) => {
	const { ctx, land, things, frame, label, caption, size = 'medium' } = props;
	const texts = mapTexts[ctx.screen];
	const { width, height } = sizes[size];
	const sheet: Sheet = { ...projection(frame ?? around(ctx, things), { width, height, margin }), width, height };
	const pins = pinsFor(things, sheet);
	const { lines, ...layers } = layersOf({ land, villages: villagesOf(ctx.tenant), pins: pins.map(({ at }) => at) }, sheet);
	const drawn = [...lines, ...bordersOn(sheet, props), ...linesOn(sheet, props)];
	const says = caption ?? (things.length > 0 ? texts.numbers : undefined);
	const source = settingOf(ctx.tenant, mapSource);
	return (
		<div dir="ltr">
			<MapFigure
				label={label ?? texts.things(things.length)}
				width={width}
				height={height}
				{...layers}
				lines={drawn}
				fine={isCrowded(props)}
				pins={pins}
				caption={
					(says !== undefined || source !== '') && (
						<div dir={directionOf(ctx.language)}>
							{says} {source !== '' && <small>{source}</small>}
						</div>
					)
				}
			/>
		</div>
	);
};
