import { occurrences } from '#kernel/time/recurrence/occurrences.ts';
import type { Rule } from '#kernel/time/recurrence/grammar.ts';
import { parseRule } from '#kernel/time/recurrence/rule.ts';

const ruleOf = (text: string): Rule => {
	const rule = parseRule(text);
	if ('problem' in rule) throw new Error(text);
	return rule;
};
const upTo = (end: number): string => [...Array(end).keys()].join(',');

/** CPU milliseconds of one call, as the mean of some. */
const spent = (rounds: number, work: () => void): number => {
	work();
	const before = process.cpuUsage();
	for (let round = 0; round < rounds; round++) work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000 / rounds;
};

const zone = 'Europe/Berlin';
const twoYears = { from: '2026-01-01', until: '2028-01-01', limit: 200 };
const forEver = { from: '2026-01-01', until: '9999-01-01', limit: 100 };
const bombs = [
	'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30',
	'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30',
	'FREQ=SECONDLY;COUNT=999999999;BYDAY=MO',
	'FREQ=SECONDLY;INTERVAL=61;BYSECOND=5;BYMINUTE=7;BYHOUR=3;BYYEARDAY=366',
	`FREQ=YEARLY;BYHOUR=${upTo(24)};BYMINUTE=${upTo(60)};BYSECOND=${upTo(60)};BYDAY=MO,TU,WE,TH,FR,SA,SU;BYSETPOS=-1`,
];

console.log('| rule | CPU ms | limit |\n|---|---|---|');
const weekly = { start: '2006-01-03T19:00:00', zone, rule: ruleOf('FREQ=WEEKLY;BYDAY=TU') };
console.log(
	`| two years of a weekly rule, twenty years after its start | ${spent(200, () => occurrences(weekly, twoYears)).toFixed(2)} | 1 |`,
);
for (const text of bombs) {
	const bomb = { start: '1990-01-01T09:00:00', zone, rule: ruleOf(text) };
	const name = text.length > 60 ? `${text.slice(0, 57)}…` : text;
	console.log(`| ${name}, 8,000 years | ${spent(5, () => occurrences(bomb, forEver)).toFixed(0)} | 250 |`);
}
