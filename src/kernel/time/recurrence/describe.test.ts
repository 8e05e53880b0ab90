import assert from 'node:assert/strict';
import test from 'node:test';
import { describeRule, type RuleLanguage } from './describe.ts';
import { parseRule } from './rule.ts';

const spoken = (text: string, language: RuleLanguage): string | null => {
	const rule = parseRule(text);
	return 'problem' in rule ? assert.fail(text) : describeRule(rule, language);
};

test('common rules read as sentences in German', () => {
	const expected: readonly [string, string][] = [
		['FREQ=MONTHLY;BYDAY=2TU', 'jeden zweiten Dienstag im Monat'],
		['FREQ=MONTHLY;BYDAY=1MO,-1FR', 'jeden ersten Montag und letzten Freitag im Monat'],
		['FREQ=WEEKLY;BYDAY=TU,TH', 'jeden Dienstag und Donnerstag'],
		['FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR', 'wöchentlich von Montag bis Freitag'],
		['FREQ=WEEKLY;INTERVAL=2;BYDAY=SA;UNTIL=20271231T225959Z', 'alle 2 Wochen am Samstag, bis 31. Dezember 2027'],
		['FREQ=MONTHLY;BYMONTHDAY=15;COUNT=6', 'monatlich am 15., 6-mal'],
		['FREQ=MONTHLY;BYMONTHDAY=-1', 'monatlich am letzten Tag'],
		['FREQ=YEARLY;BYMONTH=12;BYDAY=1SU', 'jährlich am ersten Sonntag im Dezember'],
		['FREQ=DAILY', 'täglich'],
	];
	for (const [text, sentence] of expected) assert.equal(spoken(text, 'de'), sentence);
});

test('the second Tuesday and every five weeks are said with the right forms in five languages', () => {
	const both = (language: RuleLanguage): (string | null)[] => [
		spoken('FREQ=MONTHLY;BYDAY=2WE', language),
		spoken('FREQ=WEEKLY;INTERVAL=5;COUNT=3', language),
	];
	assert.deepEqual(both('en'), ['every month on the second Wednesday of the month', 'every 5 weeks, 3 times']);
	assert.deepEqual(both('pl'), ['co miesiąc w drugą środę miesiąca', 'co 5 tygodni, 3 razy']);
	assert.deepEqual(both('uk'), ['щомісяця у другу середу місяця', 'кожні 5 тижнів, 3 рази']);
	assert.deepEqual(both('ar'), ['كل شهر يوم الأربعاء الثاني من الشهر', 'كل 5 أسابيع، 3 مرات']);
});

test("days of the week, the month's last day and working days are said in five languages", () => {
	const all = (language: RuleLanguage): (string | null)[] =>
		['FREQ=WEEKLY;BYDAY=TU,SU', 'FREQ=MONTHLY;BYMONTHDAY=-1', 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR'].map((text) => spoken(text, language));
	assert.deepEqual(all('de'), ['jeden Dienstag und Sonntag', 'monatlich am letzten Tag', 'wöchentlich von Montag bis Freitag']);
	assert.deepEqual(all('en'), ['every week on Tuesday and Sunday', 'every month on the last day', 'every week from Monday to Friday']);
	assert.deepEqual(all('pl'), ['co tydzień we wtorek i niedzielę', 'co miesiąc w ostatni dzień', 'co tydzień od poniedziałku do piątku']);
	assert.deepEqual(all('uk'), ['щотижня у вівторок і неділю', 'щомісяця в останній день', 'щотижня з понеділка по п’ятницю']);
	assert.deepEqual(all('ar'), ['كل أسبوع يوم الثلاثاء والأحد', 'كل شهر في اليوم الأخير', 'كل أسبوع من الاثنين إلى الجمعة']);
});

test('a rule too odd for a sentence has none', () => {
	assert.equal(spoken('FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1', 'de'), null);
	assert.equal(spoken('FREQ=HOURLY', 'de'), null);
});
