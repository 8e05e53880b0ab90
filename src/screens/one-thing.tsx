import type { Context as Request, Handler } from 'hono';
import type { Context } from '#kernel/context.ts';
import { toJsonLd } from '#kernel/exchange/represent.ts';
import type { Fields, Kind } from '#kernel/kind/kind.ts';
import { type Thing, thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import type { Content } from '#ui/markup.ts';
import { SubscribeBox } from './feeds.tsx';
import { foreignTitle } from './foreign.tsx';
import { spotMap } from './spot-map.tsx';
import { type OwnParts, ThingPage } from './thing-page.tsx';

export type Step = { readonly href: string; readonly label: Content };

type About<F extends Fields> = { readonly kind: Kind<F>; readonly thing: Thing<F> };
/** What the page of one thing tells the frame; its list is an entry of the main navigation. */
export const aboutListed = <F extends Fields>(ctx: Context, { kind, thing }: About<F>) => ({
	title: thing.words.title,
	description: thing.words.summary || undefined,
	current: kind.path,
	trail: [{ href: kind.path, label: kind.many[ctx.language] }],
	here: foreignTitle(ctx, thing.words),
	jsonLd: toJsonLd(ctx, kind, thing),
});

type OneThing<F extends Fields> = {
	readonly kind: Kind<F>;
	/** What the kind says of itself beside words, picture, map and feeds. */
	readonly own?: (ctx: Context, thing: Thing<F>) => OwnParts;
};

/** `/…/:slug`: one thing of a kind whose list is an entry of the main navigation. */
export const oneThing =
	<F extends Fields>({ kind, own = () => ({}) }: OneThing<F>): Handler<Env> =>
	async (c: Request<Env>) => {
		const { ctx } = c.var;
		const thing = await thingAt(ctx, kind, { slug: c.req.param('slug') ?? '' });
		const { beside, ...parts } = own(ctx, thing);
		const aside = (
			<>
				{beside}
				{await spotMap(ctx, thing)}
				<SubscribeBox ctx={ctx} kind={kind} />
			</>
		);
		return c.render(
			<ThingPage ctx={ctx} thing={thing} path={kind.path} {...parts} beside={aside} />,
			aboutListed(ctx, { kind, thing }),
		);
	};
