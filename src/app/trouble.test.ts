import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { connect } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { asOwner } from '#kernel/db/postgres/cluster.ts';
import { Running } from '#testing/running.ts';
import { demoPassword, people } from './demo/people.ts';

const here = new Running();
await here.start();
after(() => here.remove());

const article = (title: string) => ({
	deed: 'save',
	sprache: 'de',
	title,
	summary: 'Im Sturm geschrieben',
	urgency: 'none',
	baseVersion: '0',
});
const write = (cookie: string, title: string) =>
	here.ask(`/verwaltung/aktuelles/${newId()}/bearbeiten`, { method: 'POST', form: article(title), cookie });
const isKept = (status: number): boolean => status >= 200 && status < 400;

/** The database and every process it started. */
const databasePids = (): number[] => {
	const main = here.databasePid();
	const children = spawnSync('ps', ['-o', 'pid=', '--ppid', String(main)])
		.stdout.toString()
		.split('\n')
		.map(Number)
		.filter((pid) => pid > 0);
	return [main, ...children];
};
const untilWell = async (): Promise<number> => {
	const begun = performance.now();
	while (performance.now() - begun < 15_000) {
		if ((await here.ask('/readyz')).status === 200) return performance.now() - begun;
		await pause(100);
	}
	throw new Error('the program did not recover');
};

test('an upload of a gigabyte is refused early and does not fill the memory', async () => {
	const gigabyte = 1024 ** 3;
	const before = here.memory();
	const { status, sent } = await here.flood('/brett/neu', gigabyte);
	assert.equal(status, 413);
	assert.ok(sent < gigabyte / 2, `${sent} bytes were taken`);
	assert.ok(here.memory() - before < 200, `${here.memory() - before} MB`);
	assert.equal((await here.ask('/healthz')).status, 200);
});

test('whoever writes to a municipality that was handed over is told that it moves, and can read on', async () => {
	const cookie = await here.signIn(people.anna.email, demoPassword);
	const db = connect(asOwner(here.folder), { size: 1 });
	const tell = (at: Date | null) => db.updateTable('tenant').set({ handedOverAt: at }).where('id', '=', 'auenrode').execute();
	await tell(new Date());
	try {
		const { status, text } = await write(cookie, 'Zu spät');
		assert.equal(status, 503);
		assert.match(text, /umgezogen.*nichts gespeichert/s);
		assert.equal((await here.ask('/aktuelles')).status, 200);
	} finally {
		await tell(null);
		await db.destroy();
	}
	assert.ok(isKept((await write(cookie, 'Wieder hier')).status));
});

test('while the database hangs, a write answers 503 within two seconds and says so; afterwards all goes on without a restart', async () => {
	const cookie = await here.signIn(people.anna.email, demoPassword);
	assert.ok(isKept((await write(cookie, 'Vor dem Hängen')).status));
	const stopped = databasePids();
	for (const pid of stopped) process.kill(pid, 'SIGSTOP');
	try {
		const answers = await Promise.all([write(cookie, 'Im Hängen'), here.ask('/readyz'), here.ask('/aktuelles')]);
		for (const { status, milliseconds } of answers) {
			assert.equal(status, 503);
			// Two seconds on a machine that has nothing else to do.
			assert.ok(milliseconds < 6000, `${milliseconds} ms`);
		}
		assert.match(answers[0].text, /nichts gespeichert/);
		assert.equal((await here.ask('/healthz')).status, 200);
	} finally {
		for (const pid of stopped) process.kill(pid, 'SIGCONT');
	}
	await untilWell();
	assert.ok(isKept((await write(cookie, 'Nach dem Hängen')).status));
	assert.equal((await here.ask('/aktuelles')).status, 200);
});

test('a database that is killed is started again; the program stays alive meanwhile', async () => {
	const [server, database] = [here.pid, here.databasePid()];
	process.kill(database, 'SIGKILL');
	await pause(300);
	const during = await here.ask('/aktuelles');
	assert.ok([200, 503].includes(during.status));
	await untilWell();
	assert.equal(here.pid, server);
	assert.notEqual(here.databasePid(), database);
	assert.equal((await here.ask('/aktuelles')).status, 200);
});

test('after kill -9 in the middle of writes every acknowledged one is there, and the database that outlived its parent is adopted', async () => {
	const cookie = await here.signIn(people.anna.email, demoPassword);
	const acknowledged: string[] = [];
	const over = new AbortController();
	const hand = async (name: string): Promise<void> => {
		for (let at = 0; !over.signal.aborted; at++) {
			const title = `Ausdauer ${name}${at}`;
			const answer = await write(cookie, title).catch(() => null);
			if (answer && isKept(answer.status)) acknowledged.push(title);
		}
	};
	const hands = Promise.all(['a', 'b', 'c', 'd'].map(hand));
	await pause(1200);
	const database = here.databasePid();
	await here.end('SIGKILL');
	over.abort();
	await hands;
	await here.start();
	assert.equal(here.databasePid(), database);
	const again = await here.signIn(people.anna.email, demoPassword);
	assert.ok(acknowledged.length > 20, `only ${acknowledged.length} writes`);
	const found = new Set<string>();
	for (let page = 1; page < 100; page++) {
		const { text } = await here.ask(`/verwaltung/aktuelles?seite=${page}`, { cookie: again });
		const before = found.size;
		for (const [title] of text.matchAll(/Ausdauer [a-d]\d+/g)) found.add(title);
		if (found.size === before && page > 2) break;
	}
	assert.deepEqual(
		acknowledged.filter((title) => !found.has(title)),
		[],
	);
});

test('Ctrl+C, passed on twice, ends the program and its database without a complaint', async () => {
	const database = here.databasePid();
	await here.end();
	await here.start();
	assert.notEqual(here.databasePid(), database);
	const mine = here.databasePid();
	assert.equal((await here.ask('/aktuelles')).status, 200);
	assert.equal(await here.interrupt(), 0);
	assert.equal(here.complaints, '');
	assert.throws(() => process.kill(mine, 0), { code: 'ESRCH' });
});

test('Ctrl+C ends the program while its database hangs, too, and the next start goes on with it', async () => {
	await here.start();
	const stopped = databasePids();
	for (const pid of stopped) process.kill(pid, 'SIGSTOP');
	try {
		assert.equal(await here.interrupt(), 1);
		assert.match(here.complaints, /The database does not answer: it is left as it is/);
	} finally {
		for (const pid of stopped) process.kill(pid, 'SIGCONT');
	}
	await here.start();
	assert.equal((await here.ask('/aktuelles')).status, 200);
});
