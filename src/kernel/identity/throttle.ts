import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { hashed } from './tokens.ts';

/** `burst` tries at once, then one each `seconds`. */
export type Bucket = { readonly name: string; readonly burst: number; readonly seconds: number };
export type Slowed = { readonly bucket: Bucket; readonly of: string };

const keyOf = ({ bucket: { name }, of }: Slowed): string => hashed(`${name}\n${of}`);

/** One try in so many also sweeps what is over. */
const sweepEvery = 64;

const sweep = async (ctx: Context): Promise<void> => {
	if (Math.random() * sweepEvery < 1)
		await ctx[connection].deleteFrom('throttle').where('tenantId', '=', ctx.tenantId).where('fullAt', '<', ctx.now).execute();
};

/**
 * Takes one try out of the bucket: 0, or the seconds until the next one. A refused try takes nothing, so nobody is kept waiting by
 * waiting people. Runs outside of the deed's transaction: a deed that fails must not give the try back.
 */
export const take = async (ctx: Context, slowed: Slowed): Promise<number> => {
	const { burst, seconds } = slowed.bucket;
	const [key, cost] = [keyOf(slowed), seconds * 1000];
	const latest = new Date(ctx.now.getTime() + (burst - 1) * cost);
	const taken = await ctx[connection]
		.insertInto('throttle')
		.values({ tenantId: ctx.tenantId, key, fullAt: new Date(ctx.now.getTime() + cost) })
		.onConflict((conflict) =>
			conflict
				.columns(['tenantId', 'key'])
				.doUpdateSet({ fullAt: sql<Date>`greatest(throttle.full_at, ${ctx.now}::timestamptz) + make_interval(secs => ${seconds})` })
				.where('throttle.fullAt', '<=', latest),
		)
		.returning('fullAt')
		.executeTakeFirst();
	await sweep(ctx);
	if (taken) return 0;
	const { fullAt = ctx.now } =
		(await ctx[connection]
			.selectFrom('throttle')
			.select('fullAt')
			.where('tenantId', '=', ctx.tenantId)
			.where('key', '=', key)
			.executeTakeFirst()) ?? {};
	return Math.max(1, Math.ceil((fullAt.getTime() - latest.getTime()) / 1000));
};

/** Takes a try out of each; the longest wait counts. */
export const takeAll = async (ctx: Context, all: readonly Slowed[]): Promise<number> => {
	for (const slowed of all) {
		const wait = await take(ctx, slowed);
		if (wait > 0) return wait;
	}
	return 0;
};

/** Puts a try back, for one that turned out to be no guess. */
export const giveBack = async (ctx: Context, slowed: Slowed): Promise<void> => {
	await ctx[connection]
		.updateTable('throttle')
		.set({ fullAt: sql<Date>`full_at - make_interval(secs => ${slowed.bucket.seconds})` })
		.where('tenantId', '=', ctx.tenantId)
		.where('key', '=', keyOf(slowed))
		.execute();
};
