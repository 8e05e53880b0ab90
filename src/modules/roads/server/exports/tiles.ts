import type { Context } from '#kernel/context.ts';
import { lineOfSegment } from '#kernel/geo/network/segment-line.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import { lineTiles, type TiledLine } from '#kernel/geo/tiles/line-tiles.ts';
import type { TileAddress } from '#kernel/geo/tiles/tile-id.ts';
import { type Language, languages, prefixOf } from '#kernel/i18n/language.ts';
import { localeOf } from '#kernel/i18n/numbers.ts';
import { runsOf } from '../../drive/runs.ts';
import { measurePath } from '../../look.ts';
import { lookText, roadTexts } from '../../map-texts.ts';
import { type Graded, lookOf } from '../queries/graded.ts';
import type { PublicMeasure } from '../queries/measures.ts';
import { type Street, streetsOf } from '../queries/streets.ts';

type Tiles = (address: TileAddress) => Uint8Array | null;
/** From here on ten metres can be told apart; farther away runs of equal look on a street are one line. */
const nearZoom = 15;

export const streetPath = ({ villageSlug, slug }: Street): string => `/strassen/${villageSlug}/${slug}`;
const grades = languages.map(
	(language) => [language, new Intl.NumberFormat(localeOf(language), { maximumFractionDigits: 1, minimumFractionDigits: 1 })] as const,
);
const gradeFormats = new Map<Language, Intl.NumberFormat>(grades);
/** `2,9`, or `2.9` where people write it so. */
export const gradeText = (grade: number | null, language: Language = 'de'): string =>
	grade === null ? '–' : (gradeFormats.get(language)?.format(grade) ?? '–');

const stateText = (ctx: Context, look: string, grade: number): string =>
	Number.isNaN(grade)
		? lookText(ctx.language, look)
		: `${lookText(ctx.language, look)}, ${roadTexts[ctx.screen].grade} ${gradeText(grade, ctx.language)}`;

const nearLines = (ctx: Context, graded: Graded): readonly TiledLine[] => {
	const { ground, totals } = graded;
	return streetsOf(ctx, graded).flatMap((street) =>
		street.stretches.flatMap(({ from, to }) =>
			Array.from({ length: to - from + 1 }, (_, at) => {
				const [segment, look] = [from + at, lookOf(graded, from + at)];
				const key = ground.keys[segment] ?? '';
				return {
					line: lineOfSegment(ground.network, ground.segments, segment),
					properties: {
						look,
						title: street.name || roadTexts[ctx.screen].unnamed,
						kind: stateText(ctx, look, numberAt(totals, segment)),
						href: `${prefixOf(ctx.tag)}/strassen/abschnitt/${key}`,
					},
				};
			}),
		),
	);
};

const farLines = (ctx: Context, graded: Graded): readonly TiledLine[] =>
	streetsOf(ctx, graded).flatMap((street) => {
		const shown = street.stretches.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at));
		const properties = { title: street.name || roadTexts[ctx.screen].unnamed, href: `${prefixOf(ctx.tag)}${streetPath(street)}` };
		const runs = runsOf(
			graded.ground,
			shown.toSorted((a, b) => a - b),
			(segment) => lookOf(graded, segment),
		);
		return runs.map(({ look, line }) => ({ line, properties: { ...properties, look, kind: lookText(ctx.language, look) } }));
	});

const made = new WeakMap<Graded, Map<string, Tiles>>();
/** Vector tiles of the graded roads; their index is made once in each language as long as no grade changes. */
export const gradeTiles = (ctx: Context, graded: Graded): Tiles => {
	const own = made.get(graded) ?? new Map<string, Tiles>();
	made.set(graded, own);
	const known = own.get(ctx.tag);
	if (known) return known;
	const tiles = lineTiles('segments', [
		{ from: 0, lines: farLines(ctx, graded) },
		{ from: nearZoom, lines: nearLines(ctx, graded) },
	]);
	own.set(ctx.tag, tiles);
	return tiles;
};

/** Lines of a planned work: the runs of its segments that are on the network. */
export const linesOfWork = ({ ground }: Graded, segments: readonly string[]) =>
	runsOf(
		ground,
		segments.flatMap((key) => ground.at.get(key) ?? []).toSorted((a, b) => a - b),
		() => 'work',
	).map(({ line }) => line);

/** The planned works of a tile; there are few, so they are cut on demand. */
export const workTiles = (ctx: Context, graded: Graded, works: readonly PublicMeasure[]): Tiles =>
	lineTiles('works', [
		{
			from: 0,
			lines: works.flatMap(({ id, segments, title, kindLabel }) =>
				linesOfWork(graded, segments).map((line) => ({
					line,
					properties: { look: 'work', title, kind: kindLabel, href: `${prefixOf(ctx.tag)}${measurePath(id)}` },
				})),
			),
		},
	]);
