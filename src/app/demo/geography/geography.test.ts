import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boxOf } from '#kernel/geo/box.ts';
import { type Line, lineOf, type Point } from '#kernel/geo/geometry.ts';
import { areaOf, distance, isInside, lengthOf } from '#kernel/geo/measure.ts';
import type { LandType } from '#kernel/geo/tables.ts';
import { municipalities } from '../municipalities.ts';
import { drawGeography } from './geography.ts';

const drawn = drawGeography(municipalities);

const landOf = (id: string) => drawn.get(id)?.land ?? [];
const ringsOf = (id: string): Line[] => [...(drawn.get(id)?.outlines.values() ?? [])].map(lineOf);
const kilometres = (ids: readonly string[]): number =>
	ids
		.flatMap(landOf)
		.filter(({ type }) => type === 'road' || type === 'street')
		.reduce((sum, { shape }) => sum + lengthOf(lineOf(shape)), 0) / 1000;

/** Stretches of border that only one village has, put together to rings. */
const edgeOf = (rings: readonly Line[]): Line[] => {
	const stretches = rings.flatMap((ring) => ring.slice(1).map((to, at) => ({ from: ring[at] ?? to, to })));
	const known = new Set(stretches.map(({ from, to }) => `${from.join()} ${to.join()}`));
	const onward = new Map(
		stretches.filter(({ from, to }) => !known.has(`${to.join()} ${from.join()}`)).map(({ from, to }) => [from.join(), to]),
	);
	const found: Line[] = [];
	for (let start = [...onward.values()][0]; start; start = [...onward.values()][0]) {
		const ring: Point[] = [];
		for (let next: Point | undefined = start; next; next = onward.get(next.join())) {
			ring.push(next);
			if (ring.length > 1) onward.delete(ring.at(-2)?.join() ?? '');
		}
		found.push(ring);
	}
	return found;
};

test('there are 60 km of road in Auenrode and 180 km in Falkenbrück and Heidewalde', () => {
	assert.equal(Math.round(kilometres(['auenrode'])), 60);
	assert.equal(Math.round(kilometres(['falkenbrueck', 'heidewalde'])), 180);
});

test('Auenrode has 30 square kilometres', () => {
	assert.equal(Math.round(ringsOf('auenrode').reduce((sum, ring) => sum + areaOf(ring), 0) / 1e6), 30);
});

test('no spot lies in two villages, and every spot within the land lies in one', () => {
	for (const ids of [['auenrode'], ['falkenbrueck', 'heidewalde']]) {
		const rings = ids.flatMap(ringsOf);
		const box = boxOf(rings.flat());
		assert.ok(box && rings.length > 0);
		assert.deepEqual(
			edgeOf(rings).map(({ length }) => length > 30),
			[true],
			'the outer border is one ring',
		);
		const [edge = []] = edgeOf(rings);
		assert.ok(Math.abs(areaOf(edge) - rings.reduce((sum, ring) => sum + areaOf(ring), 0)) < 1, 'and holds the area of all villages');
		let within = 0;
		for (let across = 0; across < 90; across += 1)
			for (let up = 0; up < 90; up += 1) {
				const spot: Point = [
					box.west + ((across + 0.5) / 90) * (box.east - box.west),
					box.south + ((up + 0.5) / 90) * (box.north - box.south),
				];
				const holders = rings.filter((ring) => isInside(spot, ring)).length;
				assert.ok(holders <= 1, `${spot.join()} lies in ${holders} villages`);
				within += holders;
			}
		assert.ok(within > 3000);
	}
});

test('every village lies in its own outline and has streets with names and houses along them', () => {
	for (const { id, villages } of municipalities) {
		const outlines = drawn.get(id)?.outlines;
		for (const { slug, position: [lon = 0, lat = 0] = [] } of villages) {
			const outline = outlines?.get(slug);
			assert.ok(outline && isInside([lon, lat], lineOf(outline)), slug);
			const near = (type: LandType): number =>
				landOf(id).filter((part) => part.type === type && lineOf(part.shape).some((point) => distance(point, [lon, lat]) < 600))
					.length;
			assert.ok(near('street') > 0 && near('building') >= 4, slug);
		}
		assert.ok(
			landOf(id)
				.filter(({ type }) => type === 'street' || type === 'road')
				.every(({ name }) => name.length > 3),
		);
	}
});

test('there is all that people look for on a map: the Jakobsee, a river, a railway with its station, fields and woods', () => {
	const names = landOf('auenrode').map(({ name }) => name);
	for (const name of ['Jakobsee', 'Auenbach', 'Bahnhof Auenrode', 'Ebersfelder Straße', 'Hauptstraße'])
		assert.ok(names.includes(name), name);
	for (const { id } of municipalities)
		assert.deepEqual([...new Set(landOf(id).map(({ type }) => type))].toSorted(), [
			'building',
			'field',
			'railway',
			'river',
			'road',
			'street',
			'water',
			'wood',
		]);
	assert.equal(new Set(landOf('falkenbrueck').map(({ id }) => id)).size, landOf('falkenbrueck').length);
});

test('it is the same land every time', () => {
	assert.deepEqual(drawGeography(municipalities), drawn);
});
