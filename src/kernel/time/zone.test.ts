import assert from 'node:assert/strict';
import test from 'node:test';
import { isDate } from './civil.ts';
import { atClock, dayAway, dayBounds, dayIn, isoIn, isZone, momentOf, today } from './zone.ts';

test('a moment is written with the offset of the place, in summer and in winter', () => {
	assert.equal(isoIn(new Date('2026-07-01T10:00:00Z'), 'Europe/Berlin'), '2026-07-01T12:00:00+02:00');
	assert.equal(isoIn(Temporal.Instant.from('2026-12-01T10:00:00Z'), 'Europe/Berlin'), '2026-12-01T11:00:00+01:00');
	assert.deepEqual(momentOf('2026-07-01T12:00:00+02:00'), new Date('2026-07-01T10:00:00Z'));
	assert.equal(momentOf('2026-07-01T12:00:00'), null);
});

test('around every change of the clocks a moment is written as Temporal writes it', () => {
	for (const zone of ['Europe/Berlin', 'Europe/Kyiv', 'Australia/Lord_Howe', 'America/St_Johns', 'UTC'])
		for (const near of [
			'2026-03-29T01:00:00Z',
			'2026-10-25T01:00:00Z',
			'1980-04-06T01:00:00Z',
			'1893-03-31T23:06:32Z',
			'0001-01-01T12:00:00Z',
		])
			for (let seconds = -7200; seconds <= 7200; seconds += 599) {
				const moment = Temporal.Instant.from(near).add({ milliseconds: seconds * 1000 + 250 });
				const said = moment.toZonedDateTimeISO(zone).toString({ timeZoneName: 'never', smallestUnit: 'second' });
				assert.equal(isoIn(moment, zone), said);
			}
});

test('late in the evening it is already tomorrow in Berlin, and a day has 23 or 25 hours when the clocks change', () => {
	assert.equal(today('Europe/Berlin', new Date('2026-07-01T22:30:00Z')), '2026-07-02');
	assert.equal(dayIn(new Date('2026-07-01T22:30:00Z'), 'UTC'), '2026-07-01');
	const hours = (day: string): number =>
		(dayBounds(day, 'Europe/Berlin').until.getTime() - dayBounds(day, 'Europe/Berlin').from.getTime()) / 3_600_000;
	assert.deepEqual(['2026-03-29', '2026-06-01', '2026-10-25'].map(hours), [23, 24, 25]);
});

test('a day so many days away is one of the calendar, also where an hour was lost or won in between', () => {
	const [winter, summer] = [new Date('2026-12-31T22:40:00Z'), new Date('2027-03-28T22:15:00Z')];
	assert.deepEqual([dayAway(-90, 'Europe/Berlin', winter), dayAway(1, 'Europe/Berlin', winter)], ['2026-10-02', '2027-01-01']);
	assert.deepEqual([dayAway(0, 'Europe/Berlin', summer), dayAway(-1, 'Europe/Berlin', summer)], ['2027-03-29', '2027-03-28']);
	assert.deepEqual(
		['2027-03-28T07:00', '2027-10-31T07:00'].map((local) => atClock(local, 'Europe/Berlin').toISOString()),
		['2027-03-28T05:00:00.000Z', '2027-10-31T06:00:00.000Z'],
	);
});

test('a day that a form or an address names exists in the calendar and in the database', () => {
	assert.deepEqual(
		['2026-02-28', '2024-02-29', '0001-01-01', '9999-12-31'].filter((day) => !isDate(day)),
		[],
	);
	assert.deepEqual(['2026-02-30', '2026-13-01', '0000-01-01', '99999-01-01', '2026-1-1', '-000001-01-01', ''].filter(isDate), []);
});

test('an unknown zone is told from a known one', () => {
	assert.deepEqual(['Europe/Berlin', 'UTC', 'Mars/Olympus', ''].map(isZone), [true, true, false, false]);
});
