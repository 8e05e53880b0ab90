import type { Context } from '#kernel/context.ts';
import { sql } from 'kysely';
import { tables } from '#kernel/db/tables.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { totalOf } from '../../assessment/grade.ts';
import type { AssessmentProfile } from '../../assessment/profile.ts';
import type { Stretch } from '../../assessment/stretches.ts';
import type { MeasureState } from '../../measure.ts';
import type { Observation } from '../../planner/forecast.ts';
import type { Section } from '../../planner/plan.ts';
import type { WorkTables } from '../../work-tables.ts';
import { amountHistory, type MeasuredAmount } from './amounts.ts';
import { classOf, type Graded, meanOf, surfaceOf, within } from './graded.ts';

const own = tables<WorkTables>();

/** Metres from kerb to kerb, and how much a metre counts, where nobody measured: by class of road. */
const byClass: Readonly<Record<string, { readonly width: number; readonly importance: number }>> = {
	primary: { width: 7.5, importance: 2 },
	secondary: { width: 7, importance: 2 },
	tertiary: { width: 6.5, importance: 1.5 },
	unclassified: { width: 5, importance: 1 },
	residential: { width: 5.5, importance: 1 },
	living_street: { width: 5, importance: 0.8 },
};
const usual = { width: 5.5, importance: 1 };
export const widthsInWords = 'Breiten nach Straßenklasse angenommen: Verbindungsstraße 6,5 m, Ortsstraße 5,5 m, schmale Wege 5 m.';

export const squareMetresOf = ({ ground }: Graded, { from, metres }: Pick<Stretch, 'from' | 'metres'>): number =>
	Math.round((byClass[classOf(ground, from)] ?? usual).width * metres);

/** A stretch as the planner knows it, and where it lies. */
export type Planned = { readonly section: Section; readonly stretch: Stretch };

/** Segments for which something is planned or ordered already: nobody plans them twice. */
export const plannedKeys = async (ctx: Context): Promise<ReadonlySet<string>> => {
	const rows = await own
		.from(ctx, 'roadMeasure')
		.select('segments')
		.where('state', '=', sql<MeasureState>`any('{planned,ordered}'::text[])`)
		.execute();
	return new Set(rows.flatMap(({ segments }) => segments));
};

/** Every graded stretch of the municipality's own roads for which nothing is planned yet. */
export const sectionsOf = (ctx: Context, graded: Graded, taken: ReadonlySet<string>): readonly Planned[] =>
	graded.stretches.flatMap((stretch, at) => {
		const segments = within(stretch);
		const { grade } = meanOf(graded, segments);
		if (grade === null || segments.some((one) => taken.has(graded.ground.keys[one] ?? ''))) return [];
		const village = placeById(ctx.tenant, stretch.village ?? '')?.name ?? 'außerorts';
		const { importance } = byClass[classOf(graded.ground, stretch.from)] ?? usual;
		const section = {
			id: String(at),
			village,
			metres: stretch.metres,
			squareMetres: squareMetresOf(graded, stretch),
			grade,
			importance,
		};
		return [{ section, stretch }];
	});

const yearsBetween = (from: string, to: string): number => Math.round((Date.parse(to) - Date.parse(from)) / (365.25 * 86_400_000));

type Mended = ReadonlyMap<string, readonly string[]>;
/** Days on which a segment was repaired, by its key. */
const mendedOn = async (ctx: Context): Promise<Mended> => {
	const rows = await own.from(ctx, 'roadMeasure').select(['segments', 'changedAt']).where('state', '=', 'done').execute();
	const days = new Map<string, string[]>();
	for (const { segments, changedAt } of rows)
		for (const key of segments) days.set(key, [...(days.get(key) ?? []), dayIn(changedAt, ctx.tenant.zone)]);
	return days;
};

/** What two days have in common, graded: quantities that only one of them has would look like ageing. */
const pairOf = (
	profile: AssessmentProfile,
	surface: string,
	[before, after]: readonly [readonly MeasuredAmount[], readonly MeasuredAmount[]],
) => {
	const [first, second] = [before, after].map((rows) => new Map(rows.map(({ quantity, amount }) => [quantity, amount])));
	const common = [...(first?.keys() ?? [])].filter((quantity) => second?.has(quantity));
	const gradeOn = (amounts: ReadonlyMap<string, number> | undefined): number | null =>
		totalOf(profile, Object.fromEntries(common.map((quantity) => [quantity, amounts?.get(quantity) ?? NaN])), surface);
	return { before: gradeOn(first), after: gradeOn(second) };
};

/** Segments graded in two drives at least a year apart, without a repair between them. */
export const observationsOf = async (ctx: Context, { ground, profile }: Graded): Promise<readonly Observation[]> => {
	const [history, mended] = await Promise.all([amountHistory(ctx), mendedOn(ctx)]);
	return [...Map.groupBy(history, ({ segmentKey }) => segmentKey)].flatMap(([key, rows]) => {
		const segment = ground.at.get(key);
		if (segment === undefined) return [];
		const days = [...Map.groupBy(rows, ({ measuredOn }) => measuredOn)].toSorted(([a], [b]) => a.localeCompare(b));
		return days.slice(1).flatMap(([day, after], at): Observation[] => {
			const [earlier = day, before = []] = days[at] ?? [];
			const years = yearsBetween(earlier, day);
			if (years < 1 || (mended.get(key) ?? []).some((one) => one >= earlier && one <= day)) return [];
			const pair = pairOf(profile, surfaceOf(ground, segment), [before, after]);
			return pair.before === null || pair.after === null
				? []
				: [{ before: pair.before, after: pair.after, years, metres: ground.segments.length[segment] ?? 0 }];
		});
	});
};
