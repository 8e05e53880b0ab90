import type { Context } from '#kernel/context.ts';
import { take } from '#kernel/identity/throttle.ts';

const bucket = { name: 'ballot', burst: 20, seconds: 15 };

/** Whether somebody asks for the right to vote so often that she may be trying codes. `of`: the network she comes from, or who writes down for others. */
export const isGuessing = async (ctx: Context, of: string): Promise<boolean> => (await take(ctx, { bucket, of })) > 0;
