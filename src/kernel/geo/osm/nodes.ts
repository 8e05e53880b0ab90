import type { Point } from '../geometry.ts';

/** Where the nodes lie, by their ids: 16 bytes each. */
export type Nodes = { readonly size: number; readonly at: (id: number) => Point | undefined };
export type NodeStore = { readonly add: (id: number, lon: number, lat: number) => void; readonly sealed: () => Nodes };

/** OSM keeps seven decimals: with them, 180° fits into 32 bits. */
const perDegree = 1e7;
const firstRoom = 1 << 16;

/** Positions in one order of ids; most files come in it, and the others are sorted once. */
const sortedBy = (ids: Float64Array, places: Int32Array): readonly [Float64Array, Int32Array] => {
	if (ids.every((id, at) => at === 0 || id >= (ids[at - 1] ?? id))) return [ids, places];
	const order = Uint32Array.from(ids.keys()).sort((a, b) => (ids[a] ?? 0) - (ids[b] ?? 0));
	const ordered = new Int32Array(places.length);
	for (const [to, from] of order.entries()) ordered.set(places.subarray(from * 2, from * 2 + 2), to * 2);
	return [ids.toSorted(), ordered];
};

const foundIn = (ids: Float64Array, id: number): number => {
	let [low, high] = [0, ids.length - 1];
	while (low <= high) {
		const middle = (low + high) >>> 1;
		const there = ids[middle] ?? NaN;
		if (there === id) return middle;
		if (there < id) low = middle + 1;
		else high = middle - 1;
	}
	return -1;
};

export const nodeStore = (): NodeStore => {
	let [ids, places] = [new Float64Array(firstRoom), new Int32Array(2 * firstRoom)];
	let size = 0;
	const grow = (): void => {
		const [wider, more] = [new Float64Array(size * 2), new Int32Array(size * 4)];
		wider.set(ids);
		more.set(places);
		[ids, places] = [wider, more];
	};
	return {
		add: (id, lon, lat) => {
			if (size === ids.length) grow();
			ids[size] = id;
			places[2 * size] = Math.round(lon * perDegree);
			places[2 * size + 1] = Math.round(lat * perDegree);
			size += 1;
		},
		sealed: () => {
			const [sorted, spots] = sortedBy(ids.slice(0, size), places.slice(0, 2 * size));
			return {
				size,
				at: (id) => {
					const at = foundIn(sorted, id);
					return at < 0 ? undefined : [(spots[2 * at] ?? 0) / perDegree, (spots[2 * at + 1] ?? 0) / perDegree];
				},
			};
		},
	};
};
