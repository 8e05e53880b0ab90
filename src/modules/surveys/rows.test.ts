import assert from 'node:assert/strict';
import { test } from 'node:test';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { openOffice } from '#testing/office.ts';
import { keptSurvey } from './server/commands.ts';

const { as, browserAt } = await openOffice();
const citizen = browserAt('auenrode');

test('a mistake stands at the row it is about, and the summary leads there', async () => {
	const questions = `noten (matrix, Pflicht): Wie finden Sie das?
- bus: Bus
- bahn: Bahn
- rad: Rad
+ gut: Gut
+ schlecht: Schlecht
rang (rang): Was zuerst?
- a: Bänke
- b: Bäume
- c: Brunnen`;
	const times = { opensAt: '2026-01-01T00:00:00Z', closesAt: '2099-01-01T00:00:00Z' };
	const answers = { title: 'Zeilen', summary: 'Eine Probe.', places: '', questions, access: 'device', hasPaper: '', ...times };
	const saved = await verbsOf(keptSurvey).save(as('anna'), { answers });
	await verbsOf(keptSurvey).publish(as('anna'), { id: saved.id, from: new Date() });
	const path = '/mitmachen/umfragen/zeilen';
	const form = await citizen.post(`${path}/teilnehmen`, { device: crypto.randomUUID() });
	const token = Object.fromEntries([...form.text.matchAll(/name="(t-[a-z]+)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
	const wrongAt = async (filled: Record<string, string>) => {
		const { status, text } = await citizen.post(`${path}/abgeben`, { ...token, ...filled });
		assert.equal(status, 422);
		const summary = /class="om-errors"[^]*?<\/ul>/.exec(text)?.[0] ?? '';
		return {
			rows: [...text.matchAll(/class="om-bad" id="([\w-]+)-error"/g)].map(([, id]) => id),
			leads: [...summary.matchAll(/href="#([\w-]+)"/g)].map(([, id]) => id),
		};
	};
	const grades = { 'f-noten-bus': 'gut', 'f-noten-bahn': 'gut', 'f-noten-rad': 'gut' };
	assert.deepEqual(await wrongAt({ ...grades, 'f-noten-bahn': '' }), { rows: ['f-noten-bahn'], leads: ['f-noten-bahn'] });
	assert.deepEqual(await wrongAt({ 'f-noten-bus': 'gut' }), { rows: ['f-noten-bahn', 'f-noten-rad'], leads: ['f-noten-bahn'] });
	assert.deepEqual(await wrongAt({ ...grades, 'f-noten-rad': 'nie' }), { rows: ['f-noten-rad'], leads: ['f-noten-rad'] });
	assert.deepEqual(await wrongAt({ ...grades, 'f-rang-a': '1', 'f-rang-b': '2', 'f-rang-c': '1' }), {
		rows: ['f-rang-c'],
		leads: ['f-rang-c'],
	});
	assert.deepEqual(await wrongAt({ ...grades, 'f-rang-b': '7' }), { rows: ['f-rang-b'], leads: ['f-rang-b'] });
});
