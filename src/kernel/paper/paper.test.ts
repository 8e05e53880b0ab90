import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { printed, type Sheet } from './paper.ts';
import { temporary } from '#testing/temporary.ts';

const letter = (code: string): Sheet => [
	{ is: 'heading', text: 'Markt ohne Autos?' },
	{ is: 'text', text: 'Liebe Einwohnerinnen, ein Brief auch für Łucja Świątek und Софія, mit 20 € und „Zeichen“.' },
	{ is: 'code', text: code },
	{ is: 'qr', data: `https://auenrode.example/u?c=${code}`, says: 'QR-Code: führt zur Umfrage' },
	{ is: 'subheading', text: 'Frage 1' },
	{ is: 'boxes', items: ['Ja', 'Nein'] },
	{ is: 'line', lines: 2 },
	{ is: 'small', text: 'Ihre Gemeinde' },
];
const paper = { title: 'Briefe zur Umfrage', author: 'Auenrode', language: 'de-DE' };
const pdf = await printed(paper, ['AAAA-BBBB-CCCC', 'DDDD-EEEE-FFFF'].map(letter));
const hasTool = (name: string): boolean => spawnSync(name, ['-v']).error === undefined;
const ask = (name: string, ...args: string[]): string => {
	const folder = temporary('paper');
	const file = join(folder, 'letter.pdf');
	writeFileSync(file, pdf);
	const { stdout } = spawnSync(name, [...args, file, ...(name === 'pdftotext' ? ['-'] : [])], { encoding: 'utf8' });
	rmSync(folder, { recursive: true });
	return stdout;
};

test('a letter says that it is PDF/UA-1, in which language, and shows its title', () => {
	const text = pdf.toString('latin1');
	const says = Buffer.from('QR-Code: führt zur Umfrage', 'utf16le').swap16().toString('latin1');
	assert.equal(text.split('/Alt (').filter((part) => part.includes(says)).length, 2);
	for (const wanted of ['<pdfuaid:part>1</pdfuaid:part>', '/Marked true', '/Lang (de-DE)', '/DisplayDocTitle true', '/StructTreeRoot'])
		assert.ok(text.includes(wanted), wanted);
});

test(
	'a foreign reader finds the structure: heading, paragraphs, list, and a figure with its words',
	{ skip: !hasTool('pdfinfo') && 'no pdfinfo' },
	() => {
		assert.match(ask('pdfinfo'), /Tagged:\s+yes/);
		const structure = ask('pdfinfo', '-struct-text');
		for (const wanted of ['H1', 'H2', 'LBody', 'Figure', 'Łucja Świątek', 'Софія', 'Nein'])
			assert.ok(structure.includes(wanted), `${wanted} in ${structure}`);
	},
);

test('every letter of every alphabet has its own page and its code', { skip: !hasTool('pdftotext') && 'no pdftotext' }, () => {
	const pages = ask('pdftotext').split('\f');
	assert.equal(pages.length, 3);
	assert.ok(pages[0]?.includes('AAAA-BBBB-CCCC') && !pages[0].includes('DDDD'));
	assert.ok(pages[1]?.includes('DDDD-EEEE-FFFF'));
});
