import { cloud, gradient, hill, sky, stars } from './landscape.ts';
import { paint } from './palette.ts';
import { boat, person } from './people.ts';
import { pine, reeds, wood } from './plants.ts';
import { d, disc, drawing, each, group, line, pick, rect, seeded, shape } from './shapes.ts';

const width = 800;
const height = 450;

const dangerColours = ['#5b9a68', '#a3b956', '#eec04b', '#dd7a34', '#b53a2c'];

const drySky = gradient('trocken', [paint('dry'), paint('dry2')], [width, height]);

export const wald = (): string => {
	const random = seeded('wald');
	let p = '';
	for (let i = 0; i < 12; i++) p += pine([40 + i * 68 + random() * 20, 370 + random() * 40, 230 + random() * 110]);
	return drawing(
		width,
		height,
		group(
			drySky,
			disc([560, 130, 62], paint('hot')),
			hill([width, height, 330, 40, 3], paint('sand2'), random),
			p,
			hill([width, height, 404, 20, 4], paint('sand'), random),
			rect([120, 330, 12, 90], paint('trunk')),
			rect([70, 286, 112, 62], paint('white'), 8),
			each([0, 1, 2, 3, 4], (i) => rect([82 + i * 18, 326 - i * 5, 13, 12 + i * 5], pick(dangerColours, i), 2)),
		),
	);
};

export const see = (): string => {
	const random = seeded('see');
	return drawing(
		width,
		height,
		group(
			sky('see', width, height),
			stars(width, 130, random),
			disc([600, 110, 44], paint('sun')),
			cloud([220, 80, 1]),
			hill([width, height, 250, 50, 3], paint('far'), random),
			wood([0, width, 268, 60], paint('pine'), random),
			rect([0, 262, width, 190], paint('water')),
			each(Array.from({ length: 16 }), () =>
				line(d`M${random() * width} ${280 + random() * 120}h${24 + random() * 60}`, paint('water2'), 4),
			),
			boat([330, 330, 1.3]),
			boat([610, 300, 0.7]),
			shape('M0 400C200 372 420 430 800 384V450H0Z', paint('path')),
			rect([90, 356, 190, 9], paint('trunk')),
			each([100, 180, 262], (x) => rect([x, 360, 8, 36], paint('trunk'))),
			person([200, 358, 1.6], paint('flag')),
			person([230, 358, 1.3], paint('flag2')),
			shape('M560 400a64 58 0 0 1 128 0z', paint('roof')),
			shape('M603 400a21 58 0 0 1 42 0z', paint('white')),
			rect([622, 400, 4, 36], paint('beam')),
			person([584, 436, 1.7], paint('tree')),
			reeds([720, 400, 1.6], random),
		),
	);
};
