import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cpuSecondsOf } from '#testing/cpu.ts';
import { readCsv, writeCsv } from './csv.ts';

const formulas = ['=1+1', '+cmd', '-cmd', '@SUM(A1)', "=cmd|'/C calc'!A0", '＝1+1', '－1+1', '\t=1', '\r=1', '\n=1'];
/** What somebody may type into one cell so that a formula begins another. */
const hidden = ['Fest;=1+1;', 'Fest\t@SUM(A1)', 'Fest|+cmd', 'Fest\n=1+1', 'Fest\r\n-cmd', "Fest;=cmd|'/C calc'!A0;"];
const harmless = ['-3.5', '+4', '-1e3', 'Haus - Hof', 'a=b', "O'Neil", 'Mo-Fr', 'anna@auenrode.example', 'Ja, = nein'];

/** Cells as a spreadsheet sees them that parts the file by its own sign and knows a quotation mark at the beginning of a cell only. */
const cellsBy = (separator: string, text: string): readonly string[] =>
	text
		.replace('\uFEFF', '')
		.split(/\r\n|\r|\n/)
		.flatMap((line) => line.split(separator))
		.map((cell) => cell.replace(/^"/, ''));

test('whatever is typed into a cell, no spreadsheet runs it, by whichever sign it parts the file', () => {
	const text = writeCsv({ columns: ['a', 'b'], rows: [...formulas, ...hidden].map((cell) => ['Auenrode', cell]) });
	for (const separator of [';', '\t', '|'])
		assert.deepEqual(
			cellsBy(separator, text).filter((cell) => /^[=+\-@＝＋－＠]/.test(cell)),
			[],
			separator,
		);
	const table = text
		.replace('\uFEFF', '')
		.split('\r\n')
		.slice(1, 1 + formulas.length);
	assert.doesNotMatch(table.join('\n'), /^Auenrode,"?[=+\-@＝＋－＠]/m);
});

test('what was disarmed comes in again as it was written, apostrophes too, and numbers stay numbers', () => {
	const cells = [...formulas, ...hidden, ...harmless, "'=1+1", "''-x", "'Platt", "Fest;'=1", "'"];
	const written = writeCsv({ columns: ['a', 'b'], rows: cells.map((cell) => ['x', cell]) });
	assert.deepEqual(readCsv(written), { columns: ['a', 'b'], rows: cells.map((cell) => ['x', cell]) });
	for (const cell of harmless) assert.ok(writeCsv({ columns: ['a'], rows: [[cell]] }).includes(cell), cell);
});

test('a long cell of nothing but separators takes no time', () => {
	const seconds = cpuSecondsOf(() => {
		for (const sign of ["'", ';', '\n', ";'", '\t ']) readCsv(writeCsv({ columns: ['a'], rows: [[`x${sign.repeat(100_000)}`]] }));
	});
	assert.ok(seconds < 4, `${seconds} s`);
});
