import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isId, newId } from './id.ts';

test('ids keep the order in which things were created, also of thousands in one millisecond', () => {
	const ids = Array.from({ length: 20_000 }, newId);
	assert.deepEqual(ids.toSorted(), ids);
	assert.equal(new Set(ids).size, ids.length);
	assert.ok(ids.every(isId) && ids.every((id) => /^.{14}7.{4}[89ab]/.test(id)), 'RFC 9562, 5.7: version and variant');
});
