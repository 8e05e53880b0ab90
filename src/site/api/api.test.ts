import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import * as z from 'zod';
import { inEveryLanguage } from '#app/languages.ts';
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

test('the search of the API finds what the portal finds, in the same order, as its OpenAPI document says', async () => {
	const document = described.parse(await json('/api/v1/openapi.json'));
	const ajv = new Ajv2020({ strict: false, allErrors: true });
	formats.default(ajv);
	ajv.addSchema({ $id: 'http://api/', ...document });
	const validate = ajv.compile({ $ref: 'http://api/#/paths/~1api~1v1~1search/get/responses/200/content/application~1json/schema' });
	const found = z.object({
		items: z.array(z.object({ url: z.string(), type: z.string() }).loose()),
		next: z.string().nullable(),
		isGuess: z.boolean(),
	});
	for (const wish of ['q=Verein&limit=12', 'q=Fest&limit=12', 'q=Feuerwehr&limit=3', 'q=Fuerwehr&limit=12', 'q=Xyzzyqq']) {
		const answer = await json(`/api/v1/search?${wish}`);
		assert.ok(validate(answer), JSON.stringify(validate.errors?.slice(0, 3)));
		const { items, isGuess } = found.parse(answer);
		const page = await (await get(`/suche?${wish}`)).text();
		const links = new Set([...page.slice(page.indexOf('<main')).matchAll(/ href="([^"?#]+)"/g)].map(([, path = '']) => path));
		const paths = items.map(({ url }) => new URL(url).pathname);
		assert.deepEqual(
			paths,
			[...links].filter((path) => paths.includes(path)),
			wish,
		);
		assert.equal(isGuess, wish.startsWith('q=Fuerwehr'), wish);
		assert.equal(items.length > 0, wish !== 'q=Xyzzyqq', wish);
	}
	const articles = found.parse(await json('/api/v1/search?q=Fest&type=article'));
	assert.ok(articles.items.length > 0 && articles.items.every(({ type }) => type === 'article'));
	const first = found.parse(await json('/api/v1/search?q=Verein&limit=5'));
	const second = found.parse(await json((first.next ?? '').replace('http://auenrode.localhost', '')));
	assert.equal(new Set([...first.items, ...second.items].map(({ url }) => url)).size, first.items.length + second.items.length);
	assert.ok(second.items.length > 0);
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

test('the files of a kind hold everything that there is, also of one village and one topic', async () => {
	const idsIn = async (path: string): Promise<string[]> => {
		const table = readCsv(await (await get(path)).text());
		assert.ok('columns' in table);
		return table.rows.map(([id = '']) => id);
	};
	const listed = async (wish: string): Promise<string[]> => {
		const ids: string[] = [];
		for (let path: string | null = `/api/v1/verzeichnis?limit=100${wish}`; path !== null;) {
			const { items, next }: z.output<typeof list> = list.parse(await json(path));
			ids.push(...items.map(({ id }) => id));
			path = next && next.replace('http://auenrode.localhost', '');
		}
		return ids;
	};
	const all = await idsIn('/feeds/verzeichnis.csv');
	assert.ok(all.length > 100);
	assert.deepEqual(all, await listed(''));
	const village = await idsIn('/feeds/verzeichnis/ebersfeld.csv');
	assert.ok(village.length > 0 && village.length < all.length);
	assert.deepEqual(village, await listed('&place=ebersfeld'));
	assert.deepEqual(await idsIn('/feeds/verzeichnis.csv?thema=kultur'), await listed('&topic=kultur'));
});

test('calendars read back as they were written, recurring events as rules', async () => {
	const { entries, problems } = readCalendar(await (await get('/feeds/termine.ics')).text(), {
		zone: 'Europe/Berlin',
		characters: 5_000_000,
		entries: 5000,
	});
	assert.deepEqual(problems, []);
	assert.ok(entries.length > 50 && entries.some(({ rule }) => rule !== null) && entries.some(({ cancelled }) => cancelled));
});

test('programs tell the feeds of villages, topics and languages apart, and each leads back to its own page', async () => {
	const atom = async (path: string) => {
		const text = await (await get(path)).text();
		const [, title = ''] = /<title>([^<]*)/.exec(text) ?? [];
		const [, id = ''] = /<id>([^<]*)/.exec(text) ?? [];
		const [, home = ''] = /type="text\/html" href="([^"]*)/.exec(text) ?? [];
		return { text, head: [title, id, home].map((one) => one.replaceAll('http://auenrode.localhost', '').replaceAll('&amp;', '&')) };
	};
	for (const [path, title, home] of [
		['/feeds/aktuelles.atom', 'Aktuelles Auenrode', '/aktuelles'],
		['/feeds/aktuelles.atom?thema=kultur', 'Aktuelles Auenrode: Kultur', '/aktuelles?thema=kultur'],
		['/feeds/aktuelles/ebersfeld.atom?thema=kultur', 'Aktuelles Ebersfeld: Kultur', '/aktuelles?ort=ebersfeld&thema=kultur'],
	] as const)
		assert.deepEqual((await atom(path)).head, [title, path, home]);
	const answer = await inEveryLanguage(app)(
		new Request('http://auenrode.localhost/uk/aktuelles', { headers: { host: 'auenrode.localhost' } }),
	);
	assert.match(await answer.text(), /href="\/uk\/feeds\/aktuelles\.atom"/, 'who reads Ukrainian is offered the Ukrainian feed');
	assert.equal((await get('/feeds/aktuelles.atom?thema=quatsch')).status, 404);
});
