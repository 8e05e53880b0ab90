import { numberAt } from '#kernel/geo/network/number-at.ts';

/** Where a vehicle was at a second, in metres of its way; both rise. */
export type Knots = { readonly metres: Float64Array; readonly seconds: Float64Array };

/** How much a driver's speed wanders, m²/s³: about 1 m/s in a second. */
const restless = 1;

type State = { readonly at: number; readonly speed: number; readonly aa: number; readonly as: number; readonly ss: number };
const ahead = ({ at, speed, aa, as, ss }: State, dt: number): State => ({
	at: at + dt * speed,
	speed,
	aa: aa + 2 * dt * as + dt * dt * ss + (restless * dt ** 3) / 3,
	as: as + dt * ss + (restless * dt * dt) / 2,
	ss: ss + restless * dt,
});
const seen = (state: State, metres: number, variance: number): State => {
	const [gain, turn] = [state.aa / (state.aa + variance), state.as / (state.aa + variance)];
	const off = metres - state.at;
	return {
		at: state.at + gain * off,
		speed: state.speed + turn * off,
		aa: (1 - gain) * state.aa,
		as: (1 - gain) * state.as,
		ss: state.ss - turn * state.as,
	};
};

const since = (seconds: Float64Array, at: number): number => Math.max(0.001, numberAt(seconds, at) - numberAt(seconds, at - 1));

/** What is expected at each knot from those before, and what is known when it was seen. */
type Known = { readonly expected: State | null; readonly here: State };
const forward = ({ metres, seconds }: Knots, variance: number): readonly Known[] => {
	let here: State = { at: numberAt(metres, 0), speed: 0, aa: variance, as: 0, ss: 1000 };
	return Array.from(metres, (place, at): Known => {
		const expected = at === 0 ? null : ahead(here, since(seconds, at));
		if (expected) here = seen(expected, place, variance);
		return { expected, here };
	});
};

type Pair = { readonly before: State; readonly next: State; readonly later: State; readonly dt: number };
/** What is known of a knot when also the later ones were seen. */
const informed = ({ before, next, later, dt }: Pair): State => {
	const [pa, ps] = [before.aa + dt * before.as, before.as + dt * before.ss];
	const det = next.aa * next.ss - next.as ** 2;
	const [offAt, offSpeed] = [later.at - next.at, later.speed - next.speed];
	const at = before.at + ((pa * next.ss - before.as * next.as) * offAt + (before.as * next.aa - pa * next.as) * offSpeed) / det;
	const speed = before.speed + ((ps * next.ss - before.ss * next.as) * offAt + (before.ss * next.aa - ps * next.as) * offSpeed) / det;
	return { ...before, at, speed };
};

/** Nobody drives backwards. */
const rising = (metres: Float64Array): Float64Array => {
	let farthest = -Infinity;
	return metres.map((place) => (farthest = Math.max(farthest, place)));
};

/**
 * Takes the noise of the fixes (standard deviation `sigma`, metres) out of the places along the way: a Kalman filter of constant speed
 * there, and back again after Rauch, Tung and Striebel (1965).
 */
export const smoothedKnots = ({ metres, seconds }: Knots, sigma: number): Knots => {
	const count = metres.length;
	if (count < 3 || !seconds.every(Number.isFinite)) return { metres: rising(metres), seconds };
	const steps = forward({ metres, seconds }, sigma ** 2);
	const smooth = Float64Array.from(metres);
	let later = steps.at(-1)?.here;
	for (let at = count - 1; at >= 0 && later; at -= 1) {
		smooth[at] = later.at;
		const [before, next] = [steps[at - 1]?.here, steps[at]?.expected];
		if (before && next) later = informed({ before, next, later, dt: since(seconds, at) });
	}
	return { metres: rising(smooth), seconds };
};

/** When a vehicle was after so many metres, by straight lines; before the first knot and after the last as fast as beside it. */
export const clockOf = ({ metres, seconds }: Knots): ((place: number) => number) => {
	let at = 0;
	return (place) => {
		if (numberAt(metres, at) > place) at = 0;
		while (at + 2 < metres.length && numberAt(metres, at + 1) <= place) at += 1;
		const [from, to, start, end] = [numberAt(metres, at), numberAt(metres, at + 1), numberAt(seconds, at), numberAt(seconds, at + 1)];
		return to > from ? start + ((place - from) / (to - from)) * (end - start) : end;
	};
};
