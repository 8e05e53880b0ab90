import { staff } from '#kernel/context.ts';
import { groundOf } from '#modules/roads/server/queries/network.ts';
import { orderOfDrives } from '#testing/known-drives.ts';
import { openVillage } from '#testing/village.ts';

const [seeds, drives] = [48, 3];
const { as, db } = await openVillage();
const ground = await groundOf(staff(as('jens'), 'roads.survey'));
if (!ground) throw new Error('the demo world has no roads');

const orders = Array.from({ length: seeds }, (_, at) => orderOfDrives(ground, { seed: at + 1, drives }));
const at = (values: readonly number[], share: number): string => (values[Math.round(share * (values.length - 1))] ?? NaN).toFixed(3);
const rowOf = (drive: number): string => {
	const all = orders.flatMap((order) => order[drive] ?? []);
	const order = all.map((one) => one.order).toSorted((a, b) => a - b);
	const covered = all.map((one) => one.covered).toSorted((a, b) => a - b);
	const width = all.map((one) => one.width).toSorted((a, b) => a - b);
	const [mean, enough] = [covered.reduce((sum, one) => sum + one, 0) / covered.length, order.filter((value) => value >= 0.9).length];
	return `| ${[drive + 1, at(order, 0), at(order, 0.25), at(order, 0.5), at(order, 1), `${enough} of ${seeds}`, mean.toFixed(3), at(covered, 0), at(width, 0.5)].join(' | ')} |`;
};
console.log(`Order of ten-metre segments by Ebenheitswert against their true IRI (Spearman; 0.9 is asked for): ${seeds} simulated
drives of 3 km on roads of the demo world, none left out; the method was chosen by the first 24. A quarter car that is not the golden one (spring 52,
tyre 480, damper 4.4, wheel 0.13), a tilted phone at about 60 Hz with noise of 0.15 m/s² and a jittering clock, a fix each second with σ 4 m, the usual
matching; calibrated on 3 km of other roads that were driven twice. Covered: the share of segments whose true value lies in the interval of 95 %.

| drives over the same roads | worst | quarter | median | best | at least 0.9 | covered | covered at worst | width by value |
|---|---|---|---|---|---|---|---|---|
${Array.from({ length: drives }, (_, drive) => rowOf(drive)).join('\n')}

What each change did, on the first 24 seeds, one drive (worst, median): before 0.896, 0.937, measured against cells of ten metres that lay up to 5 m off
the segments; against the segments themselves 0.942, 0.959; with all fixes in the clock, also those too close for the matching, 0.946, 0.964; with a
clock that knows that speed is kept for long and changed at once 0.947, 0.965. The interval of before held the true value in 0.941 of the segments after one
drive, 0.889 after two, 0.846 after three, and in 0.824 of the roughest quarter.`);
await db.destroy();
process.exit(0);
