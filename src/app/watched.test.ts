import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sql } from 'kysely';
import { openOffice } from '#testing/office.ts';

const lines: string[] = [];
const token = 'only.for-the_watchman';
const { app, browserAt, db } = await openOffice({ metricsToken: token, logTo: (line) => void lines.push(line) });
const visitor = browserAt('auenrode');
const scrape = async (bearer?: string) => {
	const answer = await app.request('http://10.0.0.7/metrics', {
		headers: bearer === undefined ? {} : { authorization: `Bearer ${bearer}` },
	});
	return { status: answer.status, text: await answer.text(), type: answer.headers.get('content-type') ?? '' };
};
const fieldOf = (line: string | undefined, name: string): unknown => Reflect.get(Object(JSON.parse(line ?? '{}')), name);

test('only who bears the token reads the metrics, and without the setting there is no such page', async () => {
	assert.equal((await scrape()).status, 401);
	assert.equal((await scrape(`${token}.`)).status, 401);
	const { status, type } = await scrape(token);
	assert.deepEqual([status, type], [200, 'text/plain; version=0.0.4; charset=utf-8']);
	const silent = await openOffice();
	assert.equal((await silent.browserAt('auenrode').get('/metrics')).status, 404);
});

test('no secret of an address appears in the log or the metrics: not its path, not its query, not a method made up', async () => {
	const secret = 'g3h31mn1s';
	const paths = [
		`/verwaltung/passwort/${secret}`,
		`/abo/bestaetigen/${secret}`,
		`/abo/ende/${secret}`,
		`/abo/${secret}`,
		`/${secret}`,
		`/uk/termine/${secret}?ort=${secret}`,
		`/suche?q=${secret}`,
		`/feeds/termine/${secret}.ics`,
		`/media/${secret}/1.webp`,
	];
	lines.length = 0;
	for (const path of paths) await visitor.get(path);
	await visitor.post(`/abo/ende/${secret}`, { email: `${secret}@example.org` });
	const foreign = await app.request(`http://auenrode.localhost/abo`, {
		method: 'POST',
		body: new FormData(),
		headers: { host: 'auenrode.localhost', origin: `http://${secret}.example.org` },
	});
	assert.equal(foreign.status, 403);
	await app.request(`http://${secret}.example.org/`, {
		method: secret,
		headers: { host: `${secret}.example.org`, cookie: secret, 'user-agent': secret },
	});
	assert.equal(lines.length, paths.length + 3);
	const { text } = await scrape(token);
	assert.deepEqual(
		lines.filter((line) => line.includes(secret)),
		[],
	);
	assert.ok(!text.includes(secret));
	assert.equal(fieldOf(lines.at(-2), 'method'), 'OTHER');
});

test('a line says when, where, which kind of page, how it went and how long it took', async () => {
	lines.length = 0;
	await visitor.get('/termine/gibt-es-nicht');
	const keys = ['at', 'level', 'municipality', 'method', 'route', 'status', 'bytes', 'ms'];
	assert.deepEqual(Object.keys(Object(JSON.parse(lines[0] ?? ''))), keys);
	assert.deepEqual(
		['municipality', 'method', 'route', 'status'].map((name) => fieldOf(lines[0], name)),
		['auenrode', 'GET', '/termine/:slug', 404],
	);
});

test('a scrape counts requests by route, and what waits or failed by municipality', async () => {
	const mail = (state: string, count: number) =>
		sql`
		insert into mail_message (tenant_id, id, state, due_at, created_at, changed_at)
		select 'auenrode', gen_random_uuid(), ${state}, now() + interval '1 day', now(), now() from generate_series(1, ${count}::int)`.execute(db);
	await mail('waiting', 3);
	await mail('refused', 2);
	await sql`create schema jobs`.execute(db);
	await sql`create table jobs.job (name text, state text, data jsonb)`.execute(db);
	await sql`insert into jobs.job values ('deed/a', 'failed', '{"tenantId": "heidewalde"}'), ('clock/b', 'retry', null)`.execute(db);
	await visitor.get('/');
	const { text } = await scrape(token);
	for (const line of [
		/ortsmitte_http_request_seconds_count\{route="\/",method="GET",status="2xx"\} [1-9]/,
		/ortsmitte_mails\{municipality="auenrode",state="waiting"\} 3/,
		/ortsmitte_mails\{municipality="auenrode",state="failed"\} 2/,
		/ortsmitte_jobs\{municipality="heidewalde",state="failed"\} 1/,
		/ortsmitte_jobs\{municipality="",state="waiting"\} 1/,
		/ortsmitte_database_connections\{state="idle"\} \d/,
		/nodejs_eventloop_lag_p99_seconds/,
		/process_resident_memory_bytes \d/,
	])
		assert.match(text, line);
});

test('without the queue tables or the database a scrape still tells the rest', async () => {
	await sql`drop schema jobs cascade`.execute(db);
	const { status, text } = await scrape(token);
	assert.equal(status, 200);
	assert.doesNotMatch(text, /ortsmitte_jobs\{/);
	assert.match(text, /ortsmitte_mails\{/);
});
