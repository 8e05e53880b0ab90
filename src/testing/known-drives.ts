import { edgeOf, isForward } from '#kernel/geo/network/network.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Stretch } from '#kernel/geo/network/place.ts';
import { segmentAt } from '#kernel/geo/network/segments.ts';
import type { Ground } from '#modules/roads/drive/passages.ts';
import { surveyOf } from '#modules/roads/drive/survey.ts';
import { iriOf } from '#modules/roads/evenness/iri.ts';
import { calibrated, type Evenness, evennessOf } from '#modules/roads/evenness/evenness.ts';
import type { Shaking } from '#modules/roads/evenness/shaking.ts';
import { type Matcher, matcherOn } from '#modules/roads/matching/match.ts';
import { packPiece, recordedIn } from '#modules/roads/server/imports/pieces.ts';
import { spearman } from './simulated-car.ts';
import { alongOf, phoneDrive, routeOfMetres } from './simulated-drive.ts';

type Numbers = ReadonlyMap<number, number>;
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The IRI of each segment of a route, from the profile that is made up there every ten metres. */
const truthOf = ({ network, segments }: Ground, route: readonly Stretch[], known: readonly { readonly iri: number }[]): Numbers => {
	const along = alongOf(network, route);
	const rows = known.map(({ iri }, at) => {
		const { arc, on } = along(at + 0.5);
		const place = isForward(arc) ? on : numberAt(network.length, edgeOf(arc)) - on;
		return { segment: segmentAt(network, segments, [edgeOf(arc), place]), iri };
	});
	return new Map([...Map.groupBy(rows, ({ segment }) => segment)].map(([segment, all]) => [segment, mean(all.map(({ iri }) => iri))]));
};

type Wish = { readonly route: number; readonly road: number; readonly seed: number };
const metres = 3000;
/** A drive of three kilometres with GPS noise of 4 m: what shook on each segment, and how even it truly is. */
const drivenOn = (ground: Ground, matcher: Matcher, wish: Wish) => {
	const route = routeOfMetres(ground.network, metres, wish.route);
	const { piece, profile } = phoneDrive(ground.network, route, wish);
	const known = iriOf(profile, { from: 0, length: 1 });
	return { shaking: surveyOf(ground, matcher, recordedIn([packPiece(piece)])).shaking, truth: truthOf(ground, route, known) };
};

/** After a drive: rank correlation of evenness and truth, the share of segments whose true value lies in its interval, and how wide one is by its value (median). */
export type Recovered = { readonly order: number; readonly covered: number; readonly width: number };
type Pair = { readonly known: number; readonly found: Evenness };
const recoveredIn = (pairs: readonly Pair[]): Recovered => ({
	order: spearman(
		pairs.map(({ found }) => found.value),
		pairs.map(({ known }) => known),
	),
	covered: mean(pairs.map(({ known, found }) => (found.low <= known && known <= found.high ? 1 : 0))),
	width: pairs.map(({ found }) => (found.high - found.low) / found.value).toSorted((a, b) => a - b)[pairs.length >> 1] ?? NaN,
});

/**
 * How well evenness agrees with the truth after one drive and after more over the same roads: the vehicle was calibrated on other roads before.
 * All segments of ten metres count that were driven at 20 to 80 km/h.
 */
export const orderOfDrives = (
	ground: Ground,
	{ seed, drives }: { readonly seed: number; readonly drives: number },
): readonly Recovered[] => {
	const matcher = matcherOn(ground.network);
	const references = [0, 1].map((drive) =>
		drivenOn(ground, matcher, { route: 100 + seed, road: 2000 + seed, seed: 1000 + seed + 500 * drive }),
	);
	const calibration = calibrated(
		references.flatMap(({ shaking, truth }) =>
			[...shaking].flatMap(([segment, shakings]) => {
				const known = truth.get(segment);
				return known === undefined ? [] : shakings.map((one) => ({ segment, known, shaking: one }));
			}),
		),
	);
	if (!calibration) throw new Error(`the reference of seed ${seed} says nothing`);
	const gathered = new Map<number, readonly Shaking[]>();
	return Array.from({ length: drives }, (_, drive) => {
		const { shaking, truth } = drivenOn(ground, matcher, { route: seed, road: 4000 + seed, seed: 3000 + 10 * seed + drive });
		for (const [segment, shakings] of shaking) gathered.set(segment, [...(gathered.get(segment) ?? []), ...shakings]);
		return recoveredIn(
			[...gathered].flatMap(([segment, shakings]): readonly Pair[] => {
				const [known, found] = [truth.get(segment), evennessOf(calibration, shakings)];
				return known === undefined || !found ? [] : [{ known, found }];
			}),
		);
	});
};
