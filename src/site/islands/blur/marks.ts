import type { Box } from './boxes.ts';

/** A place on the picture: covered, or shown again by the person who sends it. */
export type Mark = { readonly box: Box; readonly isShown: boolean };
export type Texts = Readonly<
	Record<
		| 'busy' | 'wait' | 'one' | 'more' | 'nothing' | 'shown' | 'failed' | 'alt' | 'add' | 'hint' | 'places'
		| 'face' | 'head' | 'vehicle' | 'hand' | 'show' | 'cover' | 'larger' | 'smaller' | 'remove',
		string
	>
>; // prettier-ignore

const least = 0.02;
const between = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));

/** Moved and made larger, within the picture. */
export const changed = (box: Box, by: { readonly x?: number; readonly y?: number; readonly size?: number }): Box => {
	const [width, height] = [box.width, box.height].map((side) => between(side * (by.size ?? 1), least, 1));
	const [wide = box.width, high = box.height] = [width, height];
	return {
		...box,
		width: wide,
		height: high,
		x: between(box.x + (box.width - wide) / 2 + (by.x ?? 0), 0, 1 - wide),
		y: between(box.y + (box.height - high) / 2 + (by.y ?? 0), 0, 1 - high),
	};
};

/** A new place by hand, around a point; as wide as a near face. */
export const placedAt = (x: number, y: number): Box => changed({ sort: 'hand', x: x - 0.07, y: y - 0.07, width: 0.14, height: 0.14 }, {});

const step = 0.03;
const keys: Readonly<Record<string, Parameters<typeof changed>[1]>> = {
	ArrowLeft: { x: -step },
	ArrowRight: { x: step },
	ArrowUp: { y: -step },
	ArrowDown: { y: step },
	'+': { size: 1.2 },
	'-': { size: 1 / 1.2 },
};
/** What a key does to a place. */
export const deedOf = (key: string): Parameters<typeof changed>[1] | undefined => keys[key];
