import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import test from 'node:test';
import { fileURLToPath } from 'node:url';
import { stateAt, weekOf } from './hours-state.ts';
import { schoolHolidaysIn } from './school-holidays.ts';
import { readHours, type OpeningHours } from './opening-hours.ts';
import { isoIn } from './zone.ts';

const zone = 'Europe/Berlin';
const state = 'DE-ST';

const hours = (text: string): OpeningHours => {
	const read = readHours(text);
	return 'problem' in read ? assert.fail(`${text}: ${read.problem} at ${read.place}`) : read;
};

const buergerbuero = [
	'Mo 09:00-12:00, Mo 13:00-16:00 "nach Vereinbarung"',
	'Tu,Th 09:00-12:00,13:00-18:00',
	'We 09:00-12:00 "nach Vereinbarung"',
	'Fr 09:00-12:00',
	'week 2-53/2 Sa 09:00-12:00',
	'PH off',
].join('; ');

const now = (text: string, at: string) => stateAt(hours(text), { at: new Date(at), zone, state });

test('the Bürgerbüro is open, on request or closed as its irregular week says', () => {
	assert.deepEqual(now(buergerbuero, '2026-11-23T10:00:00+01:00'), {
		state: 'open',
		open: true,
		comment: null,
		until: new Date('2026-11-23T12:00:00+01:00'),
		next: new Date('2026-11-24T09:00:00+01:00'),
	});
	assert.deepEqual(now(buergerbuero, '2026-11-23T13:00:00+01:00'), {
		state: 'onRequest',
		open: false,
		comment: 'nach Vereinbarung',
		until: new Date('2026-11-23T16:00:00+01:00'),
		next: new Date('2026-11-24T09:00:00+01:00'),
	});
	assert.deepEqual(now(buergerbuero, '2026-11-24T12:30:00+01:00'), {
		state: 'closed',
		open: false,
		comment: null,
		until: null,
		next: new Date('2026-11-24T13:00:00+01:00'),
	});
	assert.equal(now(buergerbuero, '2026-11-28T10:00:00+01:00').open, true, 'Saturday of week 48');
	assert.equal(now(buergerbuero, '2026-11-21T10:00:00+01:00').open, false, 'Saturday of week 47');
	assert.equal(now(buergerbuero, '2026-12-25T10:00:00+01:00').open, false, 'a Friday that is Christmas');
	assert.deepEqual(
		now(buergerbuero, '2026-12-25T10:00:00+01:00').next,
		new Date('2026-12-28T09:00:00+01:00'),
		'the Saturday after it is Boxing Day',
	);
});

test('the table of a week shows its spans, comments and the holiday', () => {
	const week = weekOf(hours(buergerbuero), { at: new Date('2026-12-23T10:00:00Z'), zone, state });
	assert.deepEqual(
		week.map(({ day }) => day.slice(5)),
		['12-21', '12-22', '12-23', '12-24', '12-25', '12-26', '12-27'],
	);
	assert.deepEqual(
		week.map(({ stretches }) => stretches.map((one) => `${one.from / 60}-${one.to / 60}${one.comment ?? ''}`).join(' ')),
		['9-12 13-16nach Vereinbarung', '9-12 13-18', '9-12nach Vereinbarung', '9-12 13-18', '', '', ''],
	);
	assert.equal(week[4]?.holiday, '1. Weihnachtstag');
	const [eve] = weekOf(hours('Mo-Su 09:00-12:00; Nov 23 off "Inventur"'), { at: new Date('2026-11-23T10:00:00Z'), zone, state });
	assert.deepEqual([eve?.stretches, eve?.closedBecause], [[], 'Inventur']);
});

test('a bar open over midnight has one closing time, and what is always open has none', () => {
	assert.deepEqual(now('Fr 22:00-02:00', '2026-11-27T23:00:00+01:00').until, new Date('2026-11-28T02:00:00+01:00'));
	assert.deepEqual(now('24/7', '2026-11-27T23:00:00+01:00'), { state: 'open', open: true, comment: null, until: null, next: null });
	assert.equal(now('off "bis auf Weiteres"', '2026-11-27T23:00:00+01:00').comment, 'bis auf Weiteres');
});

test('a wrong text names the place that is not understood', () => {
	const wrong: readonly [string, number][] = [
		['Mo 9 bis 12', 3],
		['Mo-Fr 09:00-12:00; Sa[even] 09:00-12:00', 22],
		['sunrise-sunset', 0],
		['Mo 09:00+', 8],
		['easter 2 days off', 7],
		['Mo 25:00-49:00', 8],
		['Mo 09:00-12:00 Di', 15],
		[';', 0],
		['Mo-', 3],
	];
	for (const [text, place] of wrong) {
		const read = readHours(text);
		assert.deepEqual('problem' in read ? [read.problem, read.place] : read, ['notUnderstood', place], text);
	}
	assert.deepEqual(readHours('  '), { problem: 'empty', place: 0, text: '' });
});

/** Milliseconds from and to, whether a comment decides, and the comment. */
type Interval = readonly [number, number, boolean, string | null];

const from = Date.UTC(2026, 10, 15, 23);
const hour = 3_600_000;

/** The reference reckons in the zone of its process, so it runs in one of its own with TZ set. */
const reference = (texts: readonly string[]): Interval[][] => {
	const script = `
		import OpeningHours from 'opening_hours';
		const place = { lat: 52.2, lon: 11.6, address: { country_code: 'de', state: 'Sachsen-Anhalt' } };
		const intervals = (text) => new OpeningHours(text, place, { tag_key: 'opening_hours' })
			.getOpenIntervals(new Date(${from}), new Date(${from + 400 * 24 * hour}))
			.map(([begin, end, unknown, comment]) => [begin.getTime(), end.getTime(), unknown, comment ?? null]);
		process.stdout.write(JSON.stringify(JSON.parse(process.argv[1]).map(intervals)));`;
	const cwd = fileURLToPath(new URL('.', import.meta.url));
	const options = { cwd, env: { ...process.env, TZ: zone }, maxBuffer: 1e9, encoding: 'utf8' } as const;
	return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script, JSON.stringify(texts)], options));
};

/** The reference gives the name of a holiday as a comment; ours stands in the table of the week. */
const holidayNames = [
	'Neujahr',
	'Heilige Drei Könige',
	'Karfreitag',
	'Ostermontag',
	'Maifeiertag',
	'Christi Himmelfahrt',
	'Pfingstmontag',
	'Tag der Deutschen Einheit',
	'Reformationstag',
	'1. Weihnachtstag',
	'2. Weihnachtstag',
];

const said = (interval: Interval | undefined): string => {
	if (interval === undefined) return 'closed';
	const comment = interval[3];
	return `${interval[2] ? 'onRequest' : 'open'} ${comment === null || holidayNames.includes(comment) ? '' : comment}`;
};

test('a rule for school holidays holds on the days that the municipality entered, and on no day where it entered none', () => {
	const entered = schoolHolidaysIn('19.10.2026-30.10.2026; 2026-12-21/2027-01-02');
	assert.ok(!('wrong' in entered));
	const openOn = (text: string, day: string, schoolHolidays = entered): boolean =>
		stateAt(hours(text), { at: new Date(`${day}T10:30:00+01:00`), zone, state, schoolHolidays }).open;
	const pool = 'Mo-Fr 14:00-18:00; SH Mo-Fr 10:00-18:00; PH off';
	const days = ['2026-10-16', '2026-10-19', '2026-10-30', '2026-10-24', '2026-12-21', '2026-12-25', '2027-01-04'];
	assert.deepEqual(
		days.filter((day) => openOn(pool, day)),
		['2026-10-19', '2026-10-30', '2026-12-21'],
		'neither a Saturday nor Christmas',
	);
	assert.ok(openOn('SH,Sa 10:00-12:00', '2026-11-21') && openOn('SH,Sa 10:00-12:00', '2026-10-20'));
	assert.ok(openOn('Mo-Fr 10:00-12:00; SH off', '2026-10-16') && !openOn('Mo-Fr 10:00-12:00; SH off', '2026-10-20'));
	assert.ok(!openOn(pool, '2026-10-19', []));
});

test('a span that ends by Easter holds on its last day too, from month or Easter on, in every year', () => {
	const openOn = (text: string, day: string): boolean => now(text, `${day}T10:30:00+02:00`).open;
	const [week, summer] = ['easter -7 days-easter +1 day 09:00-20:00', 'easter-Oct Mo-Su 09:00-20:00'];
	const holy = ['2026-03-28', '2026-03-29', '2026-04-06', '2026-04-07', '2027-03-21', '2027-03-29', '2027-03-30', '2038-04-26'];
	assert.deepEqual(
		holy.filter((day) => openOn(week, day)),
		['2026-03-29', '2026-04-06', '2027-03-21', '2027-03-29', '2038-04-26'],
	);
	assert.deepEqual(
		['2026-04-04', '2026-04-05', '2026-10-31', '2026-11-01'].filter((day) => openOn(summer, day)),
		['2026-04-05', '2026-10-31'],
	);
});

test('what is entered as school holidays and is none is named', () => {
	for (const wrong of ['Herbst', '30.10.2026-19.10.2026', '2026-02-30/2026-03-01', '19.10.26-30.10.26'])
		assert.deepEqual(schoolHolidaysIn(`2026-12-21/2027-01-02; ${wrong}`), { wrong });
	assert.deepEqual(schoolHolidaysIn(' '), []);
});

test('every hour of 400 days agrees with the opening_hours library', () => {
	const texts = [
		buergerbuero,
		'Mo-Fr 08:00-12:00,13:00-17:30; Sa 10:00-14:00; PH off',
		'Apr-Oct Mo-Su 10:00-18:00; Nov-Mar Sa,Su 11:00-16:00; Dec 24-26 off',
		'Fr,Sa 22:00-02:00; PH off',
		'Mo-Fr 09:00-18:00; We 12:00-14:00 off',
		'Sa-Mo 10:00-16:00; Dec 24-Jan 06 off',
		'Sa[1],Sa[-1] 09:00-12:00',
		'PH,Su 11:00-15:00; Tu-Fr 14:00-17:00',
		'week 1-53/2 We 14:00-18:00; week 2-52/2 We 08:00-12:00',
		'Mo 10:00-12:00 || "auf Anfrage"',
		'Mo-Fr 10:00-12:00, We 15:00-18:00 "nur Ausweise"',
		'2026 Dec 01-2027 Jan 10 Mo-Fr 10:00-12:00',
		'May-Sep: Mo-Su 09:00-20:00; May 01 off',
		'Mo-Fr 07:00-15:00 open "Notausgabe"; Dec 24,31 off "Heiligabend und Silvester"',
		'Mar 15-Oct 31 Tu-Su 08:00-19:30',
		'Th 18:00-26:00',
		'Mo-Su 06:00-24:00; PH 08:00-20:00',
		'Mo-Fr; PH off',
		'Mo-Th 20:00-03:00; Tu 22:00-23:00',
		'10:00-16:00; PH off',
		'Mo-Fr 10:00-16:00 || Sa 10:00-12:00 || "nach Vereinbarung"',
		'Mo-Su 10:00-18:00; easter -2 days off; easter +49 days 10:00-12:00',
		'Mo-Su 08:00-16:00; 2027 easter off; easter +39 days off',
		'PH Mo-Fr 10:00-12:00; Sa 09:00-10:00',
	];
	const expected = reference(texts);
	for (const [place, text] of texts.entries()) {
		const read = hours(text);
		const intervals = expected[place] ?? [];
		assert.ok(intervals.length > 0, text);
		let next = 0;
		const wrong = Array.from({ length: 400 * 24 }, (_, count) => new Date(from + count * hour)).flatMap((at) => {
			while ((intervals[next]?.[1] ?? Infinity) <= at.getTime()) next += 1;
			const want = said((intervals[next]?.[0] ?? Infinity) <= at.getTime() ? intervals[next] : undefined);
			const got = stateAt(read, { at, zone, state });
			const ours = got.state === 'closed' ? 'closed' : `${got.state} ${got.comment ?? ''}`;
			return ours === want ? [] : [`${isoIn(at, zone)}: ${ours}, expected ${want}`];
		});
		assert.deepEqual(wrong.slice(0, 4), [], text);
	}
});
