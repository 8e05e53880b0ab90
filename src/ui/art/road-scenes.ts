import { rows } from './houses.ts';
import { cloud, hill, sky } from './landscape.ts';
import { paint } from './palette.ts';
import { person } from './people.ts';
import { tree } from './plants.ts';
import { disc, drawing, each, group, line, poly, rect, seeded, shape } from './shapes.ts';

const width = 800;
const height = 450;

const stripes = each([0, 1, 2, 3, 4, 5], (i) =>
	poly(
		[
			[190 + i * 70, 380],
			[214 + i * 70, 336],
			[246 + i * 70, 336],
			[222 + i * 70, 380],
		],
		paint('roof'),
	),
);

const barrier = group(
	rect([210, 330, 10, 90], paint('ink')),
	rect([560, 330, 10, 90], paint('ink')),
	rect([180, 336, 420, 44], paint('white'), 6),
	stripes,
	disc([215, 322, 15], paint('flag2')),
	disc([565, 322, 15], paint('flag2')),
);

const cone = (x: number, i: number): string => {
	const foot = 436 - i * 12;
	return (
		poly(
			[
				[x, foot],
				[x + 13, foot - 40],
				[x + 26, foot],
			],
			paint('roof'),
		) + rect([x + 6, foot - 22, 14, 6], paint('white'))
	);
};

export const strasse = (): string => {
	const random = seeded('strasse');
	return drawing(
		width,
		height,
		group(
			sky('strasse', width, height),
			disc([140, 90, 36], paint('sun')),
			cloud([520, 80, 1]),
			hill([width, height, 270, 50, 3], paint('far'), random),
			rows([40, 250, 300, 0.9], random),
			hill([width, height, 312, 12], paint('meadow'), random),
			shape('M340 300H430L640 450H120Z', paint('road')),
			line('M384 320l-1 20M382 356l-2 30M378 406l-2 40', paint('white'), 7),
			hill([240, height, 340, 30, 2], paint('front'), random),
			barrier,
			each([650, 690, 724], cone),
			tree([720, 372, 44]),
			tree([60, 420, 46]),
		),
	);
};

export const bus = (): string => {
	const random = seeded('bus');
	return drawing(
		width,
		height,
		group(
			sky('bus', width, height),
			cloud([600, 80, 1]),
			disc([120, 100, 38], paint('sun')),
			hill([width, height, 280, 50, 3], paint('far'), random),
			rows([480, 760, 330, 1], random),
			hill([width, height, 340, 12], paint('meadow'), random),
			rect([0, 380, width, 70], paint('road')),
			rect([0, 372, width, 10], paint('stone')),
			rect([150, 230, 230, 146], paint('glass')),
			rect([150, 230, 8, 146], paint('ink')),
			rect([372, 230, 8, 146], paint('ink')),
			rect([132, 212, 266, 20], paint('flag'), 6),
			rect([176, 330, 170, 10], paint('trunk')),
			person([220, 334, 1.9], paint('roof')),
			person([270, 334, 1.9], paint('tree')),
			rect([430, 220, 6, 156], paint('ink')),
			disc([433, 214, 24], paint('flag2')),
			disc([433, 214, 18], paint('busgreen')),
			line('M427 206v16M439 206v16M427 214h12', paint('flag2'), 4),
			tree([70, 376, 52]),
		),
	);
};
