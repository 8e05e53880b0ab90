import assert from 'node:assert/strict';
import test from 'node:test';
import { isoOf, parseRule } from './rule.ts';
import { writeRule } from './write.ts';

test('a wrong rule names the part and what is wrong with it', () => {
	const wrong: readonly [string, string, string][] = [
		['', 'missingFrequency', 'FREQ'],
		['INTERVAL=2', 'missingFrequency', 'FREQ'],
		['FREQ=FORTNIGHTLY', 'wrongValue', 'FREQ'],
		['FREQ=DAILY;FREQ=DAILY', 'repeatedPart', 'FREQ'],
		['FREQ=DAILY;BYEASTER=1', 'unknownPart', 'BYEASTER'],
		['FREQ=DAILY;INTERVAL=0', 'wrongValue', 'INTERVAL'],
		['FREQ=DAILY;COUNT=-1', 'wrongValue', 'COUNT'],
		['FREQ=MONTHLY;BYDAY=0MO', 'wrongValue', 'BYDAY'],
		['FREQ=MONTHLY;BYDAY=54MO', 'wrongValue', 'BYDAY'],
		['FREQ=MONTHLY;BYDAY=MO,XX', 'wrongValue', 'BYDAY'],
		['FREQ=WEEKLY;BYDAY=1MO', 'notAllowedHere', 'BYDAY'],
		['FREQ=MONTHLY;BYMONTHDAY=0', 'wrongValue', 'BYMONTHDAY'],
		['FREQ=MONTHLY;BYMONTHDAY=32', 'wrongValue', 'BYMONTHDAY'],
		['FREQ=YEARLY;BYMONTH=-1', 'wrongValue', 'BYMONTH'],
		['FREQ=YEARLY;BYMONTH=13', 'wrongValue', 'BYMONTH'],
		['FREQ=MONTHLY;BYWEEKNO=3', 'notAllowedHere', 'BYWEEKNO'],
		['FREQ=WEEKLY;BYMONTHDAY=3', 'notAllowedHere', 'BYMONTHDAY'],
		['FREQ=DAILY;BYYEARDAY=3', 'notAllowedHere', 'BYYEARDAY'],
		['FREQ=DAILY;COUNT=2;UNTIL=20260101', 'notAllowedHere', 'COUNT'],
		['FREQ=DAILY;UNTIL=20260231', 'wrongValue', 'UNTIL'],
		['FREQ=DAILY;UNTIL=20260201T250000Z', 'wrongValue', 'UNTIL'],
		['RSCALE=CHINESE;FREQ=YEARLY', 'unsupportedCalendar', 'RSCALE'],
		['FREQ=MONTHLY;SKIP=FORWARD', 'notAllowedHere', 'SKIP'],
		['FREQ=DAILY;BYHOUR=24', 'wrongValue', 'BYHOUR'],
		[`FREQ=DAILY;BYHOUR=${'1,'.repeat(2000)}1`, 'tooLong', ''],
	];
	for (const [text, problem, part] of wrong) {
		const read = parseRule(text);
		assert.deepEqual('problem' in read ? [read.problem, read.part] : 'a rule', [problem, part], text);
	}
});

test('a rule reads the same in small letters, with plus signs and a trailing semicolon, and is written in one form', () => {
	const read = parseRule(' wkst=su;freq=monthly;byday=+1mo,-1fr;bysetpos=-1;until=20271231t225959z; ');
	assert.equal(
		'problem' in read ? read.problem : writeRule(read),
		'FREQ=MONTHLY;UNTIL=20271231T225959Z;BYDAY=1MO,-1FR;BYSETPOS=-1;WKST=SU',
	);
});

test('a leap second is read as the last second of its minute, and a leap day only in a leap year', () => {
	assert.equal(isoOf('20161231T235960Z'), '2016-12-31T23:59:59Z');
	assert.equal(isoOf('20240229'), '2024-02-29');
	assert.equal(isoOf('20230229'), null);
});
