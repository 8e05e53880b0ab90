import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import { access, roadClasses } from '#kernel/geo/network/road.ts';
import { remembered } from '#kernel/tenancy/remembered.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { type Amounts, type Colour, colourOf, isGradable, totalOf } from '../../assessment/grade.ts';
import type { AssessmentProfile } from '../../assessment/profile.ts';
import { type Stretch, stretchesOf } from '../../assessment/stretches.ts';
import { ownClasses } from '../../settings.ts';
import type { RoadTables } from '../tables.ts';
import { amountsOf, type MeasuredAmount } from './amounts.ts';
import { groundOf, type LaidGround } from './network.ts';
import { profileOf } from './profiles.ts';

const own = tables<RoadTables>();

/** The municipality's own roads with their grades under the profile that counts. */
export type Graded = {
	readonly ground: LaidGround;
	readonly profile: AssessmentProfile;
	/** Per segment of the ground: total, NaN where there is none; id of its village; whether it is one of the municipality's own roads. */
	readonly totals: Float64Array;
	readonly villages: readonly (string | null)[];
	readonly isOwn: Uint8Array;
	readonly stretches: readonly Stretch[];
	/** First and last day of what was measured, ISO 8601. */
	readonly measured: readonly [string, string] | null;
};
/** How a segment looks on a map: its colour, paving, or not measured yet. */
export type Look = Colour | 'paving' | 'unknown';

/** Newest amounts by segment key. */
const amountsByKey = (amounts: readonly MeasuredAmount[]): ReadonlyMap<string, Amounts> =>
	new Map(
		[...Map.groupBy(amounts, ({ segmentKey }) => segmentKey)].map(([key, rows]) => [
			key,
			Object.fromEntries(rows.map(({ quantity, amount }) => [quantity, amount])),
		]),
	);

const edgeOf = ({ network, segments }: LaidGround, segment: number): number =>
	numberAt(network.lineStart, numberAt(segments.line, segment));
export const surfaceOf = (ground: LaidGround, segment: number): string =>
	ground.network.words[numberAt(ground.network.surface, edgeOf(ground, segment))] ?? '';
export const classOf = (ground: LaidGround, segment: number): string =>
	roadClasses[numberAt(ground.network.roadClass, edgeOf(ground, segment))] ?? '';

const ownIn = (ctx: Context, ground: LaidGround): Uint8Array => {
	const counted = new Set(settingOf(ctx.tenant, ownClasses).split(/\s+/));
	const forCars = access.carForward | access.carBackward;
	return Uint8Array.from({ length: ground.segments.count }, (_, at) => {
		const isForCars = (numberAt(ground.network.access, edgeOf(ground, at)) & forCars) !== 0;
		return isForCars && counted.has(classOf(ground, at)) ? 1 : 0;
	});
};

const villagesIn = async (ctx: Context, ground: LaidGround): Promise<readonly (string | null)[]> => {
	const rows = await own.from(ctx, 'roadSegment').select(['key', 'villageId']).where('isGone', '=', false).execute();
	const byKey = new Map(rows.map(({ key, villageId }) => [key, villageId]));
	return ground.keys.map((key) => byKey.get(key) ?? null);
};

const daysOf = (amounts: readonly MeasuredAmount[]): readonly [string, string] | null => {
	const days = amounts.map(({ measuredOn }) => measuredOn).toSorted();
	const [first, last] = [days[0], days.at(-1)];
	return first !== undefined && last !== undefined ? [first, last] : null;
};

const worked = async (ctx: Context, ground: LaidGround, profile: AssessmentProfile): Promise<Graded> => {
	const [amounts, villages] = await Promise.all([amountsOf(ctx), villagesIn(ctx, ground)]);
	const [byKey, isOwn] = [amountsByKey(amounts), ownIn(ctx, ground)];
	const totals = Float64Array.from(ground.keys, (key, at) => {
		const known = byKey.get(key);
		return known ? (totalOf(profile, known, surfaceOf(ground, at)) ?? NaN) : NaN;
	});
	const stretches = stretchesOf(ground, villages, (at) => isOwn[at] === 1);
	return { ground, profile, totals, villages, isOwn, stretches, measured: daysOf(amounts) };
};

const mostKept = 8;
const kept = new Map<string, Promise<Graded>>();
/** What the grades depend on: asked after each write, so that twenty thousand segments are graded anew only when they must be. */
const stampOf = async (ctx: Context, ground: LaidGround, { version }: AssessmentProfile): Promise<string> => {
	const amounts = await own
		.from(ctx, 'roadAmount')
		.select(({ fn }) => [
			fn.countAll<number>().as('count'),
			fn.max('measuredOn').as('last'),
			sql<number>`coalesce(sum(road_amount.amount), 0)`.as('sum'),
		])
		.executeTakeFirst();
	return [ctx.tenantId, ground.id, version, settingOf(ctx.tenant, ownClasses), amounts?.count, amounts?.last, amounts?.sum].join(' ');
};

const load = async (ctx: Context): Promise<Graded | null> => {
	const ground = await groundOf(ctx);
	if (!ground) return null;
	const profile = await profileOf(ctx);
	// Kept under what it was worked out from, so a transaction that never becomes true leaves nothing that anybody finds.
	const stamp = await stampOf(ctx, ground, profile);
	const known = kept.get(stamp);
	if (known) return known;
	const [oldest] = kept.size >= mostKept ? kept.keys() : [];
	if (oldest !== undefined) kept.delete(oldest);
	const graded = worked(ctx, ground, profile);
	kept.set(stamp, graded);
	graded.catch(() => kept.delete(stamp));
	return graded;
};

const tenMinutes = 600_000;
/** The graded network of the municipality; the same object as long as nothing changed, so that what is drawn from it can be kept. `null`: no network. */
export const gradedOf = remembered<Graded | null>(load, tenMinutes, () => '');

export const lookOf = ({ ground, totals }: Graded, segment: number): Look => {
	const total = numberAt(totals, segment);
	if (!Number.isNaN(total)) return colourOf(total);
	return isGradable(surfaceOf(ground, segment)) ? 'unknown' : 'paving';
};

/** Mean grade of segments by their metres, and of how many metres; `null` where none was measured. */
export const meanOf = (
	{ ground, totals }: Graded,
	segments: Iterable<number>,
): { readonly grade: number | null; readonly metres: number } => {
	let [sum, metres] = [0, 0];
	for (const at of segments) {
		const [total, length] = [numberAt(totals, at), numberAt(ground.segments.length, at)];
		if (Number.isNaN(total)) continue;
		sum += total * length;
		metres += length;
	}
	return { grade: metres > 0 ? sum / metres : null, metres };
};

export const within = ({ from, to }: Pick<Stretch, 'from' | 'to'>): readonly number[] =>
	Array.from({ length: to - from + 1 }, (_, at) => from + at);
