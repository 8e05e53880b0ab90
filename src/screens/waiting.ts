import type { Staff } from '#kernel/context.ts';
import type { Waiting, WaitingThing } from '#kernel/module.ts';

/** What waits at a desk where it is never much: all of it is read to be counted. */
export const waitingList = (all: string, list: (ctx: Staff<'office.enter'>) => Promise<readonly WaitingThing[]>): Waiting => ({
	all,
	count: async (ctx) => (await list(ctx)).length,
	first: async (ctx, limit) => (await list(ctx)).slice(0, limit),
});
