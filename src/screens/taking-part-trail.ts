import type { Context } from '#kernel/context.ts';
import type { Fields, Kind } from '#kernel/kind/kind.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { foreignTitle } from './foreign.tsx';
import { aboutListed, type Step } from './one-thing.tsx';
import { pageTexts } from './taking-part-page-texts.ts';

/** The way to a page behind `/mitmachen`, with what lies between. */
export const takingPartTrail = ({ screen }: Pick<Context, 'screen'>, ...between: readonly Step[]): readonly Step[] => [
	{ href: '/mitmachen', label: pageTexts[screen].title },
	...between,
];

type About<F extends Fields> = { readonly kind: Kind<F>; readonly thing: Thing<F>; readonly list?: Step };
/** What the page of one thing behind `/mitmachen` tells the frame; `list`: where others like it stand, when that is not the page of its kind. */
export const aboutThing = <F extends Fields>(ctx: Context, { kind, thing, list }: About<F>) => ({
	...aboutListed(ctx, { kind, thing }),
	current: '/mitmachen',
	trail: takingPartTrail(ctx, list ?? { href: kind.path, label: kind.many[ctx.language] }),
});

type Within<F extends Fields> = Pick<About<F>, 'kind' | 'thing'> & { readonly here: string };
/** The same of a page that lies behind the page of one thing. */
export const aboutWithin = <F extends Fields>(ctx: Context, { kind, thing, here }: Within<F>) => ({
	title: `${here}: ${thing.words.title}`,
	current: '/mitmachen',
	trail: takingPartTrail(
		ctx,
		{ href: kind.path, label: kind.many[ctx.language] },
		{ href: `${kind.path}/${thing.slug}`, label: foreignTitle(ctx, thing.words) },
	),
	here,
});
