import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '#kernel/kind/field.ts';
import { event } from './event.ts';
import { fitsItsRule, occurrencesOf, spanOf, type Times } from '#kernel/time/occurrence.ts';

const zone = 'Europe/Berlin';
const always = { from: new Date('2026-01-01T00:00Z'), until: new Date('2028-01-01T00:00Z') };
const times = (some: Partial<Times>): Times => ({
	startsAt: new Date('2026-10-21T17:00Z'),
	endsAt: new Date('2026-10-21T19:00Z'),
	isAllDay: false,
	rule: null,
	exceptions: [],
	extraDays: [],
	...some,
});
const shown = (some: Partial<Times>): string[] =>
	occurrencesOf(times(some), zone, always).map(
		({ startsAt, endsAt }) => `${startsAt.toISOString().slice(0, 16)} ${endsAt.toISOString().slice(11, 16)}`,
	);

test('a choir that sings at seven in summer time sings at seven in winter time', () => {
	// 25 October 2026, 3:00: clocks go back one hour (Directive 2000/84/EC).
	assert.deepEqual(shown({ rule: 'FREQ=WEEKLY;COUNT=2' }), ['2026-10-21T17:00 19:00', '2026-10-28T18:00 20:00']);
});

test('a night watch from ten to six ends at six by the clock, whether the night has seven hours or nine', () => {
	const night = { startsAt: new Date('2026-03-21T21:00Z'), endsAt: new Date('2026-03-22T05:00Z'), rule: 'FREQ=WEEKLY;COUNT=2' };
	assert.deepEqual(shown(night), ['2026-03-21T21:00 05:00', '2026-03-28T21:00 04:00']);
	const autumn = { startsAt: new Date('2026-10-24T20:00Z'), endsAt: new Date('2026-10-25T05:00Z') };
	assert.deepEqual(shown(autumn), ['2026-10-24T20:00 05:00']);
});

test('an event in the hour that the spring night skips ends after it begins', () => {
	const [one] = occurrencesOf(times({ startsAt: new Date('2027-03-28T00:30Z'), endsAt: new Date('2027-03-28T01:30Z') }), zone, always);
	assert.ok(one && one.endsAt > one.startsAt);
});

test('days on which it falls out are missing, extra days are there at the same time of day', () => {
	const some = { rule: 'FREQ=WEEKLY;COUNT=3', exceptions: ['2026-10-28'], extraDays: ['2026-11-12'] };
	assert.deepEqual(shown(some), ['2026-10-21T17:00 19:00', '2026-11-04T18:00 20:00', '2026-11-12T18:00 20:00']);
});

test('whole days begin and end at midnight of the municipality, also when the clocks change in between', () => {
	const { startsAt, endsAt } = spanOf(
		times({ startsAt: new Date('2026-10-24T10:00Z'), endsAt: new Date('2026-10-26T10:00Z'), isAllDay: true }),
		zone,
	);
	assert.deepEqual([startsAt.toISOString(), endsAt.toISOString()], ['2026-10-23T22:00:00.000Z', '2026-10-26T23:00:00.000Z']);
});

test('a repeated exhibition of three whole days keeps its three days', () => {
	const some = {
		startsAt: new Date('2026-05-01T10:00Z'),
		endsAt: new Date('2026-05-03T10:00Z'),
		isAllDay: true,
		rule: 'FREQ=YEARLY;COUNT=2',
	};
	const days = occurrencesOf(times(some), zone, always).map(
		({ startsAt, endsAt }) => (endsAt.getTime() - startsAt.getTime()) / 86_400_000,
	);
	assert.deepEqual(days, [3, 3]);
});

test('without an end an event takes an hour', () => {
	assert.deepEqual(shown({ endsAt: null }), ['2026-10-21T17:00 18:00']);
});

test('a rule by the minute gives a thousand times and no more', () => {
	assert.equal(occurrencesOf(times({ rule: 'FREQ=MINUTELY' }), zone, always).length, 1000);
});

test('what is not repeated is there, however long ago or far ahead', () => {
	assert.equal(shown({ startsAt: new Date('1998-06-20T12:00Z'), endsAt: null }).length, 1);
});

test('a first time outside its own rule is noticed', () => {
	assert.ok(fitsItsRule(times({ rule: 'FREQ=WEEKLY;BYDAY=WE' }), zone));
	assert.ok(!fitsItsRule(times({ rule: 'FREQ=WEEKLY;BYDAY=TU' }), zone));
	assert.ok(!fitsItsRule(times({ rule: 'FREQ=WEEKLY;UNTIL=20200101' }), zone));
});

test('a calendar entry names exceptions and extra days by their moments', () => {
	const values = {
		...times({ rule: 'FREQ=WEEKLY', exceptions: ['2026-10-28'], extraDays: ['2026-11-12'] }),
		venue: 'Anger',
		organiser: null,
		admission: 'free',
		price: null,
		isStepFree: true,
		audience: [],
		isCancelled: false,
		bookingLink: null,
	} as const;
	const entry = event.calendar?.(values);
	assert.deepEqual(
		[entry?.exdates.map((at) => at.toISOString()), entry?.rdates.map((at) => at.toISOString())],
		[['2026-10-28T18:00:00.000Z'], ['2026-11-12T18:00:00.000Z']],
	);
});

test('days are read as Germans and as machines write them, in order and once', () => {
	assert.deepEqual(event.fields.exceptions.read('31.12.2026, 2026-12-24; 24.12.2026'), ['2026-12-24', '2026-12-31']);
	assert.equal(JSON.stringify(event.fields.exceptions.read('31.02.2026')), '{"code":"notADay"}');
});

test('a day is moved: it falls out at its usual hour and takes place at the hour that the extra day names, as long as ever', () => {
	const rule = 'FREQ=WEEKLY;COUNT=3';
	assert.deepEqual(shown({ rule, exceptions: ['2026-10-28'], extraDays: ['2026-10-28T17:30'] }), [
		'2026-10-21T17:00 19:00',
		'2026-10-28T16:30 18:30',
		'2026-11-04T18:00 20:00',
	]);
	assert.equal(shown({ rule, exceptions: ['2026-10-28'], extraDays: ['2026-10-29T09:15'] })[1], '2026-10-29T08:15 10:15');
});

test('extra days are typed as people write them, a clock belongs to the day before it', () => {
	const field = event.fields.extraDays;
	const typed = field.read('13.1.2027 um 18:00 Uhr, 20.1.2027; 2027-02-03T17:30');
	assert.deepEqual(typed, ['2027-01-13T18:00', '2027-01-20', '2027-02-03T17:30']);
	assert.equal(field.write(['2027-01-13T18:00', '2027-01-20']), '2027-01-13 18:00, 2027-01-20');
	assert.deepEqual(field.read(field.write(['2027-01-13T18:00', '2027-01-20'])), ['2027-01-13T18:00', '2027-01-20']);
	for (const wrong of ['18:00', '13.1.2027 18:00 19:00', '13.1.2027 25:00', 'morgen'])
		assert.ok(field.read(wrong) instanceof Problem, wrong);
});
