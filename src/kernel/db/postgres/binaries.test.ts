import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { binaries } from '#kernel/db/postgres/binaries.ts';
import { identity, sheltered } from '#kernel/db/postgres/shelter.ts';
import { temporary } from '#testing/temporary.ts';

const root = join(import.meta.dirname, '../../../..');
const folder = temporary('binaries');
chmodSync(folder, 0o755);
const program = join(folder, 'program/native');
const data = join(folder, 'data');

test(
	'where the program belongs to somebody else, its database runs from a copy in the data folder',
	{ skip: sheltered(root) !== root },
	() => {
		cpSync(binaries(data), program, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
		chmodSync(join(program, 'lib'), 0o555);
		mkdirSync(data);
		if (identity.uid !== undefined && identity.gid !== undefined) chownSync(data, identity.uid, identity.gid);
		const text = `import { binaries } from '#kernel/db/postgres/binaries.ts'; process.stdout.write(binaries('${data}', '${program}'));`;
		const asked = () =>
			spawnSync('node', ['--import', join(root, 'scripts/load-typescript.mjs'), '--input-type=module-typescript', '-e', text], {
				...identity,
				cwd: root,
				encoding: 'utf8',
			});
		const { stdout, stderr } = asked();
		assert.ok(stdout.startsWith(`${data}/postgres-`), stderr);
		assert.ok(existsSync(join(stdout, 'lib/libpq.so.5')));
		assert.match(spawnSync(join(stdout, 'bin/initdb'), ['--version']).stdout.toString(), /PostgreSQL/);
		assert.equal(asked().stdout, stdout);
		assert.equal(readdirSync(data).length, 1);
		assert.ok(!existsSync(join(program, 'lib/libpq.so.5')));
	},
);

test(
	'what root installed with a narrow umask runs as nobody all the same',
	{ skip: identity.uid === undefined || sheltered(root) !== root ? 'for root, with a program that others may enter' : false },
	() => {
		const closed = join(folder, 'closed');
		cpSync(binaries(data), join(closed, 'native'), { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() });
		for (const path of [closed, join(closed, 'native'), join(closed, 'native/bin'), join(closed, 'native/bin/initdb')])
			chmodSync(path, 0o700);
		const native = binaries(data, join(closed, 'native'));
		try {
			assert.equal(statSync(join(native, 'bin')).mode & 0o777, 0o755);
			const { stdout, stderr } = spawnSync(join(native, 'bin/initdb'), ['--version'], { ...identity, cwd: '/', encoding: 'utf8' });
			assert.match(stdout, /PostgreSQL/, stderr);
		} finally {
			rmSync(native, { recursive: true, force: true });
		}
	},
);
