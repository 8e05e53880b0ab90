import { paint } from './palette.ts';
import { d, disc, each, group, line, poly, rect, shape, type Frame, type Spot } from './shapes.ts';
import { windowAt } from './window.ts';

export type ChurchLook = { wall?: string; spire?: string };

export const church = ([x, b, k]: Spot, look: ChurchLook = {}): string => {
	const { wall = paint('wall'), spire = paint('roof3') } = look;
	const s = group(
		rect([x + 34 * k, b - 58 * k, 92 * k, 58 * k], wall),
		poly(
			[
				[x + 30 * k, b - 56 * k],
				[x + 44 * k, b - 98 * k],
				[x + 118 * k, b - 98 * k],
				[x + 132 * k, b - 56 * k],
			],
			paint('roof'),
		),
	);
	let w = '';
	for (let i = 0; i < 3; i++) {
		const wx = x + (50 + i * 26) * k;
		w += shape(d`M${wx} ${b - 14 * k}v${-22 * k}a${6 * k} ${6 * k} 0 0 1 ${12 * k} 0v${22 * k}z`, paint('win'));
	}
	return group(
		s,
		w,
		rect([x, b - 118 * k, 38 * k, 118 * k], wall),
		rect([x - 3 * k, b - 120 * k, 44 * k, 6 * k], paint('stone')),
		poly(
			[
				[x - 3 * k, b - 120 * k],
				[x + 19 * k, b - 202 * k],
				[x + 41 * k, b - 120 * k],
			],
			spire,
		),
		line(d`M${x + 19 * k} ${b - 202 * k}v${-17 * k}m${-5 * k} ${5 * k}h${10 * k}`, paint('flag2'), 2.2 * k),
		disc([x + 19 * k, b - 96 * k, 11 * k], paint('stone')),
		disc([x + 19 * k, b - 96 * k, 8.6 * k], paint('white')),
		line(d`M${x + 19 * k} ${b - 101.5 * k}v${5.5 * k}l${4 * k} ${2 * k}`, paint('ink'), 1.4 * k),
		shape(d`M${x + 12 * k} ${b}v${-22 * k}a${7 * k} ${8 * k} 0 0 1 ${14 * k} 0v${22 * k}z`, paint('door')),
		shape(d`M${x + 14 * k} ${b - 54 * k}v${-14 * k}a${5 * k} ${5 * k} 0 0 1 ${10 * k} 0v${14 * k}z`, paint('win')),
	);
};

/** Battlements from x, standing on y, `count` of them over the width. */
const crown = ([x, y, width]: readonly [x: number, y: number, width: number], count: number, k: number): string =>
	each(
		Array.from({ length: count }, (_, i) => x + (width / (count - 0.5)) * i),
		(left) => rect([left, y - 8 * k, width / (count * 2 - 1), 9 * k], paint('stone')),
	);

export const castle = ([x, b, k]: Spot): string => {
	return group(
		rect([x, b - 74 * k, 250 * k, 74 * k], paint('stone')),
		crown([x, b - 74 * k, 250 * k], 12, k),
		rect([x + 22 * k, b - 118 * k, 88 * k, 118 * k], paint('wall')),
		poly(
			[
				[x + 14 * k, b - 116 * k],
				[x + 34 * k, b - 162 * k],
				[x + 98 * k, b - 162 * k],
				[x + 118 * k, b - 116 * k],
			],
			paint('roof'),
		),
		each([0, 1, 2], (i) => windowAt([x + (32 + i * 26) * k, b - 104 * k, 12 * k, 18 * k])),
		rect([x + 140 * k, b - 196 * k, 54 * k, 196 * k], paint('stone2')),
		rect([x + 135 * k, b - 200 * k, 64 * k, 12 * k], paint('stone')),
		crown([x + 135 * k, b - 200 * k, 64 * k], 5, k),
		poly(
			[
				[x + 142 * k, b - 206 * k],
				[x + 167 * k, b - 258 * k],
				[x + 192 * k, b - 206 * k],
			],
			paint('roof2'),
		),
		line(d`M${x + 167 * k} ${b - 258 * k}v${-30 * k}`, paint('ink'), 2 * k),
		poly(
			[
				[x + 168 * k, b - 288 * k],
				[x + 200 * k, b - 280 * k],
				[x + 168 * k, b - 270 * k],
			],
			paint('flag'),
		),
		each([150, 110, 70], (y) => rect([x + 162 * k, b - y * k, 9 * k, 20 * k], paint('win'), 4 * k)),
		rect([x + 212 * k, b - 104 * k, 42 * k, 104 * k], paint('stone')),
		poly(
			[
				[x + 207 * k, b - 103 * k],
				[x + 233 * k, b - 150 * k],
				[x + 259 * k, b - 103 * k],
			],
			paint('roof'),
		),
		windowAt([x + 226 * k, b - 88 * k, 13 * k, 18 * k]),
		shape(d`M${x + 112 * k} ${b}v${-26 * k}a${15 * k} ${16 * k} 0 0 1 ${30 * k} 0v${26 * k}z`, paint('beam')),
	);
};

export const palace = ([x, b, k]: Spot): string => {
	let s = group(
		rect([x, b - 84 * k, 330 * k, 84 * k], paint('wall2')),
		poly(
			[
				[x - 8 * k, b - 82 * k],
				[x + 12 * k, b - 128 * k],
				[x + 318 * k, b - 128 * k],
				[x + 338 * k, b - 82 * k],
			],
			paint('roof3'),
		),
	);
	for (const i of [0, 1, 2, 3, 7, 8, 9, 10]) {
		const left = x + (13 + i * 29) * k;
		s += windowAt([left, b - 72 * k, 13 * k, 22 * k]) + windowAt([left, b - 34 * k, 13 * k, 24 * k]);
	}
	s += group(
		rect([x + 122 * k, b - 112 * k, 86 * k, 112 * k], paint('wall')),
		poly(
			[
				[x + 114 * k, b - 110 * k],
				[x + 165 * k, b - 146 * k],
				[x + 216 * k, b - 110 * k],
			],
			paint('roof'),
		),
		rect([x + 152 * k, b - 176 * k, 26 * k, 40 * k], paint('wall')),
		shape(d`M${x + 147 * k} ${b - 174 * k}q${18 * k} ${-36 * k} ${36 * k} 0z`, paint('roof3')),
		disc([x + 165 * k, b - 158 * k, 7 * k], paint('white')),
	);
	for (let i = 0; i < 3; i++) s += windowAt([x + (134 + i * 25) * k, b - 98 * k, 13 * k, 24 * k]);
	return s + shape(d`M${x + 152 * k} ${b}v${-34 * k}a${13 * k} ${13 * k} 0 0 1 ${26 * k} 0v${34 * k}z`, paint('door'));
};

export const mill = ([x, b, k]: Spot): string =>
	group(
		poly(
			[
				[x, b],
				[x + 9 * k, b - 82 * k],
				[x + 43 * k, b - 82 * k],
				[x + 52 * k, b],
			],
			paint('wall'),
		),
		poly(
			[
				[x + 4 * k, b - 80 * k],
				[x + 26 * k, b - 112 * k],
				[x + 48 * k, b - 80 * k],
			],
			paint('roof3'),
		),
		windowAt([x + 20 * k, b - 60 * k, 11 * k, 14 * k]),
		rect([x + 19 * k, b - 26 * k, 15 * k, 26 * k], paint('door'), 3),
		each([28, 118, 208, 298], (angle) => {
			const sail =
				rect([x + 24.5 * k, b - 158 * k, 3 * k, 70 * k], paint('beam')) +
				rect([x + 27 * k, b - 156 * k, 13 * k, 52 * k], paint('white'), 2);
			return `<g transform="${d`rotate(${angle} ${x + 26 * k} ${b - 88 * k})`}">${sail}</g>`;
		}),
		disc([x + 26 * k, b - 88 * k, 5 * k], paint('beam')),
	);

export const villa = ([x, b, k]: Spot): string =>
	group(
		rect([x, b - 76 * k, 150 * k, 76 * k], paint('wall2')),
		shape(
			d`M${x - 7 * k} ${b - 74 * k}q${9 * k} ${-30 * k} ${22 * k} ${-34 * k}l${10 * k} ${-14 * k}h${100 * k}` +
				d`l${10 * k} ${14 * k}q${13 * k} ${4 * k} ${22 * k} ${34 * k}z`,
			paint('roof2'),
		),
		each([0, 1, 2, 3, 4], (i) => {
			const left = x + (10 + i * 28) * k;
			const door = shape(d`M${x + 62 * k} ${b}v${-28 * k}a${13 * k} ${11 * k} 0 0 1 ${26 * k} 0v${28 * k}z`, paint('door'));
			return windowAt([left, b - 66 * k, 14 * k, 22 * k]) + (i === 2 ? door : windowAt([left, b - 32 * k, 14 * k, 22 * k]));
		}),
		each(
			[30, 105],
			(dx) => disc([x + (dx + 8) * k, b - 92 * k, 8 * k], paint('wall')) + disc([x + (dx + 8) * k, b - 92 * k, 5 * k], paint('win')),
		),
	);

/** Three arches over the water. */
export const bridge = ([x, b, w, h]: Frame): string => {
	let path = d`M${x} ${b}V${b - h * 0.55}Q${x + w / 2} ${b - h * 1.25} ${x + w} ${b - h * 0.55}V${b}`;
	const bay = w / 4;
	const radius = bay * 0.36;
	for (let i = 3; i > 0; i--) {
		const middle = x + bay * i;
		path += d`H${middle + radius}A${radius} ${h * (i === 2 ? 0.6 : 0.42)} 0 0 0 ${middle - radius} ${b}`;
	}
	const rail = d`M${x} ${b - h * 0.58}Q${x + w / 2} ${b - h * 1.28} ${x + w} ${b - h * 0.58}`;
	return shape(`${path}Z`, paint('stone')) + line(rail, paint('stone2'), 7);
};

const towers = [
	{ left: 0, tall: 88, wide: 62, glazed: true },
	{ left: 70, tall: 124, wide: 50, glazed: false },
	{ left: 128, tall: 72, wide: 84, glazed: true },
];

/** Three office blocks with green roofs. */
export const techpark = ([x, b, k]: Spot): string =>
	each(towers, ({ left, tall, wide, glazed }) => {
		const floors = Array.from({ length: Math.floor(tall / 22) }, (_, i) => b - (tall - 9 - i * 22) * k);
		return group(
			rect([x + left * k, b - tall * k, wide * k, tall * k], glazed ? paint('glass') : paint('wall'), 3),
			each(floors, (top) => rect([x + (left + 6) * k, top, (wide - 12) * k, 10 * k], glazed ? paint('white') : paint('glass'), 2)),
			rect([x + left * k, b - (tall + 5) * k, wide * k, 6 * k], paint('tree2'), 3),
		);
	});
