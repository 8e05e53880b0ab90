import { safeTable } from '#kernel/ballot/suppression/suppress.ts';
import { differencer, naiveTable, villageSurvey } from '#testing/differencing.ts';

/** One thousand surveys of small places, all their tables, and an attacker with a linear program for every hidden cell. */
const surveys = 1000;
const attack = await differencer();
const tables = Array.from({ length: surveys }, (_, at) => villageSurvey(`bench ${at}`)).flat();
const begun = process.cpuUsage();
const safe = tables.map(safeTable);
const { user, system } = process.cpuUsage(begun);
const outcomeOf = (published: typeof safe) =>
	published
		.map((table) => ({ ...attack(table), cells: table.rows.length * table.totals.length + table.totals.length }))
		.reduce((all, one) => ({
			hidden: all.hidden + one.hidden,
			recovered: all.recovered + one.recovered,
			cells: all.cells + one.cells,
		}));
const [ours, naive] = [outcomeOf(safe), outcomeOf(tables.map(naiveTable))];
console.log(
	`${surveys} surveys, ${tables.length} tables by village, linear programs of HiGHS; while a survey runs, only whole tens are published.\n`,
);
console.log('| published | cells | hidden | recovered | CPU ms a table |\n|---|---|---|---|---|');
console.log(
	`| k = 10 with complementary suppression | ${ours.cells} | ${ours.hidden} | ${ours.recovered} | ${((user + system) / 1000 / tables.length).toFixed(2)} |`,
);
console.log(`| cells below 10 left out | ${naive.cells} | ${naive.hidden} | ${naive.recovered} | |`);
if (ours.recovered > 0) process.exitCode = 1;
