import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dayFromToday } from '#testing/days.ts';
import { readSubmission, type Typed, typedIn } from './submission.ts';

const today = dayFromToday(0);
const ahead = (days: number): Typed => {
	const { day, month, year } = Temporal.PlainDate.from(today).add({ days });
	return { 'expiresOn-tag': String(day), 'expiresOn-monat': String(month), 'expiresOn-jahr': String(year) };
};
const good: Typed = {
	type: 'gift',
	title: 'Leiter',
	summary: 'Sechs Sprossen, alle da.',
	places: 'ebersfeld',
	contactName: 'Frau Lehmann',
	contactPhone: '00921 4480',
	questionsEmail: 'lehmann@auenrode.example',
	...ahead(20),
};
const problems = (typed: Typed) => {
	const read = readSubmission(typed, { today, places: ['ebersfeld'] });
	return 'problems' in read ? read.problems : {};
};

test('a good notice is read, its day from three boxes', () => {
	const read = readSubmission(good, { today, places: ['ebersfeld'] });
	assert.ok('draft' in read);
	assert.deepEqual(
		[read.draft.values.expiresOn, read.draft.headline.places, read.draft.values.contactEmail],
		[Temporal.PlainDate.from(today).add({ days: 20 }).toString(), ['ebersfeld'], null],
	);
});

test('an empty form is told everything at once, in the order of its questions', () => {
	assert.deepEqual(Object.keys(problems({})), [
		'type',
		'title',
		'summary',
		'places',
		'expiresOn',
		'contactName',
		'contactPhone',
		'questionsEmail',
	]);
});

test('the last day lies ahead, at most six months, and is a day', () => {
	assert.deepEqual(problems({ ...good, ...ahead(0) }), { expiresOn: 'notAhead' });
	assert.deepEqual(problems({ ...good, ...ahead(-3) }), { expiresOn: 'notAhead' });
	assert.deepEqual(problems({ ...good, ...ahead(1) }), {});
	assert.deepEqual(problems({ ...good, ...ahead(190) }), { expiresOn: 'tooFar' });
	assert.deepEqual(problems({ ...good, 'expiresOn-tag': '31', 'expiresOn-monat': '2' }), { expiresOn: 'notADay' });
});

test('telephone or e-mail, one of both; the address for questions always', () => {
	const { contactPhone: _, ...unreachable } = good;
	assert.deepEqual(problems(unreachable), { contactPhone: 'phoneOrEmail' });
	assert.deepEqual(problems({ ...unreachable, contactEmail: 'a@b.example' }), {});
	assert.deepEqual(problems({ ...good, questionsEmail: ' ' }), { questionsEmail: 'required' });
	assert.deepEqual(problems({ ...good, questionsEmail: 'lehmann' }), { questionsEmail: 'notAnEmail' });
});

test('a village that there is not is refused, all villages are none in particular', () => {
	assert.deepEqual(problems({ ...good, places: 'atlantis' }), { places: 'unknownPlace' });
	const read = readSubmission({ ...good, places: 'alle' }, { today, places: ['ebersfeld'] });
	assert.deepEqual('draft' in read && read.draft.headline.places, []);
});

test('what the form did not ask is not taken', () => {
	assert.deepEqual(
		typedIn({ title: 'Leiter', image: 'x', position: '1, 2', byline: 'Rathaus', language: 'xx', file: new File([], 'a') }),
		{ title: 'Leiter' },
	);
});
