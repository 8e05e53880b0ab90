import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { featuresOf } from '#modules/roads/shocks/features.ts';
import { type Sample, shockTypes, trained, typeOf } from '#modules/roads/shocks/model.ts';
import { dice } from './synthetic-drive.ts';

/** The 250 labelled series (González et al. 2017) as measured features, in the order of the file. */
export const labelledShocks = (folder: string): readonly Sample[] => {
	const rows = gunzipSync(readFileSync(join(folder, 'series.csv.gz')))
		.toString()
		.split('\n')
		.slice(1)
		.map((row) => row.replaceAll('"', '').split(','));
	const series = Map.groupBy(rows, ([type, file]) => `${type} ${file}`);
	return [...series].flatMap(([key, lines]) => {
		const type = shockTypes.find((one) => one === key.split(' ')[0]);
		const values = lines.map(([, , value]) => Number(value)).filter(Number.isFinite);
		return type ? [{ type, features: featuresOf(Float64Array.from(values)) }] : [];
	});
};

/** Share of series whose type is found by a model that has not seen them: ten folds, each with as many of every type; the dice say which. */
export const tenFold = (samples: readonly Sample[], seed: number): number => {
	const random = dice(seed);
	const folds = new Map<Sample, number>();
	for (const type of shockTypes) {
		const own = samples.filter((sample) => sample.type === type).map((sample) => ({ sample, place: random() }));
		for (const [at, { sample }] of own.toSorted((a, b) => a.place - b.place).entries()) folds.set(sample, at % 10);
	}
	const right = Array.from({ length: 10 }, (_, fold) => {
		const model = trained(samples.filter((sample) => folds.get(sample) !== fold));
		return samples.filter((sample) => folds.get(sample) === fold && typeOf(model, sample.features).type === sample.type).length;
	});
	return right.reduce((sum, count) => sum + count, 0) / samples.length;
};
