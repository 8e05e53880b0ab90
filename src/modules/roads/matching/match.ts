import { indexEdges, type NearestIndex, nearestEdges } from '#kernel/geo/network/nearest.ts';
import type { Network } from '#kernel/geo/network/network.ts';
import { reachOn } from '#kernel/geo/network/reach.ts';
import { type Candidate, candidatesFor } from './candidates.ts';
import type { Ground, Hop } from './hop.ts';
import { type Leg, routeOf } from './route.ts';
import { type Settings, settingsFor } from './settings.ts';
import { firstStep, nextStep, type Step } from './step.ts';
import { checkTrack, type Checked, type Finding, metresBetween, placeAt, secondsBetween, thinned, type Track } from './track.ts';

/** Legs hang together within a part; between two parts nobody knows the route. `sigma`: noise of the positions, metres. */
export type Match = { readonly parts: readonly (readonly Leg[])[]; readonly findings: readonly Finding[]; readonly sigma: number };
/** A network made ready for matching; good for any number of drives. */
export type Matcher = { readonly network: Network; readonly match: (track: Track) => Match };

/** Noise of a drive from its distances to the nearest roads (Newson and Krumm 2009, 4.1: median absolute deviation), within limits. */
const noiseOf = (index: NearestIndex, { track, fixes }: Checked, { isOpen }: Settings): number => {
	const every = Math.ceil(fixes.length / 400);
	const isWanted = (edge: number): boolean => isOpen(2 * edge) || isOpen(2 * edge + 1);
	const metres = fixes
		.filter((_, at) => at % every === 0)
		.flatMap((at) => nearestEdges(index, placeAt(track, at), { radius: 40, most: 1, isWanted }).map((spot) => spot.metres))
		.toSorted((a, b) => a - b);
	return Math.min(12, Math.max(3, 1.4826 * (metres[metres.length >> 1] ?? 4)));
};

const headingAt = ({ heading }: Track, at: number): number => heading?.[at] ?? NaN;
const isGap = (findings: readonly Finding[], from: number, to: number): boolean =>
	findings.some(({ kind, first, last }) => kind === 'gap' && first < to && last > from);

/** So many fixes may be impossible in a row before the route breaks. */
const mostSkipped = 4;

type Parts = { readonly parts: (readonly Step[])[]; readonly findings: Finding[] };
type Work = {
	readonly checked: Checked;
	readonly fixes: readonly number[];
	readonly look: (fix: number) => readonly Candidate[];
	readonly ground: Ground;
};

/** The next step, looking farther where nothing is near: after a gap at once. */
const stepTo = (step: Step, next: { fix: number; candidates: readonly Candidate[] }, { checked, ground }: Work): Step | null => {
	const { track } = checked;
	const hop: Hop = { metres: metresBetween(track, step.fix, next.fix), seconds: secondsBetween(track, step.fix, next.fix) };
	return nextStep(step, { ...next, hop }, ground) ?? nextStep(step, { ...next, hop, stretch: 4 }, ground);
};

/** The step from an earlier fix, when those after it led nowhere, and how many of them that leaves out. */
const stepFromEarlier = (steps: readonly Step[], next: { fix: number; candidates: readonly Candidate[] }, work: Work) => {
	for (let back = 2; back <= Math.min(mostSkipped + 2, steps.length); back += 1) {
		const earlier = steps.at(-back);
		const step = earlier ? stepTo(earlier, next, work) : null;
		if (step) return { step, left: back - 1 };
	}
	return null;
};

const finding = (kind: Finding['kind'], { track }: Checked, [first, last, isBridged]: readonly [number, number, boolean]): Finding => ({
	kind,
	first,
	last,
	isBridged,
	metres: metresBetween(track, first, last),
	seconds: secondsBetween(track, first, last),
});

/** What is known while the fixes are walked through. */
type Walk = { readonly found: Parts; steps: Step[]; skipped: number[]; off: number[] };
const name = (
	{ found }: Walk,
	{ checked }: Work,
	[kind, numbers, isBridged]: readonly [Finding['kind'], readonly number[], boolean],
): void => {
	const [first, last] = [numbers[0], numbers.at(-1)];
	if (first !== undefined && last !== undefined) found.findings.push(finding(kind, checked, [first, last, isBridged]));
};

/**
 * A fix that cannot be reached is skipped at first; then the route goes on from an earlier fix where that helps; otherwise
 * this ends the part, and says how many fixes to walk back.
 */
const withoutStep = (walk: Walk, next: { fix: number; candidates: readonly Candidate[]; last: Step }, work: Work): number => {
	const skipped = [...walk.skipped, next.fix];
	const first = skipped[0] ?? next.fix;
	const isSilent = isGap(work.checked.findings, next.last.fix, first);
	if (!isSilent && skipped.length <= mostSkipped && next.fix !== work.fixes.at(-1)) {
		walk.skipped = skipped;
		return 0;
	}
	walk.skipped = [];
	const around = isSilent ? null : stepFromEarlier(walk.steps, next, work);
	if (around) {
		const wrong = walk.steps.splice(-around.left).map((one) => one.fix);
		name(walk, work, ['jump', [...wrong, ...skipped.slice(0, -1)], true]);
		walk.steps.push(around.step);
		return 0;
	}
	name(walk, work, [isSilent ? 'gap' : 'no-route', [next.last.fix, first], false]);
	walk.found.parts.push(walk.steps);
	walk.steps = [];
	return skipped.length;
};

/** Steps that hang together, and what interrupts them. */
const partsOf = (work: Work): Parts => {
	const { fixes, look } = work;
	const walk: Walk = { found: { parts: [], findings: [] }, steps: [], skipped: [], off: [] };
	for (let at = 0; at < fixes.length; at += 1) {
		const fix = fixes[at] ?? 0;
		const candidates = look(fix);
		if (candidates.length === 0) {
			walk.off.push(fix);
			continue;
		}
		const last = walk.steps.at(-1);
		const step = last ? stepTo(last, { fix, candidates }, work) : firstStep(fix, candidates);
		name(walk, work, ['off-road', walk.off, step !== null]);
		walk.off = [];
		if (step) {
			name(walk, work, ['jump', walk.skipped, true]);
			walk.steps.push(step);
			walk.skipped = [];
		} else if (last) at -= withoutStep(walk, { fix, candidates, last }, work);
	}
	name(walk, work, ['off-road', walk.off, false]);
	if (walk.steps.length > 0) walk.found.parts.push(walk.steps);
	return walk.found;
};

/**
 * Finds the roads that a drive went along: a hidden Markov model after Newson and Krumm ("Hidden Markov Map Matching Through
 * Noise and Sparseness", 2009) over directed candidates, with turning round priced and a tolerance that grows with the
 * distance between fixes. Never throws: what is odd about the drive becomes a finding and the rest is kept.
 */
export const matcherOn = (network: Network, wish: Partial<Settings> = {}): Matcher => {
	const index = indexEdges(network);
	const match = (raw: Track): Match => {
		const checked = checkTrack(raw);
		const first = settingsFor(network, 4, wish);
		const sigma = wish.sigma ?? noiseOf(index, checked, first);
		const settings = { ...settingsFor(network, sigma, wish), isOpen: first.isOpen, weight: first.weight };
		const reach = reachOn(network, { mayPass: settings.isOpen, weight: settings.weight, turnCost: settings.turnCost });
		const ground = { network, reach, settings };
		const { track } = checked;
		const look = (fix: number): readonly Candidate[] =>
			candidatesFor(index, { place: placeAt(track, fix), heading: headingAt(track, fix) }, settings);
		const fixes = thinned(track, checked.fixes, settings.spacing);
		const { parts, findings } = partsOf({ checked, look, ground, fixes });
		const used = new Set(fixes);
		const recorded = { track, index, left: checked.fixes.filter((fix) => !used.has(fix)) };
		const gaps = new Set(findings.filter(({ kind }) => kind === 'gap').map(({ first: from }) => from));
		const before = checked.findings.filter(({ kind, first: from }) => kind !== 'gap' || !gaps.has(from));
		const all = [...before, ...findings].toSorted((a, b) => a.first - b.first);
		return { parts: parts.map((steps) => routeOf(steps, ground, recorded)), findings: all, sigma };
	};
	return { network, match };
};
