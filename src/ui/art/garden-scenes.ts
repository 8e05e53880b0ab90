import { gable, rows } from './houses.ts';

import { cloud, hill, sky } from './landscape.ts';
import { paint } from './palette.ts';
import { person } from './people.ts';
import { tree } from './plants.ts';
import { d, disc, drawing, each, group, line, poly, rect, seeded, shape } from './shapes.ts';

const width = 800;
const height = 450;

const cabbage = (x: number, y: number): string => disc([x, y, 15], paint('tree2'), 11) + disc([x, y - 3, 9], paint('meadow'), 7);
const tomatoes = (x: number): string =>
	group(
		line(d`M${x} 392V318`, paint('trunk'), 4),
		disc([x, 350, 17], paint('tree'), 34),
		each(
			[
				[-8, 336],
				[8, 352],
				[-6, 370],
			] as const,
			([left, y]) => disc([x + left, y, 6.5], paint('roof')),
		),
	);

const sunflower = (x: number, top: number): string =>
	group(
		line(d`M${x} 400V${top}`, paint('tree'), 6),
		disc([x + 13, (400 + top) / 2, 13], paint('tree2'), 6),
		disc([x, top, 24], paint('flag2')),
		disc([x, top, 12], paint('trunk')),
	);

/** The shared garden: beds, a can, and more sunflowers than needed. */
export const garten = (): string => {
	const random = seeded('garten');
	return drawing(
		width,
		height,
		group(
			sky('garten', width, height),
			disc([640, 92, 42], paint('sun')),
			cloud([240, 76, 1]),
			hill([width, height, 270, 50, 3], paint('far'), random),
			rows([470, 770, 316, 0.95], random),
			hill([width, height, 326, 12], paint('meadow'), random),
			gable([60, 362, 104, 78], { wall: paint('wall3') }),
			each(
				Array.from({ length: 17 }, (_, i) => i * 50),
				(x) =>
					poly(
						[
							[x, 372],
							[x, 336],
							[x + 9, 326],
							[x + 18, 336],
							[x + 18, 372],
						],
						paint('white'),
					),
			),
			rect([0, 346, width, 7], paint('white')),
			rect([0, 372, width, 78], paint('front')),
			shape('M20 450L90 392H330L300 450Z', paint('trunk')),
			shape('M352 450L376 392H610L640 450Z', paint('beam')),
			each([110, 168, 226, 284], (x) => cabbage(x, 408) + cabbage(x - 22, 434)),
			each([402, 458, 514, 570], tomatoes),
			each(
				[
					[678, 280],
					[722, 306],
					[766, 268],
				] as const,
				([x, top]) => sunflower(x, top),
			),
			person([330, 436, 2.5], paint('flag')),
			shape('M318 370a26 9 0 0 1 52 -4z', paint('flag2')),
			person([654, 440, 1.7], paint('roof')),
			tree([200, 356, 40]),
		),
	);
};
