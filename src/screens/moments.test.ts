import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openVillage } from '#testing/village.ts';
import { lastDay } from './moments.ts';

const { visitor } = await openVillage();

test('a vote that closes at midnight has its last day before that; another hour is said', () => {
	const until = (closesAt: string): string => lastDay(visitor(), new Date(closesAt));
	assert.equal(until('2026-12-18T23:00:00Z'), 'Freitag, 18. Dezember 2026');
	assert.equal(until('2026-12-18T22:59:00Z'), 'Freitag, 18. Dezember 2026');
	assert.equal(until('2026-12-18T16:30:00Z'), 'Freitag, 18. Dezember 2026 um 17:30');
});
