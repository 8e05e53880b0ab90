import { gable, rows, side } from './houses.ts';
import { church } from './landmarks.ts';
import { cloud, hill, sky, stars } from './landscape.ts';
import { paint } from './palette.ts';
import { bunting, person } from './people.ts';
import { tree } from './plants.ts';
import { d, disc, drawing, each, group, line, pick, poly, rect, seeded, shape, type Spot } from './shapes.ts';
import { windowAt } from './window.ts';

const width = 800;
const height = 450;

const wheel = (x: number): string => disc([x, 398, 30], paint('ink')) + disc([x, 398, 13], paint('stone'));

const engine = group(
	rect([300, 262, 260, 120], paint('roof'), 10),
	shape('M560 382V282q0 -12 12 -12h62q12 0 17 12l27 62v38z', paint('roof')),
	shape('M580 286h46q6 0 9 6l20 46h-75z', paint('glass')),
	rect([300, 330, 378, 14], paint('white')),
	each([318, 402, 486], (x) => rect([x, 278, 64, 44], paint('roof2'), 5)),
	rect([590, 254, 34, 16], paint('flag'), 5),
	line('M292 250H540', paint('stone'), 8),
	each([310, 350, 390, 430, 470, 510], (x) => line(d`M${x} 240v20`, paint('stone'), 5)),
	wheel(366),
	wheel(600),
);

const helmet = ([x, base, scale]: Spot): string =>
	shape(d`M${x - 7 * scale} ${base - 29 * scale}a${7 * scale} ${7 * scale} 0 0 1 ${14 * scale} 0z`, paint('flag2'));

/** The engine before its house; the smallest holds the hose. */
export const feuerwehr = (): string => {
	const random = seeded('feuerwehr');
	return drawing(
		width,
		height,
		group(
			sky('feuerwehr', width, height),
			stars(width, 140, random),
			disc([690, 84, 38], paint('sun')),
			hill([width, height, 280, 46, 3], paint('far'), random),
			rows([640, 790, 340, 0.9], random),
			side([40, 380, 480, 150], { wall: paint('wall'), dormers: 3 }),
			each(
				[80, 230],
				(x) =>
					rect([x, 258, 128, 122], paint('roof2'), 4) +
					each([282, 310, 338], (y) => rect([x + 10, y, 108, 16], paint('glass'), 2)),
			),
			hill([width, height, 392, 8], paint('meadow'), random),
			rect([0, 404, width, 46], paint('path')),
			engine,
			person([150, 432, 2.2], paint('ink')),
			helmet([150, 432, 2.2]),
			person([212, 436, 1.5], paint('roof')),
			helmet([212, 436, 1.5]),
			line('M224 418q40 30 86 -6', paint('flag2'), 6),
			person([724, 436, 2.1], paint('flag')),
			tree([770, 420, 44]),
		),
	);
};

/** Football on the village green, seen by two and a dog's nose of a tree. */
export const sport = (): string => {
	const random = seeded('sport');
	return drawing(
		width,
		height,
		group(
			sky('sport', width, height),
			disc([130, 90, 38], paint('sun')),
			cloud([520, 76, 1]),
			hill([width, height, 250, 50, 3], paint('far'), random),
			rows([430, 740, 286, 0.9], random),
			church([300, 284, 0.7]),
			hill([width, height, 300, 12], paint('meadow'), random),
			rect([0, 318, width, 132], paint('front')),
			each([0, 2, 4, 6], (i) => shape(d`M${i * 110 - 30} 450L${130 + i * 84} 318h84L${i * 110 + 80} 450z`, paint('meadow'))),
			line('M40 360H760M400 318L396 450', paint('white'), 4),
			line('M600 372V262H746V372', paint('white'), 8),
			each([622, 646, 670, 694, 718], (x) => line(d`M${x} 266V368`, paint('cloud'), 1.5)),
			each([284, 306, 328, 350], (y) => line(d`M604 ${y}H742`, paint('cloud'), 1.5)),
			person([672, 380, 2.1], paint('flag2')),
			person([270, 404, 2.4], paint('flag')),
			person([430, 392, 2.2], paint('roof')),
			person([150, 424, 1.9], paint('flag')),
			disc([348, 412, 14], paint('white')),
			disc([348, 412, 5], paint('ink')),
			tree([50, 348, 46]),
		),
	);
};

const tuba = (x: number, base: number): string =>
	group(
		line(d`M${x} ${base}q-26 4 -26 -26v-26`, paint('flag2'), 10),
		shape(d`M${x - 52} ${base - 78}h52l-16 30h-20z`, paint('flag2')),
		disc([x - 26, base - 78, 26], paint('hot'), 8),
	);

const trumpet = (x: number, base: number): string =>
	line(d`M${x} ${base}h34`, paint('flag2'), 6) + shape(d`M${x + 32} ${base - 4}l22 -11v30l-22 -11z`, paint('flag2'));

const drum = group(
	rect([404, 352, 84, 58], paint('roof'), 8),
	disc([446, 354, 42], paint('wall'), 11),
	line('M420 346L392 318M472 346L500 318', paint('trunk'), 5),
);

/** The village band under its roof, one note too high. */
export const musik = (): string => {
	const random = seeded('musik');
	return drawing(
		width,
		height,
		group(
			sky('musik', width, height),
			stars(width, 140, random),
			hill([width, height, 290, 46, 3], paint('far'), random),
			rows([20, 190, 330, 0.9], random),
			rows([650, 790, 330, 0.9], random),
			hill([width, height, 350, 14], paint('meadow'), random),
			rect([176, 388, 450, 30], paint('trunk'), 4),
			each([196, 596], (x) => rect([x, 196, 12, 194], paint('beam'))),
			shape('M150 204L402 96L654 204Z', paint('roof')),
			shape('M196 204L402 118L608 204Z', paint('roof2')),
			bunting([200, 210, 604, 210], 12, 14),
			each([262, 336, 530, 582], (x, i) =>
				person([x, 390, 2.6], pick([paint('flag'), paint('roof2'), paint('flag'), paint('tree')], i)),
			),
			person([446, 392, 2.9], paint('flag')),
			drum,
			tuba(318, 366),
			trumpet(540, 336),
			trumpet(268, 336),
			each(
				[
					[690, 120],
					[736, 88],
				] as const,
				([x, y]) => disc([x, y, 12], paint('flag'), 9) + line(d`M${x + 10} ${y}v-44q4 14 20 16`, paint('flag'), 5),
			),
			tree([60, 424, 54]),
			tree([742, 428, 58]),
		),
	);
};

const satchel = (x: number, base: number, colour: string): string =>
	rect([x - 13, base - 34, 26, 26], colour, 6) + rect([x - 8, base - 24, 16, 6], paint('white'), 2);

/** Morning at the school door. */
export const schule = (): string => {
	const random = seeded('schule');
	return drawing(
		width,
		height,
		group(
			sky('schule', width, height),
			disc([680, 86, 40], paint('sun')),
			cloud([150, 80, 0.9]),
			hill([width, height, 290, 44, 3], paint('far'), random),
			hill([width, height, 336, 14], paint('hill'), random),
			rect([130, 200, 540, 180], paint('wall2')),
			poly(
				[
					[108, 204],
					[150, 130],
					[650, 130],
					[692, 204],
				],
				paint('roof'),
			),
			gable([330, 380, 140, 186], { wall: paint('wall'), door: false }),
			each([160, 240, 500, 580], (x) => windowAt([x, 226, 56, 46]) + windowAt([x, 304, 56, 46])),
			rect([366, 292, 68, 88], paint('door'), 6),
			disc([400, 170, 21], paint('stone')),
			disc([400, 170, 17], paint('white')),
			line('M400 158v12l8 5', paint('ink'), 3),
			hill([width, height, 392, 8], paint('meadow'), random),
			shape('M330 450L366 380H434L478 450Z', paint('path')),
			each(
				[210, 270, 356, 440, 540],
				(x, i) =>
					person([x, 430 - (i % 2) * 8, 1.7], pick([paint('flag'), paint('roof'), paint('tree'), paint('flag2')], i)) +
					satchel(x, 430 - (i % 2) * 8, pick([paint('flag2'), paint('flag'), paint('roof')], i)),
			),
			person([610, 436, 2.4], paint('roof2')),
			tree([60, 420, 58]),
			tree([740, 420, 56]),
		),
	);
};
