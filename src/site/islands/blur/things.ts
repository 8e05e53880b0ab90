import type { Found } from './boxes.ts';
import { type Model, run, type Tensors } from './library.ts';

/** Pixels of the edge that CenterNet (MobileNet v3, classes of COCO) looks at, and the grid of its answers. */
export const thingSide = 512;
const [cells, classes, person] = [128, 80, 0];
const outputs = ['tower_0/keypoints', 'tower_0/wh'];
/** Car, motorcycle, bus, truck. */
const vehicles = [2, 3, 5, 7];
const least = { person: 0.35, vehicle: 0.22 } as const;

/** The part of a standing person in which the head is. */
const headPart = 0.28;

/** The box around a cell: how far it reaches to the left, up, right and down, in pixels. */
const boxAt = (cell: number, reach: Float32Array) => {
	const [left = 0, up = 0, right = 0, down = 0] = reach.subarray(cell * 4, cell * 4 + 4);
	const [x, y] = [(cell % cells) / cells, Math.floor(cell / cells) / cells];
	return { x: x - left / thingSide, y: y - up / thingSide, width: (left + right) / thingSide, height: (up + down) / thingSide };
};

/** Vehicles, and the heads of persons, in a square picture, in parts of its edge. */
export const thingsIn = async (tensors: Tensors, model: Model, picture: ImageData): Promise<Found[]> => {
	const [scores, reach] = await run(tensors, { model, outputs, scale: (value) => value }, picture);
	if (!scores || !reach) return [];
	return Array.from({ length: cells * cells }, (_, cell): Found[] => {
		const scoreOf = (sort: number): number => scores[cell * classes + sort] ?? 0;
		const vehicle = Math.max(...vehicles.map(scoreOf));
		if (vehicle > least.vehicle) return [{ ...boxAt(cell, reach), sort: 'vehicle', score: vehicle }];
		if (scoreOf(person) <= least.person) return [];
		const box = boxAt(cell, reach);
		return box.height > box.width ? [{ ...box, sort: 'head', score: scoreOf(person), height: box.height * headPart }] : [];
	}).flat();
};
