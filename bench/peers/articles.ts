import { slugOf } from '#kernel/publication/publication.ts';
import { word } from '../words.ts';

export type Named = { readonly slug: string; readonly name: string };
export type Words = { readonly title: string; readonly summary: string; readonly body: string };
export type Picture = { readonly alt: string; readonly credit: string };
export type Article = {
	readonly slug: string;
	/** No two share one: the order of every list is the same everywhere. */
	readonly date: Date;
	readonly category: string;
	readonly tags: readonly string[];
	readonly organisation: string;
	readonly village: string;
	/** Descriptions of its pictures, the leading one first. */
	readonly pictures: readonly [string, string, string];
	readonly de: Words;
	readonly en: Words;
};

const named = (...names: readonly string[]): readonly Named[] =>
	names.map((name) => ({ name, slug: name.toLowerCase().replaceAll('ä', 'ae').replaceAll('ü', 'ue').replaceAll('ö', 'oe').replaceAll(' ', '-') }));

export const vocabulary = {
	categories: named('Kultur', 'Verkehr', 'Natur', 'Schule', 'Sport', 'Bauen', 'Soziales', 'Rathaus'),
	tags: named(
		'Anger', 'Bus', 'Chor', 'Deich', 'Ehrenamt', 'Feuerwehr', 'Garten', 'Heimat', 'Imkerei', 'Jugend',
		'Kirmes', 'Laden', 'Markt', 'Nacht', 'Obst', 'Platz', 'Quelle', 'Radweg', 'Senioren', 'Theater',
	),
	organisations: named(...Array.from({ length: 20 }, (_, at) => `Verein ${at + 1}`)),
	villages: named(...Array.from({ length: 12 }, (_, at) => `Ortsteil ${at + 1}`)),
} as const;

export const pictures: readonly Picture[] = Array.from({ length: 30 }, (_, at) => ({ alt: `Blick auf Haus ${at + 1}`, credit: 'Gemeinde' }));

const pick = <T>(from: readonly T[], at: number): T => {
	const one = from[((at % from.length) + from.length) % from.length];
	if (one === undefined) throw new Error('nothing to pick from');
	return one;
};

/** Stands in eight German texts, whatever their number. */
export const rare = 'nordlichtfahrt';
/** Stands in about 5 % of the German texts. */
export const common = 'feldseedorf';

const wordsOf = (at: number, language: 'de' | 'en', seldom: string): Words => {
	const one = (step: number): string => word(at * 13 + step, language);
	const [and, meets] = language === 'de' ? ['und', 'trifft'] : ['and', 'meets'];
	return {
		title: `${one(1)} ${and} ${one(2)} ${at}`,
		summary: `${one(3)} ${meets} ${one(4)}.`,
		body: [...Array.from({ length: 220 }, (_, step) => word(at * 13 + step * step, language)), seldom].join(' ').trim(),
	};
};

const newest = Date.UTC(2026, 7, 1, 8);
const apart = 7 * 60_000;

/** Article number `at`: about 3 KB in each language; number 0 is the newest. */
export const articleAt = (at: number): Article => {
	const de = wordsOf(at, 'de', at < 2000 && at % 250 === 3 ? rare : '');
	return {
	slug: slugOf(de.title),
	date: new Date(newest - at * apart),
	category: pick(vocabulary.categories, at).slug,
	tags: [0, 1, 2].map((step) => pick(vocabulary.tags, at * 3 + step * 7).slug),
	organisation: pick(vocabulary.organisations, at * 7 + 1).name,
	village: pick(vocabulary.villages, at * 5 + 2).slug,
	pictures: [pick(pictures, at).alt, pick(pictures, at + 11).alt, pick(pictures, at + 17).alt],
	de,
	en: wordsOf(at, 'en', ''),
	};
};
