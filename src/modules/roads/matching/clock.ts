import { numberAt } from '#kernel/geo/network/number-at.ts';

/** Where a vehicle was at a second, in metres of its way; both rise. */
export type Knots = { readonly metres: Float64Array; readonly seconds: Float64Array };

/** How much a driver's speed wanders, m²/s³, to begin with: about 1 m/s in a second. */
const restless = 1;
/** How much of it there is where nothing happens, and how many looks it takes to see where something does. */
const [calm, looks] = [0.1, 4];

type Step = { readonly dt: number; readonly wander: number };
type State = { readonly at: number; readonly speed: number; readonly aa: number; readonly as: number; readonly ss: number };
const ahead = ({ at, speed, aa, as, ss }: State, { dt, wander }: Step): State => ({
	at: at + dt * speed,
	speed,
	aa: aa + 2 * dt * as + dt * dt * ss + (wander * dt ** 3) / 3,
	as: as + dt * ss + (wander * dt * dt) / 2,
	ss: ss + wander * dt,
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
const forward = ({ metres, seconds }: Knots, variance: number, wander: Float64Array): readonly Known[] => {
	let here: State = { at: numberAt(metres, 0), speed: 0, aa: variance, as: 0, ss: 1000 };
	return Array.from(metres, (place, at): Known => {
		const expected = at === 0 ? null : ahead(here, { dt: since(seconds, at), wander: numberAt(wander, at) });
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

type Smooth = { readonly metres: Float64Array; readonly speed: Float64Array };
const backward = ({ metres, seconds }: Knots, steps: readonly Known[]): Smooth => {
	const smooth = { metres: Float64Array.from(metres), speed: new Float64Array(metres.length) };
	let later = steps.at(-1)?.here;
	for (let at = metres.length - 1; at >= 0 && later; at -= 1) {
		[smooth.metres[at], smooth.speed[at]] = [later.at, later.speed];
		const [before, next] = [steps[at - 1]?.here, steps[at]?.expected];
		if (before && next) later = informed({ before, next, later, dt: since(seconds, at) });
	}
	return smooth;
};

/** Nobody drives backwards. */
const rising = (metres: Float64Array): Float64Array => {
	let farthest = -Infinity;
	return metres.map((place) => (farthest = Math.max(farthest, place)));
};

/**
 * Takes the noise of the fixes (standard deviation `sigma`, metres) out of the places along the way: a Kalman filter of constant speed
 * there, and back again after Rauch, Tung and Striebel (1965). Drivers keep their speed for long and change it at once, at junctions: how
 * much the speed wanders is taken anew for each step from how much it did, as Student's t with one degree of freedom has it.
 */
export const smoothedKnots = ({ metres, seconds }: Knots, sigma: number): Knots => {
	const count = metres.length;
	if (count < 3 || !seconds.every(Number.isFinite)) return { metres: rising(metres), seconds };
	let wander = new Float64Array(count).fill(restless);
	let smooth: Smooth = { metres, speed: metres };
	for (let look = 0; look < looks; look += 1) {
		smooth = backward({ metres, seconds }, forward({ metres, seconds }, sigma ** 2, wander));
		const { speed } = smooth;
		wander = speed.map((now, at) => (calm + (at > 0 ? (now - numberAt(speed, at - 1)) ** 2 / since(seconds, at) : 0)) / 2);
	}
	return { metres: rising(smooth.metres), seconds };
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
