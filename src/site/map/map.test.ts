import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { VectorTile } from '@mapbox/vector-tile';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import { PbfReader } from 'pbf';
import { drawMissingMaps } from '#app/maps.ts';
import { web } from '#app/web.ts';
import { tileAt } from '#kernel/geo/tiles/tile-id.ts';
import { verbsOf } from '#kernel/kind/verbs.ts';
import { locatedCounts, locatedThings } from '#kernel/publication/located.ts';
import { keptEvent } from '#modules/events/server/commands.ts';
import { comingEvents } from '#modules/events/server/queries.ts';
import { keptEntry } from '#modules/directory/server/commands.ts';
import { locatedReports } from '#modules/defects/server/queries/located.ts';
import { openVillage } from '#testing/village.ts';
import { bundleAssets } from '#ui/assets.ts';
import { temporary } from '#testing/temporary.ts';

const { db, as, visitor, tenantOf, statements } = await openVillage();
const folder = temporary('map');
await drawMissingMaps(db, join(folder, 'karten'));
const app = web(db, { assets: await bundleAssets(), trustProxy: false, scheme: 'http', dataDir: folder });
const get = (path: string, { host = 'auenrode.localhost', ...headers }: Readonly<Record<string, string>> = {}) =>
	Promise.resolve(app.fetch(new Request(`http://${host}${path}`, { headers: { host, ...headers } }), {}));
const page = async (path: string): Promise<string> => (await get(path)).text();

const currently = async () => ({ coming: new Map([['event', await comingEvents(visitor())]]) });

const middle = (): readonly [number, number] => {
	const { lon, lat } = tenantOf('auenrode').places.find(({ slug }) => slug === 'auenrode') ?? {};
	return [lon ?? 0, lat ?? 0];
};
const addressAt = (z: number): string => [z, ...tileAt(middle(), z).map(Math.floor)].join('/');
const thingsIn = async (path: string, host?: string) => {
	const answer = await get(path, { ...(host !== undefined && { host }) });
	if (answer.status === 204) return [];
	const layer = new VectorTile(new PbfReader(new Uint8Array(await answer.arrayBuffer()))).layers['things'];
	return Array.from({ length: layer?.length ?? 0 }, (_, at) => layer?.feature(at).properties ?? {});
};
const countIn = (found: readonly Readonly<Record<string, unknown>>[]): number =>
	found.reduce((sum, { point_count: count }) => sum + (typeof count === 'number' ? count : 1), 0);

test('an event that is over stands in no list and no tile of the map', async () => {
	const [lon, lat] = middle();
	const at = { position: `${lat}, ${lon}`, venue: 'Anger', places: 'auenrode', summary: 'Auf dem Anger', admission: 'free' };
	const soon = new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10);
	const days = { 'Fest von früher': '2024-06-01', 'Fest in der Zukunft': soon };
	for (const [title, day] of Object.entries(days)) {
		const answers = { ...at, title, startsAt: `${day}T15:00`, endsAt: `${day}T18:00` };
		const { id } = await verbsOf(keptEvent).save(as('anna'), { answers });
		await verbsOf(keptEvent).publish(as('anna'), { id, from: as('anna').now });
	}
	const titles = JSON.stringify(await thingsIn(`/karte/dinge/${addressAt(17)}.mvt?art=termine`));
	const pages = (await Promise.all([1, 2, 3, 4, 5].map((number) => page(`/karte?art=termine&seite=${number}`)))).join('');
	for (const found of [titles, pages]) {
		assert.match(found, /Fest in der Zukunft/);
		assert.doesNotMatch(found, /Fest von früher/);
	}
});

test('the page lists what has a place, of all kinds, with the numbers of the drawn map', async () => {
	const html = await page('/karte');
	const counts = await locatedCounts(visitor(), await currently());
	const total = [...counts.values()].reduce((sum, count) => sum + count, 0) + (await locatedReports(visitor())).length;
	assert.match(html, new RegExp(`Alles ${total}`));
	const rows = await locatedThings(visitor(), await currently(), { limit: 24, offset: 0 });
	for (const { slug } of rows)
		assert.equal(html.match(new RegExp(`href="/[a-z/]+/${slug}"`, 'g'))?.length, 2, `${slug}: in the list and on the map`);
	assert.match(html, /<large-map data-map=/);
});

test('every located thing is reached by the pages of the list, each once', async () => {
	const all =
		(await locatedThings(visitor(), await currently(), { limit: 5000, offset: 0 })).length + (await locatedReports(visitor())).length;
	const seen: string[] = [];
	for (let at = 1; seen.length < all && at < 40; at += 1) {
		const html = await page(`/karte?seite=${at}`);
		seen.push(...[...html.matchAll(/<a class="om-stretch" href="([^"]+)"/g)].map(([, href = '']) => href));
	}
	assert.equal(seen.length, all);
	assert.equal(new Set(seen).size, all);
});

test('reports are a layer of their own, behind everything else in the list', async () => {
	const reports = await locatedReports(visitor());
	assert.ok(reports.length > 12);
	const html = await page('/karte?art=melden');
	assert.equal(html.match(/<a class="om-stretch" href="\/melden\/AU-/g)?.length, Math.min(24, reports.length));
	assert.equal(countIn(await thingsIn(`/karte/dinge/${addressAt(6)}.mvt?art=melden`)), reports.length);
	assert.ok(reports.every(({ slug }) => slug.startsWith('AU-')));
});

test('kind, village and topic narrow list, map and tiles alike', async () => {
	const placeId = tenantOf('auenrode').places.find(({ slug }) => slug === 'ebersfeld')?.id;
	const few = await locatedThings(visitor(), { kinds: ['event'], placeId, ...(await currently()) }, { limit: 500, offset: 0 });
	const html = await page('/karte?art=termine&ort=ebersfeld');
	assert.equal(html.match(/<a class="om-stretch" href="\/termine\//g)?.length, Math.min(24, few.length));
	assert.doesNotMatch(html, /<a class="om-stretch" href="\/verzeichnis\//);
	assert.equal(countIn(await thingsIn(`/karte/dinge/${addressAt(6)}.mvt?art=termine&ort=ebersfeld`)), few.length);
	assert.deepEqual(await thingsIn(`/karte/dinge/${addressAt(6)}.mvt?art=nichts`), []);
	assert.match(await page('/karte?art=nichts'), /Hier steht gerade nichts/);
});

test('tiles group near things and show each by itself near by; drafts, withdrawn things and other municipalities are in none', async () => {
	const all =
		(await locatedThings(visitor(), await currently(), { limit: 5000, offset: 0 })).length + (await locatedReports(visitor())).length;
	const far = await thingsIn(`/karte/dinge/${addressAt(6)}.mvt`);
	assert.equal(countIn(far), all);
	assert.ok(far.length < all / 10);
	const [lon, lat] = middle();
	const answers = { category: 'place', title: 'Neuer Brunnen', position: `${lat}, ${lon}`, places: 'auenrode' };
	const { id } = await verbsOf(keptEntry).save(as('anna'), { answers });
	const near = () => thingsIn(`/karte/dinge/${addressAt(17)}.mvt`);
	const isThere = async (): Promise<boolean> =>
		(await near()).some(({ title, href }) => title === 'Neuer Brunnen' && href === '/verzeichnis/neuer-brunnen');
	assert.equal(await isThere(), false);
	await verbsOf(keptEntry).publish(as('anna'), { id, from: as('anna').now });
	assert.equal(await isThere(), true);
	assert.deepEqual(await thingsIn(`/karte/dinge/${addressAt(17)}.mvt`, 'heidewalde.localhost'), []);
	await verbsOf(keptEntry).withdraw(as('anna'), { id, reason: 'trocken' });
	assert.equal(await isThere(), false);
});

test('tiles of the base map come packed, may be kept, and are those of the municipality alone', async () => {
	const path = `/karte/kacheln/${addressAt(14)}`;
	const packed = await get(path, { 'accept-encoding': 'gzip' });
	assert.deepEqual([packed.status, packed.headers.get('content-encoding')], [200, 'gzip']);
	const plain = await get(path);
	const layers = Object.keys(new VectorTile(new PbfReader(new Uint8Array(await plain.arrayBuffer()))).layers);
	assert.ok(layers.includes('roads') && layers.includes('buildings'));
	const etag = packed.headers.get('etag') ?? '';
	assert.equal((await get(path, { 'if-none-match': etag })).status, 304);
	assert.equal((await get(path, { host: 'heidewalde.localhost' })).status, 204);
	assert.equal((await get('/karte/kacheln/99/1/1')).status, 204);
	assert.equal((await get('/karte/kacheln/14/x/1')).status, 404);
});

test('the style is one that the specification accepts, by day and by night, and asks this server only', async () => {
	for (const scheme of ['tag', 'nacht']) {
		const style = await (await get(`/karte/stil/${scheme}.json`)).json();
		assert.deepEqual(validateStyleMin(style), []);
		for (const [, host] of JSON.stringify(style).matchAll(/https?:\/\/([^/"]+)/g)) assert.equal(host, 'auenrode.localhost');
	}
	assert.equal((await get('/karte/stil/gelb.json')).status, 404);
});

test('the library comes from here, for ever, and no page names it but the map', async () => {
	const html = await page('/karte');
	const [script = ''] = /\/karte\/bibliothek\/maplibre-gl-[\d.]+\.js/.exec(html) ?? [];
	const answer = await get(script, { 'accept-encoding': 'gzip, br' });
	assert.deepEqual([answer.status, answer.headers.get('content-encoding')], [200, 'br']);
	assert.match(answer.headers.get('cache-control') ?? '', /immutable/);
	assert.doesNotMatch(html, /<script[^>]+maplibre/);
	for (const path of ['/', '/ort', '/ort/ebersfeld', '/verzeichnis', '/termine'])
		assert.doesNotMatch(await page(path), /maplibre|large-map/, path);
});

test('however many things the page shows, it asks each of its questions once', async () => {
	statements.length = 0;
	await page('/karte?seite=2');
	assert.ok(statements.length > 2);
	assert.equal(new Set(statements).size, statements.length);
});
