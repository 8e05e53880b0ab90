import assert from 'node:assert/strict';
import { test } from 'node:test';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';
import { sql } from 'kysely';
import { staff } from '#kernel/context.ts';
import { Forbidden, Invalid } from '#kernel/errors.ts';
import { tileAt } from '#kernel/geo/tiles/tile-id.ts';
import { captured, found } from '#testing/found.ts';
import { driveOver } from '#testing/graded-roads.ts';
import { openOffice } from '#testing/office.ts';
import { startingProfile } from './assessment/profile.ts';
import { forecastFrom } from './planner/forecast.ts';
import { keepCatalogue } from './server/commands/measures.ts';
import { makePlan } from './server/commands/plans.ts';
import { keepPci, keepProfile } from './server/commands/profiles.ts';
import { nameVehicle } from './server/commands/vehicles.ts';
import { gradeTiles } from './server/exports/tiles.ts';
import { gradedOf } from './server/queries/graded.ts';
import { measures } from './server/queries/measures.ts';
import { planById } from './server/queries/plans.ts';
import { gradings, profileOf } from './server/queries/profiles.ts';
import { observationsOf } from './server/queries/sections.ts';
import { statesOf, streetsOf } from './server/queries/streets.ts';

const { db, as, visitor, browserAt, signedIn, app } = await openOffice();
/** Every second stretch is bad, and all of it got worse in three years; every seventh piece nobody drove on. */
const evennessAt = (at: number): number => (Math.floor(at / 20) % 2 === 0 ? 2 : 8);
const drive = (day: string, worse: number) =>
	driveOver(db, visitor(), { day, amountsAt: (at) => (at % 7 === 0 ? null : { evenness: evennessAt(at) + worse }) });
await sql`delete from road_amount`.execute(db);
await drive('2023-04-10', 0);
await drive('2026-04-12', 1.2);
const citizen = browserAt('auenrode');
const graded = await gradedOf(visitor());
assert.ok(graded);

test('the public page says how the roads are, village by village and street by street, without a script', async () => {
	const { text } = await citizen.get('/strassen');
	assert.match(text, /60,\d Kilometer Gemeindestraßen, zuletzt befahren am 12\. April 2026/);
	const streets = streetsOf(visitor(), graded);
	assert.ok(streets.length > 40);
	const seen = new Set<string>();
	for (let page = 1; page <= Math.ceil(streets.length / 60); page += 1)
		for (const [, href = ''] of (await citizen.get(`/strassen?seite=${page}`)).text.matchAll(
			/href="(\/strassen\/[a-z-]+\/[a-z0-9-]+)"/g,
		))
			seen.add(href);
	for (const { villageSlug, slug } of streets) assert.ok(seen.has(`/strassen/${villageSlug}/${slug}`), `${villageSlug}/${slug}`);
	const [whole, ...villages] = statesOf(visitor(), graded);
	assert.ok(whole && Math.abs(whole.metres - streets.reduce((sum, { metres }) => sum + metres, 0)) < 1);
	assert.ok(villages.every(({ grade }) => grade !== null && grade > 1 && grade < 5));
	assert.match((await citizen.get('/ar/strassen')).text, /كيف حال طرقنا/);
	const csv = (await citizen.get('/strassen/strassen.csv')).text.trim().split('\r\n');
	assert.equal(csv.length, streets.length + 1);
	const { features } = JSON.parse((await citizen.get('/strassen/netz.geojson')).text);
	assert.ok(features.length > streets.length && features[0].geometry.type === 'LineString');
});

test('a street leads to its stretches, a stretch to the reasons of its worst ten metres', async () => {
	const street = streetsOf(visitor(), graded).find(({ grade, name }) => grade !== null && name !== '');
	const page = await citizen.get(`/strassen/${street?.villageSlug}/${street?.slug}`);
	assert.equal(page.status, 200);
	const [href = ''] = /\/strassen\/abschnitt\/[\w.-]+/.exec(page.text) ?? [];
	const why = await citizen.get(href);
	for (const said of ['Warum diese Note', 'Ebenheitswert', 'Angelehnt an', 'Gesamtwert', 'Fassung 1', 'PCI nach ASTM D6433'])
		assert.match(why.text, new RegExp(said));
	assert.equal((await citizen.get('/strassen/abschnitt/nowhere-0')).status, 404);
	assert.equal((await citizen.get(`${href}?fassung=7`)).status, 404);
	assert.equal((await browserAt('heidewalde').get(href.replace(/abschnitt\/.*/, 'abschnitt/zzz'))).status, 404);
});

test('a tile holds the segments in their colours, single ones from near, runs from afar', async () => {
	const { lon, lat } = graded.ground.segments;
	const layersAt = (z: number) => {
		const [x = 0, y = 0] = tileAt([lon[300] ?? 0, lat[300] ?? 0], z).map(Math.floor);
		return { z, x, y };
	};
	const near = layersAt(15);
	const bytes = gradeTiles(visitor(), graded)(near);
	assert.ok(bytes);
	const far = gradeTiles(visitor(), graded)(layersAt(12));
	const count = (tile: Uint8Array | null): number => (tile ? (new VectorTile(new PbfReader(tile)).layers['segments']?.length ?? 0) : 0);
	assert.ok(count(bytes) > 50 && count(far) > 0);
	const first = new VectorTile(new PbfReader(bytes)).layers['segments']?.feature(0);
	assert.match(String(first?.properties['href']), /^\/strassen\/abschnitt\//);
	assert.ok(['blue', 'dark-green', 'light-green', 'yellow', 'red', 'unknown'].includes(String(first?.properties['look'])));
	const answer = await app.request(`http://auenrode.localhost/strassen/kacheln/15/${near.x}/${near.y}.mvt`, {
		headers: { host: 'auenrode.localhost' },
	});
	assert.deepEqual([answer.status, answer.headers.get('content-type')], [200, 'application/vnd.mapbox-vector-tile']);
	const style = JSON.parse((await citizen.get('/karte/stil/tag.json?linien=strassen')).text);
	assert.ok(style.layers.some(({ id }: { id: string }) => id === 'strassen-segments-red') && style.sources.strassen);
});

test('a changed profile is a new version; the grades before are kept and say theirs', async () => {
	const { version: _version, ...profile } = startingProfile;
	const [evenness, ...others] = profile.normalisations;
	assert.ok(evenness);
	const kinder = { ...evenness, threshold: { value: 12, source: 'Beschluss vom 3. März' } };
	const changed = { ...profile, normalisations: [kinder, ...others] };
	await assert.rejects(keepProfile(as('anna'), { profile: changed, reason: 'x' }), Forbidden);
	await assert.rejects(keepProfile(as('katrin'), { profile, reason: 'x' }), new Invalid({ profile: 'unchanged' }));
	const wrong = { ...changed, normalisations: [{ ...kinder, warning: { value: 1, source: ' ' } }, ...others] };
	await assert.rejects(keepProfile(as('katrin'), { profile: wrong, reason: 'x' }), /amounts do not rise/);
	const worst = found(graded.totals.findLast((total) => total > 4.5));
	await keepProfile(as('katrin'), { profile: changed, reason: 'Beschluss des Bauausschusses' });
	const after = found(await gradedOf(visitor()));
	assert.deepEqual([after.profile.version, (await profileOf(visitor(), 1)).version], [2, 1]);
	assert.ok(Math.max(...after.totals.filter((total) => !Number.isNaN(total))) < worst);
	const kept = found((await gradings(visitor()))[0]);
	assert.deepEqual([kept.version, kept.title], [1, 'Stand vor Fassung 2 des Verfahrens']);
	const [then, now] = [kept.states[0], statesOf(visitor(), graded)[0]].map((state) => found(found(state).grade));
	assert.equal(then, now);
	await assert.rejects(sql`update road_profile set reason = 'anders'`.execute(db), /only ever added to/);
	assert.equal((await profileOf(visitor({ in: 'heidewalde' }))).version, 1, 'another municipality keeps its own');
	const key = graded.ground.keys[22];
	assert.match((await citizen.get(`/strassen/abschnitt/${key}`)).text, /Fassung 2/);
	assert.match((await citizen.get(`/strassen/abschnitt/${key}?fassung=1`)).text, /2 \/ 6 \/ 9 mm\/m/);
	const page = await (await signedIn('katrin')).get('/verwaltung/strassen/verfahren');
	assert.match(page.text, /Beschluss des Bauausschusses/);
});

test('with curves that the municipality bought a segment has a PCI as well', async () => {
	const points: readonly (readonly [number, number])[] = [
		[0, 0],
		[10, 50],
	];
	const curves = { deducts: [{ quantity: 'evenness', source: 'Probe', points }], corrected: [] };
	await assert.rejects(
		keepPci(as('katrin'), { profile: { ...curves, deducts: [{ quantity: 'x', source: '', points: [[1, 5]] }] }, reason: 'x' }),
		Invalid,
	);
	await keepPci(as('katrin'), { profile: curves, reason: 'gekauft' });
	const { text } = await citizen.get(`/strassen/abschnitt/${graded.ground.keys[1]}`);
	assert.match(text, /<b>84<\/b>/, '3,2 mm/m is a deduct of 16');
});

test('ageing comes from what was driven twice, and not from roads that were mended in between', async () => {
	const observations = await observationsOf(visitor(), graded);
	assert.ok(observations.length > 4000 && observations.every(({ years, before, after }) => years === 3 && after >= before));
	const [fast, assumed] = [forecastFrom(observations), forecastFrom([])];
	assert.notDeepEqual(fast, assumed);
	for (const row of fast) assert.ok(Math.abs(row.reduce((sum, one) => sum + one, 0) - 1) < 1e-9);
});

test('a plan compares nothing, the best and worst first; its lines become measures with one press, once', async () => {
	const katrin = await signedIn('katrin');
	const form = { title: 'Unterhalt', firstYear: '2027', years: '3', budget1: '100.000', budget2: '300.000', budget3: '', budget4: '' };
	assert.equal((await katrin.post('/verwaltung/strassen/haushalt', { ...form, budget1: '', budget2: '' })).status, 422);
	const { to } = await katrin.post('/verwaltung/strassen/haushalt', form);
	const planner = staff(as('katrin'), 'roads.plan');
	const plan = found(await planById(planner, captured(/([0-9a-f-]{36})/, to)));
	assert.deepEqual(
		plan.scenarios.map(({ rule, budget }) => [rule, budget]),
		[
			['nothing', 0],
			['best', 100_000],
			['best', 300_000],
			['worst-first', 100_000],
		],
	);
	const [nothing, little, more] = plan.scenarios.map(({ states }) => found(states.findLast(({ village }) => village === '')).grade);
	assert.ok(found(more) < found(little) && found(little) < found(nothing));
	for (const { lines, budget } of plan.scenarios)
		for (const year of [1, 2, 3])
			assert.ok(lines.filter((line) => line.year === year).reduce((sum, { cost }) => sum + cost, 0) <= budget);
	const page = (await katrin.get(to)).text;
	for (const said of ['Dorf für Dorf', 'Ebersfeld', 'Rückstand', 'role="img"', 'Teil des besten Plans', 'wiederholten Messungen'])
		assert.ok(page.includes(said), said);
	const lines = found(plan.scenarios[1]).lines.length;
	assert.ok(lines > 0);
	const adopt = () => katrin.post(`${to}/uebernehmen`, { scenario: '1' });
	assert.match((await adopt()).to, new RegExp(`uebernommen=${lines}$`));
	assert.match((await adopt()).to, /uebernommen=0$/);
	const rows = (await measures(planner, { limit: 1000, offset: 0 })).filter(({ planId }) => planId === plan.id);
	assert.deepEqual([rows.length, rows.every(({ state, year }) => state === 'wished' && found(year) >= 2027)], [lines, true]);
	assert.match((await katrin.get(`${to}/massnahmen.csv`)).text, /^scenario,.*euros/);
	await assert.rejects(
		makePlan(visitor({ in: 'heidewalde', actor: as('katrin').actor }), { title: 'x', firstYear: 2027, years: 1, budgets: [1000] }),
		new Invalid({ title: 'nothingGraded' }),
	);
});

test('two people who keep the catalogue at the same moment are both taken; of two vehicles of one name the second is refused', async () => {
	const kind = { id: 'seal', label: 'Risse vergießen', cost: 12, gradeAfter: 2, worstGrade: 4, source: 'Angebot' };
	const keep = (cost: number) => keepCatalogue(as('samir'), { measures: [{ ...kind, cost }] });
	await Promise.all([keep(11), keep(12), keep(13)]);
	const named = await Promise.allSettled([1, 2, 3].map(() => nameVehicle(as('samir'), { name: 'Sprinter' })));
	assert.deepEqual(
		named.flatMap((one) => (one.status === 'rejected' ? [one.reason] : [])),
		[new Invalid({ name: 'isThere' }), new Invalid({ name: 'isThere' })],
	);
});
