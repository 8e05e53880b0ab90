import { numberAt } from '#kernel/geo/network/number-at.ts';
import { lineOfSegment } from '#kernel/geo/network/segment-line.ts';
import type { Ground } from './passages.ts';

type Place = readonly [lon: number, lat: number];
export type Run = { readonly look: string; readonly line: readonly Place[] };

/** Neighbouring segments that look the same as one line: for a map seen from far, where ten metres are no pixel. `shown` rises. */
export const runsOf = ({ network, segments }: Ground, shown: readonly number[], lookOf: (segment: number) => string): readonly Run[] => {
	const runs: { look: string; line: Place[]; last: number }[] = [];
	for (const segment of shown) {
		const [look, points, run] = [lookOf(segment), lineOfSegment(network, segments, segment), runs.at(-1)];
		const goesOn = run?.last === segment - 1 && numberAt(segments.line, segment) === numberAt(segments.line, segment - 1);
		if (run && goesOn && run.look === look) {
			run.line.push(...points.slice(1));
			run.last = segment;
		} else runs.push({ look, line: [...points], last: segment });
	}
	return runs;
};
