import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';

/** A font file as it is installed: `family` as in CSS, `file` inside the package, `range` the letters it holds. */
export type FontFile = { family: string; weight: 400 | 700; set: string; file: string; range: string };

const scripts = [
	{ source: '@fontsource/noto-sans', family: 'Noto Sans', sets: ['latin', 'latin-ext', 'cyrillic', 'cyrillic-ext'] },
	{ source: '@fontsource/noto-sans-arabic', family: 'Noto Sans Arabic', sets: ['arabic'] },
];

const require = createRequire(import.meta.url);

// One face in a fontsource sheet: the file name without ending (which names set and weight), then its unicode range.
const face = /url\(\.\/files\/([a-z-]+-\d+-normal)\.woff2\)[^}]*?unicode-range: ([^;]+);/g;

const facesOf = async (script: (typeof scripts)[number], weight: 400 | 700): Promise<FontFile[]> => {
	const css = await readFile(require.resolve(`${script.source}/${weight}.css`), 'utf8');
	const wanted = new Map(script.sets.map((set) => [`${script.source.replace('@fontsource/', '')}-${set}-${weight}-normal`, set]));
	return [...css.matchAll(face)].flatMap(([, name = '', range = '']) => {
		const set = wanted.get(name);
		return set ? [{ family: script.family, weight, set, file: require.resolve(`${script.source}/files/${name}.woff2`), range }] : [];
	});
};

/** Noto Sans for Latin and Cyrillic, Noto Sans Arabic for Arabic, each in 400 and 700. The ranges let a German page load two small files only. */
export const fontFiles = async (): Promise<FontFile[]> => {
	const faces = await Promise.all(scripts.flatMap((script) => [facesOf(script, 400), facesOf(script, 700)]));
	return faces.flat();
};

/** `address` is where the file is served; bold stands for every weight from 600. */
export const fontFace = ({ family, weight, range }: FontFile, address: string): string =>
	`@font-face{font-family:"${family}";font-weight:${weight === 700 ? '600 800' : '400'};font-display:swap;` +
	`src:url(${address}) format("woff2");unicode-range:${range}}`;
