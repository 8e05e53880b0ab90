import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildNetwork } from '#kernel/geo/network/build.ts';
import { lengthOf } from '#kernel/geo/measure.ts';
import type { Road } from '#kernel/geo/network/road.ts';
import { lineOfSegment } from '#kernel/geo/network/segment-line.ts';
import { cutSegments } from '#kernel/geo/network/segments.ts';
import { Invalid } from '#kernel/errors.ts';
import { matcherOn } from '../matching/match.ts';
import { driveOfCsv } from '../server/imports/drive-csv.ts';
import { driveOfGpx } from '../server/imports/gpx.ts';
import { passageAt, passagesOf } from './passages.ts';
import { runsOf } from './runs.ts';

const road: Road = { roadClass: 'residential', name: '', surface: '', speed: 50, access: 31 };
const place = (metres: number, north = 0) => [11.5 + metres / 71_475, 50 + north / 111_195] as const;
const network = buildNetwork([
	{ way: 1, road, keys: [1, 2, 3], points: [place(0), place(503), place(1007)] },
	{ way: 2, road, keys: [2, 4], points: [place(503), place(503, 300)] },
]);
const segments = cutSegments(network);

test('a drive there and back is on each segment once in each direction, second by second', () => {
	const legs = [
		{ arc: 0, from: 100, to: 503, start: 0, end: 40.3 },
		{ arc: 2, from: 0, to: 200, start: 40.3, end: 60.3 },
		{ arc: 3, from: 200, to: 0, start: 60.3, end: 80.3 },
	];
	const passages = passagesOf({ network, segments }, legs);
	const metres = passages.reduce((sum, one) => sum + one.metres, 0);
	assert.ok(Math.abs(metres - 803) < 1e-6);
	assert.ok(passages.every((one, at) => one.end >= one.start && one.start >= (passages[at - 1]?.end ?? 0) - 1e-9));
	const over = passages.filter(({ segment }) => segment === 50);
	assert.deepEqual(
		over.map(({ direction }) => direction),
		['f', 'b'],
		'the segment that lies on both edges is passed once each way',
	);
	assert.ok(over.every((one) => Math.abs(one.metres - 10) < 0.5 || one.direction === 'b'));
	const picture = passages[passageAt(passages, 45.4)];
	assert.ok(picture && picture.segment === 55 && picture.direction === 'f');
	assert.deepEqual([passageAt(passages, -5), passageAt(passages, 1e6), passageAt([], 3)], [-1, -1, -1]);
});

test('the line of a segment is as long as the segment, also over a junction', () => {
	for (let segment = 0; segment < segments.count; segment += 1)
		assert.ok(Math.abs(lengthOf(lineOfSegment(network, segments, segment)) - (segments.length[segment] ?? 0)) < 0.01);
});

const now = 1_800_000_000;
const point = (at: number, time = now - 1000 + at): string =>
	`<trkpt lat="${place(0)[1]}" lon="${place(10 * at)[0].toFixed(7)}"><time>${new Date(time * 1000).toISOString()}</time><course>90</course></trkpt>`;
const gpx = (points: readonly string[]): string =>
	`<?xml version="1.0"?><gpx version="1.1"><trk><trkseg>${points.join('\n')}</trkseg></trk></gpx>`;
const whole = Array.from({ length: 60 }, (_, at) => point(at));

test('a GPX drive becomes segments on the road', () => {
	const { track, faults } = driveOfGpx(gpx(whole), now);
	assert.deepEqual([track.lon.length, faults, track.heading?.[0]], [60, [], 90]);
	const { parts } = matcherOn(network).match(track);
	const passages = passagesOf({ network, segments }, parts.flat());
	assert.ok(passages.length > 57 && passages.every(({ direction }) => direction === 'f'));
});

test('an upload that ends early keeps what came, and says where it ends', () => {
	const text = gpx(whole);
	const { track, faults } = driveOfGpx(text.slice(0, text.length * 0.7), now);
	assert.ok(track.lon.length > 38 && track.lon.length < 44);
	assert.match(faults[0]?.place ?? '', /^Zeile 4\d$/);
	assert.match(faults[0]?.problem ?? '', /endet hier/);
	const csv = `lat;lon;time\n${Array.from({ length: 20 }, (_, at) => `50,0;${place(10 * at)[0]};${now - 100 + at}`).join('\n')}`;
	const cut = driveOfCsv(csv.slice(0, -15), now);
	assert.deepEqual([cut.track.lon.length, cut.faults], [19, [{ place: 'Zeile 21', problem: 'ist abgeschnitten' }]]);
});

test('wrong clocks and sparse fixes are named, and the positions are kept', () => {
	const wrong = driveOfGpx(gpx(whole.map((_, at) => point(at, at))), now);
	assert.match(wrong.faults[0]?.problem ?? '', /^60 von 60 Punkten haben eine unmögliche Zeit/);
	assert.ok(wrong.track.lon.length === 60 && wrong.track.time.every(Number.isNaN));
	const ahead = driveOfGpx(gpx([point(0, now + 1e6), ...whole.slice(1)]), now);
	assert.deepEqual([ahead.faults.length, Number.isNaN(ahead.track.time[0] ?? 0)], [1, true]);
	const sparse = driveOfCsv(
		`time,lat,lon\n${[0, 1, 2, 3].map((at) => `${new Date((now - 600 + 60 * at) * 1000).toISOString()},50,${place(500 * at)[0]}`).join('\n')}`,
		now,
	);
	assert.match(sparse.faults[0]?.problem ?? '', /^Zwischen zwei Punkten liegen 60 s/);
	const blank = driveOfCsv('time,lat,lon\n,50,11\n', now);
	assert.match(blank.faults[0]?.problem ?? '', /1 von 1 Punkten haben keine Zeit/);
});

test('a file that is no drive is refused with what it lacks', () => {
	const problem = (read: () => unknown): string => {
		try {
			read();
		} catch (error) {
			assert.ok(error instanceof Invalid);
			return error.message;
		}
		return '';
	};
	assert.match(
		problem(() => driveOfGpx('<html><body>Sign in</body></html>', now)),
		/is no GPX/,
	);
	assert.match(
		problem(() => driveOfGpx('<gpx></gpx>', now)),
		/holds no track point/,
	);
	assert.equal(
		problem(() => driveOfCsv('name,street\na,b', now)),
		'lon: has no column, lat: has no column, time: has no column',
	);
	assert.match(
		problem(() => driveOfCsv('lat,lon,time\nx,y,z', now)),
		/holds no fix/,
	);
	const rows = driveOfCsv(`lat,lon,time\n50,11,${now}\n,,\nabc,11,${now}`, now);
	assert.deepEqual(
		rows.faults.map(({ place: at }) => at),
		['Zeile 3', 'Zeile 4'],
	);
});

test('neighbouring segments of one look are one line on a map seen from far, and a line is never drawn over a gap', () => {
	const shown = Array.from({ length: segments.count }, (_, at) => at).filter((at) => at !== 30);
	const runs = runsOf({ network, segments }, shown, (segment) => (segment < 60 ? 'red' : 'blue'));
	assert.deepEqual(
		runs.map(({ look, line }) => `${look} ${Math.round(lengthOf(line))}`),
		['red 300', 'red 290', 'blue 407', 'blue 300'],
	);
});
