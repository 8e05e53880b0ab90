import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { temporary } from '#testing/temporary.ts';
import { ballotSecretOf } from './ballot-secret.ts';

const loader = join(import.meta.dirname, '../../scripts/load-typescript.mjs');
const asking = `import(${JSON.stringify(join(import.meta.dirname, 'ballot-secret.ts'))})
	.then(({ ballotSecretOf }) => console.log(ballotSecretOf({ ballotSecret: undefined, dataDir: process.argv[1] }).toString('hex')))`;

test('programs that start at once on an empty folder lock ballots with one secret, readable by their user only', async () => {
	const dataDir = temporary('secret');
	writeFileSync(join(dataDir, 'ballot.secret.99999999'), 'cut o');
	const run = () => promisify(execFile)(process.execPath, ['--import', loader, '-e', asking, dataDir]);
	const said = await Promise.all(Array.from({ length: 4 }, run));
	const mine = ballotSecretOf({ ballotSecret: undefined, dataDir }).toString('hex');
	assert.deepEqual(
		said.map(({ stdout }) => stdout.trim()),
		[mine, mine, mine, mine],
	);
	assert.match(mine, /^[0-9a-f]{64}$/);
	assert.equal(statSync(join(dataDir, 'ballot.secret')).mode & 0o777, 0o600);
	assert.deepEqual(readdirSync(dataDir).toSorted(), ['ballot.secret', 'ballot.secret.99999999']);
});
