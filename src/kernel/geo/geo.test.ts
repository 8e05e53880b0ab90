import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf, cornersOf, grown, overlaps } from './box.ts';
import { outerRings, type Line } from './geometry.ts';
import { areaOf, distance, isInside, lengthOf } from './measure.ts';
import { mercator, projection } from './project.ts';
import { simplified } from './simplify.ts';

const isNear = (value: number, wanted: number, tolerance: number): void =>
	assert.ok(Math.abs(value - wanted) <= tolerance, `${value} instead of ${wanted}`);

test('a distance is that of the sphere with the mean radius of the earth', () => {
	isNear(distance([0, 0], [0, 90]), (Math.PI / 2) * 6_371_008.8, 0.001);
	isNear(distance([11.6, 52.2], [11.6, 53.2]), (Math.PI / 180) * 6_371_008.8, 0.001);
	isNear(
		lengthOf([
			[0, 0],
			[0, 45],
			[0, 90],
		]),
		(Math.PI / 2) * 6_371_008.8,
		0.001,
	);
});

test('the area of a field between two meridians and two parallels is the exact one of the sphere', () => {
	const field: Line = [
		[11, 52],
		[12, 52],
		[12, 53],
		[11, 53],
		[11, 52],
	];
	const exact = 6_371_008.8 ** 2 * (Math.PI / 180) * (Math.sin((53 * Math.PI) / 180) - Math.sin((52 * Math.PI) / 180));
	isNear(areaOf(field), exact, 1);
	isNear(areaOf(field.toReversed()), exact, 1);
});

test('the projection is the one of the IOGP guidance note 7-2 for EPSG method 1024', () => {
	const [east, north] = mercator([-(100 + 20 / 60), 24 + 22 / 60 + 54.433 / 3600]);
	isNear(east, -11_169_055.58, 0.01);
	isNear(north, 2_800_000, 0.01);
});

test('a drawing shows the whole box within its margin, north above', () => {
	const box = { west: 11.6, south: 52.1, east: 11.8, north: 52.3 };
	const { toPaper, unitsPerMetre } = projection(box, { width: 720, height: 560, margin: 20 });
	const [[left, bottom], [right, top]] = [toPaper([box.west, box.south]), toPaper([box.east, box.north])];
	assert.ok(left >= 20 && right <= 700 && top >= 19.99 && bottom <= 540.01 && top < bottom);
	isNear(
		unitsPerMetre * distance([11.7, 52.2], [11.7, 52.201]),
		Math.hypot(...toPaper([11.7, 52.2]).map((value, at) => value - (toPaper([11.7, 52.201])[at] ?? 0))),
		0.01,
	);
});

test('a point lies in a ring also where the ring has a bay', () => {
	const bay: Line = [
		[0, 0],
		[4, 0],
		[4, 4],
		[2, 1],
		[0, 4],
		[0, 0],
	];
	assert.deepEqual(
		[
			[1, 1],
			[2, 3],
			[3.5, 2],
			[5, 1],
		].map(([x = 0, y = 0]) => isInside([x, y], bay)),
		[true, false, true, false],
	);
});

test('a line is simplified to the points that matter', () => {
	const line: Line = [
		[0, 0],
		[1, 0.01],
		[2, -0.01],
		[3, 5],
		[4, 6],
		[5, 7],
		[6, 8.1],
		[7, 9],
		[8, 9],
	];
	const few = simplified(line, 0.2);
	assert.deepEqual(few, [
		[0, 0],
		[2, -0.01],
		[3, 5],
		[7, 9],
		[8, 9],
	]);
	assert.deepEqual(simplified(line, 100), [
		[0, 0],
		[8, 9],
	]);
});

test('boxes grow by metres and know whether they meet', () => {
	const box = boxOf([
		[11.6, 52.2],
		[11.7, 52.25],
	]);
	assert.ok(box);
	const [[west] = [NaN], [east] = [NaN]] = cornersOf(grown(box, 1000));
	isNear(distance([west, 52.225], [box.west, 52.225]), 1000, 2);
	assert.ok(overlaps(box, grown(box, 10)) && !overlaps(box, { west: east + 1, south: 52, east: east + 2, north: 53 }));
	assert.equal(boxOf([]), null);
});

test('an outline is read from a polygon or several; what is none of these has no rings', () => {
	const ring = [
		[0, 0],
		[1, 0],
		[1, 1],
		[0, 0],
	];
	assert.deepEqual(outerRings({ type: 'Polygon', coordinates: [ring, ring] }), [ring]);
	assert.deepEqual(outerRings({ type: 'MultiPolygon', coordinates: [[ring], [ring]] }), [ring, ring]);
	assert.deepEqual([outerRings(null), outerRings({ type: 'Point', coordinates: [0, 0] })], [[], []]);
});
