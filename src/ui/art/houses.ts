import { paint } from './palette.ts';
import { tree } from './plants.ts';
import { d, disc, each, group, line, pick, poly, rect, shape, type Frame, type Point, type Random, type Spot } from './shapes.ts';
import { windowAt } from './window.ts';

/** The joke on the chimney. */
const storkAt = ([x, y, k]: Spot): string =>
	group(
		disc([x, y, 11 * k], paint('trunk'), 3.4 * k),
		line(d`M${x - 2 * k} ${y}v${-9 * k}M${x + 2 * k} ${y}v${-9 * k}`, paint('roof'), 1.3 * k),
		disc([x, y - 12 * k, 7.5 * k], paint('white'), 4 * k),
		disc([x - 5 * k, y - 12 * k, 4 * k], paint('ink'), 2.4 * k),
		line(d`M${x + 5 * k} ${y - 13 * k}q${4 * k} ${-4 * k} ${2 * k} ${-9 * k}`, paint('white'), 2.4 * k),
		disc([x + 7 * k, y - 22.5 * k, 2.4 * k], paint('white')),
		line(d`M${x + 9 * k} ${y - 22 * k}l${8 * k} ${2.4 * k}`, paint('roof'), 1.6 * k),
	);

export type GableLook = { roof?: string; wall?: string; timber?: boolean; door?: boolean };

/** Gable to the street; half-timbered when `timber`. */
export const gable = ([x, b, w, h]: Frame, look: GableLook = {}): string => {
	const { roof = paint('roof'), wall = paint('wall'), timber = false, door = true } = look;
	const rh = w * 0.62;
	const y = b - h;
	let s = poly(
		[
			[x, b],
			[x, y],
			[x + w / 2, y - rh],
			[x + w, y],
			[x + w, b],
		],
		wall,
	);
	if (timber) {
		const k = Math.max(1.6, w * 0.032);
		const bl = (path: string): string => line(path, paint('beam'), k);
		s += bl(
			d`M${x + k / 2} ${b}V${y}M${x + w - k / 2} ${b}V${y}M${x} ${y}H${x + w}M${x} ${y + h * 0.5}H${x + w}` +
				d`M${x + w * 0.33} ${y}V${b}M${x + w * 0.67} ${y}V${b}`,
		);
		s += bl(
			d`M${x} ${y + h * 0.5}L${x + w * 0.33} ${y}M${x + w} ${y + h * 0.5}L${x + w * 0.67} ${y}` +
				d`M${x + w / 2} ${y}V${y - rh * 0.9}M${x + w * 0.24} ${y - rh * 0.42}H${x + w * 0.76}`,
		);
	}
	s += windowAt([x + w * 0.42, y - rh * 0.34, w * 0.16, w * 0.18]);
	const ww = w * 0.17;
	s += windowAt([x + w * 0.1, y + h * 0.14, ww, h * 0.26]) + windowAt([x + w * 0.73, y + h * 0.14, ww, h * 0.26]);
	s += windowAt([x + w * 0.415, y + h * 0.14, ww, h * 0.26]) + windowAt([x + w * 0.73, y + h * 0.6, ww, h * 0.24]);
	if (door) s += rect([x + w * 0.4, b - h * 0.42, w * 0.2, h * 0.42], paint('door'), w * 0.04);
	else s += windowAt([x + w * 0.415, y + h * 0.6, ww, h * 0.24]);
	s += windowAt([x + w * 0.1, y + h * 0.6, ww, h * 0.24]);
	const o = w * 0.1;
	const t = w * 0.1;
	return group(
		s,
		poly(
			[
				[x - o, y + o * 0.9],
				[x + w / 2, y - rh - t],
				[x + w + o, y + o * 0.9],
				[x + w + o * 0.2, y + o * 1.5],
				[x + w / 2, y - rh + t * 0.55],
				[x - o * 0.2, y + o * 1.5],
			],
			roof,
		),
	);
};

export type SideLook = { roof?: string; wall?: string; chimney?: boolean; dormers?: number; stork?: boolean };

/** Windows in a row with the door in the middle. */
const openings = ([x, b, w, h]: Frame): string => {
	const count = Math.max(3, Math.round(w / (h * 0.62)));
	const gap = w / count;
	const door = Math.floor(count / 2);
	return each(
		Array.from({ length: count }, (_, i) => x + gap * i),
		(left, i) =>
			i === door
				? rect([left + gap * 0.28, b - h * 0.62, gap * 0.44, h * 0.62], paint('door'), 2)
				: windowAt([left + gap * 0.27, b - h + h * 0.3, gap * 0.46, h * 0.36]),
	);
};

/** A small gable in the roof; x is its left edge, y the eaves. */
const dormer = ([x, y]: Point, h: number, wall: string): string => {
	const rise = h * 0.72;
	return group(
		rect([x, y - rise * 0.62, h * 0.32, rise * 0.46], wall),
		windowAt([x + h * 0.08, y - rise * 0.52, h * 0.16, rise * 0.28]),
		shape(d`M${x - h * 0.06} ${y - rise * 0.6}L${x + h * 0.16} ${y - rise * 0.92}L${x + h * 0.38} ${y - rise * 0.6}Z`, paint('roof2')),
	);
};

const chimneyOn = ([x, top]: Point, [w, h]: Point, stork: boolean): string =>
	rect([x, top, w * 0.07, h * 0.5], paint('roof3')) + (stork ? storkAt([x + w * 0.035, top, h / 60]) : '');

/** Eaves to the street. */
export const side = ([x, b, w, h]: Frame, look: SideLook = {}): string => {
	const { roof = paint('roof'), wall = paint('wall2'), chimney = true, dormers = 1, stork = false } = look;
	const y = b - h;
	const rise = h * 0.72;
	const lefts = Array.from({ length: dormers }, (_, i) => x + (w * (i + 1)) / (dormers + 1) - h * 0.16);
	return group(
		chimney ? chimneyOn([x + w * 0.72, y - rise - h * 0.22], [w, h], stork) : '',
		rect([x, y, w, h], wall),
		shape(d`M${x - w * 0.05} ${y + 2}L${x + w * 0.07} ${y - rise}L${x + w * 0.93} ${y - rise}L${x + w * 1.05} ${y + 2}Z`, roof),
		openings([x, b, w, h]),
		each(lefts, (left) => dormer([left, y], h, wall)),
	);
};

/** A street of houses from the first x to the second. */
export const rows = ([x0, x1, b, s]: readonly [from: number, to: number, base: number, scale: number], rnd: Random): string => {
	let out = '',
		x = x0;
	const walls = [paint('wall'), paint('wall2'), paint('wall3')];
	const roofs = [paint('roof'), paint('roof2'), paint('roof')];
	while (x < x1) {
		const w = (44 + rnd() * 30) * s;
		const h = (34 + rnd() * 16) * s;
		const o = { roof: pick(roofs, Math.floor(rnd() * 3)), wall: pick(walls, Math.floor(rnd() * 3)) };
		if (rnd() > 0.42) {
			out += gable([x, b, w, h], { ...o, timber: rnd() > 0.45, wall: paint('wall') });
			x += w * 1.16;
		} else {
			out += side([x, b, w * 1.6, h], { ...o, dormers: Math.floor(rnd() * 3) });
			x += w * 1.72;
		}
		if (rnd() > 0.5) {
			out += tree([x + 9 * s, b, (15 + rnd() * 10) * s]);
			x += 20 * s;
		}
	}
	return out;
};
