import type { Box } from '../finding.ts';
import type { DamageType } from '../damage.ts';
import { chanceOf } from './wear.ts';

export const [pictureWidth, pictureHeight] = [960, 540];
export type Drawn = { readonly type: DamageType; readonly box: Box };

const shadow = '#2f3236';
const line = (points: readonly (readonly [number, number])[], width: number): string =>
	`<polyline points="${points.map((point) => point.join(',')).join(' ')}" fill="none" stroke="${shadow}" stroke-width="${width}"/>`;
const steps = [0, 1, 2, 3, 4, 5, 6];

const crack = ({ x, y, width, height }: Box, seed: string): string =>
	line(
		steps.map((step) => [x + (width * step) / 6, y + height * chanceOf(`${seed}${step}`)]),
		5,
	);
const net = (box: Box, seed: string): string =>
	[0, 1, 2, 3].map((row) => crack({ ...box, y: box.y + (box.height * row) / 4, height: box.height / 4 }, `${seed}/${row}`)).join('') +
	[1, 2, 3, 4]
		.map((column) =>
			line(
				steps.map((step) => [box.x + (box.width * (column + 0.5 * chanceOf(`${seed}${column}${step}`))) / 5, box.y + (box.height * step) / 6]),
				4,
			),
		)
		.join('');
const hole = ({ x, y, width, height }: Box): string =>
	`<ellipse cx="${x + width / 2}" cy="${y + height / 2}" rx="${width / 2}" ry="${height / 2}" fill="${shadow}"/>`;
const patch = ({ x, y, width, height }: Box): string =>
	`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" fill="#4a4d52" stroke="${shadow}" stroke-width="4"/>`;

const drawings: Partial<Record<DamageType, (box: Box, seed: string) => string>> = {
	'single-cracks': crack,
	'net-cracks': net,
	breakout: hole,
	'patch-overlaid': patch,
};

/** A roadway behind a windscreen as a drawing, with what is damaged on it. The demo world has no photographs. */
export const roadwayOf = (damages: readonly Drawn[], seed: string): string => `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${pictureHeight}">
<rect width="960" height="200" fill="#bcd3df"/><path d="M0 200h960v60H0z" fill="#8fae77"/><path d="M0 235h960v305H0z" fill="#93b07a"/>
<path d="M400 200h160l400 340H0z" fill="#7b7f84"/><path d="M0 540 400 200h6L40 540z" fill="#d9d4c7"/><path d="M960 540 560 200h-6l366 340z" fill="#d9d4c7"/>
<path d="M477 210h6l4 60h-14zM470 320h20l8 110h-36z" fill="#eceae3"/>
${damages.map(({ type, box }) => drawings[type]?.(box, seed) ?? '').join('')}</svg>`;
