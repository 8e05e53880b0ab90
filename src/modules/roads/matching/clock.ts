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
	const variance = sigma ** 2;
	const filtered: State[] = [{ at: numberAt(metres, 0), speed: 0, aa: variance, as: 0, ss: 1000 }];
	const expected: State[] = [];
	for (let at = 1; at < count; at += 1) {
		const before = filtered[at - 1];
		if (!before) continue;
		const next = ahead(before, Math.max(0.001, numberAt(seconds, at) - numberAt(seconds, at - 1)));
		expected.push(next);
		filtered.push(seen(next, numberAt(metres, at), variance));
	}
	const smooth = Float64Array.from(metres);
	let later = filtered.at(-1);
	smooth[count - 1] = later?.at ?? 0;
	for (let at = count - 2; at >= 0; at -= 1) {
		const [here, next] = [filtered[at], expected[at]];
		if (!here || !next || !later) continue;
		const dt = Math.max(0.001, numberAt(seconds, at + 1) - numberAt(seconds, at));
		const [pa, ps] = [here.aa + dt * here.as, here.as + dt * here.ss];
		const det = next.aa * next.ss - next.as ** 2;
		const [g0, g1] = [(pa * next.ss - here.as * next.as) / det, (here.as * next.aa - pa * next.as) / det];
		const [h0, h1] = [(ps * next.ss - here.ss * next.as) / det, (here.ss * next.aa - ps * next.as) / det];
		const [offAt, offSpeed] = [later.at - next.at, later.speed - next.speed];
		later = { ...here, at: here.at + g0 * offAt + g1 * offSpeed, speed: here.speed + h0 * offAt + h1 * offSpeed };
		smooth[at] = later.at;
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
