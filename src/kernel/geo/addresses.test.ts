import assert from 'node:assert/strict';
import { test } from 'node:test';
import { walled } from '#kernel/command.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { openVillage } from '#testing/village.ts';
import { type Address, numbersIn, readAddress, slips, streetKey, streetsIn } from './address.ts';
import { addressesNamed, layAddresses } from './addresses.ts';
import { addressesIn } from './osm/addresses.ts';

test('what people type is taken apart: street, house with its letter, and what stands behind', () => {
	const read = (typed: string) => Object.values(readAddress(typed));
	assert.deepEqual(read('Hauptstraße 12'), ['Hauptstraße', '12', '']);
	assert.deepEqual(read('  Hauptstr. 12 A,  39171 Auenrode'), ['Hauptstr.', '12a', '39171 Auenrode']);
	assert.deepEqual(read('Hauptstr.12a'), ['Hauptstr.', '12a', '']);
	assert.deepEqual(read('Straße des 17. Juni 135'), ['Straße des 17. Juni', '135', '']);
	assert.deepEqual(read('Am Anger 12-14 Ebersfeld'), ['Am Anger', '12', 'Ebersfeld']);
	assert.deepEqual(read('Am Anger 7 hinten links'), ['Am Anger', '7', 'hinten links']);
	assert.deepEqual(read('Am Anger, Ebersfeld'), ['Am Anger', '', 'Ebersfeld']);
	assert.deepEqual(read('am Spielplatz hinter der Feuerwehr'), ['am Spielplatz hinter der Feuerwehr', '', '']);
});

test('one street is written in many ways', () => {
	for (const typed of ['Müllerstraße', 'Muellerstrasse', 'müllerstr.', 'MÜLLERSTR', 'Müller-Str.', 'Müller Straße'])
		assert.equal(streetKey(typed), 'muellerstrasse', typed);
	assert.equal(streetKey('Strandweg'), 'strandweg');
	assert.deepEqual(
		[slips('haupstrasse', 'hauptstrasse', 2), slips('huaptstrasse', 'hauptstrasse', 2), slips('anger', 'dorfplatz', 2)],
		[1, 1, 3],
	);
});

test('houses come from nodes and buildings of OpenStreetMap, numbers taken apart; a place stands in for a street', () => {
	assert.deepEqual(numbersIn('12-16;18 A, 20b'), ['12', '14', '16', '18a', '20b']);
	assert.deepEqual([numbersIn('3-8'), numbersIn('ohne'), numbersIn('')], [['3', '8'], [], []]);
	const at = [11.6, 52.2] as const;
	const spot = (id: string, tags: Record<string, string>) => ({ id, at, tags });
	const houses = addressesIn([
		spot('node/1', { 'addr:street': 'Am Anger', 'addr:housenumber': '3;5' }),
		spot('way/2', { building: 'yes', 'addr:place': 'Vorwerk', 'addr:housenumber': '2' }),
		spot('node/3', { 'addr:housenumber': '4' }),
	]);
	assert.deepEqual(
		houses.map(({ id, street, number }) => [id, street, number]),
		[
			['node/1', 'Am Anger', '3'],
			['node/1/1', 'Am Anger', '5'],
			['way/2', 'Vorwerk', '2'],
		],
	);
	const way = {
		id: 'way/9',
		type: 'street',
		name: 'Am Anger',
		shape: {
			type: 'LineString',
			coordinates: [
				[11, 52],
				[12, 52],
			],
		},
	} as const;
	assert.deepEqual(
		streetsIn([way], houses).map(({ street, number, at: [lon] }) => [street, number, lon]),
		[
			['Am Anger', '', 11.5],
			['Vorwerk', '', 11.6],
		],
	);
});

const { visitor } = await openVillage();
const ctx = visitor();
const villages = villagesOf(ctx.tenant).flatMap(({ name, lon, lat }) => (lon === null || lat === null ? [] : [{ name, lon, lat }]));
const [one, two] = villages;
assert.ok(one && two);
const house = (id: string, [street, number]: readonly [string, string], { lon, lat }: { lon: number; lat: number }): Address => ({
	id,
	street,
	number,
	at: [lon, lat],
});

test('a house is found by its address, a street in two villages is offered twice, and what is not known is said', async () => {
	const rows = await walled(ctx, async (tx) => {
		await layAddresses(tx, [
			house('a', ['Müllerstraße', ''], one),
			house('a3', ['Müllerstraße', '3'], { ...one, lon: one.lon + 0.001 }),
			house('b', ['Müllerstraße', ''], two),
			house('c', ['Lindenweg', ''], one),
			house('d', ['Lindenweg', '12a'], one),
			house('e', [one.name, ''], one),
			house('e7', [one.name, '7'], { ...one, lat: one.lat + 0.001 }),
		]);
		const found = async (typed: string) =>
			(await addressesNamed(tx, typed)).map(({ name, village, is, isSure }) => [name, village, is, isSure]);
		return {
			both: await found('muellerstr. 3'),
			here: await found(`Müllerstraße 3, ${two.name}`),
			behind: await found(`Müllerstr. ${one.name}`),
			letter: await found('Lindenweg 12 A'),
			unknown: await found('Lindenweg 99'),
			slip: await found('Lindnweg 12a'),
			begun: await found('Linden'),
			village: await found(`${one.name} 7`),
			nothing: [...(await found('hinter der Feuerwehr')), ...(await found('')), ...(await found("'; drop table address"))],
		};
	});
	assert.deepEqual(
		new Set(rows.both.map((row) => row.join())),
		new Set([`Müllerstraße 3,${one.name},house,true`, `Müllerstraße,${two.name},middle,true`]),
	);
	assert.deepEqual(rows.here, [['Müllerstraße', two.name, 'middle', true]]);
	assert.deepEqual(rows.behind, [['Müllerstraße', one.name, 'street', true]]);
	assert.deepEqual(rows.letter, [['Lindenweg 12a', one.name, 'house', true]]);
	assert.deepEqual(rows.unknown, [['Lindenweg', one.name, 'middle', true]]);
	assert.deepEqual(rows.slip, [['Lindenweg 12a', one.name, 'house', false]]);
	assert.deepEqual(rows.begun, [['Lindenweg', one.name, 'street', true]]);
	assert.deepEqual(rows.village, [[`${one.name} 7`, one.name, 'house', true]]);
	assert.deepEqual(rows.nothing, []);
});

test('nothing of one municipality is found in another', async () => {
	await walled(ctx, (tx) => layAddresses(tx, [house('x', ['Krummes Eck', '1'], one)]));
	assert.equal((await addressesNamed(ctx, 'Krummes Eck 1')).length, 1);
	assert.deepEqual(await addressesNamed(visitor({ in: 'falkenbrueck' }), 'Krummes Eck 1'), []);
});
