/**
 * Letters whose search form in DIN 91379 is not the letter without its marks (transliteration after ICAO Doc 9303, part 3, section 6 A).
 * `ä ö ü å` are spelled out before their marks fall away.
 */
const spelled: Readonly<Record<string, string>> = {
	ß: 'ss',
	æ: 'ae',
	ø: 'oe',
	œ: 'oe',
	þ: 'th',
	ð: 'd',
	đ: 'd',
	ł: 'l',
	ħ: 'h',
	ı: 'i',
	ɨ: 'i',
	ĸ: 'k',
	ŋ: 'n',
	ŧ: 't',
	ĳ: 'ij',
	ŉ: 'n',
	ə: 'e',
	ʒ: 'z',
	ƈ: 'c',
	ǥ: 'g',
	ɗ: 'd',
	ŀ: 'l',
};
const special = new RegExp(`[${Object.keys(spelled).join('')}]`, 'g');
/** A vowel with a diaeresis among its marks, whatever their order. */
const umlaut = /([aou])\p{M}*?\u0308/gu;
const ring = /a\p{M}*?\u030A/gu;

/** The search form of a text: lower case, without marks, special letters spelled out. `Łódź` → `lodz`, `Müller` → `mueller`. */
export const fold = (text: string): string =>
	text
		.toLowerCase()
		.normalize('NFD')
		.replace(umlaut, '$1e')
		.replace(ring, 'aa')
		.replace(/\p{M}/gu, '')
		.replace(special, (letter) => spelled[letter] ?? letter);
