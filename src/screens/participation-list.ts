import type { Handler } from 'hono';
import type { Fields, Kind } from '#kernel/kind/kind.ts';
import type { Env } from '#kernel/module.ts';
import { takingPartTrail } from './taking-part-trail.ts';
import { type Listing, thingList } from './thing-list.tsx';

/** `behind`: another list that this one lies behind. */
type Behind = { readonly behind?: Pick<Kind, 'path' | 'many'> };

/** `/mitmachen/…`: the list of a kind in which people take part. */
export const participationList = <F extends Fields>({ behind, ...listing }: Omit<Listing<F>, 'behind'> & Behind): Handler<Env> =>
	thingList({
		all: '/mitmachen',
		scene: 'idee',
		...listing,
		behind: (ctx) => takingPartTrail(ctx, ...(behind ? [{ href: behind.path, label: behind.many[ctx.language] }] : [])),
	});
