import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { csvOf, fileOf, type Fix, gpxOf, isoAt, motionFileOf, openHandingIn, startOfDrive } from '#testing/handed-in.ts';
import { photo } from '#testing/reporting.ts';
import { arrivedOf } from './server/queries/drives.ts';

const { jens, piece, handedIn, taken, motionFile } = await openHandingIn();
const faultsOf = ({ drive }: Awaited<ReturnType<typeof taken>>): string =>
	drive.report.faults.map(({ place, problem }) => `${place}: ${problem}`).join('\n');

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
	const damaged = gzipSync(text);
	damaged.fill(0xff, 200, 260);
	const cut = await taken({ track: fileOf(text.slice(0, text.length / 2)) });
	assert.match(cut.preview, /Die Datei endet hier/);
	assert.ok(cut.drive.metres > 500);
	const bomb = fileOf(gzipSync(Buffer.alloc(100 * 1024 * 1024)), 'fahrt.gpx.gz');
	assert.ok(bomb.size < 200_000);
	for (const [file, words] of [
		[bomb, /entpackt sich auf mehr als 64 MB/],
		[fileOf(damaged, 'fahrt.gpx.gz'), /abgeschnitten oder beschädigt/],
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

test('a clock that is days or years off for some fixes is named, and the drive keeps its roads, its day and its shaking', async () => {
	const whole = await taken({ track: fileOf(gpxOf(piece.fixes)), motion: motionFile });
	for (const [which, off] of [
		[0, -3 * 86_400],
		[0, -600_000_000],
		[50, -600_000_000],
		[50, 3 * 86_400],
	] as const) {
		const fixes = piece.fixes.map(([second, ...rest], at): Fix => [at === which ? off : second, ...rest]);
		const { drive, preview } = await taken({ track: fileOf(gpxOf(fixes)), motion: motionFile });
		const name = `fix ${which}, ${off} s`;
		assert.match(preview, /1 von \d+ Punkten haben eine unmögliche Zeit: Die Uhr ging falsch/, name);
		assert.deepEqual([drive.state, drive.drivenOn], ['done', '2026-10-03'], name);
		assert.ok(drive.metres > 0.98 * whole.drive.metres, `${name}: ${drive.metres}`);
		assert.equal(drive.report.shocks, whole.drive.report.shocks, name);
	}
});

test('a drive half an hour after midnight is one of the day that the calendar on the wall shows', async () => {
	const night = piece.fixes.map(([second, ...rest]): Fix => [(second ?? 0) - 9.5 * 3600, ...rest]);
	assert.equal((await taken({ track: fileOf(gpxOf(night)) })).drive.drivenOn, '2026-10-03');
});

test('shaking that was recorded at another time than the places is named, not silently left out', async () => {
	for (const off of [3600, -startOfDrive]) {
		const drive = await taken({ track: fileOf(gpxOf(piece.fixes)), motion: motionFileOf(piece.motion, off) });
		assert.match(faultsOf(drive), /Bewegung: .*zu einer anderen Zeit/, `${off} s`);
		assert.equal(drive.drive.state, 'done');
	}
});

test('two hours of a quick motion sensor are one drive', async () => {
	const rows = Array.from({ length: 450_000 }, (_, at) => [startOfDrive + at / 60, 0.1, 0.2, 9.8]);
	const { drive } = await taken({ track: fileOf(gpxOf(piece.fixes)), motion: fileOf(gzipSync(csvOf(rows, 'time,x,y,z')), 'b.csv.gz') });
	assert.equal(drive.state, 'done');
});

test('a table or a packed file that was cut off is kept as far as it goes, and said so', async () => {
	const rows = piece.fixes.map(([second, lon, lat]) => [lat, lon, `"${isoAt(second ?? 0)}"`]);
	const table = csvOf(rows, 'lat,lon,time');
	const whole = await taken({ track: fileOf(table, 'fahrt.csv') });
	const half = table.slice(0, table.indexOf('"2026', table.length / 2) + 8);
	const packed = gzipSync(table);
	const motion = gzipSync(
		csvOf(
			piece.motion.map(([second, ...axes]) => [startOfDrive + second, ...axes]),
			'time,x,y,z',
		),
	);
	for (const [name, sent] of [
		['in a quote', { track: fileOf(half, 'fahrt.csv') }],
		['packed', { track: fileOf(packed.subarray(0, packed.length / 2), 'fahrt.csv.gz') }],
		['packed GPX', { track: fileOf(gzipSync(gpxOf(piece.fixes)).subarray(0, 5000), 'fahrt.gpx.gz') }],
		['shaking', { track: fileOf(table, 'fahrt.csv'), motion: fileOf(motion.subarray(0, motion.length / 2), 'b.csv.gz') }],
	] as const) {
		const kept = await taken(sent);
		assert.match(kept.preview, /abgeschnitten|Die Datei endet hier/, name);
		assert.equal(kept.drive.state, 'done', name);
		assert.ok(kept.drive.metres > 0.2 * whole.drive.metres && kept.drive.metres <= 1.01 * whole.drive.metres, name);
	}
});

test('a picture of 100 megapixels or one that is cut off is named, the other pictures and the drive are kept', async () => {
	const hundred = await sharp({ create: { width: 10_000, height: 10_000, channels: 3, background: '#777' } })
		.png()
		.toBuffer();
	const good = await photo();
	const torn = (await good.bytes()).slice(0, 900);
	const list = fileOf(`datei,zeit\nriese.png,${isoAt(5)}\nriss.jpg,${isoAt(8)}\n${good.name},${isoAt(11)}`, 'liste.csv');
	const pictures = [fileOf(new Uint8Array(hundred), 'riese.png'), fileOf(torn, 'riss.jpg'), good];
	const { id, text } = await handedIn({ track: fileOf(gpxOf(piece.fixes)), list, pictures });
	assert.match(text, /riese\.png:<\/b>[^<]*50 Megapixel/);
	assert.match(text, /riss\.jpg:<\/b>[^<]*kein Bild/);
	assert.deepEqual((await arrivedOf(jens, id)).pictures.length, 1);
});
