import { numberAt } from '#kernel/geo/network/number-at.ts';

/**
 * A longitudinal profile: stations and heights in metres, stations rising. They need not be equally spaced.
 */
export type Profile = { readonly station: Float64Array; readonly height: Float64Array };
/** International Roughness Index of a stretch, mm/m (the same number as m/km); stations in metres. */
export type Iri = { readonly from: number; readonly to: number; readonly iri: number };

/** The golden car of ASTM E1926 and Sayers (1995), per kilogram of sprung mass: spring, tyre, damper (1/s², 1/s², 1/s), mass share. */
const car = { spring: 63.3, tyre: 653, damper: 6, wheel: 0.15 };
/** 80 km/h, m/s, and the tyre's footprint, metres. */
const [speed, footprint] = [80 / 3.6, 0.25];
export const golden = { car, speed } as const;

type Matrix = readonly (readonly number[])[];
const times = (a: Matrix, b: Matrix): Matrix =>
	a.map((row) => (b[0] ?? []).map((_, column) => row.reduce((sum, value, at) => sum + value * (b[at]?.[column] ?? 0), 0)));
const plus = (a: Matrix, b: Matrix): Matrix => a.map((row, at) => row.map((value, column) => value + (b[at]?.[column] ?? 0)));
const scaled = (a: Matrix, factor: number): Matrix => a.map((row) => row.map((value) => value * factor));
const unit: Matrix = [0, 1, 2, 3, 4].map((row) => [0, 1, 2, 3, 4].map((column) => (row === column ? 1 : 0)));

/** State: slope of the body's path, its change, slope of the wheel's path, its change, slope of the road; the last stays as it is between two stations. */
const system: Matrix = [
	[0, 1, 0, 0, 0],
	[-car.spring, -car.damper, car.spring, car.damper, 0],
	[0, 0, 0, 1, 0],
	[car.spring / car.wheel, car.damper / car.wheel, -(car.tyre + car.spring) / car.wheel, -car.damper / car.wheel, car.tyre / car.wheel],
	[0, 0, 0, 0, 0],
];
/** exp(A·t) by scaling and squaring of its Taylor series. */
const exponential = (seconds: number): Matrix => {
	const halvings = 6;
	let [sum, term] = [unit, unit];
	for (let power = 1; power <= 12; power += 1) {
		term = scaled(times(term, system), seconds / 2 ** halvings / power);
		sum = plus(sum, term);
	}
	for (let round = 0; round < halvings; round += 1) sum = times(sum, sum);
	return sum;
};

/** Heights at equal distances by straight lines between the stations. */
const resampled = ({ station, height }: Profile, { from, step }: { readonly from: number; readonly step: number }): Profile => {
	const start = Math.max(from, numberAt(station, 0));
	const count = Math.max(0, Math.floor((numberAt(station, station.length - 1) - start) / step + 1e-6) + 1);
	const even = Float64Array.from({ length: count }, (_, at) => start + at * step);
	let before = 0;
	const heights = even.map((place) => {
		while (before + 2 < station.length && numberAt(station, before + 1) <= place) before += 1;
		const [here, there] = [numberAt(station, before), numberAt(station, before + 1)];
		const share = there > here ? (place - here) / (there - here) : 0;
		return numberAt(height, before) + share * (numberAt(height, before + 1) - numberAt(height, before));
	});
	return { station: even, height: heights };
};

/** Slopes of the path of body and wheel, station by station: |difference| is what IRI averages. */
const strokes = ({ height }: Profile, step: number): Float64Array => {
	const next = exponential(step / speed);
	const ahead = Math.min(height.length - 1, Math.round(11 / step));
	const start = ((height[ahead] ?? 0) - (height[0] ?? 0)) / (ahead * step);
	let state: readonly number[] = [start, 0, start, 0, 0];
	return Float64Array.from({ length: Math.max(0, height.length - 1) }, (_, at) => {
		const slope = ((height[at + 1] ?? 0) - (height[at] ?? 0)) / step;
		const now = [...state.slice(0, 4), slope];
		state = next.map((row) => row.reduce((sum, factor, place) => sum + factor * (now[place] ?? 0), 0));
		return Math.abs((state[0] ?? 0) - (state[2] ?? 0));
	});
};

const averaged = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/**
 * IRI of a profile in stretches of `length` metres from station `from` on (ASTM E1926; Sayers, "On the Calculation of
 * International Roughness Index from Longitudinal Road Profile", TRR 1501, 1995): the golden car at 80 km/h starts at `from`
 * with the mean slope of the next 11 m. The profile is taken every 0.25 m, which is also the tyre's footprint. A rest shorter
 * than `length` is left out.
 */
export const iriOf = (profile: Profile, { from, length }: { readonly from: number; readonly length: number }): readonly Iri[] => {
	const even = resampled(profile, { from, step: footprint });
	const values = strokes(even, footprint);
	const size = Math.round(length / footprint);
	return Array.from({ length: Math.floor(values.length / size) }, (_, at) => {
		const start = even.station[at * size] ?? 0;
		return { from: start, to: start + length, iri: 1000 * averaged(values.subarray(at * size, (at + 1) * size)) };
	});
};
