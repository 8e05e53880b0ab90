/** Contrast by WCAG 2.2 (relative luminance) and lightness by OKLCH (CSS Color 4, section 9). Colours are `#rrggbb`. */

type Triple = readonly [number, number, number];
type Oklch = { lightness: number; chroma: number; hue: number };

const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16) / 255;
const toLinear = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
const toEncoded = (value: number): number => (value <= 0.0031308 ? value * 12.92 : 1.055 * value ** (1 / 2.4) - 0.055);

// Six hexadecimal digits after a number sign: the only form a municipality's colour is stored in.
const hexColour = /^#[0-9a-f]{6}$/i;
export const isColour = (text: string): boolean => hexColour.test(text);

const linear = (hex: string): Triple => [toLinear(channel(hex, 1)), toLinear(channel(hex, 3)), toLinear(channel(hex, 5))];

const luminance = (hex: string): number => {
	const [red, green, blue] = linear(hex);
	return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};

/** Contrast ratio, 1 to 21. */
export const contrast = (one: string, other: string): number => {
	const [dark, light] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
	return ((light ?? 0) + 0.05) / ((dark ?? 0) + 0.05);
};

export const toOklch = (hex: string): Oklch => {
	const [red, green, blue] = linear(hex);
	const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
	const medium = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
	const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
	const a = 1.9779984951 * long - 2.428592205 * medium + 0.4505937099 * short;
	const b = 0.0259040371 * long + 0.7827717662 * medium - 0.808675766 * short;
	return {
		lightness: 0.2104542553 * long + 0.793617785 * medium - 0.0040720468 * short,
		chroma: Math.hypot(a, b),
		hue: Math.atan2(b, a),
	};
};

const toRgb = ({ lightness, chroma, hue }: Oklch): Triple => {
	const [a, b] = [chroma * Math.cos(hue), chroma * Math.sin(hue)];
	const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
	const medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
	const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
	return [
		4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
		-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
		-0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
	];
};

const isInGamut = (rgb: Triple): boolean => rgb.every((value) => value >= -0.0005 && value <= 1.0005);
const digits = (value: number): string =>
	Math.round(toEncoded(Math.min(1, Math.max(0, value))) * 255)
		.toString(16)
		.padStart(2, '0');

/** The nearest colour a screen can show: lightness and hue stay, chroma gives way. */
export const fromOklch = (colour: Oklch): string => {
	let chroma = colour.chroma;
	while (chroma > 0 && !isInGamut(toRgb({ ...colour, chroma }))) chroma -= 0.002;
	return `#${toRgb({ ...colour, chroma: Math.max(0, chroma) })
		.map(digits)
		.join('')}`;
};

/** The same hue at the nearest lightness that reaches `needed` against `ground`; null when none does. */
export const nearestPassing = (colour: string, ground: string, needed: number): string | null => {
	const from = toOklch(colour);
	for (let step = 0; step <= 1; step += 0.005) {
		const offers = [from.lightness - step, from.lightness + step].filter((lightness) => lightness >= 0 && lightness <= 1);
		const found = offers.map((lightness) => fromOklch({ ...from, lightness })).find((offer) => contrast(offer, ground) >= needed);
		if (found) return found;
	}
	return null;
};
