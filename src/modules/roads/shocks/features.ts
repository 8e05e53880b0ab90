import { numberAt } from '#kernel/geo/network/number-at.ts';

/** Hz of the series that the model was trained on; others are brought to it first. */
const trainedRate = 50;
/** Names of what is measured of a series, in order. */
export const featureCount = 31;

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const meanSquare = (values: Float64Array): number => mean(values.map((value) => value * value));
const quantile = (sorted: Float64Array, share: number): number => {
	const place = share * (sorted.length - 1);
	const low = numberAt(sorted, Math.floor(place));
	return low + (place - Math.floor(place)) * (numberAt(sorted, Math.ceil(place)) - low);
};

/** Means of the squares over `reach` values on each side. */
const energies = (values: Float64Array, reach: number): Float64Array => values.map((_, at) => meanSquare(around(values, at, reach)));
const around = (values: Float64Array, at: number, reach: number): Float64Array => values.subarray(Math.max(0, at - reach), at + reach + 1);
const highestIn = (values: Float64Array): number => values.reduce((best, value, at) => (value > numberAt(values, best) ? at : best), 0);

const size = 128;
/** Energy of each frequency of a window under Hann's curve; frequency `n` is n · 50 / 128 Hz. */
const spectrum = (window: Float64Array): Float64Array => {
	const shaped = window.map((value, at) => value * (0.5 - 0.5 * Math.cos((2 * Math.PI * at) / (window.length - 1))));
	return Float64Array.from({ length: size / 2 + 1 }, (_, bin) => {
		let [real, imaginary] = [0, 0];
		for (const [at, value] of shaped.entries()) {
			real += value * Math.cos((2 * Math.PI * bin * at) / size);
			imaginary += value * Math.sin((2 * Math.PI * bin * at) / size);
		}
		return (real * real + imaginary * imaginary) / window.length;
	});
};
/** Limits of the bands in Hz: body, between, wheel, above. */
const bands = [0.5, 2, 4, 7, 11, 16, 25.1];
const bandsOf = (window: Float64Array): readonly number[] => {
	const energy = spectrum(window);
	return bands.slice(1).map((high, at) => {
		const low = numberAt(bands, at);
		const own = energy.filter((_, bin) => (bin * trainedRate) / size >= low && (bin * trainedRate) / size < high);
		return Math.log(own.reduce((sum, value) => sum + value, 0) + 0.01);
	});
};

const likeness = (window: Float64Array, lag: number): number => {
	const level = mean(window);
	const even = window.map((value) => value - level);
	return (
		even.subarray(lag).reduce((sum, value, at) => sum + value * numberAt(even, at), 0) /
		(even.reduce((sum, value) => sum + value * value, 0) || 1)
	);
};

/** How strongly it shakes around the strongest moment, and how that fades. */
const shape = (values: Float64Array, peak: number): readonly number[] => {
	const near = [2, 5, 10, 20, 35].map((reach) => Math.log(meanSquare(around(values, peak, reach)) + 1e-3));
	const sorted = values.map(Math.abs).toSorted();
	return [...near, ...[0.25, 0.5, 0.75, 0.9, 0.97].map((share) => Math.log(quantile(sorted, share) + 0.02))];
};
const jerks = (values: Float64Array): Float64Array => values.subarray(1).map((value, at) => value - numberAt(values, at));

const extremes = (values: Float64Array, window: Float64Array): readonly number[] => {
	const power = meanSquare(values) || 1e-9;
	return [
		Math.log(Math.max(0, ...window) + 0.05),
		Math.log(Math.max(0, ...window.map((value) => -value)) + 0.05),
		Math.log(meanSquare(jerks(values)) + 1e-3),
		Math.log(Math.max(...jerks(window).map(Math.abs)) + 0.01),
		mean(values.map((value) => value ** 3)) / power ** 1.5,
		Math.log(mean(values.map((value) => value ** 4)) / power ** 2 + 1e-9),
	];
};

/** What happens elsewhere than at the strongest moment: one event or many. */
const rest = (values: Float64Array, window: Float64Array, peak: number): readonly number[] => {
	const [wide, narrow, broad] = [energies(values, 5), energies(values, 2), energies(values, 12)];
	const elsewhere = wide.filter((_, at) => Math.abs(at - peak) > 25);
	const second = elsewhere.length > 5 ? Math.max(...elsewhere) : quantile(wide.toSorted(), 0.5);
	const turns = mean(window.subarray(1).map((value, at) => (Math.sign(value) === Math.sign(numberAt(window, at)) ? 0 : 1)));
	const upside = window.map((value) => -value);
	return [
		turns,
		Math.log(second + 1e-3),
		Math.log(Math.max(...narrow) / (Math.max(...broad) + 1e-6) + 1e-9),
		(highestIn(window) - highestIn(upside)) / 30,
	];
};

/**
 * Measures of a series of vertical acceleration (m/s², 50 Hz, at least a second, with or without gravity), none of which is how long it is.
 */
export const featuresOf = (series: Float64Array): Float64Array => {
	const middle = quantile(series.toSorted(), 0.5);
	const values = series.map((value) => value - middle);
	const peak = highestIn(energies(values, 5));
	const window = around(values, peak, 32);
	return Float64Array.from([
		...shape(values, peak),
		...bandsOf(window),
		...extremes(values, window),
		...[1, 2, 4, 6, 10].map((lag) => likeness(window, lag)),
		...rest(values, window, peak),
	]);
};
