import type { Found } from './boxes.ts';
import { type Model, run, type Tensors } from './library.ts';

/** Pixels of the edge that BlazeFace (back camera) looks at, and its outputs: scores and boxes on a fine and on a coarse grid. */
export const faceSide = 256;
const outputs = ['Identity:0', 'Identity_2:0', 'Identity_1:0', 'Identity_3:0'];
const grids = [
	{ cells: 16, each: 2 },
	{ cells: 8, each: 6 },
] as const;
/** Values for one box: middle, size, six points of the face. */
const perBox = 16;

/** Low on purpose: a blurred lamp does less harm than a face that was missed. */
const least = 0.3;

type Grid = (typeof grids)[number];
const boxesOn = ({ cells, each }: Grid, scores: Float32Array, raw: Float32Array): Found[] =>
	[...scores].flatMap((logit, at) => {
		const score = 1 / (1 + Math.exp(-logit));
		if (score < least) return [];
		const cell = Math.floor(at / each);
		const value = (which: number): number => (raw[at * perBox + which] ?? 0) / faceSide;
		const [middleX, middleY] = [value(0) + ((cell % cells) + 0.5) / cells, value(1) + (Math.floor(cell / cells) + 0.5) / cells];
		const [width, height] = [value(2), value(3)];
		return [{ sort: 'face' as const, score, x: middleX - width / 2, y: middleY - height / 2, width, height }];
	});

/** Faces in a square picture, in parts of its edge. */
export const facesIn = async (tensors: Tensors, model: Model, picture: ImageData): Promise<Found[]> => {
	const [fine, fineBoxes, coarse, coarseBoxes] = await run(tensors, { model, outputs, scale: (value) => value / 127.5 - 1 }, picture);
	if (!fine || !fineBoxes || !coarse || !coarseBoxes) return [];
	return [...boxesOn(grids[0], fine, fineBoxes), ...boxesOn(grids[1], coarse, coarseBoxes)];
};
