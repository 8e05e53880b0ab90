import { paint } from './palette.ts';
import { d, disc, group, line, shape, type Frame, type Random, type Spot } from './shapes.ts';

/** A rolling ridge from the left edge to `width`, filled down to `height`. */
export type Ridge = readonly [width: number, height: number, y: number, rise: number, steps?: number];

export const hill = ([width, height, y, rise, steps = 5]: Ridge, fill: string, rnd: Random): string => {
	const first = y - rnd() * rise;
	let path = d`M0 ${height}L0 ${first}`;
	let before = first;
	for (let i = 0; i < steps; i++) {
		const middle = (width / steps) * (i + 0.5);
		const after = y - rnd() * rise;
		path += d`C${middle} ${before} ${middle} ${after} ${(width / steps) * (i + 1)} ${after}`;
		before = after;
	}
	return shape(d`${path}L${width} ${height}Z`, fill);
};

export const lake = ([x, y, w, h]: Frame, rnd: Random): string => {
	let s = shape(
		d`M${x} ${y + h * 0.5}C${x + w * 0.1} ${y} ${x + w * 0.3} ${y + h * 0.12} ${x + w * 0.5} ${y + h * 0.05}` +
			d`S${x + w * 0.92} ${y} ${x + w} ${y + h * 0.45}S${x + w * 0.7} ${y + h} ${x + w * 0.5} ${y + h}S${x} ${y + h * 0.95} ${x} ${y + h * 0.5}Z`,
		paint('water'),
	);
	for (let i = 0; i < 9; i++) {
		const lx = x + w * (0.12 + rnd() * 0.7);
		const ly = y + h * (0.24 + rnd() * 0.62);
		s += line(d`M${lx} ${ly}h${20 + rnd() * 60}`, paint('water2'), 3.4);
	}
	return s;
};

export const cloud = ([x, y, k]: Spot): string => {
	const puffs = group(
		disc([x, y, 46 * k], paint('cloud'), 13 * k),
		disc([x - 16 * k, y - 11 * k, 22 * k], paint('cloud'), 17 * k),
		disc([x + 16 * k, y - 8 * k, 18 * k], paint('cloud'), 13 * k),
	);
	return `<g fill="${paint('cloud')}" opacity="${paint('cloudy')}">${puffs}</g>`;
};

/** Stars are transparent by day. */
export const stars = (width: number, height: number, rnd: Random): string =>
	Array.from({ length: 26 }, () => disc([rnd() * width, rnd() * height, 1 + rnd() * 1.3], paint('star'))).join('');

/** The sky over a picture that has one of its own, from the upper to the lower colour; `id` is unique in the page. */
export const gradient = (id: string, [upper, lower]: readonly [string, string], [width, height]: readonly [number, number]): string =>
	group(
		`<defs><linearGradient id="himmel-${id}" x2="0" y2="1"><stop stop-color="${upper}"/><stop offset="1" stop-color="${lower}"/></linearGradient></defs>`,
		`<rect width="${width}" height="${height}" fill="url(#himmel-${id})"/>`,
	);

export const sky = (id: string, width: number, height: number): string => gradient(id, [paint('sky'), paint('sky2')], [width, height]);
