import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Signpost, signpostFinder } from './signpost.ts';

const doctor: Signpost = {
	href: '/verzeichnis?art=gesundheit',
	label: { de: 'Gesundheit', en: 'Health', pl: 'Zdrowie', uk: 'Здоров’я', ar: 'الصحة' },
	words: { de: 'arzt aerzt bus', en: 'doctor', pl: 'lekarz', uk: 'лікар', ar: 'طبيب' },
};
const found = (typed: string, language: 'de' | 'uk' | 'ar'): boolean => signpostFinder([doctor])(typed, language).length > 0;

test('a word leads on in each of its forms, in her language and in German', () => {
	assert.deepEqual(
		[found('Ärztin', 'de'), found('лікаря', 'uk'), found('Arzt', 'uk'), found('الطبيب', 'ar'), found('wo ist ein ARZT?', 'de')],
		[true, true, true, true, true],
	);
	assert.deepEqual([found('лікар', 'de'), found('Business', 'de'), found('', 'uk')], [false, false, false]);
});
