import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { blurModels, receiptFor } from './receipt.ts';

const bytes = new TextEncoder().encode('a picture');
const sha256 = createHash('sha256').update(bytes).digest('hex');
const models = blurModels.models.map((name) => ({ name, version: blurModels.version }));
const whole = { models, sha256, boxes: [{ sort: 'face', x: 0.1, y: 0.2, width: 0.1, height: 0.1 }] };

test('a receipt counts for the file it was written for', () => assert.deepEqual(receiptFor(bytes, JSON.stringify(whole)), whole));

test('no receipt counts that is missing, another file’s, of other models, not whole, or beside the picture', () => {
	for (const [why, raw] of Object.entries({
		missing: undefined,
		'no text': whole,
		'not JSON': '{',
		'of another file': JSON.stringify({ ...whole, sha256: createHash('sha256').update('another').digest('hex') }),
		'without hash': JSON.stringify({ models, boxes: [] }),
		'without boxes': JSON.stringify({ models, sha256 }),
		'other models': JSON.stringify({ ...whole, models: [{ name: 'blazeface', version: '0' }] }),
		'beside the picture': JSON.stringify({ ...whole, boxes: [{ sort: 'face', x: 1.2, y: 0, width: 0.1, height: 0.1 }] }),
		endless: JSON.stringify({ ...whole, more: 'x'.repeat(100_001) }),
	}))
		assert.equal(receiptFor(bytes, raw), null, why);
});
