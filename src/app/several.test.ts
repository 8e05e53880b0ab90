import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { sql } from 'kysely';
import { connect } from '#kernel/db/connection.ts';
import { asOwner } from '#kernel/db/postgres/cluster.ts';
import { first, second } from '#testing/pair.ts';
import type { Running } from '#testing/running.ts';
import { demoPassword, people } from './demo/people.ts';

const db = connect(asOwner(first.folder), { size: 1 });
after(async () => {
	await db.destroy();
});

const cookie = await first.signIn(people.samir.email, demoPassword);
const rename = (name: string) =>
	first.ask('/verwaltung/einrichten/gemeinde', { method: 'POST', form: { name, tagline: 'Mitten im Land' }, cookie });
const titleAt = async (one: Running): Promise<string> => /<title>([^<]*)/.exec((await one.ask('/')).text)?.[1] ?? '';
const soon = 300;

test('what one process writes, the other shows at once, though both remember', async () => {
	for (const name of ['Neuauenrode', 'Auenrode am See', 'Auenrode']) {
		assert.notEqual(await titleAt(second), name);
		assert.ok((await rename(name)).status < 400);
		await pause(soon);
		assert.deepEqual([await titleAt(first), await titleAt(second)], [name, name]);
	}
});

test('what the command line writes, a running program shows at once', async () => {
	const hosted = async (): Promise<number> =>
		new Promise((resolve, reject) => {
			get({ port: second.port, host: '127.0.0.1', headers: { host: 'kleinau.localhost' } }, ({ statusCode = 0 }) =>
				resolve(statusCode),
			).on('error', reject);
		});
	assert.equal(await hosted(), 404);
	const file = join(first.folder, 'kleinau.yaml');
	writeFileSync(
		file,
		'id: kleinau\nname: Kleinau\ntagline: An der Milde\nstate: DE-ST\nhosts: [kleinau.localhost]\nvillages:\n  - { slug: kleinau, name: Kleinau }\n',
	);
	const env = { ...process.env, DATA_DIR: first.folder, NODE_TEST_CONTEXT: undefined };
	assert.equal(spawnSync(join(import.meta.dirname, '../../bin/ortsmitte'), ['create', file], { env, encoding: 'utf8' }).stderr, '');
	await pause(soon);
	assert.equal(await hosted(), 200);
});

test('a process that was cut off from the others asks anew and hears them again', async () => {
	const cut = async () =>
		(
			await sql<{
				n: number;
			}>`select count(pg_terminate_backend(pid))::int as n from pg_stat_activity where application_name = 'ortsmitte changes'`.execute(
				db,
			)
		).rows[0]?.n;
	await pause(soon);
	assert.equal(await cut(), 2);
	assert.ok((await rename('Auenrode im Funkloch')).status < 400);
	await pause(2500);
	assert.equal(await titleAt(second), 'Auenrode im Funkloch');
	assert.ok((await rename('Auenrode')).status < 400);
	await pause(soon);
	assert.equal(await titleAt(second), 'Auenrode');
});
