import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Invalid } from '#kernel/errors.ts';
import { openVillage } from '#testing/village.ts';
import { importRoads } from './roads.ts';
import { temporary } from '#testing/temporary.ts';

const { db } = await openVillage();
const folder = temporary('roads');

/** A road of a kilometre that begins at a place, as a file of its own. */
const fileAt = (lon: number, lat: number): string => {
	const path = join(folder, `strassen-${lon}.geojson`);
	const geometry = { type: 'LineString', coordinates: [0, 0.005, 0.01].map((east) => [lon + east, lat]) };
	writeFileSync(path, JSON.stringify({ type: 'FeatureCollection', features: [{ type: 'Feature', properties: {}, geometry }] }));
	return path;
};
const imported = async (path: string): Promise<string> => {
	const said: string[] = [];
	await importRoads(db, ['roads', path, '--municipality', 'auenrode'], (line) => void said.push(line));
	return said.join('\n');
};

test('roads of the municipality are laid, those of another place are refused with where they are not', async () => {
	await assert.rejects(
		imported(fileAt(9, 48)),
		new Invalid({ 'strassen-9.geojson': 'holds 1 roads, and none of them lies in Auenrode' }),
	);
	const path = fileAt(11.6462, 52.2131);
	assert.match(await imported(path), /^68 segments of ten metres: \d+ new/);
	assert.match(await imported(path), /^68 segments of ten metres: 0 new, 68 as before, 0 gone\./);
});
