import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import * as z from 'zod';
import { keepHandler } from '#kernel/case/handlers.ts';
import { allowInside } from '#kernel/outside/address.ts';
import { openOffice } from '#testing/office.ts';
import { mailsIn } from '#testing/mails.ts';
import { arranging } from './server/commands/arrange.ts';
import { forwardDefect, moveDefect } from './server/commands/handle.ts';
import { reportDefect } from './server/commands/report.ts';
import { forwardOf } from './server/queries/office.ts';
import { askRemote, sendRemote } from './server/imports/remote.ts';

const { app, as, visitor, browserAt, db } = await openOffice();
const { key } = await arranging.key(as('samir'), { name: 'App des Landkreises' });
const citizen = browserAt('auenrode');
/** Numbers begin with the year in which they were given. */
const numberIn = async (place: string): Promise<string> =>
	/[A-Z]{2}-\d{4}-\d{5}/.exec((await browserAt(place).get('/open311/v2/requests.json?start_date=2020-01-01T00:00:00Z')).text)?.[0] ?? '';
const known = await numberIn('auenrode');

const ask = async (path: string, form?: Readonly<Record<string, string>>) => {
	const init = form ? { method: 'POST', body: new URLSearchParams(form) } : {};
	// As a program asks: no origin, no cookie.
	const answer = await app.request(`http://auenrode.localhost/open311/v2${path}`, { ...init, headers: { host: 'auenrode.localhost' } });
	return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
};
const json = async (path: string, form?: Readonly<Record<string, string>>): Promise<unknown> => JSON.parse((await ask(path, form)).text);
const errors = z.array(z.object({ code: z.string(), description: z.string() })).min(1);
const post = {
	api_key: key,
	service_code: 'pothole',
	lat: '52.2131',
	long: '11.6462',
	'attribute[size]': 'hand',
	'attribute[danger]': 'no',
	description: 'Loch im Asphalt',
	email: 'app@beispiel.example',
};

const schemas = join(import.meta.dirname, '../../../../shared/data/standards/open311');
const isThere = existsSync(schemas);
const validator = () => {
	const ajv = new Ajv({ strict: false });
	addFormats.default(ajv);
	for (const name of ['request.json', 'service.json']) ajv.addSchema(JSON.parse(readFileSync(join(schemas, name), 'utf8')), name);
	return (name: string, value: unknown): void => {
		const check = ajv.compile(JSON.parse(readFileSync(join(schemas, name), 'utf8')));
		assert.ok(check(value), `${name}: ${ajv.errorsText(check.errors)}`);
	};
};

test(
	'what the interface answers is what the schemas of the standard demand',
	{ skip: isThere ? false : '../shared/data is not here' },
	async () => {
		const valid = validator();
		valid('services.json', await json('/services.json'));
		for (const code of ['pothole', 'light', 'vehicle', 'other']) valid('service-definition.json', await json(`/services/${code}.json`));
		valid('requests.json', await json('/requests.json?start_date=2020-01-01T00:00:00Z'));
		valid('requests.json', await json(`/requests/${known}.json`));
	},
);

const wellFormed = (text: string): string[] => {
	const names: string[] = [];
	const parser = new SaxesParser();
	parser.on('error', (error) => assert.fail(error));
	parser.on('opentag', ({ name }) => names.push(name));
	parser.write(text).close();
	return names;
};

test('every resource speaks XML and JSON and says the same in both', async () => {
	for (const [path, root] of [
		['/discovery', 'discovery'],
		['/services', 'services'],
		['/services/pothole', 'service_definition'],
		['/requests', 'service_requests'],
		[`/requests/${known}`, 'service_requests'],
		['/servicerequestupdates', 'service_requests_updates'],
	] as const) {
		const [xml, plain] = [await ask(`${path}.xml`), await ask(`${path}.json`)];
		assert.deepEqual([xml.status, plain.status], [200, 200], path);
		assert.match(xml.type, /^text\/xml/);
		assert.match(plain.type, /^application\/json/);
		assert.equal(wellFormed(xml.text)[0], root);
		const list: unknown = JSON.parse(plain.text);
		if (Array.isArray(list))
			assert.equal(
				wellFormed(xml.text).filter(
					(name) => name === (root === 'services' ? 'service' : root === 'service_requests' ? 'request' : 'request_update'),
				).length,
				list.length,
			);
	}
});

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

test('every error has the code that the specification gives it, in both formats', async () => {
	const cases: readonly (readonly [number, string, Readonly<Record<string, string>>?])[] = [
		[404, '/services.json?jurisdiction_id=anderswo.example'],
		[400, '/services.json?jurisdiction_id='],
		[404, '/services/gibtsnicht.json'],
		[404, '/requests/AU-1999-00001.json'],
		[404, '/tokens/unbekannt.json'],
		[400, '/tokens.json'],
		[400, '/requests.json?start_date=gestern'],
		[400, '/requests.json?status=vielleicht'],
		[400, '/requests.json?service_code=gibtsnicht'],
		[404, '/nichts.json'],
		[403, '/requests.json', { ...post, api_key: '' }],
		[403, '/requests.json', { ...post, api_key: 'geraten' }],
		[400, '/requests.json', { ...post, service_code: '' }],
		[400, '/requests.json', { ...post, lat: '' }],
		[400, '/requests.json', { ...post, lat: '48.1', long: '11.5' }],
		[400, '/requests.json', { ...post, 'attribute[size]': '' }],
		[400, '/requests.json', { ...post, 'attribute[size]': 'riesig' }],
		[400, '/requests.json', { ...post, email: 'keine' }],
		[400, '/servicerequestupdates.json', { api_key: key }],
	];
	for (const [status, path, form] of cases) {
		const plain = await ask(path, form);
		assert.equal(plain.status, status, `${path} ${JSON.stringify(form)} ${plain.text}`);
		assert.equal(errors.parse(JSON.parse(plain.text))[0]?.code, String(status));
		const xml = await ask(path.replace('.json', '.xml'), form);
		assert.deepEqual(wellFormed(xml.text).slice(0, 4), ['errors', 'error', 'code', 'description'], path);
	}
	const all = errors.parse(await json('/requests.json', { api_key: key, email: 'keine' }));
	assert.ok(all.length >= 3, 'every problem at once');
});

test('a key of one municipality opens no other', async () => {
	const [body, headers] = [new URLSearchParams({ ...post, lat: '52.108', long: '12.447' }), { host: 'heidewalde.localhost' }];
	const answer = await app.request('http://heidewalde.localhost/open311/v2/requests.json', { method: 'POST', body, headers });
	assert.equal(answer.status, 403);
	const theirs = `/open311/v2/requests/${await numberIn('heidewalde')}.json`;
	assert.deepEqual([(await browserAt('heidewalde').get(theirs)).status, (await citizen.get(theirs)).status], [200, 404]);
});

/** The interface of a district, as far as a client meets it. */
const district = { state: 'open', got: new Array<string>() };
const server = createServer((request, response) => {
	let body = '';
	request.on('data', (chunk: Buffer) => (body += chunk.toString()));
	request.on('end', () => {
		const say = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value));
		if (request.url?.startsWith('/services.json')) return say([{ service_code: 7, service_name: 'Straßen' }]);
		if (request.method === 'POST') {
			district.got.push(body);
			return say([{ service_request_id: 4711 }]);
		}
		return say([{ service_request_id: '4711', status: district.state, status_notes: 'Asphaltiert.' }]);
	});
});
await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
after(() => server.close());
const { port } = z.custom<AddressInfo>().parse(server.address());

test('a report is passed on to another authority once, without who told of it, and its state comes back', async () => {
	const handler = await keepHandler('defects.arrange')(as('samir'), {
		id: null,
		type: 'authority',
		name: 'Kreis',
		email: '',
		endpoint: `http://127.0.0.1:${port}/`,
		jurisdiction: 'kreis.example',
		apiKey: 'geheim',
	});
	const told = {
		category: 'pothole',
		position: { lon: 11.6462, lat: 52.2131 },
		spot: null,
		village: null,
		description: 'Loch an der Kreisstraße',
		answers: {},
		name: 'Marek Nowak',
		email: 'marek@beispiel.example',
		phone: null,
	};
	const { id } = await reportDefect(visitor(), { key: crypto.randomUUID(), channel: 'web', report: told });
	const confirm = /(\/melden\/bestaetigen\/\S+)/.exec((await mailsIn(db)).at(-1)?.text ?? '')?.[1] ?? '';
	await citizen.post(confirm);
	await forwardDefect(as('katrin'), { id, handlerId: handler.id, note: '' });
	allowInside([]);
	await sendRemote(visitor(), id);
	assert.equal(district.got.length, 0, 'an address inside is refused');
	assert.ok((await forwardOf(visitor(), id))?.problem);
	allowInside(['127.0.0.1']);
	await sendRemote(visitor(), id);
	await sendRemote(visitor(), id);
	assert.equal(district.got.length, 1, 'sent once');
	const sent = new URLSearchParams(district.got[0]);
	assert.deepEqual(
		[sent.get('api_key'), sent.get('service_code'), sent.get('jurisdiction_id'), sent.get('lat')],
		['geheim', '7', 'kreis.example', '52.2131'],
	);
	assert.doesNotMatch(district.got[0] ?? '', /Marek|marek/);
	await askRemote.run(visitor());
	assert.equal((await db.selectFrom('caseFile').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state, 'forwarded');
	district.state = 'closed';
	await askRemote.run(visitor());
	assert.equal((await db.selectFrom('caseFile').select('state').where('id', '=', id).executeTakeFirstOrThrow()).state, 'done');
	assert.match((await mailsIn(db)).at(-1)?.text ?? '', /Kreis: Asphaltiert\./);
});
