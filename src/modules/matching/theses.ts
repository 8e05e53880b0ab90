import { type Said, translated, type Wrong } from '#kernel/i18n/said.ts';
import { digest, type Position, type Wish, type Wishes } from './score.ts';

/** `code` is made from its German words: another sentence is another thesis. */
export type Thesis = { readonly code: string; readonly short: string; readonly text: Said; readonly hint: Said };

const codeLength = 5;
/** Letters and digits only: a mended comma changes no thesis. */
const folded = (text: string): string =>
	text
		.normalize('NFC')
		.toLowerCase()
		.replaceAll(/[^\p{L}\p{N}]+/gu, '');
export const codeOf = (text: string): string => digest(folded(text)).toString(36).padStart(7, '0').slice(-codeLength);

/** `Handwerk | Ich baue gern.` A short name before the thesis. */
const named = /^(?:(?<short>[^|]{1,60})\|)?(?<text>[^|]+)$/;
/** `? Zum Beispiel Bänke streichen.` What is meant by it. */
const explained = /^\?\s*(?<text>.+)$/;

const longest = 300;
const most = 60;

type Draft = { -readonly [K in keyof Thesis]: Thesis[K] };
type Reading = { readonly theses: Draft[]; last: 'text' | 'hint' };

const begin = ({ theses }: Reading, line: string): string | null => {
	const { short = '', text = '' } = named.exec(line)?.groups ?? {};
	const [said, code] = [text.trim(), codeOf(text)];
	if (folded(said) === '') return 'hier fehlt die These, zum Beispiel „Handwerk | Ich baue gern mit den Händen.“';
	if (said.length > longest) return `eine These hat höchstens ${longest} Zeichen`;
	if (theses.some((known) => known.code === code)) return 'diese These steht schon weiter oben';
	theses.push({ code, short: short.trim(), text: { de: said }, hint: {} });
	return null;
};

type Words = Readonly<Record<string, string | undefined>>;
/** Puts an explanation or a translation to the thesis above. */
const add = ({ theses, last }: Reading, { tag = 'de', text = '' }: Words): string | null => {
	const thesis = theses.at(-1);
	if (!thesis) return 'zuerst kommt eine These';
	thesis[last] = { ...thesis[last], [tag]: text };
	return null;
};

const takeLine = (reading: Reading, line: string): string | null => {
	const [other, hint] = [translated.exec(line)?.groups, explained.exec(line)?.groups];
	if (other) return add(reading, other);
	reading.last = hint ? 'hint' : 'text';
	return hint ? add(reading, hint) : begin(reading, line);
};

/** Reads theses as an editor writes them, one a line, or says in which line they go wrong. */
export const readTheses = (text: string): readonly Thesis[] | Wrong => {
	const reading: Reading = { theses: [], last: 'text' };
	for (const [at, line] of text.split('\n').entries()) {
		const says = line.trim() === '' ? null : takeLine(reading, line.trim());
		if (says !== null) return { line: at + 1, says };
	}
	if (reading.theses.length === 0) return { line: 1, says: 'noch keine These' };
	return reading.theses.length > most ? { line: 1, says: `höchstens ${most} Thesen` } : reading.theses;
};

export const thesesIn = (text: string): readonly Thesis[] => {
	const read = readTheses(text);
	return 'says' in read ? [] : read;
};

/** The text from which `readTheses` reads these theses. */
export const writeTheses = (theses: readonly Pick<Thesis, 'short' | 'text' | 'hint'>[]): string =>
	theses
		.map(({ short, text, hint }) => {
			const { de: german = '', ...others } = text;
			const lines = (said: Said): string[] => Object.entries(said).map(([tag, words]) => `${tag}: ${words}`);
			const { de: meant, ...elsewhere } = hint;
			return [
				short === '' ? german : `${short} | ${german}`,
				...lines(others),
				...(meant === undefined ? [] : [`? ${meant}`, ...lines(elsewhere)]),
			].join('\n');
		})
		.join('\n');

const letters = { j: 1, t: 0, n: -1 } as const satisfies Record<string, Position>;
const isLetter = (letter: string): letter is keyof typeof letters => Object.hasOwn(letters, letter);
const byPosition = { '1': 'j', '0': 't', '-1': 'n' } as const;
export const letterOf = (position: Position): keyof typeof letters => byPosition[`${position}`];

/** Answers as an address holds them: for each thesis its code and `j`, `t` or `n`; a capital letter counts twice. */
export const writeWishes = (wishes: Wishes): string =>
	[...wishes].map(([code, { position, isDouble }]) => code + (isDouble ? letterOf(position).toUpperCase() : letterOf(position))).join('');

const answered = new RegExp(`(?<code>[0-9a-z]{${codeLength}})(?<letter>[jtnJTN])`, 'y');

/** Reads them, in the order of the theses; `unknown` counts those to theses that are no longer put, which count for nothing. */
export const readWishes = (raw: string, theses: readonly Pick<Thesis, 'code'>[]): { readonly wishes: Wishes; readonly unknown: number } => {
	const read = [...raw.slice(0, most * 2 * (codeLength + 1)).matchAll(new RegExp(answered, 'gy'))].map(({ groups = {} }) => {
		const { code = '', letter = '' } = groups;
		const small = letter.toLowerCase();
		return [code, { position: isLetter(small) ? letters[small] : 0, isDouble: letter !== small }] as const;
	});
	const known = new Map(read);
	const wishes = new Map(
		theses.flatMap(({ code }): [string, Wish][] => {
			const wish = known.get(code);
			return wish ? [[code, wish]] : [];
		}),
	);
	return { wishes, unknown: known.size - wishes.size };
};

export const positionIn = (letter: string): Position | undefined => (isLetter(letter) ? letters[letter] : undefined);
