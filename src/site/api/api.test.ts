import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import * as z from 'zod';
import { kinds } from '#app/modules.ts';
import { web } from '#app/web.ts';
import { readCalendar } from '#kernel/exchange/ics/read.ts';
import { readCsv } from '#kernel/exchange/csv.ts';
import { openVillage } from '#testing/village.ts';
import { bundleAssets } from '#ui/assets.ts';

const { db } = await openVillage();
const app = web(db, { assets: await bundleAssets(), trustProxy: false, scheme: 'http', dataDir: tmpdir() });
const get = (path: string) =>
	Promise.resolve(app.fetch(new Request(`http://auenrode.localhost${path}`, { headers: { host: 'auenrode.localhost' } }), {}));
const json = async (path: string): Promise<unknown> => (await get(path)).json();

const described = z.object({
	paths: z.record(z.string(), z.unknown()),
	components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});
const list = z.object({ items: z.array(z.object({ id: z.string() }).loose()), next: z.string().nullable() });

test('what the read API answers is what its OpenAPI document says, for every kind, in lists and one by one', async () => {
	const document = described.parse(await json('/api/v1/openapi.json'));
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	formats.default(ajv);
	ajv.addSchema({ $id: 'http://api/', ...document });
	for (const { name, path } of kinds) {
		const schema = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
		assert.ok(document.paths[`/api/v1${path}`] && document.paths[`/api/v1${path}/{id}`]);
		const { items } = list.parse(await json(`/api/v1${path}?limit=100`));
		assert.ok(items.length > 0, path);
		const validate = ajv.compile({ $ref: `http://api/#/components/schemas/${schema}` });
		for (const item of [...items, await json(`/api/v1${path}/${items[0]?.id}`)])
			assert.ok(validate(item), JSON.stringify(validate.errors?.slice(0, 3)));
	}
});

test('pages of the API follow each other without gap or repetition', async () => {
	const seen: string[] = [];
	for (let path: string | null = '/api/v1/verzeichnis?limit=40'; path !== null;) {
		const { items, next }: z.output<typeof list> = list.parse(await json(path));
		seen.push(...items.map(({ id }) => id));
		path = next && next.replace('http://auenrode.localhost', '');
	}
	assert.equal(new Set(seen).size, seen.length);
	assert.ok(seen.length > 100);
});

const profile = '../shared/data/standards/datapackage/tableschema.json';
test(
	'the Table Schema of every kind fits its CSV and the profile of the standard',
	{ skip: !existsSync(profile) && 'profile not at hand' },
	async () => {
		const validate = new Ajv({ strict: false, logger: false, validateFormats: false }).compile(
			z.record(z.string(), z.unknown()).parse(JSON.parse(readFileSync(profile, 'utf8'))),
		);
		for (const { path } of kinds) {
			const schema = z
				.object({ fields: z.array(z.object({ name: z.string() }).loose()) })
				.loose()
				.parse(await json(`/feeds${path}.schema.json`));
			assert.ok(validate(schema), JSON.stringify(validate.errors?.slice(0, 3)));
			const table = readCsv(await (await get(`/feeds${path}.csv`)).text());
			assert.ok('columns' in table);
			assert.deepEqual(
				table.columns,
				schema.fields.map(({ name }) => name),
			);
		}
	},
);

test('calendars read back as they were written, recurring events as rules', async () => {
	const { entries, problems } = readCalendar(await (await get('/feeds/termine.ics')).text(), {
		zone: 'Europe/Berlin',
		characters: 5_000_000,
		entries: 5000,
	});
	assert.deepEqual(problems, []);
	assert.ok(entries.length > 50 && entries.some(({ rule }) => rule !== null) && entries.some(({ cancelled }) => cancelled));
});
