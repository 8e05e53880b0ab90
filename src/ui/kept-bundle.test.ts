import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporary } from '#testing/temporary.ts';
import { keptOr } from './kept-bundle.ts';

const folder = temporary('bundle');
const at = (name: string): string => join(folder, name);
const [kept, style, island] = [at('cache/kept.v8'), at('style.css'), at('island.ts')];

test('what was bundled is taken again until one of its files changes or goes, and a broken or missing copy costs time only', async () => {
	let times = 0;
	const bundled = () =>
		keptOr(kept, [style], async () => ({ made: new Map([['times', new Uint8Array([++times])]]), of: [island] })).then((made) => [
			...(made.get('times') ?? []),
		]);
	writeFileSync(style, 'a {}');
	writeFileSync(island, 'export {};');
	assert.deepEqual([await bundled(), await bundled()], [[1], [1]]);
	writeFileSync(island, 'export const a = 1;');
	assert.deepEqual([await bundled(), await bundled()], [[2], [2]]);
	writeFileSync(style, 'b {}');
	assert.deepEqual([await bundled(), await bundled()], [[3], [3]]);
	rmSync(island);
	assert.deepEqual([await bundled(), await bundled()], [[4], [4]]);
	writeFileSync(kept, 'no bundle');
	assert.deepEqual([await bundled(), await bundled()], [[5], [5]]);
	rmSync(at('cache'), { recursive: true });
	writeFileSync(at('cache'), 'no folder');
	assert.deepEqual([await bundled(), await bundled()], [[6], [7]]);
});
