import { edgeOf, type Network } from '#kernel/geo/network/network.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Reach } from '#kernel/geo/network/reach.ts';
import type { Candidate } from './candidates.ts';
import type { Settings } from './settings.ts';

/** From one fix to the next: metres of the straight line, and seconds, NaN where nobody knows them. */
export type Hop = { readonly metres: number; readonly seconds: number };
export type Ground = { readonly network: Network; readonly reach: Reach; readonly settings: Settings };

/** m/s and metres of grace beyond which nobody drives between two fixes, even with noise. */
const [tooFast, grace] = [55, 100];
/** A way to a candidate that costs so much more than the best one is never taken. */
export const hopeless = 30;

const scaleOf = ({ metres }: Hop, { beta, betaShare }: Settings): number => beta + betaShare * metres;
/** How far to look for the next candidates, in cost behind the end of an arc. */
export const limitOf = (hop: Hop, settings: Settings): number => hop.metres + hopeless * scaleOf(hop, settings);

/** Whether a vehicle only went on along its arc; a little backwards is noise. */
export const isStraight = (from: Candidate, to: Candidate, { slip }: Settings): boolean =>
	from.arc === to.arc && to.travelled - from.travelled > -slip;

/** Cost of driving from one candidate to another behind whose arc `reach` was run; `Infinity` where nobody would have. */
export const hopCost = (from: Candidate, to: Candidate, { network, reach, settings, hop }: Ground & { readonly hop: Hop }): number => {
	const weightOf = (arc: number): number => numberAt(settings.weight, edgeOf(arc));
	const possible = tooFast * hop.seconds + grace + hop.metres;
	if (isStraight(from, to, settings)) {
		const ahead = to.travelled - from.travelled;
		const back = Math.max(0, -ahead) / settings.sigma;
		return ahead > possible ? Infinity : back + Math.abs(Math.max(0, ahead) * weightOf(from.arc) - hop.metres) / scaleOf(hop, settings);
	}
	const rest = numberAt(network.length, edgeOf(from.arc)) - from.travelled;
	if (rest + reach.metres(to.arc) + to.travelled > possible) return Infinity;
	const price = rest * weightOf(from.arc) + reach.cost(to.arc) + to.travelled * weightOf(to.arc);
	return Math.abs(price - hop.metres) / scaleOf(hop, settings);
};
