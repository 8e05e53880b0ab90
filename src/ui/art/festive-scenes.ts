import { gable, side } from './houses.ts';
import { church } from './landmarks.ts';
import { cloud, hill, sky, stars } from './landscape.ts';
import { paint } from './palette.ts';
import { bunting, person, stall } from './people.ts';
import { tree } from './plants.ts';
import { d, disc, drawing, each, group, line, pick, rect, seeded, shape } from './shapes.ts';

const width = 800;
const height = 450;

export const fest = (): string => {
	const random = seeded('fest');
	return drawing(
		width,
		height,
		group(
			sky('fest', width, height),
			stars(width, 160, random),
			disc([660, 90, 40], paint('sun')),
			hill([width, height, 280, 50, 3], paint('far'), random),
			hill([width, height, 310, 20], paint('hill'), random),
			church([330, 350, 1.15], { wall: paint('stone') }),
			gable([80, 354, 120, 84], { timber: true }),
			side([540, 354, 190, 66], { wall: paint('wall3'), dormers: 2, stork: true }),
			hill([width, height, 366, 12], paint('meadow'), random),
			bunting([-10, 150, 400, 168], 13, 30),
			bunting([400, 168, 810, 140], 13, 30),
			rect([180, 376, 190, 8], paint('trunk')),
			rect([200, 384, 8, 30], paint('trunk')),
			rect([340, 384, 8, 30], paint('trunk')),
			each([210, 250, 292, 336], (x, i) =>
				person([x, 378, 1.5], pick([paint('flag'), paint('roof'), paint('flag2'), paint('tree')], i)),
			),
			person([480, 430, 2], paint('flag')),
			person([530, 434, 1.5], paint('flag2')),
			person([590, 430, 2], paint('roof')),
			tree([40, 420, 48]),
			tree([770, 424, 46]),
		),
	);
};

export const markt = (): string => {
	const random = seeded('markt');
	return drawing(
		width,
		height,
		group(
			sky('markt', width, height),
			stars(width, 140, random),
			cloud([620, 70, 0.8]),
			hill([width, height, 240, 30, 3], paint('far'), random),
			gable([10, 330, 120, 130], { timber: true }),
			gable([150, 330, 130, 120], { wall: paint('wall3'), roof: paint('roof2') }),
			side([300, 330, 210, 110], { wall: paint('wall2'), dormers: 2 }),
			gable([530, 330, 120, 140], { timber: true }),
			gable([666, 330, 126, 116], { wall: paint('wall2'), roof: paint('roof2') }),
			rect([0, 328, width, 122], paint('path')),
			stall([60, 410, 1.9], paint('flag'), [paint('roof'), paint('flag2'), paint('tree')]),
			stall([310, 414, 1.9], paint('flag2'), [paint('tree'), paint('roof'), paint('tree2')]),
			stall([560, 410, 1.9], paint('roof'), [paint('flag2'), paint('tree'), paint('wall3')]),
			person([240, 440, 2.4], paint('tree')),
			person([280, 444, 1.9], paint('flag2')),
			person([510, 442, 2.4], paint('flag')),
			person([730, 444, 2.3], paint('roof2')),
		),
	);
};

export const idee = (): string => {
	const random = seeded('idee');
	return drawing(
		width,
		height,
		group(
			sky('idee', width, height),
			stars(width, 140, random),
			hill([width, height, 300, 40, 3], paint('far'), random),
			hill([width, height, 340, 14], paint('hill'), random),
			side([210, 372, 380, 130], { wall: paint('wall'), dormers: 3 }),
			each([0, 1, 2], (i) =>
				line(d`M${400 - 34 - i * 34} ${118 - i * 26}q${34 + i * 34} ${-40 - i * 22} ${68 + i * 68} 0`, paint('flag'), 12),
			),
			disc([400, 134, 11], paint('flag')),
			hill([width, height, 392, 8], paint('meadow'), random),
			person([300, 430, 2.2], paint('flag2')),
			person([356, 434, 1.8], paint('roof')),
			person([500, 430, 2.2], paint('flag')),
			tree([110, 420, 56]),
			tree([690, 420, 60]),
		),
	);
};

export const haus = (): string => {
	const random = seeded('haus');
	return drawing(
		width,
		height,
		group(
			sky('haus', width, height),
			disc([660, 100, 38], paint('sun')),
			cloud([180, 80, 0.9]),
			hill([width, height, 290, 40, 3], paint('far'), random),
			hill([width, height, 330, 14], paint('hill'), random),
			side([180, 376, 340, 120], { wall: paint('wall2'), dormers: 2 }),
			gable([500, 376, 150, 120], { timber: true }),
			rect([260, 268, 180, 26], paint('flag'), 4),
			hill([width, height, 392, 10], paint('front'), random),
			shape('M340 450L352 376H392L430 450Z', paint('path')),
			person([300, 424, 2], paint('roof')),
			person([470, 428, 2], paint('flag2')),
			tree([90, 420, 60]),
			tree([730, 420, 56]),
		),
	);
};
