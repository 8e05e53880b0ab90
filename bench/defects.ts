import { sql } from 'kysely';
import { casesNear } from '#kernel/case/near.ts';
import { walled } from '#kernel/command.ts';
import { layAddresses, addressesNamed } from '#kernel/geo/addresses.ts';
import { defect } from '#modules/defects/defect.ts';
import { lookAround, suggested } from '#modules/defects/duplicates.ts';
import { labelledReports, recallOf } from '#testing/labelled-reports.ts';
import { openVillage } from '#testing/village.ts';

const reports = 1_000_000;
const limit = 10;

/** A million reports of one municipality over 30 × 30 km, a tenth of them open, as twenty years of a city would leave them. */
const { db, visitor } = await openVillage();
await sql`insert into case_file (tenant_id, id, kind, reference, state, phase, category, lon, lat, is_private, channel, opened_at, changed_at, closed_at)
	select 'auenrode', gen_random_uuid(), 'defect', 'X-' || n, case when n % 10 = 0 then 'received' else 'done' end, case when n % 10 = 0 then 'open' else 'closed' end,
		'pothole', 11.4 + random() * 0.44, 52.1 + random() * 0.27, false, 'web', now() - n * interval '10 minutes', now(),
		case when n % 10 = 0 then null else now() - n * interval '9 minutes' end
	from generate_series(1, ${reports}) as n`.execute(db);
await sql`analyze case_file`.execute(db);

const ctx = visitor();
const closedSince = new Date(ctx.now.getTime() - 10 * 86_400_000);
const ask = () =>
	casesNear(ctx, defect, {
		lon: 11.4 + Math.random() * 0.44,
		lat: 52.1 + Math.random() * 0.27,
		metres: lookAround,
		closedSince,
		limit: 40,
	});
for (let warm = 0; warm < 50; warm++) await ask();
const times: number[] = [];
let found = 0;
for (let round = 0; round < 500; round++) {
	const begun = performance.now();
	found += (await ask()).length;
	times.push(performance.now() - begun);
}
const sorted = times.toSorted((a, b) => a - b);
const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? 0).toFixed(2);
console.log(`| near search at ${reports.toLocaleString('en')} reports, within ${lookAround} m | ms | limit |\n|---|---|---|`);
console.log(`| median | ${at(0.5)} | ${limit} |\n| 95 of 100 | ${at(0.95)} | ${limit} |\n| 99 of 100 | ${at(0.99)} | ${limit} |`);
console.log(`\nFound on average: ${(found / times.length).toFixed(1)}\n`);

console.log('| duplicates among three suggestions | recall | goal |\n|---|---|---|');
for (const [name, things] of [
	['as dense as here (400 reports a year on 2.5 km)', 800],
	['twice as dense', 1600],
	['four times', 3200],
] as const) {
	const sample = labelledReports({ things, again: 20_000, seed: 2026 });
	const nearest = recallOf(sample, (_, candidates) => candidates.toSorted((a, b) => a.metres - b.metres).slice(0, 3));
	console.log(`| ${name} | ${recallOf(sample, suggested).toFixed(3)} (three nearest: ${nearest.toFixed(3)}) | 0.9 |`);
}

const addresses = 60_000;
/** As a town of 100,000 people has them: 1,500 streets, one name in three of them in several villages. */
await walled(ctx, (tx) =>
	layAddresses(
		tx,
		Array.from({ length: addresses + 1500 }, (_, which) => {
			const [street, house] = [which % 1500, Math.floor(which / 1500)];
			const name = `${['Linden', 'Haupt', 'Müller', 'Schul', 'Garten', 'Berg'][street % 6]}${'abcdefghij'[Math.floor(street / 6) % 10]}${Math.floor(street / 100)}straße`;
			return {
				id: `house/${which}`,
				street: name,
				number: house === 0 ? '' : String(house),
				at: [11.4 + (street % 40) * 0.011, 52.1 + (street % 27) * 0.01],
			};
		}),
	),
);
await sql`analyze address`.execute(db);
const timed = async (typed: string): Promise<string> => {
	for (let warm = 0; warm < 20; warm++) await addressesNamed(ctx, typed);
	const taken: number[] = [];
	for (let round = 0; round < 200; round++) {
		const begun = performance.now();
		await addressesNamed(ctx, typed);
		taken.push(performance.now() - begun);
	}
	const ordered = taken.toSorted((a, b) => a - b);
	return `${(ordered[100] ?? 0).toFixed(2)} | ${(ordered[198] ?? 0).toFixed(2)}`;
};
console.log(`\n| ${addresses.toLocaleString('en')} addresses | median ms | 99 of 100 |\n|---|---|---|`);
for (const [what, typed] of [
	['street and house', 'Lindena0str. 12'],
	['beginning of a name', 'Linden'],
	['with two slips', 'Lnidenaa0strasse 12'],
	['nothing like it', 'hinter der Feuerwehr'],
] as const)
	console.log(`| ${what} | ${await timed(typed)} |`);
await db.destroy();
process.exit(0);
