import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Ground } from '../drive/passages.ts';

/** A run of neighbouring segments of one road in one village, short enough to be treated as one. `from` and `to` are segments, both within. */
export type Stretch = {
	readonly name: string;
	readonly village: string | null;
	readonly from: number;
	readonly to: number;
	readonly metres: number;
};

/** How long a stretch may be: what a building yard or a tender takes as one piece, unless the road ends before. */
const longest = 200;

const nameAt = ({ network, segments }: Ground, segment: number): string => {
	const edge = numberAt(network.lineStart, numberAt(segments.line, segment));
	return network.words[numberAt(network.name, edge)] ?? '';
};

/** Cuts what `counts` into stretches: where line, name or village change, and after so many metres that all of a run are equally long. */
export const stretchesOf = (
	ground: Ground,
	villages: readonly (string | null)[],
	counts: (segment: number) => boolean,
): readonly Stretch[] => {
	const { segments } = ground;
	const runs: Stretch[] = [];
	for (let at = 0; at < segments.count; at += 1) {
		if (!counts(at)) continue;
		const [name, village, metres, last] = [nameAt(ground, at), villages[at] ?? null, numberAt(segments.length, at), runs.at(-1)];
		const goesOn = last && last.to === at - 1 && numberAt(segments.line, at) === numberAt(segments.line, at - 1);
		if (goesOn && last.name === name && last.village === village)
			runs[runs.length - 1] = { ...last, to: at, metres: last.metres + metres };
		else runs.push({ name, village, from: at, to: at, metres });
	}
	return runs.flatMap((run) => cut(ground, run));
};

const cut = ({ segments }: Ground, run: Stretch): readonly Stretch[] => {
	const pieces = Math.max(1, Math.ceil(run.metres / longest));
	const count = run.to - run.from + 1;
	return Array.from({ length: pieces }, (_, piece) => {
		const [from, end] = [run.from + Math.floor((piece * count) / pieces), run.from + Math.floor(((piece + 1) * count) / pieces)];
		const metres = segments.length.subarray(from, end).reduce((sum, one) => sum + one, 0);
		return { ...run, from, to: end - 1, metres };
	}).filter(({ from, to }) => to >= from);
};
