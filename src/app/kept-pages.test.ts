import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { connect } from '#kernel/db/connection.ts';
import { asOwner } from '#kernel/db/postgres/cluster.ts';
import { first as here } from '#testing/pair.ts';
import type { Answer } from '#testing/running.ts';
import { demoPassword, people } from './demo/people.ts';

const db = connect(asOwner(here.folder), { size: 2 });
after(async () => {
	await db.destroy();
});

const cookie = await here.signIn(people.anna.email, demoPassword);
const write = async (title: string): Promise<void> => {
	const words = {
		_deed: 'publish',
		_base: '',
		sprache: 'de',
		title,
		summary: 'Frisch geschrieben',
		urgency: 'none',
		places: 'ebersfeld',
	};
	const { status } = await here.ask(`/verwaltung/aktuelles/${crypto.randomUUID()}/bearbeiten`, { method: 'POST', form: words, cookie });
	assert.ok(status < 400, `${status}`);
};
const silently = (title: string, now: string) =>
	db.updateTable('publicationVariant').set({ title: now }).where('title', '=', title).execute();

test('a page is kept for a moment, with all its headers, and not beyond a write or a second', async () => {
	await write('Erste Fassung');
	let drawn = await here.ask('/aktuelles');
	let again = drawn;
	// A second may pass between two questions on a busy machine.
	for (let attempt = 0, known = 'Erste Fassung'; attempt < 8; attempt++) {
		drawn = await here.ask('/aktuelles');
		assert.match(drawn.text, new RegExp(known));
		const next = `Wortlos geändert, zum ${attempt}. Mal`;
		await silently(known, next);
		known = next;
		again = await here.ask('/aktuelles');
		if (again.text === drawn.text) break;
	}
	assert.equal(again.text, drawn.text);
	const { date, ...head } = again.headers;
	assert.ok(date);
	for (const name of ['content-security-policy', 'content-type', 'x-content-type-options'])
		assert.equal(head[name], drawn.headers[name], name);
	await write('Zweite Fassung');
	const fresh = (await here.ask('/aktuelles')).text;
	assert.match(fresh, /Zweite Fassung/);
	assert.match(fresh, /Wortlos geändert/);
	await silently('Zweite Fassung', 'Dritte Fassung');
	await pause(1100);
	assert.match((await here.ask('/aktuelles')).text, /Dritte Fassung/);
});

test('what bears a form to send, a session or a part of a file is made for each visitor; what is kept is counted like the rest', async () => {
	const keyIn = async (path: string): Promise<string | undefined> =>
		/name="_form" value="([\w-]{36})"/.exec((await here.ask(path)).text)?.[1];
	const [one, other] = [await keyIn('/brett/neu'), await keyIn('/brett/neu')];
	assert.ok(one);
	assert.notEqual(one, other);
	assert.match((await here.ask('/verwaltung/aktuelles', { cookie })).text, /Anna Vogt/);
	assert.doesNotMatch((await here.ask('/verwaltung/aktuelles')).text, /Anna Vogt/);
	const requests = async (): Promise<number> =>
		Number(
			/ortsmitte_http_request_seconds_count\{route="\/termine[^"]*",method="GET",status="2xx"\} (\d+)/.exec(
				(await here.ask('/metrics', { bearer: 'geheim' })).text,
			)?.[1] ?? 0,
		);
	const before = await requests();
	for (let at = 0; at < 5; at++) await here.ask('/termine');
	await pause(50);
	assert.equal((await requests()) - before, 5);
});

test('many who ask for a page that is being drawn wait for that one drawing', async () => {
	const crowd: Promise<Answer>[] = [];
	const waitingFor = async (visitors: number): Promise<number> => {
		while (crowd.length < visitors) crowd.push(here.ask('/aktuelles?ort=ebersfeld'));
		await pause(400);
		const { rows } = await sql<{ count: number }>`select count(*)::int from pg_locks where not granted`.execute(db);
		return rows[0]?.count ?? 0;
	};
	const [alone, together] = await db.transaction().execute(async (lock) => {
		await sql`lock table publication_variant in access exclusive mode`.execute(lock);
		return [await waitingFor(1), await waitingFor(40)];
	});
	assert.ok(alone > 0);
	assert.equal(together, alone);
	const answers = await Promise.all(crowd);
	assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
	assert.equal(new Set(answers.map(({ text }) => text)).size, 1);
});

test('whoever asks after a write gets what was written, also while others have the page drawn', async () => {
	for (let round = 0; round < 5; round++) {
		const before = Array.from({ length: 10 }, () => here.ask('/aktuelles'));
		const title = `Im Ansturm ${round}`;
		await write(title);
		const later = await Promise.all(Array.from({ length: 10 }, () => here.ask('/aktuelles')));
		for (const { text } of later) assert.match(text, new RegExp(title));
		await Promise.all(before);
	}
});
