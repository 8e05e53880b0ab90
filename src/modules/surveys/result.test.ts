import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallest } from '#kernel/ballot/suppression/suppress.ts';
import type { Answers } from './answers.ts';
import { type Question, readQuestionnaire } from './questionnaire.ts';
import { resultOf } from './result.ts';

const asked = (text: string): readonly Question[] => {
	const read = readQuestionnaire(text);
	return 'says' in read ? assert.fail(read.says) : read;
};
const villages = ['auenrode', 'ebersfeld', 'ragoesen'].map((key) => ({ key, label: { de: key } }));
const around = { villages, hasPhone: false, hasKiosk: false };
const times = (count: number, answers: Answers) => Array.from({ length: count }, () => ({ channel: 'online', answers }));

test('a village in which nobody answered looks like one in which few did', () => {
	const questions = asked('dorf (ort): Wo wohnen Sie?');
	const home = (slug: string, count: number) => times(count, { dorf: slug });
	const groupsOf = (few: number) =>
		resultOf(questions, [...home('auenrode', 30), ...home('ebersfeld', 12 - few), ...home('ragoesen', few)], around).figures[0]
			?.columns;
	assert.deepEqual(groupsOf(0), groupsOf(3));
	assert.deepEqual(groupsOf(9), groupsOf(3), 'and their order tells nothing');
});

test('a spot where few pointed leaves no trace, and no spot that is shown gives another away', () => {
	const questions = asked('bank (karte): Wo fehlt eine Bank?');
	const pointed = [...times(25, { bank: '52.211 11.641' }), ...times(10, { bank: '52.301 11.501' }), ...times(40, {})];
	const shown = (ballots: typeof pointed) => resultOf(questions, ballots, around).figures[0];
	const lonely = shown([...pointed, ...times(1, { bank: '52.999 11.111' })]);
	assert.deepEqual(lonely?.columns, shown([...pointed, ...times(1, {})])?.columns);
	assert.ok(lonely?.cells.every((cell) => cell !== null && cell >= smallest));
	assert.equal(
		lonely?.cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0),
		76,
	);
	const few = shown([...pointed.slice(0, 35), ...times(1, { bank: '52.999 11.111' })]);
	assert.deepEqual(few?.cells, [25, 11], 'the smallest spot hides the one beside it');
});

test('a way that was closed while it ran still stands among the ways: none is left to be subtracted', () => {
	const ballots = [...times(40, { bank: 'ja' }), ...times(12, { bank: 'ja' }).map((one) => ({ ...one, channel: 'phone' }))];
	const { channels } = resultOf(asked('bank (eine): Eine Bank?\n- ja: Ja\n- nein: Nein'), ballots, around);
	assert.ok(channels.some(({ channel }) => channel === 'phone'));
	assert.notEqual(channels.filter(({ count }) => count === null).length, 1);
});

test('a number falls among whole numbers, each in one heap', () => {
	const { figures } = resultOf(asked('kinder (zahl 0-3): Wie viele Kinder?'), times(12, { kinder: 2 }), around);
	assert.deepEqual(
		figures[0]?.columns.map(({ label }) => label['de']),
		['0', '1', '2', '3', 'keine Angabe'],
	);
	const wide = resultOf(asked('alter (zahl 0-99): Wie alt?'), times(12, { alter: 20 }), around).figures[0];
	assert.deepEqual(
		wide?.columns.slice(0, 2).map(({ label }) => label['de']),
		['0 – 19', '20 – 39'],
	);
	assert.equal(wide.columns.at(-2)?.label['de'], '80 – 99');
});

test('only the first question for a village says where people live; a later one has answers of its own', () => {
	const questions = asked('dorf (ort): Wo wohnen Sie?\nmarkt (ort): Wo kaufen Sie ein?');
	const ballots = [...times(20, { dorf: 'auenrode', markt: 'ragoesen' }), ...times(15, { dorf: 'ebersfeld', markt: 'ragoesen' })];
	const market = resultOf(questions, ballots, around).figures.find(({ question }) => question.id === 'markt');
	assert.deepEqual(
		market?.columns.map(({ key }) => key),
		['auenrode', 'ebersfeld', 'ragoesen', ''],
	);
});
