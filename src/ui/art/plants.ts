import { paint } from './palette.ts';
import { d, disc, group, line, poly, rect, type Frame, type Random, type Spot } from './shapes.ts';

export const tree = ([x, b, r]: Spot, f = paint('tree'), g = paint('tree2')): string =>
	group(
		rect([x - r * 0.1, b - r * 1.1, r * 0.2, r * 1.1], paint('trunk')),
		disc([x, b - r * 1.6, r * 0.82], f),
		disc([x - r * 0.55, b - r * 1.2, r * 0.52], f),
		disc([x + r * 0.55, b - r * 1.2, r * 0.55], f),
		disc([x - r * 0.2, b - r * 1.78, r * 0.4], g),
		disc([x + r * 0.4, b - r * 1.3, r * 0.26], g),
	);

export const poplar = ([x, b, h]: Spot, f = paint('tree')): string =>
	group(rect([x - h * 0.02, b - h * 0.2, h * 0.04, h * 0.2], paint('trunk')), disc([x, b - h * 0.55, h * 0.13], f, h * 0.45));

const fir = ([x, b, h]: Spot, f = paint('pine')): string =>
	group(
		rect([x - h * 0.03, b - h * 0.16, h * 0.06, h * 0.16], paint('trunk')),
		poly(
			[
				[x - h * 0.26, b - h * 0.12],
				[x, b - h * 0.62],
				[x + h * 0.26, b - h * 0.12],
			],
			f,
		),
		poly(
			[
				[x - h * 0.2, b - h * 0.4],
				[x, b - h * 0.82],
				[x + h * 0.2, b - h * 0.4],
			],
			f,
		),
		poly(
			[
				[x - h * 0.14, b - h * 0.64],
				[x, b - h],
				[x + h * 0.14, b - h * 0.64],
			],
			f,
		),
	);

/** Scots pine of the dry sand: a tall red stem, flat crowns. */
export const pine = ([x, b, h]: Spot, f = paint('pine'), g = paint('tree2')): string =>
	group(
		line(d`M${x} ${b}q${h * 0.04} ${-h * 0.4} 0 ${-h * 0.8}`, paint('bark'), h * 0.045),
		disc([x - h * 0.1, b - h * 0.66, h * 0.17], f, h * 0.08),
		disc([x + h * 0.12, b - h * 0.76, h * 0.19], f, h * 0.1),
		disc([x - h * 0.03, b - h * 0.9, h * 0.17], f, h * 0.11),
		disc([x - h * 0.05, b - h * 0.94, h * 0.09], g, h * 0.045),
	);

export const wood = ([x0, x1, b, h]: Frame, f: string, rnd: Random): string => {
	let s = '';
	for (let x = x0; x < x1; x += h * (0.22 + rnd() * 0.16)) {
		const isFir = rnd() > 0.45;
		const foot = b + rnd() * 5;
		s += isFir ? fir([x, foot, h * (0.75 + rnd() * 0.5)], f) : poplar([x, foot, h * (0.7 + rnd() * 0.4)], f);
	}
	return s;
};

export const reeds = ([x, y, k]: Spot, rnd: Random): string => {
	let s = '';
	for (let i = 0; i < 9; i++) {
		const rx = x + i * 7 * k;
		const h = (22 + rnd() * 22) * k;
		s += line(d`M${rx} ${y}q${2 * k} ${-h * 0.6} ${5 * k} ${-h}`, paint('tree'), 2.4 * k);
		if (i % 3 === 1) s += disc([rx + 5 * k, y - h, 2.6 * k], paint('trunk'), 6.5 * k);
	}
	return s;
};
