import { counted } from '#kernel/i18n/plural.ts';
import { defineTexts } from '#kernel/i18n/texts.ts';

const arabicEntries = { zero: 'لا إدخالات', one: 'إدخال واحد', two: 'إدخالان', few: '# إدخالات', many: '# إدخالًا', other: '# إدخال' };

export const mapTexts = defineTexts(
	{
		things: (count: number) => `Karte: ${counted('de', count, { one: '# Eintrag', other: '# Einträge' })}. Alles steht auch in der Liste.`,
		numbers: 'Die Nummern auf der Karte sind die Nummern der Liste.', village: (name: string) => `Karte von ${name}`,
		municipality: (name: string) => `Karte: die Dörfer von ${name}`,
	},
	{
		en: {
			things: (count) => `Map: ${counted('en', count, { one: '# entry', other: '# entries' })}. Everything is in the list as well.`,
			numbers: 'The numbers on the map are the numbers of the list.', village: (name) => `Map of ${name}`,
			municipality: (name) => `Map: the villages of ${name}`,
		},
		pl: {
			things: (count) =>
				`Mapa: ${counted('pl', count, { one: '# wpis', few: '# wpisy', many: '# wpisów', other: '# wpisu' })}. Wszystko jest także na liście.`,
			numbers: 'Numery na mapie odpowiadają numerom na liście.', village: (name) => `Mapa: ${name}`, municipality: (name) => `Mapa: wsie gminy ${name}`,
		},
		uk: {
			things: (count) =>
				`Карта: ${counted('uk', count, { one: '# запис', few: '# записи', many: '# записів', other: '# запису' })}. Усе є також у списку.`,
			numbers: 'Номери на карті — це номери у списку.', village: (name) => `Карта: ${name}`, municipality: (name) => `Карта: села громади ${name}`,
		},
		ar: {
			things: (count) => `خريطة: ${counted('ar', count, arabicEntries)}. كل شيء موجود في القائمة أيضًا.`,
			numbers: 'الأرقام على الخريطة هي أرقام القائمة.', village: (name) => `خريطة ${name}`, municipality: (name) => `خريطة: قرى ${name}`,
		},
	},
	{
		things: (count) => `Karte mit ${counted('de', count, { one: '1 Ort', other: '# Orten' })}. Alles steht auch in der Liste.`, numbers: 'Die Nummern stehen auf der Karte und in der Liste.', municipality: (name) => `Karte: Dörfer in ${name}`,
	},
);
