import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { serve } from '@hono/node-server';
import * as z from 'zod';
import { kinds } from '#app/modules.ts';
import { web } from '#app/web.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { event } from '#modules/events/event.ts';
import { entry } from '#modules/directory/entry.ts';
import { openVillage } from '#testing/village.ts';
import { bundleAssets } from '#ui/assets.ts';

const { db, visitor, tenantOf } = await openVillage();
const app = web(db, { assets: await bundleAssets(), trustProxy: false, scheme: 'http', dataDir: tmpdir() });
const server = await new Promise<ReturnType<typeof serve>>((resolve) => {
	const started = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, () => resolve(started));
});
after(() => server.close());
const bound = server.address();
const base = `http://auenrode.localhost:${typeof bound === 'object' && bound ? bound.port : 0}/api/ogc`;
const host = { host: 'auenrode.localhost' };
const get = (path: string) => Promise.resolve(app.fetch(new Request(`http://auenrode.localhost/api/ogc${path}`, { headers: host }), {}));

const page = z.object({
	features: z.array(
		z.object({ id: z.string(), geometry: z.object({ type: z.string() }).loose().nullable(), properties: z.object({}).loose() }),
	),
	links: z.array(z.object({ rel: z.string(), href: z.string() }).loose()),
	numberMatched: z.number(),
	numberReturned: z.number(),
});
const items = async (path: string) => page.parse(await (await get(path)).json());

/** `/mitmachen/ideen` is one collection: a slash would end its name. */
const idOf = ({ path }: { path: string }): string => path.slice(1).replaceAll('/', '-');

test('landing, conformance and collections lead to each other and to every kind', async () => {
	const landing = z
		.object({ links: z.array(z.object({ rel: z.string(), href: z.string() }).loose()) })
		.parse(await (await get('')).json());
	assert.deepEqual(
		landing.links.map(({ rel }) => rel),
		['self', 'service-desc', 'service-doc', 'conformance', 'data'],
	);
	for (const { href } of landing.links.filter(({ rel }) => rel !== 'service-doc'))
		assert.equal((await get(href.replace(/^.*\/api\/ogc/, ''))).status, 200, href);
	assert.match(await (await get('/conformance')).text(), /features-1\/1\.0\/conf\/core.*geojson.*oas30/);
	const { collections } = z
		.object({ collections: z.array(z.object({ id: z.string() }).loose()) })
		.parse(await (await get('/collections')).json());
	assert.deepEqual(
		collections.map(({ id }) => id),
		[...kinds.map(idOf), 'orte'],
	);
	assert.equal((await get('/collections/nichts/items')).status, 404);
});

test('the pages of a collection follow each other without gap or repetition', async () => {
	const seen: string[] = [];
	let next: string | undefined = '/collections/verzeichnis/items?limit=40';
	let matched = 0;
	while (next !== undefined) {
		const { features, links, numberMatched, numberReturned } = await items(next);
		assert.equal(numberReturned, features.length);
		seen.push(...features.map(({ id }) => id));
		matched = numberMatched;
		next = links.find(({ rel }) => rel === 'next')?.href.replace(/^.*\/api\/ogc/, '');
	}
	assert.equal(new Set(seen).size, seen.length);
	assert.deepEqual([seen.length, matched], [(await shownOf(visitor(), entry, { limit: 5000 })).length, seen.length]);
});

test('a box takes what lies in it and nothing else, across the 180th meridian too', async () => {
	const all = (await shownOf(visitor(), entry, { limit: 5000 })).filter(({ position }) => position !== null);
	const { lon, lat } = tenantOf('auenrode').places.find(({ slug }) => slug === 'ebersfeld') ?? {};
	const [west, south, east, north] = [(lon ?? 0) - 0.005, (lat ?? 0) - 0.005, (lon ?? 0) + 0.005, (lat ?? 0) + 0.005];
	const inside = all.filter(
		({ position }) => position && position.lon >= west && position.lon <= east && position.lat >= south && position.lat <= north,
	);
	const found = await items(`/collections/verzeichnis/items?bbox=${[west, south, east, north].join()}&limit=1000`);
	assert.deepEqual(new Set(found.features.map(({ id }) => id)), new Set(inside.map(({ id }) => id)));
	assert.ok(inside.length > 3 && inside.length < all.length);
	assert.equal((await items('/collections/verzeichnis/items?bbox=170,-90,-170,90')).numberMatched, 0);
	assert.equal((await items(`/collections/verzeichnis/items?bbox=${west},${south},0,${east},${north},100`)).numberMatched, inside.length);
	assert.ok(
		(await items(`/collections/orte/items?bbox=${[west, south, east, north].join()}`)).features.some(({ id }) => id === 'ebersfeld'),
	);
});

test('events are found by the time at which they take place, repeated ones by each of their times', async () => {
	const events = await shownOf(visitor(), event, { limit: 2000 });
	const weekly = events.find(
		({ values }) => values.rule?.includes('WEEKLY') && !values.rule.includes('UNTIL') && !values.rule.includes('COUNT'),
	);
	assert.ok(weekly);
	const during = async (datetime: string) =>
		(await items(`/collections/termine/items?limit=1000&datetime=${datetime}`)).features.map(({ id }) => id);
	const start = weekly.values.startsAt;
	const later = new Date(new Date(start).getTime() + 21 * 86_400_000);
	const day = (at: Date): string => at.toISOString().slice(0, 10);
	const around = `${day(new Date(later.getTime() - 3 * 86_400_000))}/${day(new Date(later.getTime() + 3 * 86_400_000))}`;
	assert.ok((await during(around)).includes(weekly.id), `${weekly.words.title}: ${around}`);
	assert.deepEqual(await during('1990-01-01T00:00:00Z/1991-01-01T00:00:00Z'), []);
	assert.equal((await during('../..')).length, events.length);
	const single = events.find(({ values }) => values.rule === null && values.extraDays.length === 0);
	assert.ok(single && (await during(day(new Date(single.values.startsAt)))).includes(single.id));
});

test('one feature has an address of its own; what is not shown here has none', async () => {
	const { features } = await items('/collections/verzeichnis/items?limit=1');
	const own = await get(`/collections/verzeichnis/items/${features[0]?.id}`);
	assert.equal(own.headers.get('content-type'), 'application/geo+json');
	assert.match(own.headers.get('link') ?? '', /rel="self".*rel="collection"/);
	const [foreign] = await shownOf(visitor({ in: 'heidewalde' }), entry, { limit: 1 });
	for (const id of [foreign?.id, 'x', "' or 1=1"])
		assert.equal((await get(`/collections/verzeichnis/items/${encodeURIComponent(id ?? '')}`)).status, 404);
});

test('a wrong parameter is named with 400, and a limit beyond the highest is that', async () => {
	const wrong = [
		'bbox=1,2,3',
		'bbox=a,b,c,d',
		'bbox=1,5,2,4',
		'datetime=gestern',
		'datetime=2026-01-01/2025-01-01',
		'limit=0',
		'limit=x',
		'offset=-1',
		'colour=red',
		'f=xml',
	];
	for (const query of wrong) {
		const answer = await get(`/collections/termine/items?${query}`);
		assert.equal(answer.status, 400, query);
		const { problems } = z.object({ problems: z.record(z.string(), z.string()) }).parse(await answer.json());
		assert.deepEqual(Object.keys(problems), [query.split('=')[0]]);
	}
	assert.equal((await get('/collections/termine/items?limit=999999')).status, 200);
});

/** Runs a foreign reader beside this process, which must go on answering. */
const run = (command: string, args: readonly string[]): Promise<{ text: string; status: number | null }> =>
	new Promise((resolve) => {
		const child = spawn(command, args, { env: { ...process.env, no_proxy: '*', NO_PROXY: '*' } });
		let text = '';
		for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
		child.on('close', (status) => resolve({ text, status }));
		child.on('error', () => resolve({ text, status: null }));
	});

const hasGdal = spawnSync('ogrinfo', ['--version']).status === 0;
test('GDAL reads every collection', { skip: !hasGdal && 'ogrinfo is not installed' }, async () => {
	const { text } = await run('ogrinfo', ['-ro', `OAPIF:${base}`]);
	for (const { path } of kinds) assert.match(text, new RegExp(`\\b${idOf({ path })}\\b`), text);
	const entries = await run('ogrinfo', ['-ro', '-so', `OAPIF:${base}`, 'verzeichnis']);
	const matched = (await items('/collections/verzeichnis/items?limit=1')).numberMatched;
	assert.match(entries.text, new RegExp(`Feature Count: ${matched}\\n`), entries.text);
	const villages = await run('ogrinfo', ['-ro', '-al', `OAPIF:${base}`, 'orte']);
	assert.match(villages.text, /name \(String\) = Ebersfeld[\s\S]*POLYGON/);
});

const hasOwsLib = spawnSync('/usr/bin/python3', ['-c', 'import owslib.ogcapi.features']).status === 0;
test('OWSLib reads the interface as a client would', { skip: !hasOwsLib && 'OWSLib is not installed' }, async () => {
	const script = [
		'import socket, sys',
		// Python knows no names below localhost.
		'known = socket.getaddrinfo',
		"socket.getaddrinfo = lambda name, *rest, **more: known('127.0.0.1', *rest, **more)",
		'from owslib.ogcapi.features import Features',
		'f = Features(sys.argv[1])',
		"print(','.join(f.feature_collections()))",
		"r = f.collection_items('verzeichnis', limit=5)",
		"print(r['numberMatched'], len(r['features']))",
		"print(f.collection_item('verzeichnis', r['features'][0]['id'])['type'])",
		"print(any('core' in c for c in f.conformance()['conformsTo']), 'paths' in f.api())",
	];
	const { text, status } = await run('/usr/bin/python3', ['-c', script.join('\n'), base]);
	assert.equal(status, 0, text);
	const matched = (await items('/collections/verzeichnis/items?limit=1')).numberMatched;
	assert.deepEqual(text.trim().split('\n'), [[...kinds.map(idOf), 'orte'].join(), `${matched} 5`, 'Feature', 'True True']);
});
