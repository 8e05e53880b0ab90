import { plantCases, plantCategories, plantHandlers, type PlantedCase } from '#kernel/case/seed.ts';
import { walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { landOf, type LandPart } from '#kernel/geo/land.ts';
import { distance } from '#kernel/geo/measure.ts';
import { placeBySlug, villageSlugs, villagesOf } from '#kernel/tenancy/tenant.ts';
import { layInfopoint } from '#kernel/kiosk/infopoints.ts';
import { midnightIn } from '#kernel/time/zone.ts';
import { hour } from '#kernel/time/span.ts';
import { defect } from './defect.ts';
import { handlersFor } from './seeds/handlers.ts';
import { everyday } from './seeds/everyday.ts';
import { ownCategories } from './seeds/own-categories.ts';
import type { Story } from './seeds/story.ts';
import { stories } from './seeds/stories.ts';
import type { DefectTables } from './server/tables.ts';

const own = tables<DefectTables>();

type Spot = { readonly lon: number; readonly lat: number; readonly street: string };

const isWay = ({ type, name }: LandPart): boolean => (type === 'street' || type === 'road') && name !== '';
/** A point on a street near a village; which one, the number says. */
const spotIn = (
	ctx: Context,
	ways: readonly LandPart[],
	{ village, number, street }: { village: string; number: number; street?: string | undefined },
): Spot | null => {
	const place = placeBySlug(ctx.tenant, village);
	const { lon, lat } = place ?? { lon: null, lat: null };
	if (lon === null || lat === null) return null;
	const called = ways.filter(({ name }) => name === street);
	const near = called.length > 0 ? called : ways.filter(({ line: [start] }) => start !== undefined && distance(start, [lon, lat]) < 1200);
	const way = near[(number * 7) % Math.max(1, near.length)];
	const point = way?.line[(number * 3) % way.line.length];
	return way && point ? { lon: point[0], lat: point[1], street: way.name } : { lon, lat, street: '' };
};

/** A morning so many days ago; some minutes apart from each other. */
const momentOf = ({ now, tenant: { zone } }: Context, daysAgo: number, number: number): Date => {
	const at = midnightIn(-daysAgo, zone, now).getTime() + (7 + (number % 11)) * hour + (number % 53) * 60_000;
	return new Date(Math.min(at, now.getTime() - 60_000 * (1 + (number % 40))));
};

/** What people wrote and the office did, at moments of those days. */
const wordsOf = (ctx: Context, { number, steps, messages = [], notes = [] }: Story & { number: number }) => ({
	steps: steps.map(({ daysAgo, ...step }) => ({ ...step, at: momentOf(ctx, daysAgo, number) })),
	messages: messages.map(({ daysAgo, ...message }) => ({ ...message, at: momentOf(ctx, daysAgo, number + 1) })),
	notes: notes.map(({ daysAgo, ...note }) => ({ ...note, at: momentOf(ctx, daysAgo, number + 2) })),
});

const rowOf = (caseId: string, { says, answers = {}, publicText }: Story, street: string | null) => {
	const shown = publicText === false ? null : says;
	return { caseId, answers: JSON.stringify(answers), description: says, publicText: shown, spot: null, street };
};

const planted = (ctx: Context, ways: readonly LandPart[], story: Story & { number: number }) => {
	const { village, category, channel = 'web', followers = 0, reporter } = story;
	const spot = spotIn(ctx, ways, story);
	const placeId = placeBySlug(ctx.tenant, village)?.id ?? null;
	const position = spot && { lon: spot.lon, lat: spot.lat };
	const file: PlantedCase = {
		...wordsOf(ctx, story),
		id: newId(),
		category,
		channel,
		followers,
		position,
		placeId,
		...(reporter && { reporter }),
	};
	return { file, row: rowOf(file.id, story, story.street ?? (spot?.street || null)) };
};

/** Raises what people of the demo world have reported over the last months. */
export const raiseDefects = async (ctx: Context): Promise<void> => {
	await plantHandlers(ctx, defect, handlersFor(ctx.tenant));
	await plantCategories(ctx, defect, ownCategories[ctx.tenantId] ?? []);
	const ways = (await landOf(ctx)).filter(isWay);
	const all = [...(stories[ctx.tenantId] ?? []), ...everyday(villageSlugs(ctx.tenant))].map((story, at) =>
		planted(ctx, ways, { ...story, number: at + 1 }),
	);
	await walled(ctx, async (tx) => {
		await plantCases(
			tx,
			defect,
			all.map(({ file }) => file),
		);
		await own.insert(tx, 'defect', ...all.map(({ row }) => row));
		const [first] = villagesOf(tx.tenant);
		if (first?.lon && first.lat) await layInfopoint(tx, { name: `Markt ${first.name}`, lon: first.lon, lat: first.lat });
	});
};
