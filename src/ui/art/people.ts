import { paint } from './palette.ts';
import { d, disc, each, group, line, pick, poly, rect, shape, type Frame, type Spot } from './shapes.ts';

export const person = ([x, b, k]: Spot, f: string): string =>
	group(
		disc([x, b - 27 * k, 5.4 * k], paint('skin')),
		shape(d`M${x - 7 * k} ${b}v${-13 * k}a${7 * k} ${7.5 * k} 0 0 1 ${14 * k} 0v${13 * k}z`, f),
	);

/** Pennants on a slack line. */
export const bunting = ([x0, y0, x1, y1]: Frame, count: number, sag: number): string => {
	let s = line(d`M${x0} ${y0}Q${(x0 + x1) / 2} ${(y0 + y1) / 2 + sag * 2} ${x1} ${y1}`, paint('ink'), 1.6);
	const f = [paint('flag'), paint('flag2'), paint('roof'), paint('white')];
	for (let i = 0; i < count; i++) {
		const t = (i + 0.5) / count;
		const u = 1 - t;
		const x = u * u * x0 + 2 * u * t * ((x0 + x1) / 2) + t * t * x1;
		const y = u * u * y0 + 2 * u * t * ((y0 + y1) / 2 + sag * 2) + t * t * y1;
		s += poly(
			[
				[x - 8, y],
				[x + 8, y],
				[x, y + 17],
			],
			pick(f, i),
		);
	}
	return s;
};

export const stall = ([x, b, k]: Spot, f: string, goods: readonly string[]): string =>
	group(
		rect([x, b - 36 * k, 70 * k, 36 * k], paint('beam')),
		rect([x + 3 * k, b - 74 * k, 4 * k, 40 * k], paint('beam')),
		rect([x + 63 * k, b - 74 * k, 4 * k, 40 * k], paint('beam')),
		each([0, 1, 2, 3, 4], (i) =>
			shape(
				d`M${x + (i * 16 - 5) * k} ${b - 92 * k}h${16 * k}v${22 * k}a${8 * k} ${8 * k} 0 0 1 ${-16 * k} 0z`,
				i % 2 ? paint('white') : f,
			),
		),
		each([0, 1, 2, 3, 4, 5], (i) => disc([x + (8 + i * 11) * k, b - 38 * k, 6 * k], pick(goods, i))),
	);

export const boat = ([x, y, k]: Spot): string =>
	group(
		line(d`M${x} ${y}v${-52 * k}`, paint('beam'), 2.4 * k),
		poly(
			[
				[x + 3 * k, y - 50 * k],
				[x + 32 * k, y - 9 * k],
				[x + 3 * k, y - 9 * k],
			],
			paint('white'),
		),
		poly(
			[
				[x - 3 * k, y - 44 * k],
				[x - 22 * k, y - 9 * k],
				[x - 3 * k, y - 9 * k],
			],
			paint('flag2'),
		),
		shape(
			d`M${x - 28 * k} ${y - 4 * k}h${60 * k}q${-6 * k} ${13 * k} ${-16 * k} ${13 * k}h${-30 * k}q${-11 * k} 0 ${-14 * k} ${-13 * k}z`,
			paint('roof'),
		),
	);

export const train = ([x, b, k]: Spot): string =>
	group(
		rect([x, b - 40 * k, 190 * k, 34 * k], paint('flag'), 11 * k),
		each([0, 1, 2, 3, 4], (i) => rect([x + (14 + i * 34) * k, b - 34 * k, 24 * k, 13 * k], paint('glass'), 3 * k)),
		rect([x, b - 14 * k, 190 * k, 4 * k], paint('flag2')),
		each([24, 52, 138, 166], (c) => disc([x + c * k, b - 4 * k, 6 * k], paint('ink'))),
	);

export const turbine = ([x, b, h]: Spot): string =>
	group(
		line(d`M${x} ${b}V${b - h}`, paint('white'), h * 0.025),
		each(
			[10, 130, 250],
			(a) => `<g transform="rotate(${a} ${x} ${b - h})">${disc([x, b - h - h * 0.22, h * 0.02], paint('white'), h * 0.22)}</g>`,
		),
	);
