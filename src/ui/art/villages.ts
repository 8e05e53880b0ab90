import { rows } from './houses.ts';
import { castle, church, mill, palace } from './landmarks.ts';
import { cloud, hill, sky, stars } from './landscape.ts';
import { paint } from './palette.ts';
import { boat } from './people.ts';
import { pine, tree, wood } from './plants.ts';
import { d, disc, drawing, each, group, line, seeded, type Random } from './shapes.ts';

export type Landmark = 'church' | 'mill' | 'castle' | 'palace';
export type VillageLook = { landmark?: Landmark; water?: boolean; pines?: boolean; width?: number; height?: number; hasSky?: boolean };

const landmarkAt = (landmark: Landmark, middle: number, base: number): ((random: Random) => string) => {
	if (landmark === 'mill') return () => mill([middle, base, 0.8]);
	if (landmark === 'castle') return () => castle([middle - 30, base, 0.42]);
	if (landmark === 'palace') return () => palace([middle - 60, base, 0.46]);
	return (random) => church([middle, base, 0.62], { wall: random() > 0.5 ? paint('stone') : paint('wall') });
};

const waves = (width: number, height: number): string =>
	line(d`M${width * 0.2} ${height - 16}h60M${width * 0.55} ${height - 24}h46M${width * 0.74} ${height - 10}h40`, paint('water2'), 3) +
	boat([width * 0.66, height - 18, 0.42]);

const furrows = (width: number, height: number): string =>
	each([0, 1, 2, 3], (i) => line(d`M${width * (0.08 + i * 0.26)} ${height}q30 -14 74 -20`, paint('furrow'), 3));

const background = ([width, height]: readonly [number, number], random: Random): string => {
	const base = height - 44;
	return group(
		stars(width, 70, random),
		disc([width * (0.76 + random() * 0.14), 44, 21], paint('sun')),
		cloud([width * (0.16 + random() * 0.2), 40, 0.6]),
		hill([width, height, height * 0.62, 34, 3], paint('far'), random),
		hill([width, height, height * 0.7, 18, 3], paint('hill'), random),
		wood([random() * 40, 90 + random() * 60, base - 8, 34], paint('pine'), random),
		hill([width, height, base + 4, 10, 3], paint('meadow'), random),
	);
};

/** The lake or the field before the houses. */
const foreground = (water: boolean, [width, height]: readonly [number, number], random: Random): string =>
	hill([width, height, height - 22, 10, 2], water ? paint('water') : paint('field'), random) + (water ? waves : furrows)(width, height);

/** A village in one line. The seed is its slug, so each of forty has a face of its own and keeps it. Without a sky it stands before that of the page. */
export const village = (slug: string, look: VillageLook = {}): string => {
	const { width = 480, height = 200, landmark = 'church', water = false, pines = false, hasSky = true } = look;
	const random = seeded(slug);
	const base = height - 44;
	const middle = width * (0.4 + random() * 0.14);
	const frame = pines
		? pine([24, height - 12, 110]) + pine([width - 30, height - 8, 120])
		: tree([26, height - 14, 24]) + tree([width - 28, height - 10, 28]);
	return drawing(
		width,
		height,
		group(
			hasSky ? sky(slug, width, height) : '',
			background([width, height], random),
			landmarkAt(landmark, middle, base)(random),
			rows([56 + random() * 20, middle - 52, base + 2, 0.72], random),
			rows([middle + 92, width - 76, base + 3, 0.72], random),
			foreground(water, [width, height], random),
			frame,
		),
	);
};
