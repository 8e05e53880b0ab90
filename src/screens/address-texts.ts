import { defineTexts } from '#kernel/i18n/texts.ts';

/** What the search for an address says. */
export const addressTexts = defineTexts(
	{ which: 'Welche Stelle meinen Sie?', middle: 'Mitte der Straße, diese Hausnummer kennen wir nicht', source: (source: string) => `Adressen: ${source}` },
	{
		en: { which: 'Which place do you mean?', middle: 'middle of the street, we do not know this number', source: (source) => `Addresses: ${source}` },
		pl: { which: 'O które miejsce chodzi?', middle: 'środek ulicy, nie znamy tego numeru', source: (source) => `Adresy: ${source}` },
		uk: { which: 'Яке місце ви маєте на увазі?', middle: 'середина вулиці, цього номера ми не знаємо', source: (source) => `Адреси: ${source}` },
		ar: { which: 'أي مكان تقصد؟', middle: 'وسط الشارع، لا نعرف رقم المنزل هذا', source: (source) => `العناوين: ${source}` },
	},
	{
		which: 'Welchen Ort meinen Sie?', middle: 'Mitte von der Straße',
	},
);
