import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chownSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { upgradePostgres } from '#kernel/upgrade/upgrade.ts';
import { temporary } from '#testing/temporary.ts';
import { bundledMajor } from './binaries.ts';
import { startPostgres } from './bundled.ts';
import { folders } from './cluster.ts';

const skip = process.getuid?.() === 0 ? false : 'only root may do what is refused here';

test('root leaves the database of a user of its own as it is, and says as whom to work', { skip }, async () => {
	const home = temporary('owned');
	const { data } = folders(home);
	mkdirSync(data);
	writeFileSync(`${data}/PG_VERSION`, `${bundledMajor()}\n`);
	for (const path of [home, data]) chownSync(path, 33, 33);
	const refused = /data belongs to \S+: do this as \S+, not as root/;
	await assert.rejects(startPostgres(home), refused);
	await assert.rejects(upgradePostgres(home, { say: () => {} }), refused);
	assert.deepEqual(
		[home, data].map((path) => statSync(path).uid),
		[33, 33],
	);
});

const loader = join(import.meta.dirname, '../../../../scripts/load-typescript.mjs');
const starting = `import(${JSON.stringify(join(import.meta.dirname, 'bundled.ts'))}).then(({ startPostgres }) => startPostgres(process.argv[1]))`;
const layings = (home: string): readonly string[] => readdirSync(home).filter((name) => name.startsWith('laid-'));

for (const [whom, sign] of [
	['the program alone', 1],
	['everything, as a power cut does', -1],
] as const)
	test(`a first start whose files were being laid when ${whom} was killed is begun anew`, async () => {
		const home = temporary('laid');
		const child = spawn(process.execPath, ['--import', loader, '-e', starting, home], { detached: true, stdio: 'ignore' });
		while (child.exitCode === null && layings(home).length === 0) await pause(5);
		process.kill(sign * Number(child.pid), 'SIGKILL');
		const postgres = await startPostgres(home, { isFast: true });
		await postgres.stop();
		assert.deepEqual(layings(home), []);
	});

test('a folder that holds something else is left as it is', async () => {
	const home = temporary('laid');
	const { data } = folders(home);
	mkdirSync(data);
	writeFileSync(join(data, 'notes.txt'), 'mine');
	await assert.rejects(startPostgres(home), /could not lay out its files in .*data: is the folder empty\?/);
	assert.deepEqual([readdirSync(data), layings(home)], [['notes.txt'], []]);
});
