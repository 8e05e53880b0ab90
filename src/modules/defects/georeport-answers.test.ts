import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import { SaxesParser } from 'saxes';
import * as z from 'zod';
import { openGeoReport } from '#testing/georeport.ts';

const { ask, json, key, numberIn, post } = await openGeoReport();
const known = await numberIn('auenrode');
const errors = z.array(z.object({ code: z.string(), description: z.string() })).min(1);

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

type Node = { readonly name: string; readonly children: Node[]; text: string };
/** An XML document as somebody else's reader sees it. */
const treeOf = (text: string): Node => {
	const root: Node = { name: '', children: [], text: '' };
	const open = [root];
	const parser = new SaxesParser();
	parser.on('error', (error) => assert.fail(error));
	parser.on('opentag', ({ name }) => {
		const node: Node = { name, children: [], text: '' };
		open.at(-1)?.children.push(node);
		open.push(node);
	});
	parser.on('text', (words) => {
		const node = open.at(-1);
		if (node) node.text += words;
	});
	parser.on('closetag', () => void open.pop());
	parser.write(text).close();
	return root.children[0] ?? root;
};

/** Lists of the specification, and what their elements are called. */
const lists: Readonly<Record<string, string>> = {
	services: 'service',
	service_requests: 'request',
	service_requests_updates: 'request_update',
	service_request_updates: 'request_update',
	errors: 'error',
	attributes: 'attribute',
	values: 'value',
	endpoints: 'endpoint',
	formats: 'format',
};
/** What an element says, as JSON would say it; text only, and nothing for what is empty. */
const saidIn = ({ name, children, text }: Node): unknown => {
	const item = lists[name];
	if (item === undefined)
		return children.length === 0 ? text || null : Object.fromEntries(children.map((child) => [child.name, saidIn(child)]));
	assert.ok(children.every((child) => child.name === item));
	return children.map(saidIn);
};
const asText = (value: unknown): unknown => {
	if (Array.isArray(value)) return value.map(asText);
	if (typeof value === 'number' || typeof value === 'boolean') return `${value}`;
	if (typeof value !== 'object' || value === null) return value === '' ? null : value;
	return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asText(one)]));
};

test('every resource speaks XML and JSON and says the same in both, field by field', async () => {
	const made = await ask('/requests.json', { ...post, service_code: 'vehicle', 'attribute[plate]': 'AU-A 1' });
	const [{ token }] = z.tuple([z.object({ token: z.string() })]).parse(JSON.parse(made.text));
	for (const [path, root] of [
		['/discovery', 'discovery'],
		['/services', 'services'],
		['/services/pothole', 'service_definition'],
		['/services/other', 'service_definition'],
		['/requests', 'service_requests'],
		[`/requests/${known}`, 'service_requests'],
		[`/tokens/${token}`, 'service_requests'],
		['/servicerequestupdates', 'service_requests_updates'],
	] as const) {
		const [xml, plain] = [await ask(`${path}.xml`), await ask(`${path}.json`)];
		assert.deepEqual([xml.status, plain.status], [200, 200], path);
		assert.match(xml.type, /^text\/xml/);
		assert.match(plain.type, /^application\/json/);
		const tree = treeOf(xml.text);
		assert.equal(tree.name, root);
		assert.deepEqual(saidIn(tree), asText(JSON.parse(plain.text)), path);
	}
	const posted = treeOf((await ask('/requests.xml', post)).text);
	assert.deepEqual([posted.name, posted.children[0]?.children[0]?.name], ['service_requests', 'service_request_id']);
	const update = treeOf((await ask('/servicerequestupdates.xml', { api_key: key, token, description: 'Steht noch da.' })).text);
	assert.deepEqual([update.name, update.children[0]?.children[0]?.name], ['service_request_updates', 'update_id']);
});

test(
	'a private report is found by its token as the standard describes it',
	{ skip: isThere ? false : '../shared/data is not here' },
	async () => {
		const { definitions } = z
			.object({ definitions: z.record(z.string(), z.record(z.string(), z.unknown())) })
			.parse(JSON.parse(readFileSync(join(schemas, 'swagger.json'), 'utf8')));
		const valid = (name: string, value: unknown): void => {
			const ajv = new Ajv({ strict: false, formats: { uid: true } });
			assert.ok(ajv.validate({ type: 'array', minItems: 1, items: definitions[name] ?? {} }, value), `${name}: ${ajv.errorsText()}`);
		};
		const made = await json('/requests.json', { ...post, service_code: 'vehicle', 'attribute[plate]': 'AU-A 1' });
		valid('RequestResponse', made);
		const [{ token }] = z.tuple([z.object({ token: z.string() })]).parse(made);
		valid('TokenResponse', await json(`/tokens/${token}.json`));
	},
);

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
		[400, '/services/.json'],
		[400, '/requests/.json'],
		[404, '/requests/%E0%A4%A.json'],
		[404, '/requests.json', { ...post, jurisdiction_id: 'anderswo.example' }],
		[400, '/requests.json', { ...post, jurisdiction_id: '' }],
		[404, '/servicerequestupdates.json', { api_key: key, token: 'unbekannt', description: 'x' }],
	];
	for (const [status, path, form] of cases) {
		const plain = await ask(path, form);
		assert.equal(plain.status, status, `${path} ${JSON.stringify(form)} ${plain.text}`);
		assert.equal(errors.parse(JSON.parse(plain.text))[0]?.code, String(status));
		const xml = await ask(path.replace('.json', '.xml'), form);
		assert.equal(treeOf(xml.text).name, 'errors', path);
		assert.deepEqual(saidIn(treeOf(xml.text)), JSON.parse(plain.text), path);
	}
	const all = errors.parse(await json('/requests.json', { api_key: key, email: 'keine' }));
	assert.ok(all.length >= 3, 'every problem at once');
});

test('what cannot be read at all is refused in the format that was asked for, and a head is asked for as the answer is', async () => {
	const broken = { method: 'POST', body: 'kaputt', headers: { 'content-type': 'multipart/form-data; boundary=x' } };
	const plain = await ask('/requests.json', undefined, broken);
	assert.equal(plain.status, 400);
	assert.equal(errors.parse(JSON.parse(plain.text))[0]?.code, '400');
	const { status, text } = await ask('/requests.xml', { ...post, description: 'Loch\u0000' });
	assert.equal(status, 400);
	assert.equal(treeOf(text).name, 'errors');
	const head = await ask('/services.json', undefined, { method: 'HEAD' });
	assert.deepEqual([head.status, head.text], [200, '']);
	assert.equal((await ask('/requests.json', { ...post, jurisdiction_id: 'auenrode.localhost' })).status, 201);
});
