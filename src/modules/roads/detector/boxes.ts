import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { DamageType } from '../damage.ts';
import type { Detector, Size } from '../detector.ts';
import type { Box } from '../finding.ts';

/** How a picture lies in the middle of a model's input, its sides kept in proportion: shown pixels and the margin before them. */
export type Letterbox = Size & { readonly scale: number; readonly left: number; readonly top: number };
export const letterboxOf = (picture: Size, input: Size): Letterbox => {
	const scale = Math.min(input.width / picture.width, input.height / picture.height);
	const [width, height] = [Math.max(1, Math.round(picture.width * scale)), Math.max(1, Math.round(picture.height * scale))];
	return { scale, width, height, left: Math.floor((input.width - width) / 2), top: Math.floor((input.height - height) / 2) };
};

/** RGB bytes, pixel by pixel, as shares of 255, plane by plane: what a YOLO model reads. */
export const planesOf = (pixels: Uint8Array): Float32Array => {
	const count = pixels.length / 3;
	const planes = new Float32Array(pixels.length);
	for (let at = 0; at < pixels.length; at += 1) planes[(at % 3) * count + Math.trunc(at / 3)] = numberAt(pixels, at) / 255;
	return planes;
};

export type Seen = { readonly type: DamageType; readonly score: number; readonly box: Box };

const shared = (a: Box, b: Box): number => {
	const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	const both = Math.max(0, width) * Math.max(0, height);
	return both / (a.width * a.height + b.width * b.height - both);
};
/** Of boxes of one damage that cover each other the surest (non-maximum suppression). */
export const surest = (seen: readonly Seen[], overlap: number): readonly Seen[] => {
	const kept: Seen[] = [];
	for (const one of seen.toSorted((a, b) => b.score - a.score))
		if (!kept.some(({ type, box }) => type === one.type && shared(box, one.box) > overlap)) kept.push(one);
	return kept;
};

const most = 300;
/**
 * Boxes in an output of the form of YOLOv8 and YOLO11, `[1, 4 + classes, count]`: rows of middle x, middle y, width, height in pixels of the input,
 * then a score from 0 to 1 for each class. What remains is at most 300 boxes.
 */
export const seenIn = (values: Float32Array, { classes, threshold, overlap }: Detector): readonly Seen[] => {
	const count = values.length / (4 + classes.length);
	const at = (row: number, column: number): number => numberAt(values, row * count + column);
	const all = Array.from({ length: count }, (_, column): readonly Seen[] => {
		const scores = classes.map((_type, index) => at(4 + index, column));
		const score = Math.max(...scores);
		const type = classes[scores.indexOf(score)];
		const [x, y, width, height] = [at(0, column), at(1, column), at(2, column), at(3, column)];
		const isOne = type && score >= threshold && width > 0 && height > 0;
		return isOne ? [{ type, score, box: { x: x - width / 2, y: y - height / 2, width, height } }] : [];
	}).flat();
	return surest(all, overlap).slice(0, most);
};

const tenth = (value: number): number => Math.round(value * 10) / 10;
/** A box in pixels of the picture that lay in the letterbox, to a tenth; `null` when it lies in the margin. */
export const onPicture = (box: Box, { scale, left, top }: Letterbox, picture: Size): Box | null => {
	const within = (value: number, end: number): number => tenth(Math.min(end, Math.max(0, value)));
	const [x, y] = [within((box.x - left) / scale, picture.width), within((box.y - top) / scale, picture.height)];
	const width = tenth(within((box.x + box.width - left) / scale, picture.width) - x);
	const height = tenth(within((box.y + box.height - top) / scale, picture.height) - y);
	return width > 0 && height > 0 ? { x, y, width, height } : null;
};
