/** What is made unreadable: a face, the upper part of a person whose face was not found, a vehicle, or what a person marked. */
export type Sort = 'face' | 'head' | 'vehicle' | 'hand';
/** In parts of the picture's width and height, from its upper left corner. */
export type Box = { readonly sort: Sort; readonly x: number; readonly y: number; readonly width: number; readonly height: number };
export type Found = Box & { readonly score: number };

const overlap = (a: Box, b: Box): number => {
	const across = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
	const down = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
	return across > 0 && down > 0 ? across * down : 0;
};
const areaOf = ({ width, height }: Box): number => width * height;

/** The part of the smaller box that lies in the larger one: tiles cut a thing in pieces, and the piece is no second thing. */
export const sameness = (a: Box, b: Box): number => overlap(a, b) / Math.min(areaOf(a), areaOf(b));

/** Each thing once, the surest box of it. */
export const distinct = (found: readonly Found[]): Found[] => {
	const kept: Found[] = [];
	for (const box of found.toSorted((a, b) => b.score - a.score))
		if (!kept.some((other) => other.sort === box.sort && sameness(other, box) > 0.6)) kept.push(box);
	return kept;
};

/** A head is dropped where a face was found in it. */
export const withoutHeadsOf = (found: readonly Found[]): Found[] =>
	found.filter(
		(box) => box.sort !== 'head' || !found.some((other) => other.sort === 'face' && overlap(other, box) > 0.8 * areaOf(other)),
	);

/** Larger on every side by a part of its size, cut at the edges of the picture. */
export const grownBy = <B extends Box>(box: B, part: number): B => {
	const [left, top] = [Math.max(0, box.x - box.width * part), Math.max(0, box.y - box.height * part)];
	const [right, bottom] = [Math.min(1, box.x + box.width * (1 + part)), Math.min(1, box.y + box.height * (1 + part))];
	return { ...box, x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
};
