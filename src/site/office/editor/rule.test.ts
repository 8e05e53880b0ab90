import assert from 'node:assert/strict';
import { test } from 'node:test';
import { oftens, ruleAnswers, ruleOf } from './rule.ts';

const asked = { often: 'weekly', interval: '1', days: [], nth: '1', until: '', count: '', own: '' } as const;

test('plain answers become the rule that calendars understand (RFC 5545, 3.8.5.3)', () => {
	assert.equal(ruleOf({ ...asked, often: 'daily', count: '10' }), 'FREQ=DAILY;COUNT=10');
	assert.equal(
		ruleOf({ ...asked, interval: '2', days: ['TU', 'TH'], until: '24.12.2026' }),
		'FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH;UNTIL=20261224',
	);
	assert.equal(ruleOf({ ...asked, often: 'nth', nth: '-1', days: ['FR'] }), 'FREQ=MONTHLY;BYDAY=-1FR');
	assert.equal(ruleOf({ ...asked, often: 'once', days: ['FR'] }), '');
	assert.equal(ruleOf({ ...asked, often: 'own', own: 'FREQ=YEARLY;BYMONTH=12;BYDAY=1SU' }), 'FREQ=YEARLY;BYMONTH=12;BYDAY=1SU');
});

test('a rule that the questions can ask for comes back as answers and means the same', () => {
	for (const rule of [
		'FREQ=DAILY',
		'FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SU',
		'FREQ=MONTHLY;COUNT=3',
		'FREQ=MONTHLY;BYDAY=2TU;UNTIL=20271231',
		'FREQ=YEARLY',
	])
		assert.equal(ruleOf(ruleAnswers(rule)), rule);
});

test('a rule too odd for the questions stays as it is written', () => {
	for (const rule of [
		'FREQ=YEARLY;BYMONTH=12;BYDAY=1SU',
		'FREQ=MONTHLY;BYDAY=1MO,3WE',
		'FREQ=MONTHLY;BYMONTHDAY=15',
		'FREQ=WEEKLY;WKST=SU',
		'keine Regel',
	]) {
		assert.equal(ruleAnswers(rule).often, 'own');
		assert.equal(ruleOf(ruleAnswers(rule)), rule);
	}
});

test('every answer to "how often" has a word', () => {
	for (const word of Object.values(oftens)) assert.notEqual(word, '');
});
