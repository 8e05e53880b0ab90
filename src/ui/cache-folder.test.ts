import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { temporary } from '#testing/temporary.ts';

const root = join(import.meta.dirname, '../..');
const folder = temporary('cache');

test('a service that may not write beside the program keeps what it made of sources and styles where systemd lets it', () => {
	const bundled = `
		const { bundleAssets } = await import(${JSON.stringify(pathToFileURL(join(root, 'src/ui/assets.ts')).href)});
		await bundleAssets();`;
	execFileSync('node', ['--import', join(root, 'scripts/load-typescript.mjs'), '--input-type=module', '--eval', bundled], {
		cwd: root,
		env: { ...process.env, CACHE_DIRECTORY: folder, NODE_TEST_CONTEXT: undefined },
	});
	assert.deepEqual(readdirSync(folder).toSorted(), ['assets.v8', 'typescript']);
	assert.ok(readdirSync(join(folder, 'typescript')).length > 5);
});
