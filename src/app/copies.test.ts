import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { asOwner } from '#kernel/db/postgres/cluster.ts';
import { Running } from '#testing/running.ts';
import { openStandby, urlOf } from '#testing/standby.ts';
import { demoPassword, people } from './demo/people.ts';
import { replicaFindings } from './doctor/replicas.ts';

const first = new Running();
await first.start();
const copy = await openStandby(first.folder);
await copy.start();
/** Two programs on the database and its copy; neither remembers, so that what is read is read from a database. */
const settings = { DATABASE_URL: urlOf(first.folder), DATABASE_REPLICA_URL: copy.url, MEMORY: 'off', METRICS_TOKEN: 'geheim', DEMO: '0' };
const [here, there] = [new Running(settings), new Running({ ...settings, MEMORY: '' })];
await Promise.all([here.start(), there.start()]);
after(async () => {
	await Promise.all([here.remove(), there.remove()]);
	await copy.stop('SIGKILL');
	copy.remove();
	await first.remove();
});

const cookie = await here.signIn(people.samir.email, demoPassword);
const rename = async (name: string): Promise<void> => {
	const { status } = await here.ask('/verwaltung/einrichten/gemeinde', {
		method: 'POST',
		form: { name, tagline: 'Mitten im Land' },
		cookie,
	});
	assert.ok(status < 400, `${status}`);
};
/** What a visitor reads that is in no memory: the settings of the municipality are facts and remembered. */
const write = async (title: string): Promise<void> => {
	const form = {
		_deed: 'publish',
		_base: '',
		sprache: 'de',
		title,
		summary: 'Frisch geschrieben',
		body: 'Von jetzt.',
		urgency: 'none',
		places: 'ebersfeld',
		topics: 'kultur',
	};
	const { status } = await here.ask(`/verwaltung/aktuelles/${crypto.randomUUID()}/bearbeiten`, { method: 'POST', form, cookie });
	assert.ok(status < 400, `${status}`);
};
const reads = async (one: Running, title: string): Promise<boolean> => (await one.ask('/aktuelles')).text.includes(title);
/** The other program hears of it by NOTIFY: a moment later, and from then on. */
const soonReads = async (one: Running, title: string): Promise<boolean> => {
	for (let at = 0; at < 50 && !(await reads(one, title)); at++) await pause(10);
	return reads(one, title);
};

const answered = async (one: Running = here): Promise<number> => {
	const { text } = await one.ask('/metrics', { bearer: 'geheim' });
	return Number(/ortsmitte_replica_statements\{[^}]*state="answered"\} (\d+)/.exec(text)?.[1] ?? 0);
};
const untilStanding = async (wanted: RegExp, one: Running = here): Promise<void> => {
	for (let at = 0; at < 300; at++) {
		if (wanted.test((await one.ask('/readyz')).text)) return;
		await pause(20);
	}
	assert.fail(`${(await one.ask('/readyz')).text} is not ${wanted}`);
};
const doctor = async (): Promise<string> => (await replicaFindings(asOwner(first.folder), [copy.url])).map(({ what }) => what).join();

test('visitors are answered by the copy, and whoever writes reads it at once, in the other process a moment later', async () => {
	await untilStanding(/answers/);
	await untilStanding(/answers/, there);
	const before = await answered();
	assert.equal((await here.ask('/aktuelles')).status, 200);
	assert.ok((await answered()) > before);
	for (let at = 0; at < 10; at++) {
		await write(`Sofort ${at}`);
		assert.deepEqual(await Promise.all([reads(here, `Sofort ${at}`), soonReads(there, `Sofort ${at}`)]), [true, true]);
	}
	assert.doesNotMatch(await doctor(), /replica/);
});

test('a copy that lags 30 s is asked nothing, and nothing old is remembered when it has caught up', async () => {
	await copy.delay(30_000);
	await write('Während der Verspätung');
	assert.ok(await reads(here, 'Während der Verspätung'));
	assert.ok(await soonReads(there, 'Während der Verspätung'));
	for (let at = 0; at < 20; at++) {
		assert.deepEqual(await Promise.all([reads(here, 'Während der Verspätung'), reads(there, 'Während der Verspätung')]), [true, true]);
		await pause(10);
	}
	await untilStanding(/not asked, \d+ bytes behind/);
	const before = await answered();
	assert.equal((await here.ask('/termine')).status, 200);
	assert.equal(await answered(), before);
	assert.match(await doctor(), /lacks \d+ bytes of the log after 2 s/);
	await copy.delay(0);
	await untilStanding(/answers/);
	assert.deepEqual(await Promise.all([reads(here, 'Während der Verspätung'), reads(there, 'Während der Verspätung')]), [true, true]);
});

test('what another program writes without a word is seen by a reader within two seconds, however far the copy lags', async () => {
	await copy.delay(30_000);
	const silent = new Client(urlOf(first.folder));
	await silent.connect();
	await silent.query(`update publication_variant set title = 'Wortlos geändert' where title = 'Sofort 9'`);
	await silent.end();
	await pause(2000);
	const seen = await Promise.all([reads(here, 'Wortlos geändert'), reads(there, 'Wortlos geändert')]);
	await copy.delay(0);
	assert.deepEqual(seen, [true, true]);
	await untilStanding(/answers/);
});

test('while the copy hangs or is gone visitors are answered by the primary, and by the copy again when it is back', async () => {
	const hanging = spawnSync('pgrep', ['-P', String(copy.pid())])
		.stdout.toString()
		.split('\n')
		.map(Number)
		.filter((pid) => pid > 0);
	for (const pid of [copy.pid(), ...hanging]) process.kill(pid, 'SIGSTOP');
	try {
		for (const { status, milliseconds } of await Promise.all([here.ask('/aktuelles'), here.ask('/termine'), there.ask('/')])) {
			assert.equal(status, 200);
			assert.ok(milliseconds < 10_000, `${milliseconds} ms`);
		}
		await untilStanding(/not asked, gone/);
		await write('Im Hängen');
		assert.ok(await reads(here, 'Im Hängen'));
	} finally {
		for (const pid of [copy.pid(), ...hanging]) process.kill(pid, 'SIGCONT');
	}
	await untilStanding(/answers/);
	await copy.stop('SIGKILL');
	assert.equal((await here.ask('/aktuelles')).status, 200);
	await untilStanding(/not asked, gone/);
	assert.match(await doctor(), /does not answer/);
	await write('Ohne Abbild');
	assert.ok(await soonReads(there, 'Ohne Abbild'));
	await copy.start();
	await untilStanding(/answers/);
	const before = await answered();
	assert.ok(await reads(here, 'Ohne Abbild'));
	assert.ok((await answered()) > before);
});

test('a copy that was promoted by mistake answers nobody, whatever is written there', async () => {
	await copy.ask('select pg_promote()');
	await rename('Auenrode');
	await untilStanding(/not asked, promoted/);
	const before = await answered();
	assert.equal((await here.ask('/aktuelles')).status, 200);
	assert.equal(await answered(), before);
	assert.match(await doctor(), /is no copy/);
});
