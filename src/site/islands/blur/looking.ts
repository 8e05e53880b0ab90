import { type Box, distinct, type Found, grownBy, sameness, withoutHeadsOf } from './boxes.ts';
import { facesIn, faceSide } from './faces.ts';
import type { Files, Model, Tensors } from './library.ts';
import { canvasOf } from './mosaic.ts';
import { thingsIn, thingSide } from './things.ts';
import { type Tile, tilesOf } from './tiles.ts';

export type Eyes = { readonly tensors: Tensors; readonly faces: Model; readonly things: Model };

/** Loads library and models; WebAssembly on every device, so that all see alike (the engines for a graphics card do not). */
export const openEyes = async (files: Files): Promise<Eyes> => {
	const tensors: Tensors = await import(files.library);
	tensors.setWasmPaths(files.folder);
	if (!(await tensors.setBackend('wasm'))) throw new Error('no WebAssembly');
	await tensors.ready();
	const [faces, things] = await Promise.all([tensors.loadGraphModel(files.faces), tensors.loadGraphModel(files.things)]);
	return { tensors, faces, things };
};

/** In how many parts the longer edge is cut, one after the other: what is near, and what is small. */
const [faceParts, thingParts] = [
	[1, 2, 3, 5],
	[1, 2, 3],
] as const;
/** Room around what was found: hair, ears, the plate below a bumper that was cut. */
const room = { face: 0.2, head: 0.1, vehicle: 0.02, hand: 0 } as const;

type Find = (square: ImageData) => Promise<Found[]>;

/** Looks at squares of a picture, each drawn as large as the model takes it. */
const lookerAt = (picture: ImageBitmap, side: number, find: Find) => {
	const { pen } = canvasOf({ width: side, height: side });
	pen.imageSmoothingQuality = 'high';
	return async (tile: Tile): Promise<Found[]> => {
		pen.clearRect(0, 0, side, side);
		pen.drawImage(picture, tile.x, tile.y, tile.side, tile.side, 0, 0, side, side);
		const [across, down] = [tile.side / picture.width, tile.side / picture.height];
		return (await find(pen.getImageData(0, 0, side, side))).map((box) => ({
			...box,
			x: tile.x / picture.width + box.x * across,
			y: tile.y / picture.height + box.y * down,
			width: box.width * across,
			height: box.height * down,
		}));
	};
};

type Search = { readonly side: number; readonly parts: readonly number[]; readonly lookAt: (tile: Tile) => Promise<Found[]> };
const every = async (picture: ImageBitmap, { side, parts, lookAt }: Search): Promise<Found[]> => {
	const found: Found[] = [];
	for (const part of parts) {
		// What is drawn larger than it is shows nothing new.
		if (part > 1 && Math.max(picture.width, picture.height) / part < side) break;
		for (const tile of tilesOf(picture, part)) found.push(...(await lookAt(tile)));
	}
	return distinct(found);
};

/** A square around a box, so that it fills a third of it. */
const around = ({ width, height }: ImageBitmap, box: Box): Tile => {
	const side = 3 * Math.max(box.width * width, box.height * height);
	return { x: (box.x + box.width / 2) * width - side / 2, y: (box.y + box.height / 2) * height - side / 2, side };
};
const sureFace = 0.5;

/** Faces: at first anything like one, then a second look from near by at each. */
const facesOf = async ({ tensors, faces }: Eyes, picture: ImageBitmap): Promise<Found[]> => {
	const lookAt = lookerAt(picture, faceSide, (square) => facesIn(tensors, faces, square));
	const sure: Found[] = [];
	for (const candidate of await every(picture, { side: faceSide, parts: faceParts, lookAt })) {
		const again = (await lookAt(around(picture, candidate))).filter((box) => sameness(box, candidate) > 0.5);
		if (Math.max(0, ...again.map(({ score }) => score)) > sureFace) sure.push(candidate);
	}
	return sure;
};

/** Every face, head and vehicle that the two models see. */
export const look = async (eyes: Eyes, picture: ImageBitmap): Promise<Box[]> => {
	const lookAt = lookerAt(picture, thingSide, (square) => thingsIn(eyes.tensors, eyes.things, square));
	const found = [...(await every(picture, { side: thingSide, parts: thingParts, lookAt })), ...(await facesOf(eyes, picture))];
	return withoutHeadsOf(found)
		.map(({ sort, x, y, width, height }) => grownBy({ sort, x, y, width, height }, room[sort]))
		.filter(({ width, height }) => width > 0 && height > 0);
};
