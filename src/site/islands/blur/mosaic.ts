import type { Box } from './boxes.ts';

type Size = { readonly width: number; readonly height: number };

/** The longer edge of what is sent: more is not needed to see a pothole. */
const longest = 1280;
const sentSize = ({ width, height }: Size): Size => {
	const scale = Math.min(1, longest / Math.max(width, height));
	return { width: Math.round(width * scale), height: Math.round(height * scale) };
};

/** Cells across the shorter edge of a box: of a face not even that it is one is left, of a vehicle its colour and outline. */
const cells = { face: 2, head: 2, vehicle: 5, hand: 2 } as const;

export const canvasOf = ({ width, height }: Size): { canvas: OffscreenCanvas; pen: OffscreenCanvasRenderingContext2D } => {
	const canvas = new OffscreenCanvas(width, height);
	const pen = canvas.getContext('2d', { willReadFrequently: true });
	if (!pen) throw new Error('no canvas');
	return { canvas, pen };
};

/** Replaces the pixels of a box by a few mean colours, drawn soft: what was there is not in the picture any more. */
const cover = (pen: OffscreenCanvasRenderingContext2D, picture: OffscreenCanvas, box: Box): void => {
	const [x, y] = [Math.floor(box.x * picture.width), Math.floor(box.y * picture.height)];
	const [width, height] = [Math.ceil(box.width * picture.width), Math.ceil(box.height * picture.height)];
	if (width < 1 || height < 1) return;
	const shorter = Math.min(width, height);
	const [across, down] = [width, height].map((length) => Math.round((cells[box.sort] * length) / shorter));
	const few = canvasOf({ width: across ?? 1, height: down ?? 1 });
	few.pen.imageSmoothingQuality = 'high';
	few.pen.drawImage(picture, x, y, width, height, 0, 0, few.canvas.width, few.canvas.height);
	pen.imageSmoothingEnabled = true;
	pen.drawImage(few.canvas, 0, 0, few.canvas.width, few.canvas.height, x, y, width, height);
};

/** The picture as it is sent: upright, small, with every box covered; JPEG. */
export const covered = async (picture: ImageBitmap, boxes: readonly Box[]): Promise<Blob> => {
	const { canvas, pen } = canvasOf(sentSize(picture));
	pen.imageSmoothingQuality = 'high';
	pen.drawImage(picture, 0, 0, canvas.width, canvas.height);
	for (const box of boxes) cover(pen, canvas, box);
	return canvas.convertToBlob({ type: 'image/jpeg', quality: 0.88 });
};
