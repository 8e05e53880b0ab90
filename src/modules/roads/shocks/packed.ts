import { type Model, shockTypes } from './model.ts';

/** A model as text: 32-bit numbers (little-endian) in Base64, in lines. */
export const packed = ({ means, spreads, forms }: Model): readonly string[] => {
	const numbers = [means, spreads, ...forms].flatMap((list) => [...list]);
	const bytes = Buffer.alloc(4 * numbers.length);
	for (const [at, number] of numbers.entries()) bytes.writeFloatLE(number, 4 * at);
	return bytes.toString('base64').match(/.{1,132}/g) ?? [];
};

/** The model of a text for so many measures. */
export const unpacked = (lines: readonly string[], width: number): Model => {
	const bytes = Buffer.from(lines.join(''), 'base64');
	const numbers = Float64Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(4 * at));
	const size = (numbers.length - 2 * width) / shockTypes.length;
	return {
		means: numbers.slice(0, width),
		spreads: numbers.slice(width, 2 * width),
		forms: shockTypes.map((_, at) => numbers.slice(2 * width + at * size, 2 * width + (at + 1) * size)),
	};
};
