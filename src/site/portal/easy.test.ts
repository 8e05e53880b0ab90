import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOffice } from '#testing/office.ts';

const { browserAt } = await openOffice();
const { get, post } = browserAt('auenrode');
const read = async (path: string): Promise<string> => (await get(path)).text;

test('who reads Leichte Sprache finds the words of the portal easy too, and the page is German', async () => {
	const said: Readonly<Record<string, readonly RegExp[]>> = {
		'/leicht/': [
			/Direkt zum Text/,
			/Seite von der Gemeinde Auenrode/,
			/Hier lesen Sie: Was ist heute los\?/,
			/Schaden melden/,
			/Daten·schutz/,
		],
		'/leicht/termine': [/Start·seite/, /Ein Dorf wählen/, /Ohne Stufen/, /Monat und Kalender/],
		'/leicht/melden': [/Schaden melden: Schritt 1 von 2/, /Sie müssen sich nicht anmelden\./, /Straße und Haus·nummer/],
		'/leicht/verzeichnis': [/Wer macht was\? Und wo\?/, /Jetzt (offen|geschlossen)/],
		'/leicht/suche?q=xyzzy': [/Wir finden nichts für: „xyzzy“\./, /Suchen Sie ein anderes Wort\./],
		'/leicht/gibt/es/nicht': [/Diese Seite gibt es nicht\./, /Benutzen Sie die Suche\./],
	};
	for (const [path, words] of Object.entries(said)) {
		const page = await read(path);
		assert.match(page, /<html lang="de" dir="ltr"/, path);
		for (const one of words) assert.match(page, one, path);
		assert.doesNotMatch(page, / lang="leicht"(?! hreflang)|Zum Inhalt springen|Datenschutz<|filtern|[^·]Startseite/, path);
	}
});

test('a day and a time are written out where words are easy', async () => {
	const list = await read('/leicht/termine');
	assert.match(list, /(Mon|Diens|Donners|Frei|Sams|Sonn)tag, \d{1,2}\. \p{L}+, \d{1,2}(:\d\d)? Uhr bis \d{1,2}(:\d\d)? Uhr/u);
	assert.doesNotMatch(list, /\d:00|–\d|>(Mo|Di|Mi|Do|Fr|Sa|So)<b>/);
	assert.match(await read('/leicht/rathaus'), /Dienstag<\/th><td>9 bis 12 Uhr<[^]*Dienstag<\/th><td>13 bis 18 Uhr</);
	assert.match(
		await read('/leicht/mitmachen/gruppen'),
		/tag, \d{1,2}\. \p{L}+ \d{4}, \d{1,2}(:\d\d)? Uhr/u,
		'the house says the day alone',
	);
});

test('what is wrong with a form is said in easy words as well', async () => {
	const { text } = await post('/leicht/melden', {});
	assert.match(text, /Wählen Sie: Was ist es\?/);
	assert.match(text, /Antwort(en)? pass(t|en) noch nicht/);
});

test('Einfache Sprache keeps the words of everyday, whose compounds are whole', async () => {
	const page = await read('/einfach/termine');
	assert.match(page, /Zum Inhalt springen[^]*Nach Ort filtern[^]*Datenschutz/);
	assert.doesNotMatch(page, /\p{L}·\p{L}/u);
});
