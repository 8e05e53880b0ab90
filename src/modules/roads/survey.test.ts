import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { listenFor } from '#kernel/outbox/outbox.ts';
import { csvOf, fileOf, gpxOf, openHandingIn } from '#testing/handed-in.ts';
import { photo } from '#testing/reporting.ts';
import { orderOfDrives } from '#testing/known-drives.ts';
import { spearman } from '#testing/simulated-car.ts';
import { lengthOfRoute } from '#testing/simulated-drive.ts';
import { finishDrive, layPiece, layRoadPicture, openDrive } from './server/commands/drives.ts';
import { processDrive } from './server/commands/process-drive.ts';
import { readPiece } from './server/imports/pieces.ts';
import { amountsOf } from './server/queries/amounts.ts';
import { driveOf, drivesOf } from './server/queries/drives.ts';
import { referencesOf, vehiclesOf } from './server/queries/vehicles.ts';

const { db, signedIn, visitor, browserAt, jens, ground, route, piece, known, yard, taken, motionFile } = await openHandingIn();
const { network } = ground;

test('a drive as GPX with a motion file shows what it is good for before it counts, and then counts', async () => {
	const { preview, drive } = await taken({ track: fileOf(gpxOf(piece.fixes)), motion: motionFile });
	assert.match(preview, /Diese Fahrt zählt noch nicht/);
	assert.match(preview, /noch nicht kalibriert/);
	assert.deepEqual([drive.state, drive.source, drive.drivenOn], ['done', 'gpx', '2026-10-03']);
	const driven = lengthOfRoute(network, route);
	assert.ok(Math.abs(drive.metres - driven) < 0.05 * driven, `${drive.metres} of ${driven} m`);
	assert.match((await yard.get('/verwaltung/strassen/fahrten')).text, /3\. Oktober 2026/);
});

test('a vehicle that is calibrated on a reference section gives evenness with an interval, on the drives before as well', async () => {
	await yard.post('/verwaltung/strassen/fahrzeuge/neu', { vehicleName: 'Transporter 7' });
	const [vehicle] = (await vehiclesOf(jens)).filter(({ name }) => name === 'Transporter 7');
	assert.ok(vehicle && vehicle.calibration === null);
	const { drive } = await taken({ track: fileOf(gpxOf(piece.fixes)), motion: motionFile, vehicle: vehicle.id });
	assert.equal(drive.report.measured, 0);
	const refused = await yard.post('/verwaltung/strassen/fahrzeuge/strecke', {
		referenceName: 'Am Hof',
		source: 'Nivellement',
		file: fileOf('lat,lon,wert\n1,1,3', 'werte.csv'),
	});
	assert.deepEqual([refused.status, /Keine der Stellen liegt auf einer Straße/.test(refused.text)], [422, true]);
	const rows = known.map(({ lon, lat, iri }) => [lat, lon, iri]);
	const laid = await yard.post('/verwaltung/strassen/fahrzeuge/strecke', {
		referenceName: 'Am Hof',
		source: 'Nivellement',
		file: fileOf(csvOf(rows, 'lat,lon,wert'), 'werte.csv'),
	});
	assert.equal(laid.status, 303);
	const [reference] = await referencesOf(jens);
	assert.ok(reference && reference.known.length > 20);
	const done = await yard.post('/verwaltung/strassen/fahrzeuge/kalibrieren', { vehicle: vehicle.id, reference: reference.id });
	assert.equal(done.status, 303);
	assert.equal((await yard.post(`/verwaltung/strassen/fahrten/${drive.id}/neu-auswerten`)).status, 303);
	await processDrive(visitor(), drive.id);
	const { report } = await driveOf(jens, drive.id);
	assert.ok((report.measured ?? 0) > 0.8 * (report.segments ?? 0), `${report.measured} of ${report.segments}`);
	assert.ok(!report.faults.some(({ place }) => place === 'Fahrzeug'));
	const truth = new Map(reference.known.map(({ key, value }) => [key, value]));
	const pairs = (await amountsOf(jens)).flatMap(({ segmentKey, quantity, amount, driveId }) => {
		const value = truth.get(segmentKey);
		return driveId === drive.id && quantity === 'evenness' && value !== undefined ? [[amount, value] as const] : [];
	});
	const order = spearman(
		pairs.map(([amount]) => amount),
		pairs.map(([, value]) => value),
	);
	assert.ok(order >= 0.9, `places of a phone are some metres off, and still the order is right: ${order}`);
});

test('a simulated drive over roads of a known profile, calibrated elsewhere, recovers the order of ten-metre segments: Spearman at least 0.9', () => {
	for (const seed of [1, 2, 3]) {
		const [first] = orderOfDrives(ground, { seed, drives: 1 });
		assert.ok(first && first.order >= 0.9, `${first?.order} with seed ${seed}`);
		assert.ok(first.covered > 0.88, `the interval holds the true value in ${first.covered} of the segments with seed ${seed}`);
	}
});

test('a drive that is sent twice is one drive, and what did not arrive is named', async () => {
	const wish = { key: 'phone-key-1', vehicleId: null, drivenOn: '2026-10-04', source: 'phone' } as const;
	const [first, again] = [await openDrive(jens, wish), await openDrive(jens, wish)];
	assert.equal(first.id, again.id);
	const half = { fixes: piece.fixes.slice(0, 150), motion: [] };
	for (const _ of [1, 2]) await layPiece(jens, { driveId: first.id, number: 0, piece: half });
	await layRoadPicture(jens, { driveId: first.id, number: 0, second: 10, bytes: await (await photo()).bytes() });
	await finishDrive(jens, { driveId: first.id, pieces: 2, pictures: 3 });
	listenFor(['roads.detect']);
	await processDrive(visitor(), first.id);
	listenFor([]);
	const { rows: announced } = await sql`select deed, subject_id from held_deed`.execute(db);
	assert.deepEqual(announced, [{ deed: 'roads.detect', subjectId: first.id }], 'detectors look at it without being asked');
	const { state, report, metres } = await driveOf(jens, first.id);
	assert.equal(state, 'done');
	assert.ok(metres > 300);
	assert.deepEqual(
		report.arrival.map(({ problem }) => problem),
		['1 Abschnitte der Aufzeichnung sind nicht angekommen.', '2 Bilder sind nicht angekommen.'],
	);
	assert.throws(() => readPiece('{"fixes":[[1,11.6,52'), /is cut off/);
	await assert.rejects(layPiece(jens, { driveId: first.id, number: 1, piece: half }), 'what is done takes nothing more');
});

test('nobody of another municipality, and nobody without the permission, sees or sends a drive', async () => {
	const [drive] = await drivesOf(jens);
	assert.ok(drive);
	const birgit = await signedIn('birgit');
	const anna = await signedIn('anna');
	for (const path of ['', `/${drive.id}`]) {
		assert.equal((await anna.get(`/verwaltung/strassen/fahrten${path}`)).status, 403);
		assert.ok([403, 404].includes((await birgit.get(`/verwaltung/strassen/fahrten${path}`)).status));
	}
	await assert.rejects(driveOf(visitor({ in: 'falkenbrueck' }), drive.id));
	assert.equal((await amountsOf(visitor({ in: 'heidewalde' }))).filter(({ driveId }) => driveId === drive.id).length, 0);
});

test('the drive page can be installed from its own address, and its door is that of the office', async () => {
	const stranger = browserAt('auenrode');
	assert.equal((await stranger.get('/befahrung')).to, '/verwaltung/befahrung');
	assert.match((await stranger.get('/verwaltung/befahrung')).to, /anmelden\?weiter=%2Fverwaltung%2Fbefahrung/);
	const { type, text } = await stranger.get('/verwaltung/befahrung/app.webmanifest');
	assert.equal(type, 'application/manifest+json');
	assert.match(text, /"start_url":"\/verwaltung\/befahrung"/);
	const sent = await stranger.post('/verwaltung/befahrung/fahrten', { key: 'x' });
	assert.equal(sent.status, 303);
	assert.equal((await (await signedIn('anna')).get('/verwaltung/befahrung')).status, 403);
});
