import assert from 'node:assert/strict';
import test from 'node:test';
import { holidayOn, holidaysOf, isState } from './holidays.ts';

test('each state keeps its own holidays', () => {
	assert.equal(holidayOn('2026-01-06', 'DE-ST')?.name, 'Heilige Drei Könige');
	assert.equal(holidayOn('2026-01-06', 'DE-NI'), null);
	assert.equal(holidayOn('2026-10-31', 'DE-ST')?.name, 'Reformationstag');
	assert.equal(holidayOn('2026-11-18', 'DE-SN')?.name, 'Buß- und Bettag');
	assert.equal(holidayOn('2026-08-08', '09761000')?.name, 'Augsburger Friedensfest');
	assert.equal(holidayOn('2026-04-05', 'DE-BB')?.name, 'Ostersonntag');
});

test('single days that a law gave once are known', () => {
	assert.equal(holidayOn('2017-10-31', 'DE-BY')?.name, 'Reformationstag');
	assert.equal(holidayOn('2018-10-31', 'DE-BY'), null);
	assert.equal(holidayOn('2025-05-08', 'DE-BE')?.name, '80. Jahrestag der Befreiung');
});

test('the year of Sachsen-Anhalt has eleven holidays in order, a place without state none', () => {
	assert.deepEqual(
		holidaysOf(2027, 'DE-ST').map(({ day }) => day.slice(5)),
		['01-01', '01-06', '03-26', '03-29', '05-01', '05-06', '05-17', '10-03', '10-31', '12-25', '12-26'],
	);
	assert.deepEqual(holidaysOf(2027, 'FR-75'), []);
	assert.equal(isState('DE-ST'), true);
});
