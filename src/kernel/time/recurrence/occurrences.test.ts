import assert from 'node:assert/strict';
import test from 'node:test';
import { occurrences, type Recurrence } from './occurrences.ts';
import { parseRule } from './rule.ts';
import type { Rule } from './grammar.ts';

const rule = (text: string): Rule => {
	const read = parseRule(text);
	return 'problem' in read ? assert.fail(`${text}: ${read.problem} ${read.part}`) : read;
};

const starts = (
	text: string,
	more: Partial<Recurrence> & { start: string },
	window = { from: '2000-01-01', until: '2100-01-01', limit: 50 },
): readonly string[] => occurrences({ zone: 'Europe/Berlin', rule: rule(text), ...more }, window).starts;

test('a weekly meeting keeps its hour when the clocks change', () => {
	assert.deepEqual(starts('FREQ=WEEKLY;COUNT=3', { start: '2026-10-18T19:00:00' }), [
		'2026-10-18T19:00:00+02:00',
		'2026-10-25T19:00:00+01:00',
		'2026-11-01T19:00:00+01:00',
	]);
});

test('an hour that the spring night skips is read with the offset before the gap', () => {
	assert.deepEqual(starts('FREQ=DAILY;COUNT=3', { start: '2026-03-28T02:30:00' }), [
		'2026-03-28T02:30:00+01:00',
		'2026-03-29T03:30:00+02:00',
		'2026-03-30T02:30:00+02:00',
	]);
});

test('an hour that the autumn night has twice is the first of the two', () => {
	assert.deepEqual(starts('FREQ=DAILY;COUNT=2', { start: '2026-10-24T02:30:00' }), [
		'2026-10-24T02:30:00+02:00',
		'2026-10-25T02:30:00+02:00',
	]);
});

test('hours of the spring night that fall on the same instant are one occurrence, and all are in order', () => {
	assert.deepEqual(starts('FREQ=MINUTELY;INTERVAL=30;COUNT=5', { start: '2026-03-29T01:30:00' }), [
		'2026-03-29T01:30:00+01:00',
		'2026-03-29T03:00:00+02:00',
		'2026-03-29T03:30:00+02:00',
	]);
});

test('the reading of local times agrees with Temporal for every half hour of three years in four zones', () => {
	for (const zone of ['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Africa/Casablanca']) {
		const series = occurrences(
			{ start: '2025-01-01T00:00:00', zone, rule: rule('FREQ=DAILY;BYHOUR=0,1,2,3,12;BYMINUTE=0,30') },
			{ from: '2025-01-01', until: '2028-01-01', limit: 20_000 },
		);
		const expected = new Set<string>();
		for (let day = Temporal.PlainDate.from('2025-01-01'); day.year < 2028; day = day.add({ days: 1 })) {
			for (const hour of [0, 1, 2, 3, 12])
				for (const minute of [0, 30]) {
					expected.add(
						day
							.toPlainDateTime({ hour, minute })
							.toZonedDateTime(zone, { disambiguation: 'compatible' })
							.toString({ timeZoneName: 'never', smallestUnit: 'second' }),
					);
				}
		}
		assert.deepEqual(new Set(series.starts), expected, zone);
	}
});

test('additional dates join and exceptions leave, also when an exception names only the day', () => {
	const more = {
		start: '2026-06-01T10:00:00',
		rdates: ['2026-06-03T15:00:00', '2026-06-08T08:00:00Z'],
		exdates: ['2026-06-15', '2026-06-22T08:00:00Z'],
	};
	assert.deepEqual(starts('FREQ=WEEKLY;COUNT=5', more), [
		'2026-06-01T10:00:00+02:00',
		'2026-06-03T15:00:00+02:00',
		'2026-06-08T10:00:00+02:00',
		'2026-06-29T10:00:00+02:00',
	]);
});

test('an entry without a rule occurs once, and not outside the window', () => {
	const single = { start: '2026-06-01', zone: null, rule: null };
	assert.deepEqual(occurrences(single, { from: '2026-06-01', until: '2026-06-02', limit: 9 }), {
		starts: ['2026-06-01'],
		complete: true,
	});
	assert.deepEqual(occurrences(single, { from: '2026-06-02', until: '2026-06-09', limit: 9 }), { starts: [], complete: true });
});

test('the end of a series counts to the second, as an instant, and a day as end counts as a whole', () => {
	const start = '2026-06-01T10:00:00';
	assert.equal(starts('FREQ=DAILY;UNTIL=20260603T080000Z', { start }).length, 3);
	assert.equal(starts('FREQ=DAILY;UNTIL=20260603T075959Z', { start }).length, 2);
	assert.equal(starts('FREQ=DAILY;UNTIL=20260603', { start }).length, 3);
});

test('the last day of each month can be said with SKIP of RFC 7529', () => {
	const start = '2026-01-31';
	assert.deepEqual(starts('RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=BACKWARD;COUNT=4', { start }), [
		'2026-01-31',
		'2026-02-28',
		'2026-03-31',
		'2026-04-30',
	]);
	assert.deepEqual(starts('RSCALE=GREGORIAN;FREQ=MONTHLY;SKIP=FORWARD;COUNT=4', { start }), [
		'2026-01-31',
		'2026-03-01',
		'2026-03-31',
		'2026-05-01',
	]);
	assert.deepEqual(starts('RSCALE=GREGORIAN;FREQ=YEARLY;SKIP=FORWARD;COUNT=3', { start: '2024-02-29' }), [
		'2024-02-29',
		'2025-03-01',
		'2026-03-01',
	]);
});

test('a window far after the start shows what walking there would show', () => {
	const window = { from: '2046-03-01', until: '2046-05-01', limit: 500 };
	const texts = [
		'FREQ=DAILY;INTERVAL=3',
		'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR',
		'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=2110',
		'FREQ=DAILY;COUNT=7370',
		'FREQ=HOURLY;INTERVAL=25;COUNT=7100',
		'FREQ=MONTHLY;BYDAY=2TU',
	];
	for (const text of texts) {
		const start = '2026-01-06T09:00:00';
		const all = occurrences({ start, zone: 'Europe/Berlin', rule: rule(text) }, { from: start, until: window.until, limit: 100_000 });
		const far = all.starts.filter((one) => one >= window.from);
		assert.ok(far.length > 0, text);
		assert.deepEqual(starts(text, { start }, window), far, text);
	}
});

const upTo = (end: number): string => [...Array(end).keys()].join(',');

test('rules that never yield, or without end, come to an end', { timeout: 60_000 }, () => {
	const bombs = [
		'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
		'FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30',
		'FREQ=SECONDLY',
		'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
		'FREQ=MINUTELY;BYHOUR=3;BYDAY=MO;BYYEARDAY=366;BYMONTH=1',
		'FREQ=SECONDLY;COUNT=999999999;BYDAY=MO',
		'FREQ=YEARLY;INTERVAL=999999999',
		'FREQ=SECONDLY;INTERVAL=61;BYSECOND=5;BYMINUTE=7;BYHOUR=3;BYYEARDAY=366',
		`FREQ=YEARLY;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)};BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1`,
	];
	for (const text of bombs) {
		const recurrence = { start: '1990-01-01T09:00:00', zone: 'Europe/Berlin', rule: rule(text) };
		const { starts: found } = occurrences(recurrence, { from: '2026-01-01', until: '9999-01-01', limit: 100 });
		assert.ok(found.length <= 100, text);
	}
});

test('a rule of every second still shows a window decades after its start', () => {
	assert.deepEqual(starts('FREQ=SECONDLY', { start: '1990-01-01T09:00:00' }, { from: '2026-01-01', until: '9999-01-01', limit: 2 }), [
		'2026-01-01T00:00:00+01:00',
		'2026-01-01T00:00:01+01:00',
	]);
});

test('a cut series says that it is not complete', () => {
	const isComplete = (text: string, until: string): boolean =>
		occurrences({ start: '2026-01-01', zone: null, rule: rule(text) }, { from: '2026-01-01', until, limit: 100 }).complete;
	assert.equal(isComplete('FREQ=DAILY', '2027-01-01'), false);
	assert.equal(isComplete('FREQ=DAILY;COUNT=100', '2027-01-01'), true);
	assert.equal(isComplete('FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30', '9999-01-01'), false);
});
