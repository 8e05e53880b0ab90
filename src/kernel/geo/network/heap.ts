/** A binary heap of numbers by a cost; `pop` gives -1 when it is empty. Grows by itself. */
export type MinHeap = {
	readonly push: (item: number, cost: number) => void;
	readonly pop: () => number;
	readonly clear: () => void;
};

export const minHeap = (): MinHeap => {
	let [items, costs, size] = [new Uint32Array(1024), new Float64Array(1024), 0];
	const grow = (): void => {
		const [more, wider] = [new Uint32Array(2 * items.length), new Float64Array(2 * items.length)];
		more.set(items);
		wider.set(costs);
		[items, costs] = [more, wider];
	};
	const move = (from: number, to: number): void => {
		items[to] = items[from] ?? 0;
		costs[to] = costs[from] ?? 0;
	};
	const sink = (item: number, cost: number): void => {
		let at = 0;
		for (let child = 1; child < size; child = 2 * at + 1) {
			if (child + 1 < size && (costs[child + 1] ?? 0) < (costs[child] ?? 0)) child += 1;
			if ((costs[child] ?? 0) >= cost) break;
			move(child, at);
			at = child;
		}
		items[at] = item;
		costs[at] = cost;
	};
	return {
		push: (item, cost) => {
			if (size === items.length) grow();
			let at = size;
			size += 1;
			for (let parent = (at - 1) >> 1; at > 0 && (costs[parent] ?? 0) > cost; parent = (at - 1) >> 1) {
				move(parent, at);
				at = parent;
			}
			items[at] = item;
			costs[at] = cost;
		},
		pop: () => {
			if (size === 0) return -1;
			const top = items[0] ?? -1;
			size -= 1;
			if (size > 0) sink(items[size] ?? 0, costs[size] ?? 0);
			return top;
		},
		clear: () => {
			size = 0;
		},
	};
};
