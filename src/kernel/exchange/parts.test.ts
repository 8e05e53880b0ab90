import assert from 'node:assert/strict';
import { test } from 'node:test';
import { kinds } from '#app/modules.ts';
import { everyShown, shownOf, type Thing } from '#kernel/kind/things.ts';
import { openOffice } from '#testing/office.ts';
import { kindCalendarParts, writeKindCalendar } from './calendar.ts';
import { writeCsv } from './csv.ts';
import { geoJsonParts, toFeature } from './represent.ts';
import { tableParts, toTable } from './table.ts';

const { visitor } = await openOffice();
const ctx = visitor();

const whole = async (parts: AsyncIterable<string>): Promise<string> => (await Array.fromAsync(parts)).join('');
async function* inParts(things: readonly Thing[]): AsyncGenerator<readonly Thing[]> {
	for (let at = 0; at < things.length; at += 7) yield things.slice(at, at + 7);
}

test('what is written out some at a time is what would be written at once', async () => {
	let calendars = 0;
	for (const kind of kinds) {
		const things = await shownOf(ctx, kind, { limit: 10_000, isWhole: true });
		assert.deepEqual((await Array.fromAsync(everyShown(ctx, kind))).flat(), things);
		assert.equal(await whole(tableParts(ctx, kind, inParts(things))), writeCsv(toTable(ctx, kind, things)));
		const located = things.filter(({ position }) => position !== null);
		const collection = { type: 'FeatureCollection', features: located.map((thing) => toFeature(ctx, kind, thing)) };
		assert.equal(await whole(geoJsonParts(ctx, kind, inParts(things))), JSON.stringify(collection));
		assert.deepEqual((await Array.fromAsync(everyShown(ctx, kind, { isLocated: true }))).flat(), located);
		if (!kind.calendar) continue;
		calendars++;
		const batches = () => inParts(things);
		assert.equal(
			await whole(kindCalendarParts(ctx, kind, { name: 'Alle', batches })),
			writeKindCalendar(ctx, kind, { name: 'Alle', things }),
		);
	}
	assert.ok(calendars > 0);
});
