import { numberAt } from '#kernel/geo/network/number-at.ts';
import type { Vertical } from '../evenness/phone.ts';
import { coefficients } from './coefficients.ts';
import { featureCount, featuresOf } from './features.ts';
import { type ShockType, typeOf } from './model.ts';
import { unpacked } from './packed.ts';

/** What the building yard calls it. */
export type Event = 'pothole' | 'bump' | 'worn' | 'regular';
const names: Readonly<Record<ShockType, Event>> = {
	potholes: 'pothole',
	asphalt_bumps: 'bump',
	metal_bumps: 'bump',
	worn_out_road: 'worn',
	regular_road: 'regular',
};
const model = unpacked(coefficients, featureCount);

/**
 * What a series of vertical acceleration (m/s², 50 Hz, one to six seconds) tells; `lead` near 0 means that it may be another.
 * Always a proposal that a person confirms.
 */
export const eventOf = (series: Float64Array): { readonly event: Event; readonly lead: number } => {
	const { type, lead } = typeOf(model, featuresOf(series));
	return { event: names[type], lead };
};

export type FoundEvent = { readonly time: number; readonly event: 'pothole' | 'bump'; readonly strength: number; readonly lead: number };
/** Seconds on each side of a strong moment that are looked at, and how much stronger than usual it must be. */
const [beside, stronger] = [1.25, 3];

/** Potholes and bumps of a drive: moments that shake at least three times as much as the drive usually does (median), 1.25 s apart. */
export const eventsIn = ({ start, rate, values }: Vertical): readonly FoundEvent[] => {
	const steady = values.map((value) => (Number.isNaN(value) ? 0 : value));
	const reach = Math.round(beside * rate);
	const strength = steady.map((_, at) => {
		const near = steady.subarray(Math.max(0, at - 5), at + 6);
		return Math.sqrt(near.reduce((sum, value) => sum + value * value, 0) / near.length);
	});
	// Silences of the sensor say nothing of how the drive usually shakes.
	const heard = strength.filter((_, at) => !Number.isNaN(numberAt(values, at))).toSorted();
	const usual = numberAt(heard, heard.length >> 1);
	const found: FoundEvent[] = [];
	for (const [at, now] of strength.entries()) {
		const around = strength.subarray(Math.max(0, at - reach), at + reach + 1);
		if (!(now > 0) || now < stronger * usual || now < around.reduce((most, value) => Math.max(most, value), 0)) continue;
		const { event, lead } = eventOf(steady.subarray(Math.max(0, at - reach), at + reach + 1));
		const time = start + at / rate;
		const isNew = time - (found.at(-1)?.time ?? -Infinity) > beside;
		if (isNew && (event === 'pothole' || event === 'bump')) found.push({ time, event, strength: now, lead });
	}
	return found;
};
