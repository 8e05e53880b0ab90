import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readQuestionnaire } from '../../questionnaire.ts';
import { formOf } from './letters.ts';

test('a form on paper has a box for every answer that can be given, and says on which answer a question hangs', () => {
	const questions = readQuestionnaire(`markt (eine): Wie soll der Markt werden?
- frei: Autofrei
- bleibt: Bleibt, wie er ist
stand (matrix): Wie ist es um …?
- wege: Wege
- licht: Licht
+ gut: gut
+ schlecht: schlecht
warum (mehrere): Warum?
- ruhe: Ruhe
- platz: Platz
wenn markt = bleibt`);
	assert.ok(!('says' in questions));
	const sheet = formOf('Markt', questions, []);
	const boxes = sheet.flatMap((block) => (block.is === 'boxes' ? [block.items.join(', ')] : []));
	assert.deepEqual(boxes, ['Autofrei, Bleibt, wie er ist', 'gut, schlecht', 'gut, schlecht', 'Ruhe, Platz']);
	const texts = sheet.flatMap((block) => ('text' in block ? [block.text] : []));
	assert.ok(texts.includes('Nur wenn Sie bei „Wie soll der Markt werden?“ „Bleibt, wie er ist“ angekreuzt haben.'));
	assert.ok(texts.includes('Mehrere Kreuze sind möglich.'));
});
