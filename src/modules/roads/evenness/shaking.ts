import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Vertical } from './phone.ts';
import { filterFor } from './response.ts';

/** When a vehicle was on a segment (seconds of the sensor's clock), and how long the segment is, metres. */
export type Passage = { readonly start: number; readonly end: number; readonly metres: number };
/** What the shaking says of the stroke of a golden car at 80 km/h on the same road, mm/m, and the mean speed, m/s. */
export type Shaking = { readonly stroke: number; readonly speed: number };
export type Unmeasured = 'too-slow' | 'too-fast' | 'too-few-samples';

/** km/h between which shaking says something about the road (Douangphachanh and Oneyama 2014 drove 20 to 80). */
const [slowest, fastest] = [20 / 3.6, 80 / 3.6];
/** A passage is widened to so many seconds and metres, because less holds no full swing of a vehicle's body. */
const [leastSeconds, leastMetres] = [0.8, 15];
const leastSamples = 25;

const widened = ({ start, end, metres }: Passage): readonly [number, number] => {
	const speed = metres / (end - start);
	const missing = Math.max(0, leastSeconds - (end - start), leastMetres / speed - (end - start)) / 2;
	return [start - missing, end + missing];
};

/** Filters differ little within half a metre a second; there are 34 of them. */
const filters = new Map<string, Float64Array>();
const filterNear = (speed: number, rate: number): Float64Array => {
	const near = Math.round(2 * speed) / 2;
	const known = filters.get(`${near} ${rate}`) ?? filterFor(near, rate);
	filters.set(`${near} ${rate}`, known);
	return known;
};

const filteredAt = (values: Float64Array, filter: Float64Array, at: number): number => {
	const reach = filter.length >> 1;
	let sum = 0;
	for (let tap = Math.max(0, at + reach - values.length + 1); tap < Math.min(filter.length, at + reach + 1); tap += 1)
		sum += numberAt(filter, tap) * numberAt(values, at + reach - tap);
	return sum;
};

/** How strongly a phone was shaken on a passage, or why that cannot be said. */
export const shakerOn = ({ start, rate, values }: Vertical): ((passage: Passage) => Shaking | Unmeasured) => {
	const heard = values.map((value) => (Number.isNaN(value) ? 0 : value));
	return (passage) => {
		const speed = passage.metres / (passage.end - passage.start);
		if (!(speed >= slowest)) return 'too-slow';
		if (speed > fastest) return 'too-fast';
		const filter = filterNear(speed, rate);
		const [from = 0, to = 0] = widened(passage).map((second) => Math.round((second - start) * rate));
		let [sum, count] = [0, 0];
		for (let at = Math.max(0, from); at < Math.min(values.length, to); at += 1) {
			if (Number.isNaN(numberAt(values, at))) continue;
			sum += Math.abs(filteredAt(heard, filter, at));
			count += 1;
		}
		return count < leastSamples ? 'too-few-samples' : { stroke: (1000 * sum) / count, speed };
	};
};
