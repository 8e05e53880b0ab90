import { staff } from '#kernel/context.ts';
import { groundOf } from '#modules/roads/server/queries/network.ts';
import { orderOfDrives } from '#testing/known-drives.ts';
import { openVillage } from '#testing/village.ts';

const [seeds, drives] = [24, 3];
const { as, db } = await openVillage();
const ground = await groundOf(staff(as('jens'), 'roads.survey'));
if (!ground) throw new Error('the demo world has no roads');

const orders = Array.from({ length: seeds }, (_, at) => orderOfDrives(ground, { seed: at + 1, drives }));
const rowOf = (drive: number): string => {
	const all = orders.map((order) => order[drive] ?? NaN).toSorted((a, b) => a - b);
	const at = (share: number): string => (all[Math.round(share * (all.length - 1))] ?? NaN).toFixed(3);
	return `| ${drive + 1} | ${at(0)} | ${at(0.25)} | ${at(0.5)} | ${at(1)} | ${all.filter((value) => value >= 0.9).length} of ${seeds} |`;
};
console.log(`Order of ten-metre segments by Ebenheitswert against their true IRI (Spearman; 0.9 is asked for): ${seeds} simulated
drives of 3 km on roads of the demo world, none left out. A quarter car that is not the golden one (spring 52, tyre 480, damper 4.4,
wheel 0.13), a tilted phone at about 60 Hz with noise of 0.15 m/s² and a jittering clock, a fix each second with σ 4 m, the usual
matching; calibrated on one other drive of 3 km over other roads.

| drives over the same roads | worst | quarter | median | best | at least 0.9 |
|---|---|---|---|---|---|
${Array.from({ length: drives }, (_, drive) => rowOf(drive)).join('\n')}

Before the filter that answers like the golden car and the smoothed times, on the first ten seeds: one drive 0.848 at worst, 0.916 in the
middle; three 0.893 and 0.924. With places known exactly the same filter reaches 0.97 to 0.98: what is left is where the phone was.`);
await db.destroy();
process.exit(0);
