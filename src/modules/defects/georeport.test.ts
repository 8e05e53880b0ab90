import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as z from 'zod';
import { openGeoReport } from '#testing/georeport.ts';
import { moveDefect } from './server/commands/handle.ts';

const { app, as, browserAt, db, key, ask, json, numberIn, post } = await openGeoReport();
const citizen = browserAt('auenrode');

test('a program with a key reports, looks it up again, and hears by the updates how it went on', async () => {
	const made = await ask('/requests.json', post);
	assert.equal(made.status, 201);
	const [{ service_request_id: reference }] = z.tuple([z.object({ service_request_id: z.string() })]).parse(JSON.parse(made.text));
	const open = z.array(z.object({ status: z.string(), service_code: z.string(), lat: z.number(), description: z.string().nullable() }));
	const [found] = open.parse(await json(`/requests/${reference}.json`));
	assert.deepEqual(
		[found?.status, found?.service_code, found?.lat, found?.description],
		['open', 'pothole', 52.2131, null],
		'the words wait for release',
	);
	const { id } = await db.selectFrom('caseFile').select('id').where('reference', '=', reference).executeTakeFirstOrThrow();
	await moveDefect(as('katrin'), { id, to: 'done', says: 'Gefüllt.' });
	assert.equal(open.parse(await json(`/requests/${reference}.json`))[0]?.status, 'closed');
	const updates = z.array(z.object({ service_request_id: z.string(), status: z.string(), description: z.string() }));
	const told = updates.parse(await json('/servicerequestupdates.json')).filter((one) => one.service_request_id === reference);
	assert.deepEqual(
		told.map(({ status, description }) => [status, description]),
		[
			['open', 'Eingegangen'],
			['closed', 'Gefüllt.'],
		],
	);
	const closed = z
		.array(z.object({ service_request_id: z.string(), status: z.string() }))
		.parse(await json('/requests.json?status=closed&service_code=pothole'));
	assert.ok(closed.some((one) => one.service_request_id === reference) && closed.every(({ status }) => status === 'closed'));
});

test('a private service answers with a token, which leads to a number and no further', async () => {
	const made = await ask('/requests.xml', { ...post, service_code: 'vehicle', 'attribute[plate]': 'AU-A 1' });
	assert.equal(made.status, 201);
	const [, token = ''] = /<token>([^<]+)<\/token>/.exec(made.text) ?? [];
	const [found] = z.array(z.object({ service_request_id: z.string(), token: z.string() })).parse(await json(`/tokens/${token}.json`));
	assert.equal(found?.token, token);
	assert.equal((await ask(`/requests/${found?.service_request_id}.json`)).status, 404);
	assert.equal((await ask('/servicerequestupdates.json', { api_key: key, token, description: 'Steht immer noch da.' })).status, 201);
});

test('a key of one municipality opens no other', async () => {
	const [body, headers] = [new URLSearchParams({ ...post, lat: '52.108', long: '12.447' }), { host: 'heidewalde.localhost' }];
	const answer = await app.request('http://heidewalde.localhost/open311/v2/requests.json', { method: 'POST', body, headers });
	assert.equal(answer.status, 403);
	const theirs = `/open311/v2/requests/${await numberIn('heidewalde')}.json`;
	assert.deepEqual([(await browserAt('heidewalde').get(theirs)).status, (await citizen.get(theirs)).status], [200, 404]);
});

test('of several services all that was asked for is answered, however many reports of other kinds lie between', async () => {
	const list = z.array(z.object({ service_request_id: z.string(), service_code: z.string() }));
	const all = list.parse(await json('/requests.json?start_date=2020-01-01T00:00:00Z'));
	const wanted = all.filter(({ service_code }) => service_code === 'light' || service_code === 'sign');
	assert.ok(wanted.length > 2 && wanted.length < all.length);
	const two = 'start_date=2020-01-01T00:00:00Z&service_code=light,sign&page_size=2';
	assert.deepEqual(list.parse(await json(`/requests.json?${two}`)), wanted.slice(0, 2));
	assert.deepEqual(list.parse(await json(`/requests.json?${two}&page=2`)), wanted.slice(2, 4));
});
