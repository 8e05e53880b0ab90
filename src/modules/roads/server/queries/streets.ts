import type { Context } from '#kernel/context.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import { slugOf } from '#kernel/publication/publication.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { colourOf } from '../../assessment/grade.ts';
import type { Stretch } from '../../assessment/stretches.ts';
import type { VillageState } from '../../work-tables.ts';
import { type Graded, lookOf, type Look, meanOf, within } from './graded.ts';

/** Where no village is. */
const outside = 'ausserorts';
/** All ways of a village that bear no name. */
const unnamed = 'ohne-namen';

/** A street within a village. `worst` is the mean grade of its worst stretch. */
export type Street = {
	readonly name: string;
	readonly slug: string;
	readonly placeId: string | null;
	readonly village: string;
	readonly villageSlug: string;
	readonly metres: number;
	readonly graded: number;
	readonly grade: number | null;
	readonly worst: number | null;
	readonly look: Look;
	readonly stretches: readonly Stretch[];
};

const villageOf = (ctx: Context, id: string | null): { village: string; villageSlug: string } => {
	const place = id === null ? undefined : placeById(ctx.tenant, id);
	return { village: place?.name ?? '', villageSlug: place?.slug ?? outside };
};

const lookOfAll = (graded: Graded, segments: readonly number[], grade: number | null): Look =>
	grade !== null ? colourOf(grade) : segments.every((at) => lookOf(graded, at) === 'paving') ? 'paving' : 'unknown';

const streetOf = (ctx: Context, graded: Graded, stretches: readonly [Stretch, ...Stretch[]]): Street => {
	const [{ name, village: placeId }] = stretches;
	const segments = stretches.flatMap(within);
	const { grade, metres: measured } = meanOf(graded, segments);
	const grades = stretches.flatMap((one) => meanOf(graded, within(one)).grade ?? []);
	return {
		name,
		slug: slugOf(name) || unnamed,
		placeId,
		...villageOf(ctx, placeId),
		metres: stretches.reduce((sum, { metres }) => sum + metres, 0),
		graded: measured,
		grade,
		worst: grades.length > 0 ? Math.max(...grades) : null,
		look: lookOfAll(graded, segments, grade),
		stretches,
	};
};

const known = new WeakMap<Graded, readonly Street[]>();
/** Every street of the municipality's own roads, by village and name. */
export const streetsOf = (ctx: Context, graded: Graded): readonly Street[] => {
	const before = known.get(graded);
	if (before) return before;
	const groups = Map.groupBy(graded.stretches, ({ name, village }) => JSON.stringify([village, name]));
	const order = new Intl.Collator('de');
	const streets = [...groups.values()]
		.flatMap(([first, ...others]) => (first ? [streetOf(ctx, graded, [first, ...others])] : []))
		.toSorted((a, b) => order.compare(a.village || '~', b.village || '~') || order.compare(a.name || '~', b.name || '~'));
	known.set(graded, streets);
	return streets;
};

export const streetAt = (ctx: Context, graded: Graded, { village, slug }: { village: string; slug: string }): Street | undefined =>
	streetsOf(ctx, graded).find((one) => one.villageSlug === village && one.slug === slug);

/** The street that a segment belongs to. */
export const streetWith = (ctx: Context, graded: Graded, segment: number): Street | undefined =>
	streetsOf(ctx, graded).find(({ stretches }) => stretches.some(({ from, to }) => from <= segment && segment <= to));

const stateOf = (graded: Graded, village: string, segments: readonly number[]): VillageState => {
	const { grade, metres: measured } = meanOf(graded, segments);
	const byColour: Record<string, number> = {};
	let metres = 0;
	for (const at of segments) {
		const [look, length] = [lookOf(graded, at), numberAt(graded.ground.segments.length, at)];
		byColour[look] = (byColour[look] ?? 0) + length;
		metres += length;
	}
	return { village, metres, graded: measured, grade, byColour };
};

/** The whole network first, under the name '', then each village. */
export const statesOf = (ctx: Context, graded: Graded): readonly VillageState[] => {
	const streets = streetsOf(ctx, graded);
	const segmentsOf = (own: readonly Street[]): readonly number[] => own.flatMap(({ stretches }) => stretches.flatMap(within));
	const groups = [...Map.groupBy(streets, ({ village }) => village)].filter(([village]) => village !== '');
	return [stateOf(graded, '', segmentsOf(streets)), ...groups.map(([village, own]) => stateOf(graded, village, segmentsOf(own)))];
};
