import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cliCommands } from './commands.ts';
import { temporary } from '#testing/temporary.ts';

const folder = temporary('help');

/** An operator at a shell in an empty folder. */
const typed = (...words: readonly string[]) => {
	const { status, stdout, stderr } = spawnSync(join(import.meta.dirname, '../../../bin/ortsmitte'), words, {
		cwd: folder,
		encoding: 'utf8',
		env: { ...process.env, DATA_DIR: join(folder, 'data'), DEMO: '0', NODE_TEST_CONTEXT: undefined },
	});
	return { status, stdout, stderr };
};

test('whoever asks how a command goes is told and nothing is done; what it does not know is refused before anything is', () => {
	const asked = typed('backup', '--help');
	assert.equal(asked.status, 0);
	assert.match(asked.stdout, /^ {2}bin\/ortsmitte backup FILE\n[^]*\.\n$/);
	const { status, stderr } = typed('doctor', '--distribute');
	assert.deepEqual([status, stderr], [2, 'doctor knows no option --distribute: bin/ortsmitte doctor [--distributed]\n']);
	const unknown = typed('backupp', 'x.tgz');
	assert.deepEqual([unknown.status, unknown.stderr], [2, 'There is no command "backupp".\n']);
	assert.match(unknown.stdout, /bin\/ortsmitte backup FILE/);
	assert.deepEqual(readdirSync(folder), []);
});

test('a file that is not there is named as the operator named it', () => {
	const { status, stderr } = typed('create', 'kleinau.yaml');
	assert.deepEqual([status, stderr], [1, 'kleinau.yaml: there is no such file or folder.\n']);
});

test('every option of a command stands in its line of usage', () => {
	for (const [name, { usage, says }] of Object.entries(cliCommands)) {
		assert.ok(usage.startsWith(name), name);
		for (const [option] of says.matchAll(/--[a-z-]+/g)) assert.ok(usage.includes(option), `${name} ${option}`);
	}
});
