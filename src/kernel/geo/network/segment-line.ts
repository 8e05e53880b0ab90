import type { Network } from './network.ts';
import { numberAt } from './number-at.ts';
import { lineOfStretch } from './place.ts';
import type { Segments } from './segments.ts';

/** The line of a segment in the direction of its way, degrees; it may run over several edges. */
export const lineOfSegment = (network: Network, segments: Segments, segment: number): readonly (readonly [lon: number, lat: number])[] => {
	const line = numberAt(segments.line, segment);
	const from = numberAt(segments.offset, segment) - numberAt(segments.offset, numberAt(segments.start, line));
	const to = from + numberAt(segments.length, segment);
	const points: (readonly [number, number])[] = [];
	for (let edge = numberAt(network.lineStart, line); edge < numberAt(network.lineStart, line + 1); edge += 1) {
		const start = numberAt(network.offset, edge);
		const [first, last] = [Math.max(from, start), Math.min(to, start + numberAt(network.length, edge))];
		if (last <= first) continue;
		const part = lineOfStretch(network, { arc: 2 * edge, from: first - start, to: last - start });
		points.push(...(points.length > 0 ? part.slice(1) : part));
	}
	return points;
};
