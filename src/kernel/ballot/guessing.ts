import { createHmac } from 'node:crypto';
import type { Context } from '#kernel/context.ts';
import { take } from '#kernel/identity/throttle.ts';
import { keyFor, masterSecret } from './secret.ts';

const bucket = { name: 'ballot', burst: 20, seconds: 15 };

/**
 * Whether somebody asks for the right to vote so often that she may be trying codes. `of`: the network she comes from, or who writes down for others.
 * Kept of it is a digest under the secret of the installation: there are so few addresses that a plain one could be tried out, and would tell
 * whoever has a copy of the database who asked when.
 */
export const isGuessing = async (ctx: Context, of: string): Promise<boolean> => {
	const hidden = createHmac('sha256', keyFor(masterSecret(), 'guessing')).update(of).digest('hex');
	return (await take(ctx, { bucket, of: hidden })) > 0;
};
