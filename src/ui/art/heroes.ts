import { gable, rows, side } from './houses.ts';
import { bridge, castle, church, palace, techpark, villa } from './landmarks.ts';
import { cloud, hill, lake, stars } from './landscape.ts';
import { paint } from './palette.ts';
import { boat, person, stall, train, turbine } from './people.ts';
import { pine, poplar, reeds, tree, wood } from './plants.ts';
import { d, disc, drawing, each, group, line, rect, seeded, shape } from './shapes.ts';

const width = 1600;
const height = 400;

const auenrode = (): string => {
	const random = seeded('auenrode');
	return drawing(
		width,
		height,
		group(
			stars(width, 160, random),
			disc([1290, 96, 46], paint('sun')),
			cloud([300, 70, 1]),
			cloud([1060, 54, 0.8]),
			hill([width, height, 210, 70], paint('far'), random),
			turbine([1420, 190, 120]),
			turbine([1490, 196, 96]),
			hill([width, height, 235, 40, 6], paint('hill'), random),
			wood([20, 300, 240, 54], paint('pine'), random),
			techpark([1250, 262, 0.82]),
			hill([width, height, 272, 26, 4], paint('meadow'), random),
			rows([330, 520, 284, 0.9], random),
			church([560, 284, 1.02]),
			rows([700, 850, 288, 1], random),
			side([862, 290, 132, 46], { roof: paint('roof'), wall: paint('wall'), dormers: 2, stork: true }),
			villa([1040, 294, 0.95]),
			tree([1206, 296, 30]),
			tree([1026, 294, 22]),
			tree([690, 288, 20]),
			poplar([320, 290, 92]),
			poplar([298, 294, 76]),
			gable([212, 292, 62, 44], { timber: true }),
			tree([190, 294, 22]),
			hill([width, height, 312, 14, 5], paint('front'), random),
			lake([300, 306, 1010, 86], random),
			boat([880, 346, 0.9]),
			boat([560, 336, 0.5]),
			rect([1120, 340, 126, 6], paint('trunk')),
			each([1130, 1180, 1230], (x) => rect([x, 343, 5, 20], paint('trunk'))),
			person([1160, 341, 0.9], paint('flag')),
			person([1178, 341, 0.72], paint('flag2')),
			reeds([330, 356, 1], random),
			reeds([1260, 366, 1], random),
			hill([width, height, 398, 16, 7], paint('tree'), random),
			tree([70, 372, 44]),
			tree([1500, 380, 48]),
			tree([1570, 388, 36]),
		),
	);
};

const ripples = each(
	[
		[120, 366, 90],
		[420, 362, 60],
		[980, 376, 90],
		[1240, 366, 60],
		[1440, 358, 70],
	] as const,
	([x, y, length]) => line(d`M${x} ${y}h${length}`, paint('water2'), 4),
);

const falkenbrueck = (): string => {
	const random = seeded('falken');
	return drawing(
		width,
		height,
		group(
			stars(width, 150, random),
			disc([330, 110, 46], paint('sun')),
			cloud([560, 70, 0.9]),
			cloud([1400, 60, 0.9]),
			hill([width, height, 220, 60], paint('far'), random),
			wood([0, 420, 222, 50], paint('pine'), random),
			shape('M760 400C860 300 900 196 1000 190H1240C1330 196 1390 290 1520 400Z', paint('hill')),
			castle([990, 200, 0.72]),
			tree([960, 216, 22]),
			tree([1230, 214, 26]),
			tree([1290, 250, 30]),
			hill([width, height, 272, 22, 5], paint('meadow'), random),
			rows([60, 420, 288, 0.98], random),
			church([440, 288, 0.96], { spire: paint('roof2') }),
			rows([590, 900, 292, 1.04], random),
			rows([1300, 1560, 294, 0.98], random),
			stall([930, 296, 0.62], paint('flag'), [paint('roof'), paint('flag2'), paint('tree')]),
			stall([1000, 296, 0.62], paint('flag2'), [paint('tree'), paint('roof')]),
			stall([1070, 297, 0.62], paint('flag'), [paint('flag2'), paint('tree2')]),
			person([986, 300, 0.8], paint('roof')),
			person([1054, 300, 0.8], paint('flag2')),
			person([1130, 300, 0.8], paint('tree')),
			tree([1180, 300, 30]),
			hill([width, height, 314, 8, 5], paint('front'), random),
			shape('M0 352C300 322 520 336 800 346S1300 352 1600 330V400H0Z', paint('water')),
			ripples,
			bridge([560, 384, 330, 74]),
			person([690, 316, 0.85], paint('flag')),
			person([712, 314, 0.7], paint('flag2')),
			reeds([250, 366, 1], random),
			reeds([1320, 372, 1], random),
			tree([50, 366, 44]),
			tree([1540, 366, 46]),
		),
	);
};

const heidewalde = (): string => {
	const random = seeded('heide');
	let heather = '';
	for (let i = 0; i < 70; i++) {
		const cushion = [random() * width, 352 + random() * 46, 9 + random() * 12] as const;
		heather += disc(cushion, i % 3 ? paint('heath') : paint('heath2'), 6 + random() * 4);
	}
	return drawing(
		width,
		height,
		group(
			stars(width, 150, random),
			disc([1180, 96, 46], paint('sun')),
			cloud([420, 64, 0.9]),
			cloud([860, 50, 0.7]),
			hill([width, height, 216, 60], paint('far'), random),
			wood([0, width, 236, 44], paint('far2'), random),
			hill([width, height, 262, 26, 5], paint('hill'), random),
			palace([610, 286, 0.92]),
			poplar([586, 288, 100]),
			poplar([562, 290, 84]),
			poplar([940, 288, 100]),
			poplar([964, 290, 84]),
			church([1060, 284, 0.82], { wall: paint('stone'), spire: paint('roof3') }),
			rows([1190, 1400, 290, 0.9], random),
			rows([270, 520, 290, 0.9], random),
			hill([width, height, 306, 10, 4], paint('meadow'), random),
			tree([1020, 304, 26]),
			tree([545, 302, 24]),
			rect([0, 338, width, 5], paint('stone2')),
			rect([0, 345, width, 3], paint('trunk')),
			train([900, 340, 0.98]),
			hill([width, height, 362, 12, 6], paint('front'), random),
			heather,
			pine([70, 372, 190]),
			pine([140, 378, 220]),
			pine([205, 370, 160]),
			pine([1460, 376, 210]),
			pine([1530, 384, 240]),
			pine([1400, 368, 150]),
		),
	);
};

const known: Readonly<Record<string, () => string>> = { auenrode, falkenbrueck, heidewalde };

/** Any other place: fields, wood, streets and a church, drawn from its name. */
const fromSeed = (seed: string): string => {
	const random = seeded(seed);
	const middle = 620 + random() * 240;
	return drawing(
		width,
		height,
		group(
			stars(width, 150, random),
			disc([1180 + random() * 260, 96, 46], paint('sun')),
			cloud([260 + random() * 200, 66, 1]),
			cloud([980, 52, 0.8]),
			hill([width, height, 214, 66], paint('far'), random),
			wood([0, 420, 236, 50], paint('pine'), random),
			hill([width, height, 244, 32, 6], paint('hill'), random),
			wood([1280, width, 252, 44], paint('pine'), random),
			hill([width, height, 276, 22, 4], paint('meadow'), random),
			rows([middle - 420, middle - 70, 290, 1], random),
			church([middle, 290, 1], { wall: random() > 0.5 ? paint('stone') : paint('wall') }),
			rows([middle + 160, middle + 560, 292, 1], random),
			poplar([middle - 440, 294, 92]),
			poplar([middle - 466, 296, 76]),
			hill([width, height, 320, 14, 5], paint('front'), random),
			hill([width, height, 362, 18, 3], paint('field'), random),
			hill([width, height, 398, 16, 7], paint('tree'), random),
			tree([80, 372, 44]),
			tree([1510, 380, 48]),
		),
	);
};

/** The wide face of a municipality: its own drawing, or one made from the name. It has no sky: the page paints it, and text stands on sky only. */
export const hero = (name: string): string => known[name]?.() ?? fromSeed(name);
