import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import test from 'node:test';
import { occurrences } from './occurrences.ts';
import { isoOf, parseRule } from './rule.ts';
import { writeRule } from './write.ts';

/** libical's test data, outside the project: not copied, and the test says when it is absent. */
const file = new URL('../../../../../shared/data/calendar/icalrecur_test.txt', import.meta.url);

type Case = { rule: string; start: string; startAt: string | null; instances: readonly string[]; isImplemented: boolean };

const iso = (text: string): string => isoOf(text) ?? assert.fail(`no date: ${text}`);

const value = (block: string, name: string): string | null => new RegExp(`^${name}:(.*)$`, 'm').exec(block)?.[1]?.trim() ?? null;

const readCases = (text: string): Case[] =>
	text
		.split(/(?=^RRULE:)/m)
		.filter((block) => block.startsWith('RRULE:'))
		.map((block) => {
			const listed = value(block, 'INSTANCES') ?? '';
			const isImplemented = !listed.includes('***');
			return {
				rule: value(block, 'RRULE') ?? '',
				start: iso(value(block, 'DTSTART') ?? ''),
				startAt: value(block, 'START-AT'),
				instances: isImplemented ? listed.split(',').map((one) => iso(one).replace('Z', '+00:00')) : [],
				isImplemented,
			};
		});

const expand = (one: Case, from: string): readonly string[] => {
	const rule = parseRule(one.rule);
	if ('problem' in rule) return [`${rule.problem} ${rule.part}`];
	const again = parseRule(writeRule(rule));
	assert.deepEqual(again, rule, `${one.rule} survives writing`);
	const last = one.instances.at(-1) ?? '9999-12-31';
	const until = rule.count === null && rule.until === null ? last : '2199-01-01';
	return occurrences(
		{ start: one.start.replace('Z', ''), zone: one.start.endsWith('Z') ? 'UTC' : null, rule },
		{ from, until, limit: 5000 },
	).starts;
};

const isRunnable = (one: Case): boolean => one.isImplemented;

if (!existsSync(file)) {
	test('recurrence agrees with libical', { skip: 'no ../shared/data/calendar/icalrecur_test.txt here' });
} else {
	const cases = readCases(readFileSync(file, 'utf8'));

	test('every case that libical itself can run gives the same instances', () => {
		const wrong = cases.filter(isRunnable).flatMap((one) => {
			const got = expand(one, '1900-01-01');
			return got.join(',') === one.instances.join(',')
				? []
				: [{ rule: one.rule, start: one.start, got: got.slice(0, 12).join(','), expected: one.instances.slice(0, 12).join(',') }];
		});
		assert.deepEqual(wrong, []);
		assert.equal(cases.filter(isRunnable).length, 145);
	});

	test('a window that opens late shows the same instances as the whole series from there on', () => {
		const wrong = cases.filter(isRunnable).flatMap((one) => {
			const from = one.startAt === null ? (one.instances[Math.floor(one.instances.length / 2)] ?? '') : iso(one.startAt);
			const expected = one.instances.filter((instance) => instance >= from);
			const got = expand(one, from);
			return got.join(',') === expected.join(',')
				? []
				: [{ rule: one.rule, from, got: got.slice(0, 9).join(','), expected: expected.slice(0, 9).join(',') }];
		});
		assert.deepEqual(wrong, []);
	});

	test('the case that libical marks as not implemented yields the 30 December of week 1', () => {
		const open = cases.filter((one) => !one.isImplemented);
		assert.deepEqual(
			open.map((one) => expand(one, '1900-01-01')),
			[['2024-12-30', '2025-12-30', '2030-12-30', '2031-12-30']],
		);
	});
}
