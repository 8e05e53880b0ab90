import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { runningPid } from '#kernel/db/postgres/cluster.ts';
import { temporary } from '#testing/temporary.ts';

const folder = temporary('fault');
const loader = join(import.meta.dirname, '../../scripts/load-typescript.mjs');
const file = join(folder, 'file');
writeFileSync(file, 'no folder');

/** What an operator reads when the program does not start. */
const started = (settings: Readonly<Record<string, string>>): Promise<{ code: number | null; said: string }> =>
	new Promise((resolve) => {
		const env = { ...process.env, DATA_DIR: join(folder, 'data'), PORT: '0', DEMO: '0', NODE_TEST_CONTEXT: undefined, ...settings };
		const server = spawn('node', ['--import', loader, join(import.meta.dirname, 'server.ts')], {
			stdio: ['ignore', 'ignore', 'pipe'],
			env,
		});
		let said = '';
		server.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
		server.on('exit', (code) => resolve({ code, said }));
	});

const wrong: readonly (readonly [Readonly<Record<string, string>>, string])[] = [
	[{ PORT: 'abc' }, 'PORT: must be a number from 0 to 65535, not "abc"'],
	[{ DEMO: 'nein' }, 'DEMO: must be 1 or 0, not "nein"'],
	[{ TRUST_PROXY: 'yes' }, 'TRUST_PROXY: must be 1 or 0, not "yes"'],
	[{ PUBLIC_SCHEME: 'htps' }, 'PUBLIC_SCHEME: must be http or https'],
	[{ SMTP_URL: 'mail.example' }, 'SMTP_URL: must be the address of a mail server: smtp://user:password@host:587'],
	[{ MAIL_FROM: 'rathaus' }, 'MAIL_FROM: must be an e-mail address: gemeinde@example.org'],
	[{ DATABASE_URL: 'geheim' }, 'DATABASE_URL: must be the address of a PostgreSQL: postgres://role:password@host:5432/database'],
	[
		{ DATABASE_URL: 'postgres://role:geheim@127.0.0.1:9/ortsmitte' },
		'DATABASE_URL: no PostgreSQL answers at 127.0.0.1:9 (ECONNREFUSED). Is it running, and are host and port right?',
	],
	[{ DATA_DIR: file }, `${file}: it is a file, not a folder. DATA_DIR names the folder in which everything lies.`],
	[
		{ METRICS_TOKEN_FILE: join(folder, 'none') },
		`METRICS_TOKEN_FILE: cannot be read: ENOENT: no such file or directory, open '${join(folder, 'none')}'`,
	],
];

for (const [settings, sentence] of wrong)
	test(`an operator who sets ${Object.keys(settings).join()} wrong reads one sentence about it and nothing else: ${sentence.slice(0, 30)}`, async () => {
		assert.deepEqual(await started(settings), { code: 1, said: `${sentence}\n` });
	});

test('a folder that takes no folders is named at once, with a database of its own and without', async () => {
	const elsewhere = { DATABASE_URL: 'postgres://role:geheim@127.0.0.1:9/ortsmitte', BALLOT_SECRET: '0'.repeat(64) };
	for (const settings of [{}, elsewhere]) {
		const { code, said } = await started({ DATA_DIR: '/proc/ortsmitte/data', ...settings });
		assert.equal(code, 1);
		assert.match(said, /^\/proc\/ortsmitte: [^\n]+\. DATA_DIR names the folder in which everything lies\.\n$/);
	}
});

test('a port that is taken is named, and the database that was started for nothing ends again', async () => {
	const other = createServer();
	const port = await new Promise<number>((resolve) =>
		other.listen(0, '127.0.0.1', () => {
			const bound = other.address();
			resolve(typeof bound === 'object' && bound ? bound.port : 0);
		}),
	);
	const { code, said } = await started({ PORT: String(port) });
	other.close();
	assert.equal(code, 1);
	assert.equal(said, `127.0.0.1:${port} is taken by another program: stop that one, or set PORT to a free port.\n`);
	assert.equal(runningPid(join(folder, 'data')), null);
});
