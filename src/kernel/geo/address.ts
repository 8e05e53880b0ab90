import { fold } from '#kernel/search/fold.ts';
import type { Line, Point } from './geometry.ts';
import type { LandShape } from './land.ts';

/** A street (`number` empty) or a house; `id` is the one of the source. */
export type Address = { readonly id: string; readonly street: string; readonly number: string; readonly at: Point };
/** What somebody typed: the street, the house in small letters without blanks or empty, and what stood behind it, such as a village. */
export type TypedAddress = { readonly street: string; readonly number: string; readonly rest: string };

/** `Str.`, `str`, `strasse` and `straße` are the same to people, and so are blanks and hyphens. */
export const streetKey = (name: string): string =>
	fold(name)
		// `str`, with a point or the whole word, at the end of a word
		.replace(/str(\.|asse)?(?=[\s-]|$)/g, 'strasse')
		.replace(/[^a-z\d]/g, '');

/** A name, a number that is no ordinal (`17. Juni`), its letter, a second number behind a hyphen or stroke, and the rest. */
const withNumber =
	/^(.*?[^\d\s,])(?:[\s,]+|(?<=\.))(\d{1,4})(?![\d.])\s?([a-z](?![a-zäöüß]))?(?:\s*[-–/+]\s*\d{1,4}\s?[a-z]?)?(?:[\s,]+(.*))?$/i;

/** `Hauptstr. 12 A, 39171 Auenrode` → street, `12a`, the rest. */
export const readAddress = (typed: string): TypedAddress => {
	const text = typed.normalize('NFC').trim().replace(/\s+/g, ' ');
	const [, street, number, letter = '', rest = ''] = withNumber.exec(text) ?? [];
	if (street !== undefined && number !== undefined) return { street, number: `${Number(number)}${letter.toLowerCase()}`, rest };
	const [first = '', ...others] = text.split(',');
	return { street: first.trim(), number: '', rest: others.join(' ').trim() };
};

const longestRange = 20;
/** `12-16` → 12, 14, 16: houses of one side. Another range says its two ends. */
const ranged = (text: string): readonly string[] => {
	const [, from = '', to = ''] = /^(\d{1,4})[-–](\d{1,4})$/.exec(text) ?? [];
	const [first, last] = [Number(from), Number(to)];
	if (from === '') return [text];
	if (last <= first || last - first > longestRange || (last - first) % 2 === 1) return [from, to];
	return Array.from({ length: (last - first) / 2 + 1 }, (_, at) => String(first + 2 * at));
};
/** What OpenStreetMap calls a house number, taken apart: `3;5`, `12-16`, `7 A`. */
export const numbersIn = (housenumber: string): readonly string[] =>
	housenumber
		.split(/[;,]/)
		.flatMap((one) => ranged(one.replace(/\s/g, '').toLowerCase()))
		.filter((one) => /^\d{1,4}[a-z]?/.test(one));

const middleOfLine = (line: Line): Point | undefined => {
	const at = Math.floor(line.length / 2);
	const [before, after] = [line[at - 1], line[at]];
	if (!before || !after) return line[0];
	return line.length === 2 ? [(before[0] + after[0]) / 2, (before[1] + after[1]) / 2] : after;
};
const linesOf = ({ shape }: LandShape): Line => (shape.type === 'LineString' ? shape.coordinates : []);

/** Every named way of the land by the point in its middle, and for names that only houses bear the first of them. */
export const streetsIn = (land: readonly LandShape[], houses: readonly Address[]): readonly Address[] => {
	const ways = land.flatMap((part): Address[] => {
		const at = (part.type === 'street' || part.type === 'road') && part.name !== '' ? middleOfLine(linesOf(part)) : undefined;
		return at ? [{ id: part.id, street: part.name, number: '', at }] : [];
	});
	const known = new Set(ways.map(({ street }) => streetKey(street)));
	const only = Map.groupBy(
		houses.filter(({ street }) => !known.has(streetKey(street))),
		({ street }) => streetKey(street),
	);
	return [...ways, ...[...only.values()].flatMap(([first]) => (first ? [{ ...first, id: `${first.id}/street`, number: '' }] : []))];
};

const at = (line: readonly number[], column: number): number => line[column] ?? Infinity;
/** The next line of the table: what each beginning of `other` costs against one letter more of `one`. */
const nextLine = (
	{ one, other }: { readonly one: string; readonly other: string },
	row: number,
	{ before, last }: { readonly before: readonly number[]; readonly last: readonly number[] },
): readonly number[] => {
	const line = [row];
	for (let column = 1; column <= other.length; column++) {
		const isSame = one[row - 1] === other[column - 1];
		const isSwapped = one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
		const changed = at(last, column - 1) + (isSame ? 0 : 1);
		line.push(Math.min(changed, at(last, column) + 1, at(line, column - 1) + 1, isSwapped ? at(before, column - 2) + 1 : Infinity));
	}
	return line;
};

/**
 * How many letters must be changed, put in, left out or swapped with their neighbour to make one word of the other (optimal string alignment); more
 * than `most` counts as `most + 1`.
 */
export const slips = (one: string, other: string, most: number): number => {
	if (Math.abs(one.length - other.length) > most) return most + 1;
	let lines: { readonly before: readonly number[]; readonly last: readonly number[] } = {
		before: [],
		last: Array.from({ length: other.length + 1 }, (_, column) => column),
	};
	for (let row = 1; row <= one.length; row++) {
		const line = nextLine({ one, other }, row, lines);
		if (Math.min(...line) > most) return most + 1;
		lines = { before: lines.last, last: line };
	}
	return Math.min(at(lines.last, other.length), most + 1);
};
