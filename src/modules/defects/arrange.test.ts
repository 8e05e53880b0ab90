import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openReporting } from '#testing/reporting.ts';

const { db, visitor, signedIn, citizen, clerk, report } = await openReporting();
const path = '/verwaltung/meldungen/einrichten';
const handlerOf = async (id: string): Promise<string | undefined> =>
	(
		await db
			.selectFrom('caseFile')
			.leftJoin('caseHandler', 'caseHandler.id', 'caseFile.handlerId')
			.select('caseHandler.name')
			.where('caseFile.id', '=', id)
			.executeTakeFirstOrThrow()
	).name ?? undefined;
const square = JSON.stringify({
	type: 'Polygon',
	coordinates: [
		[
			[11.645, 52.212],
			[11.647, 52.212],
			[11.647, 52.214],
			[11.645, 52.214],
			[11.645, 52.212],
		],
	],
});

test('a report goes to the first handler whose kind and area fit: a polygon before everything else', async () => {
	const { id: before } = await report(visitor());
	assert.equal(await handlerOf(before), 'Wirtschaftshof');
	const { id: district } = await db
		.selectFrom('caseHandler')
		.select('id')
		.where('tenantId', '=', 'auenrode')
		.where('name', 'like', 'Landkreis%')
		.executeTakeFirstOrThrow();
	const route = { category: 'pothole', placeId: '', outline: square, position: '1', handlerId: district };
	assert.equal((await clerk.post(`${path}/weg`, route)).status, 303);
	assert.equal(await handlerOf((await report(visitor())).id), 'Landkreis, Straßenmeisterei');
	assert.equal(await handlerOf((await report(visitor(), { position: { lon: 11.6482, lat: 52.2131 } })).id), 'Wirtschaftshof');
	const wrong = await clerk.post(`${path}/weg`, { ...route, outline: '{"type":"Point"}' });
	assert.equal(wrong.status, 422);
	assert.match(wrong.text, /kein Polygon/);
});

test('a municipality decides about its kinds: not offered, private, another deadline', async () => {
	const rule = { name: 'graffiti', 'words-de': 'Graffiti', icon: 'palette', position: '110', dueDays: '3', keptMonths: '6' };
	await clerk.post(`${path}/art`, { ...rule, isPrivate: 'ja', isOffered: 'ja' });
	const { id, reference } = await report(visitor(), { category: 'graffiti' });
	const { dueAt } = await db.selectFrom('caseFile').select('dueAt').where('id', '=', id).executeTakeFirstOrThrow();
	assert.equal(Math.round(((dueAt?.getTime() ?? 0) - Date.now()) / 86_400_000), 3);
	assert.equal((await citizen.get(`/melden/${reference}`)).status, 404);
	await clerk.post(`${path}/art`, rule);
	assert.doesNotMatch((await citizen.get('/melden')).text, /value="graffiti"/);
	assert.doesNotMatch((await citizen.get('/open311/v2/services.json')).text, /graffiti/);
	assert.equal((await clerk.post(`${path}/art`, { ...rule, keptMonths: 'ewig' })).status, 422);
});

test('a key is shown once and only its hash is kept; a template fills the form; a handler with cases stays', async () => {
	const shown = await clerk.post(`${path}/schluessel`, { keyName: 'Testprogramm' });
	const [, key = ''] = /<code>([\w-]{43})<\/code>/.exec(shown.text) ?? [];
	assert.ok(key);
	assert.doesNotMatch((await clerk.get(path)).text, new RegExp(key));
	await clerk.post(`${path}/baustein`, { title: 'Danke', body: 'Danke für den Hinweis.' });
	const { id } = await report(visitor());
	assert.match((await clerk.get(`/verwaltung/meldungen/${id}`)).text, /<option value="Danke für den Hinweis\."/);
	const { id: yard } = await db
		.selectFrom('caseHandler')
		.select('id')
		.where('tenantId', '=', 'auenrode')
		.where('name', '=', 'Wirtschaftshof')
		.executeTakeFirstOrThrow();
	assert.match((await clerk.post(`${path}/stelle/entfernen`, { id: yard })).text, /liegen noch Meldungen/);
	assert.equal((await (await signedIn('anna')).get(path)).status, 403);
});
