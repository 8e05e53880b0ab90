import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { staff } from '#kernel/context.ts';
import { deliverBy } from '#kernel/outbox/outbox.ts';
import { openOffice } from '#testing/office.ts';
import { photo } from '#testing/reporting.ts';
import { orderOfDrives } from '#testing/known-drives.ts';
import { spearman } from '#testing/simulated-car.ts';
import { lengthOfRoute, phoneDrive, routeOfMetres } from '#testing/simulated-drive.ts';
import { finishDrive, layPiece, layRoadPicture, openDrive } from './server/commands/drives.ts';
import { processDrive } from './server/commands/process-drive.ts';
import { readPiece } from './server/imports/pieces.ts';
import { amountsOf } from './server/queries/amounts.ts';
import { driveOf, drivesOf } from './server/queries/drives.ts';
import { groundOf } from './server/queries/network.ts';
import { referencesOf, vehiclesOf } from './server/queries/vehicles.ts';

const { as, signedIn, visitor, browserAt } = await openOffice();
const jens = staff(as('jens'), 'roads.survey');
const ground = await groundOf(jens);
assert.ok(ground);
const { network } = ground;
const route = routeOfMetres(network, 3000, 5);
const { piece, known } = phoneDrive(network, route, { seed: 7 });
const yard = await signedIn('jens');

const start = Date.UTC(2026, 9, 3, 8) / 1000;
const iso = (second: number): string => new Date((start + second) * 1000).toISOString();
type Fix = (typeof piece.fixes)[number];
const gpxOf = (fixes: readonly Fix[]): string =>
	`<?xml version="1.0"?><gpx version="1.1"><trk><trkseg>${fixes
		.map(([second, lon, lat]) => `<trkpt lat="${lat}" lon="${lon}">${second === null ? '' : `<time>${iso(second)}</time>`}</trkpt>`)
		.join('\n')}</trkseg></trk></gpx>`;
const csvOf = (rows: readonly (readonly (number | string | null)[])[], head: string): string =>
	[head, ...rows.map((row) => row.join(','))].join('\n');
const motionFile = new File(
	[
		gzipSync(
			csvOf(
				piece.motion.map(([second, ...axes]) => [start + second, ...axes]),
				'time,x,y,z',
			),
		),
	],
	'motion.csv.gz',
);

/** Hands files in as the office does and takes them over; says what the page showed before. */
const handedIn = async (sent: Readonly<Record<string, File | string>>) => {
	const { status, to, text } = await yard.post('/verwaltung/strassen/fahrten/neu', sent);
	if (status !== 303) return { status, text, id: '' };
	return { status, text: (await yard.get(to)).text, id: to.split('/').at(-1) ?? '' };
};
const taken = async (sent: Readonly<Record<string, File | string>>) => {
	const { id, text } = await handedIn(sent);
	assert.notEqual(id, '', text.slice(0, 3000));
	assert.equal((await yard.post(`/verwaltung/strassen/fahrten/${id}/fertig`)).status, 303);
	await processDrive(visitor(), id);
	return { preview: text, drive: await driveOf(jens, id) };
};
const fileOf = (text: string | Uint8Array<ArrayBuffer>, name = 'fahrt.gpx'): File => new File([text], name);

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
	const announced: string[] = [];
	deliverBy(async (_, { deed, subjectId }) => void announced.push(`${deed} ${subjectId}`), ['roads.detect']);
	await processDrive(visitor(), first.id);
	deliverBy(async () => {}, []);
	assert.deepEqual(announced, [`roads.detect ${first.id}`], 'detectors look at it without being asked');
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

const noticed = async (fixes: readonly Fix[]): Promise<{ readonly problems: string; readonly metres: number; readonly state: string }> => {
	const { drive } = await taken({ track: fileOf(gpxOf(fixes)), motion: motionFile });
	return {
		problems: drive.report.faults.map(({ place, problem }) => `${place}: ${problem}`).join('\n'),
		metres: drive.metres,
		state: drive.state,
	};
};

test('jumps, tunnels, wrong clocks and sparse fixes are named, and the rest of the drive is kept', async () => {
	const whole = await noticed(piece.fixes);
	const jumped = await noticed(
		piece.fixes.map(([second, lon, lat, heading], at): Fix => [second, at === 60 ? lon + 0.05 : lon, lat, heading]),
	);
	assert.match(jumped.problems, /Punkt 61, Minute 1:00: Der Ort springt/);
	assert.ok(Math.abs(jumped.metres - whole.metres) < 60);
	const tunnel = await noticed(
		piece.fixes
			.map(([second, ...rest], at): Fix => [(second ?? 0) + (at > 100 ? 200 : 0), ...rest])
			.filter((_, at) => at < 90 || at > 110),
	);
	assert.match(tunnel.problems, /fehlt der Empfang, wie in einem Tunnel/);
	assert.ok(tunnel.metres > 0.7 * whole.metres);
	const clockless = await noticed(piece.fixes.map(([, ...rest]): Fix => [null, ...rest]));
	assert.match(clockless.problems, /Punkten haben keine Zeit/);
	assert.match(clockless.problems, /Bilder und Erschütterungen haben keinen Ort/);
	assert.ok(clockless.metres > 0.9 * whole.metres);
	const backwards = await noticed(piece.fixes.map(([second, ...rest], at): Fix => [at % 40 === 39 ? 5 : second, ...rest]));
	assert.match(backwards.problems, /Uhr des Geräts lief rückwärts/);
	assert.equal(backwards.state, 'done');
	const sparse = await noticed(piece.fixes.filter((_, at) => at % 60 === 0));
	assert.match(sparse.problems, /liegen 60 s: Der Weg dazwischen ist geschätzt/);
	assert.equal(sparse.state, 'done');
	const elsewhere = await noticed(piece.fixes.map(([second, lon, lat, heading]): Fix => [second, lon + 3, lat, heading]));
	assert.deepEqual([elsewhere.state, elsewhere.metres], ['refused', 0]);
	assert.match(elsewhere.problems, /Kein Teil der Fahrt liegt auf einer Straße/);
});

test('a cut off upload is kept as far as it goes; bombs, archives and things that are no drive are refused by name', async () => {
	const text = gpxOf(piece.fixes);
	const cut = await taken({ track: fileOf(text.slice(0, text.length / 2)) });
	assert.match(cut.preview, /Die Datei endet hier/);
	assert.ok(cut.drive.metres > 500);
	const bomb = fileOf(gzipSync(Buffer.alloc(100 * 1024 * 1024)), 'fahrt.gpx.gz');
	assert.ok(bomb.size < 200_000);
	for (const [file, words] of [
		[bomb, /entpackt sich auf mehr als 64 MB/],
		[fileOf(gzipSync(text).subarray(0, 500), 'fahrt.gpx.gz'), /abgeschnitten oder beschädigt/],
		[fileOf('PK\u0003\u0004rest', 'fahrt.zip'), /Das ist ein ZIP-Archiv/],
		[fileOf('<html></html>'), /In der Kopfzeile fehlen Spalten/],
		[fileOf('<?xml version="1.0"?><kml/>'), /Das ist keine GPX-Datei/],
	] as const) {
		const { status, text: page } = await handedIn({ track: file });
		assert.equal(status, 422);
		assert.match(page, words);
	}
	assert.equal((await handedIn({})).status, 422);
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
