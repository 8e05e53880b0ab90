import { Agent, request } from 'node:http';
import { availableParallelism, loadavg } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { plant } from '#kernel/kind/seed.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { idea } from '#modules/ideas/idea.ts';
import { install } from './installation.ts';
import { cpuOf } from './measure.ts';

const port = 4120;
const host = `auenrode.localhost:${port}`;
const [count, hands, seconds] = [10_000, 50, 8];
const collection = 'ideen-fuer-den-ortskern-ebersfeld';
const categories = ['paths', 'green', 'together', 'play', 'culture', 'digital', 'building', 'other'];
const places = ['ebersfeld', 'mittelhof', 'auenrode'];

const here = await install(port);
const tenant = (await loadTenants(here.db)).find(({ id }) => id === 'auenrode');
if (!tenant) throw new NotFound('demo world');
const ctx = Context.mint(here.db, { tenant, actor: null, now: new Date(), tag: 'de', origin: `http://${host}` });
const seed = (at: number) => ({
	answers: {
		title: `Idee ${at}: ${['eine Bank', 'ein Baum', 'ein Brunnen', 'ein Weg'][at % 4]} am ${['Anger', 'See', 'Bahnhof'][at % 3]}`,
		summary: 'Damit man sich wieder gern trifft, auch wenn es heiß ist oder regnet.',
		places: places[at % 3] ?? '',
		position: `${52.19 + ((at * 7) % 500) / 12_000}, ${11.63 + ((at * 13) % 700) / 12_000}`,
		call: collection,
		category: categories[at % 8] ?? '',
		status: 'new',
		authorName: `Familie ${at}`,
		channel: 'online',
	},
	daysAgo: 1 + Math.floor(at / 500),
});
for (let at = 0; at < count; at += 500)
	await plant(
		ctx,
		idea,
		Array.from({ length: 500 }, (_, step) => seed(at + step)),
	);
await sql`insert into tally (tenant_id, publication_id, online, contributions) select tenant_id, publication_id, (random() * 60)::int, (random() * 9)::int
	from idea where tenant_id = 'auenrode' on conflict do nothing`.execute(here.db);
await sql`analyze`.execute(here.db);
await here.restart();

const agent = new Agent({ keepAlive: true, maxSockets: hands });
type Answer = { readonly status: number; readonly milliseconds: number };
/** Whoever brings a cookie is answered by the program and never with a page that was kept. */
let isAnew = false;
const ask = (path: string, form?: Readonly<Record<string, string>>): Promise<Answer> =>
	new Promise((resolve, reject) => {
		const begun = performance.now();
		const body = form && new URLSearchParams(form).toString();
		const headers = {
			host,
			origin: `http://${host}`,
			...(isAnew && { cookie: 'bench=1' }),
			...(form && { 'content-type': 'application/x-www-form-urlencoded' }),
		};
		request({ agent, port, path, host: '127.0.0.1', method: form ? 'POST' : 'GET', headers }, (response) => {
			response.resume().on('end', () => resolve({ status: response.statusCode ?? 0, milliseconds: performance.now() - begun }));
		})
			.on('error', reject)
			.end(body);
	});

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';
/** Addresses as visitors choose them: mostly the first pages, by theme, village, order; no two in a row alike. */
const listAt = (at: number): string => {
	const filters = [
		...(at % 2 === 0 ? [`thema=${pick(categories, at >> 1)}`] : []),
		...(at % 3 === 0 ? [`ort=${pick(places, at >> 2)}`] : []),
		...(at % 4 === 0 ? ['folge=unterstuetzt'] : []),
		...(at % 5 === 0 ? [`seite=${1 + ((at * 7) % 12)}`] : []),
	];
	return `/mitmachen/ideen?${filters.join('&')}`;
};
const mapAt = (at: number): string => `${listAt(at)}&ansicht=karte`;

const quantile = (sorted: readonly number[], share: number): number => sorted[Math.floor(sorted.length * share)] ?? NaN;

const run = async (name: string, pathAt: (at: number) => string): Promise<void> => {
	for (let at = 0; at < 100; at++) await ask(pathAt(at));
	const [cpu, begun] = [cpuOf(here.server), performance.now()];
	let [at, failed] = [0, 0];
	const times: number[] = [];
	const hand = async (): Promise<void> => {
		while (performance.now() - begun < seconds * 1000) {
			const { status, milliseconds } = await ask(pathAt(at++));
			times.push(milliseconds);
			if (status !== 200) failed++;
		}
	};
	await Promise.all(Array.from({ length: hands }, hand));
	const spent = (cpuOf(here.server) - cpu) / times.length;
	const sorted = times.toSorted((a, b) => a - b);
	const [p50, p95] = [quantile(sorted, 0.5), quantile(sorted, 0.95)];
	console.log(
		`| ${name} | ${p50.toFixed(0)} | ${p95.toFixed(0)} | 80 | ${spent.toFixed(2)} | ${Math.round(times.length / seconds)} | ${failed} |`,
	);
};

console.log(
	`${count} ideas in one collection, ${hands} requests at once for ${seconds} s from the same machine (its CPU time is part of the latency), ${new Date().toISOString().slice(0, 10)}. ${availableParallelism()} cores, load average ${loadavg()[0]?.toFixed(1)} before the first request: above the number of cores, others take part of the time. CPU ms = server and database together. 'No page kept': each request brings a cookie, so every page is drawn for it. Known peers: 7.4 s for a list of 900 proposals, 6 s for 550 projects.\n\n| page | p50 ms | p95 ms | limit | CPU ms | requests/s | failed |\n|---|---|---|---|---|---|---|`,
);
const some = await sql<{ id: string; slug: string }>`select p.id, p.slug from publication p join idea on idea.tenant_id = p.tenant_id
	and idea.publication_id = p.id where p.tenant_id = 'auenrode' and idea.call = ${collection}
	and exists (select from publication_audience a where a.tenant_id = p.tenant_id and a.publication_id = p.id) limit 150`.execute(here.db);
const pageAt = (at: number): string => `/mitmachen/ideen/${some.rows[at % some.rows.length]?.slug}`;

await run('list, filters mixed', listAt);
await run('list with map, filters mixed', mapAt);
await run('page of one of 150 ideas', pageAt);
isAnew = true;
await run('list, no page kept', listAt);
await run('list with map, no page kept', mapAt);
await run('page of one of 150 ideas, no page kept', pageAt);
isAnew = false;
const writer = new AbortController();
const writing = (async () => {
	while (!writer.signal.aborted) {
		const words = { form: newId(), body: 'Gute Idee, ich helfe mit.', name: 'Ada', email: '' };
		await ask(`/mitmachen/beitrag/${some.rows[0]?.id}`, words);
		await pause(1000);
	}
})();
await run('list, somebody writes each second', listAt);
writer.abort();
await writing;
await here.stop();
