import assert from 'node:assert/strict';
import { test } from 'node:test';
import { labelledReports, recallOf } from '#testing/labelled-reports.ts';
import { suggested } from './duplicates.ts';

test('of what was told again, nine in ten are among the three that are offered', () => {
	const sample = labelledReports({ things: 1600, again: 1500, seed: 311 });
	const recall = recallOf(sample, suggested);
	assert.ok(recall >= 0.9, `recall ${recall.toFixed(3)}`);
	const nearest = recallOf(sample, (_, candidates) => candidates.toSorted((a, b) => a.metres - b.metres).slice(0, 3));
	assert.ok(recall > nearest, `better than the three nearest (${nearest.toFixed(3)})`);
});

test('what lies far off, or is another thing with other words, is not offered', () => {
	const one = { id: '1', category: 'pothole', metres: 12, ageDays: 3, words: 'loch im asphalt' };
	assert.deepEqual(suggested({ category: 'pothole', words: '' }, [one]), [one]);
	assert.deepEqual(suggested({ category: 'pothole', words: '' }, [{ ...one, metres: 118 }]), []);
	assert.deepEqual(suggested({ category: 'winter', words: 'glatt' }, [{ ...one, metres: 80 }]), []);
	assert.equal(
		suggested(
			{ category: 'pothole', words: '' },
			Array.from({ length: 9 }, () => one),
		).length,
		3,
	);
});
