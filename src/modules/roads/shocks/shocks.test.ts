import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { test } from 'node:test';
import { ridden } from '#testing/simulated-car.ts';
import { labelledShocks, tenFold } from '#testing/labelled-shocks.ts';
import { bell, dice } from '#testing/synthetic-drive.ts';
import { verticalOf } from '../evenness/phone.ts';
import { coefficients } from './coefficients.ts';
import { eventOf, eventsIn } from './events.ts';
import { featureCount, featuresOf } from './features.ts';
import { trained, typeOf } from './model.ts';
import { packed, unpacked } from './packed.ts';

const data = '../shared/data/roads/imu';
const skip = !existsSync(data) && 'the labelled series are not at hand';

test(
	'a model that has not seen a series names its type in at least 85 of 100 cases, on the mean of five ways to deal them into ten folds',
	{ skip },
	() => {
		const samples = labelledShocks(data);
		assert.equal(samples.length, 250);
		const rates = [1, 2, 3, 4, 5].map((seed) => tenFold(samples, seed));
		assert.ok(rates.reduce((sum, rate) => sum + rate, 0) / rates.length >= 0.85, rates.join());
	},
);

test('the model that is shipped is the one that the series give', { skip }, () => {
	const samples = labelledShocks(data);
	const [shipped, fresh] = [unpacked(coefficients, featureCount), unpacked(packed(trained(samples)), featureCount)];
	const same = samples.filter(({ features }) => typeOf(shipped, features).type === typeOf(fresh, features).type);
	assert.equal(same.length, samples.length);
	const kept = samples.filter(({ features, type }) => typeOf(shipped, features).type === type);
	assert.ok(kept.length > 225, 'packing to 32 bits has not hurt it');
});

test('how long a series is, is none of its measures: the quiet before and after an event change little', () => {
	const random = dice(2);
	const quiet = Float64Array.from({ length: 400 }, () => 9.8 + 0.3 * bell(random));
	const long = quiet.map((value, at) => (at > 190 && at < 205 ? value + 4 * Math.sin(at) : value));
	assert.equal(featuresOf(long).length, featureCount);
	assert.equal(eventOf(long.subarray(100, 300)).event, eventOf(long.subarray(120, 280)).event);
	assert.ok(featuresOf(new Float64Array(60)).every(Number.isFinite), 'silence has measures too');
});

test('a hole in a smooth road is found where it is, and a smooth road has no events', () => {
	const station = Float64Array.from({ length: 8000 }, (_, at) => at * 0.05);
	const hole = station.map((place) => (place > 200 && place < 200.6 ? -0.05 : 0));
	const ride = ridden({ station, height: hole }, { random: dice(3), speed: () => 9 });
	const events = eventsIn(verticalOf(ride.motion));
	assert.ok(events.length >= 1 && events.every(({ time }) => Math.abs(time - 200 / 9) < 2.5), JSON.stringify(events));
	const smooth = ridden({ station, height: new Float64Array(8000) }, { random: dice(3), speed: () => 9 });
	assert.deepEqual(eventsIn(verticalOf(smooth.motion)), []);
});
