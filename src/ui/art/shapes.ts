/** A generator of numbers from 0 to 1, the same for the same seed. */
export type Random = () => number;
export type Point = readonly [x: number, y: number];

/** Left, top (or ground line), width, height. */
export type Frame = readonly [x: number, y: number, width: number, height: number];

/** Left or middle, ground line, scale (for plants the size in units). */
export type Spot = readonly [x: number, base: number, scale: number];

/** Seed is the slug: each village keeps its face. */
export const seeded = (seed: string): Random => {
	let state = Array.from(seed).reduce((mixed, letter) => Math.imul(mixed ^ letter.charCodeAt(0), 2654435761) >>> 0, 7);
	return () => {
		state = Math.imul(state ^ (state >>> 15), 1 | state);
		state ^= state + Math.imul(state ^ (state >>> 7), 61 | state);
		return ((state ^ (state >>> 14)) >>> 0) / 4294967296;
	};
};

const short = (value: number | string): string => (typeof value === 'string' ? value : String(Math.round(value * 10) / 10));

/** Path data with its numbers rounded to a tenth: d`M${x} ${y}h10`. */
export const d = (texts: TemplateStringsArray, ...values: readonly (number | string)[]): string =>
	texts.map((text, index) => (index === 0 ? text : short(values[index - 1] ?? '') + text)).join('');

export const group = (...drawn: readonly string[]): string => drawn.join('');

/** The same drawing for each of a row of values. */
export const each = <T>(values: readonly T[], draw: (value: T, index: number) => string): string => values.map(draw).join('');

/** The entry at `index`, beginning again at the end of the list. */
export const pick = (list: readonly string[], index: number): string => list[index % list.length] ?? '';

export const shape = (path: string, fill: string): string => `<path d="${path}" fill="${fill}"/>`;

export const poly = (points: readonly Point[], fill: string): string => shape(`M${points.map(([x, y]) => d`${x} ${y}`).join('L')}Z`, fill);

export const rect = ([x, y, width, height]: Frame, fill: string, radius = 0): string =>
	`<rect ${d`x="${x}" y="${y}" width="${width}" height="${height}"`}${radius ? d` rx="${radius}"` : ''} fill="${fill}"/>`;

export const disc = ([x, y, radius]: Spot, fill: string, vertical = radius): string =>
	`<ellipse ${d`cx="${x}" cy="${y}" rx="${radius}" ry="${vertical}"`} fill="${fill}"/>`;

export const line = (path: string, colour: string, width: number): string =>
	`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${short(width)}" stroke-linecap="round" stroke-linejoin="round"/>`;

/** A whole drawing: decoration, cut to fit from the top. */
export const drawing = (width: number, height: number, body: string): string =>
	`<svg class="om-art" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" ` +
	`preserveAspectRatio="xMidYMax slice" role="presentation" focusable="false" aria-hidden="true">${body}</svg>`;
