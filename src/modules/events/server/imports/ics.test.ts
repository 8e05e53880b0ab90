import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readCalendar } from '#kernel/exchange/ics/read.ts';
import { readDraft } from '#kernel/kind/kind.ts';
import { event } from '../../event.ts';
import { eventsFrom } from './ics.ts';

const tenant = { name: 'Auenrode', zone: 'Europe/Berlin', topics: [{ slug: 'kultur', names: { de: 'Kultur' } }] };
const asking = {
	tenant: {
		...tenant,
		id: 'auenrode',
		tagline: '',
		hosts: [],
		state: 'DE-ST',
		ars: null,
		settings: {},
		theme: null,
		handedOverAt: null,
		places: [],
		caseCategories: [],
		partners: [],
	},
};

const calendar = (...lines: string[]): string =>
	['BEGIN:VCALENDAR', 'VERSION:2.0', 'BEGIN:VEVENT', 'UID:chor@example', ...lines, 'END:VEVENT', 'END:VCALENDAR', ''].join('\r\n');
const read = (text: string) => {
	const { entries, problems } = readCalendar(text, { zone: 'Europe/Berlin', characters: 100_000, entries: 100 });
	assert.deepEqual(problems, []);
	return entries
		.flatMap((entry) => eventsFrom(entry, asking))
		.map(({ key, answers }) => ({ key, answers, draft: readDraft(event, answers) }));
};

test('a rehearsal every second Tuesday comes in with its rule, its holiday and its place', () => {
	const [one] = read(
		calendar(
			'DTSTART;TZID=Europe/Berlin:20270112T193000',
			'DTEND;TZID=Europe/Berlin:20270112T213000',
			'RRULE:FREQ=MONTHLY;BYDAY=2TU',
			'EXDATE;TZID=Europe/Berlin:20270413T193000',
			'SUMMARY:Chorprobe',
			'LOCATION:Bürgerhaus',
			'CATEGORIES:Kultur',
		),
	);
	assert.ok(one && !('problems' in one.draft));
	assert.equal(one.key, 'chor@example');
	assert.deepEqual(one.draft.values.startsAt, new Date('2027-01-12T18:30:00Z'));
	assert.equal(one.draft.values.rule, 'FREQ=MONTHLY;BYDAY=2TU');
	assert.deepEqual(one.draft.values.exceptions, ['2027-04-13']);
	assert.deepEqual([one.draft.values.venue, one.draft.headline.topics], ['Bürgerhaus', ['kultur']]);
});

test('whole days end on their last day, and a time in UTC is told by our clock', () => {
	const [days] = read(calendar('DTSTART;VALUE=DATE:20270619', 'DTEND;VALUE=DATE:20270621', 'SUMMARY:Dorffest'));
	assert.ok(days && !('problems' in days.draft));
	assert.deepEqual(
		[days.draft.values.isAllDay, days.answers['startsAt'], days.answers['endsAt']],
		[true, '2027-06-19T00:00', '2027-06-20T00:00'],
	);
	const [late] = read(calendar('DTSTART:20270619T170000Z', 'DURATION:PT2H', 'SUMMARY:Konzert'));
	assert.deepEqual(
		[late?.answers['startsAt']?.slice(0, 16), late?.answers['endsAt']?.slice(0, 16)],
		['2027-06-19T19:00', '2027-06-19T21:00'],
	);
});

test('an occurrence that was moved leaves the series and stands for itself', () => {
	const text = calendar(
		'DTSTART;TZID=Europe/Berlin:20270105T190000',
		'DTEND;TZID=Europe/Berlin:20270105T200000',
		'RRULE:FREQ=WEEKLY;COUNT=5',
		'SUMMARY:Yoga',
	).replace(
		'END:VCALENDAR',
		[
			'BEGIN:VEVENT',
			'UID:chor@example',
			'RECURRENCE-ID;TZID=Europe/Berlin:20270112T190000',
			'DTSTART;TZID=Europe/Berlin:20270113T180000',
			'DTEND;TZID=Europe/Berlin:20270113T190000',
			'SUMMARY:Yoga, einmal mittwochs',
			'END:VEVENT',
			'END:VCALENDAR',
		].join('\r\n'),
	);
	const found = read(text);
	assert.deepEqual(
		found.map(({ answers }) => answers['title']),
		['Yoga', 'Yoga, einmal mittwochs'],
	);
	assert.equal(found[0]?.answers['exceptions'], '2027-01-12');
	assert.equal(new Set(found.map(({ key }) => key)).size, 2);
});

test('an occurrence that is only an hour earlier stays in the series, and its usual hour falls out', () => {
	const text = calendar(
		'DTSTART;TZID=Europe/Berlin:20270105T190000',
		'DTEND;TZID=Europe/Berlin:20270105T200000',
		'RRULE:FREQ=WEEKLY;COUNT=3',
		'SUMMARY:Yoga',
	).replace(
		'END:VCALENDAR',
		[
			'BEGIN:VEVENT',
			'UID:chor@example',
			'RECURRENCE-ID;TZID=Europe/Berlin:20270112T190000',
			'DTSTART;TZID=Europe/Berlin:20270112T180000',
			'DTEND;TZID=Europe/Berlin:20270112T190000',
			'SUMMARY:Yoga',
			'END:VEVENT',
			'END:VCALENDAR',
		].join('\r\n'),
	);
	const [series, ...others] = read(text);
	assert.equal(others.length, 0);
	assert.deepEqual([series?.answers['exceptions'], series?.answers['extraDays']], ['2027-01-12', '2027-01-12 18:00']);
});
