import type { Handler } from 'hono';
import type { Context } from '#kernel/context.ts';
import type { Fields, Kind } from '#kernel/kind/kind.ts';
import { shownOf, type Thing } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { Pagination } from '#ui/content/pagination.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Wrap } from '#ui/page/section.tsx';
import { EmptyList } from './empty-list.tsx';
import { feedLinks } from './feeds.tsx';
import { addressWith, choiceIn, pageOf, PlaceFilter } from './filters.tsx';
import { takingPartTrail } from './taking-part-trail.ts';
import { ThingCard } from './thing-card.tsx';

const perPage = 12;

type Props<F extends Fields> = {
	readonly kind: Kind<F>;
	readonly lead?: (ctx: Context) => string;
	/** Where an empty list leads. */
	readonly all?: string;
	/** The list that this one lies behind. */
	readonly behind?: Pick<Kind, 'path' | 'many'>;
	readonly hasPlaces?: boolean;
	readonly tag?: (ctx: Context, thing: Thing<F>) => string;
};

/** `/mitmachen/…`: the things of a kind as cards, newest first, for a kind that needs no more on its list. */
export const thingList =
	<F extends Fields>({ kind, lead, all = '/mitmachen', behind, hasPlaces = false, tag }: Props<F>): Handler<Env> =>
	async (c) => {
		const [{ ctx }, query] = [c.var, c.req.query()];
		const choice = choiceIn(ctx, query);
		const [page, place] = [choice.page, hasPlaces ? choice.place : undefined];
		const found = await shownOf(ctx, kind, { placeId: place?.id, limit: perPage + 1, offset: (page - 1) * perPage });
		const { items, pages } = pageOf(found, { page, perPage });
		const [title, description] = [kind.many[ctx.language], lead?.(ctx)];
		const list = (
			<Wrap>
				<PageHead title={title} lead={description}>
					{hasPlaces && <PlaceFilter ctx={ctx} path={kind.path} query={query} />}
				</PageHead>
				{items.length === 0 ? (
					<EmptyList ctx={ctx} all={all} scene="idee" />
				) : (
					<Grid columns={3}>
						{items.map((thing) => (
							<ThingCard ctx={ctx} thing={thing} href={`${kind.path}/${thing.slug}`} level={2} tag={tag?.(ctx, thing)} />
						))}
					</Grid>
				)}
				<Pagination
					lang={ctx.screen}
					page={page}
					pages={pages}
					href={(number) => addressWith(kind.path, query, { seite: number > 1 ? String(number) : undefined })}
				/>
			</Wrap>
		);
		return c.render(list, {
			title,
			description,
			current: '/mitmachen',
			trail: takingPartTrail(ctx, ...(behind ? [{ href: behind.path, label: behind.many[ctx.language] }] : [])),
			here: title,
			feeds: feedLinks(ctx, { kind, place }),
		});
	};
