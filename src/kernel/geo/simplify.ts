type Pair = readonly [number, number];

/** Square of the distance of a point from the stretch between two others. */
const offset = ([x, y]: Pair, [fromX, fromY]: Pair, [toX, toY]: Pair): number => {
	const [acrossX, acrossY] = [toX - fromX, toY - fromY];
	const square = acrossX ** 2 + acrossY ** 2;
	const share = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - fromX) * acrossX + (y - fromY) * acrossY) / square));
	return (x - fromX - share * acrossX) ** 2 + (y - fromY - share * acrossY) ** 2;
};

const farthest = (points: readonly Pair[], from: number, to: number): { at: number; square: number } => {
	let found = { at: from, square: 0 };
	const [start = [0, 0], end = [0, 0]] = [points[from], points[to]];
	for (let at = from + 1; at < to; at += 1) {
		const square = offset(points[at] ?? start, start, end);
		if (square > found.square) found = { at, square };
	}
	return found;
};

/** Leaves out points that lie within the tolerance of the line without them, in the unit of the points (Douglas and Peucker, 1973). Ends stay. */
export const simplified = <P extends Pair>(points: readonly P[], tolerance: number): readonly P[] => {
	const kept = new Set([0, points.length - 1]);
	const open = [{ from: 0, to: points.length - 1 }];
	for (let stretch = open.pop(); stretch; stretch = open.pop()) {
		const { at, square } = farthest(points, stretch.from, stretch.to);
		if (square <= tolerance ** 2) continue;
		kept.add(at);
		open.push({ from: stretch.from, to: at }, { from: at, to: stretch.to });
	}
	return points.filter((_, at) => kept.has(at));
};
