import { sql } from 'kysely';
import type { Context, Staff } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { behindLink, type LinkTable } from '#kernel/identity/links.ts';
import { hashed } from '#kernel/identity/tokens.ts';
import { daysAgo } from '#kernel/time/span.ts';
import type { SubscriptionTables } from './tables.ts';

const own = tables<SubscriptionTables>();
/** Whoever has one of these may change and end the subscription. */
export const links: LinkTable = { table: 'subscriptionLink', of: 'subscriptionId' };

/** Days after which a sign-up that nobody confirmed is gone. */
const requestDays = 3;

/** Not yet too old at this moment. */
export const freshAt = (now: Date): Date => daysAgo({ now }, requestDays);

export const requestOf = (ctx: Context, token: string) =>
	own
		.from(ctx, 'subscriptionRequest')
		.selectAll()
		.where('tokenHash', '=', hashed(token))
		.where('createdAt', '>', freshAt(ctx.now))
		.executeTakeFirst();

export const subscriptionOf = (ctx: Context, key: string) =>
	own
		.from(ctx, 'subscription')
		.selectAll()
		.where('id', '=', behindLink(ctx, links, key))
		.executeTakeFirst();

/** All that is kept about the person behind a subscription (Art. 15 GDPR). */
export const keptAbout = async (ctx: Context, key: string) => {
	const known = await subscriptionOf(ctx, key);
	if (!known) return undefined;
	const { id: _id, tenantId: _tenant, ...kept } = known;
	return { municipality: ctx.tenant.name, askedAt: ctx.now, ...kept };
};

/** Ids of those who are not paused and whose last digest is older than a day has been going on. */
export const candidates = async (ctx: Context, before: Date): Promise<readonly string[]> =>
	(
		await own
			.from(ctx, 'subscription')
			.select('id')
			.where('pausedAt', 'is', null)
			.where('digestedUntil', '<', before)
			.orderBy('id')
			.execute()
	).map(({ id }) => id);

/** How many there are, by village and rhythm, for the office; the numbers still have to be said with care. */
export const counts = async (ctx: Staff<'subscriptions.see'>) => {
	const whole = await own
		.from(ctx, 'subscription')
		.select(({ fn }) => [
			fn.countAll<number>().as('all'),
			fn.countAll<number>().filterWhere('rhythm', '=', 'daily').as('daily'),
			fn.countAll<number>().filterWhere('pausedAt', 'is not', null).as('paused'),
			fn.countAll<number>().filterWhere('softBounces', '>', 0).as('soft'),
		])
		.executeTakeFirstOrThrow();
	const villages = await own
		.from(ctx, 'subscription')
		.select([sql<string>`unnest(places)`.as('place'), ({ fn }) => fn.countAll<number>().as('count')])
		.groupBy('place')
		.execute();
	const { devices } = await own
		.from(ctx, 'device')
		.select(({ fn }) => fn.countAll<number>().as('devices'))
		.executeTakeFirstOrThrow();
	return { ...whole, devices, villages: new Map(villages.map(({ place, count }) => [place, count])) };
};
