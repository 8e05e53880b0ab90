import assert from 'node:assert/strict';
import { chownSync, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
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
