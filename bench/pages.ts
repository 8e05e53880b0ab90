import { createServer } from 'node:http';
import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { Context } from '#kernel/context.ts';
import { plant } from '#kernel/kind/seed.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { loadTenants } from '#kernel/tenancy/tenants.ts';
import { article } from '#modules/news/article.ts';
import { install } from './installation.ts';
import { type Figure, measure, memoryOf, type Shot } from './measure.ts';
import { word } from './words.ts';

const [port, barePort] = [4100, 4101];
const host = `auenrode.localhost:${port}`;
const articles = 2000;
const found = 50_000;

if (process.argv[2] === 'bare') {
	const body = Buffer.from('x'.repeat(Number(process.argv[3])));
	createServer((_, response) => response.setHeader('content-type', 'text/html').end(body)).listen(barePort, '127.0.0.1');
} else await run();

async function run(): Promise<void> {
	const here = await install(port);
	const tenant = (await loadTenants(here.db)).find(({ id }) => id === 'auenrode');
	if (!tenant) throw new Error('no demo world');
	const ctx = Context.mint(here.db, { tenant, actor: null, now: new Date(), tag: 'de', origin: `http://${host}` });
	const story = (at: number) => ({
		answers: {
			title: `${word(at)} und ${word(at * 7 + 3)}`,
			summary: `Was es Neues gibt: ${word(at * 5 + 1)} trifft ${word(at * 11 + 2)}.`,
			body: Array.from({ length: 220 }, (_, step) => word(at * 13 + step * step)).join(' '),
			places: ['ebersfeld', 'mittelhof', 'auenrode'][at % 3] ?? '',
			topics: ['kultur', 'verkehr', 'natur'][at % 3] ?? '',
			urgency: 'none',
		},
		daysAgo: 40 + Math.floor(at / 100),
	});
	const plantMore = async (from: number, to: number): Promise<void> => {
		for (let at = from; at < to; at += 500)
			await plant(
				ctx,
				article,
				Array.from({ length: Math.min(500, to - at) }, (_, step) => story(at + step)),
			);
		await sql`analyze`.execute(here.db);
	};
	await plantMore(0, articles);
	const [newest] = await shownOf(ctx, article, { limit: 1, offset: 500 });
	const first = `${article.path}/${newest?.slug}`;

	const starts = [await here.restart(), await here.restart(), await here.restart()];
	// What the start left behind is given back after five seconds.
	await pause(10_000);
	const idle = memoryOf(here.server);
	const bare = spawn('node', [import.meta.filename, 'bare', '30000'], { stdio: 'ignore' });
	await pause(500);

	/** Whoever brings a cookie is answered by the program and never with a page that was kept (those: `rush`). */
	const shot = (path: string): Shot => ({ port, host, path, headers: { cookie: 'bench=1' } });
	const yardstick = (): Promise<Figure> => measure({ port: barePort, host, path: '/' }, { pids: [bare.pid ?? 0], seconds: 1 });
	const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
	const report = async (name: string, path: string, goal: number): Promise<void> => {
		const pairs: { figure: Figure; bare: Figure }[] = [];
		for (let round = 0; round < 3; round++)
			pairs.push({ bare: await yardstick(), figure: await measure(shot(path), { pids: [here.server], seconds: 2 }) });
		const cpu = median(pairs.map(({ figure }) => figure.cpu));
		const ratio = median(pairs.map(({ figure, bare: { cpu: yard } }) => figure.cpu / yard));
		const failed = pairs.reduce((sum, { figure }) => sum + figure.failed, 0);
		console.log(
			`| ${name} | ${cpu.toFixed(2)} | ${goal} | ${ratio.toFixed(1)} | ${Math.round(pairs[0]?.figure.perSecond ?? 0)} | ${((pairs[0]?.figure.bytes ?? 0) / 1024).toFixed(1)} KB${failed ? ` | ${failed} FAILED` : ''} |`,
		);
	};
	const pages = async (): Promise<void> => {
		console.log('| page | CPU ms | goal | ratio to the yardstick | requests/s | size |\n|---|---|---|---|---|---|');
		await report('home', '/', 1.5);
		await report('list of 12', '/aktuelles', 0.9);
		await report('item', first, 0.9);
		await report('API list of 20', '/api/v1/aktuelles', 0.9);
		await report('API item', `/api/v1${first}`, 0.35);
		await report('month calendar', '/termine', 1.5);
		await report('village', '/ort/ebersfeld', 1.5);
	};
	console.log(
		`${articles} articles in auenrode, demo world beside them, ${new Date().toISOString().slice(0, 10)}. CPU ms = server and database together; yardstick = bare node:http with 30 KB.\n\nEvery page drawn anew for every visitor; what the database said is kept for a second:\n`,
	);
	await pages();
	console.log('\n`MEMORY=off`: the database is asked for everything each time:\n');
	await here.restart({ MEMORY: 'off' });
	await pages();
	await here.restart();
	await plantMore(articles, found);
	console.log(
		`\nSearch over ${found}, never remembered:\n\n| words | CPU ms | goal | ratio to the yardstick | requests/s | size |\n|---|---|---|---|---|---|`,
	);
	for (const [name, words] of [
		['a word that 0.7 % of all texts have', 'dorfmarkttal'],
		['two words', 'feldseedorf seeheimhaus'],
		['no such word', 'xqzzvv'],
		['a word of 5 %', 'feldseedorf'],
		['two words of 12 %', `${word(77)} ${word(123)}`],
		['a word of 90 %', 'hauswaldwald'],
	] as const)
		await report(name, `/suche?q=${encodeURIComponent(words)}`, 3);
	await report(`list of 12 of ${found}`, '/aktuelles', 0.9);
	console.log(
		`\nfirst start with demo world ${Math.round(here.firstStart)} ms · start on the existing database ${starts.map((ms) => Math.round(ms)).join(', ')} ms (goal 1500) · idle ${Math.round(idle)} MB (goal 150) · under load ${Math.round(memoryOf(here.server))} MB`,
	);
	bare.kill();
	await here.stop();
}
