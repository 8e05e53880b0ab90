import type { Handler } from 'hono';
import type { Context } from '#kernel/context.ts';
import type { Fields, Kind } from '#kernel/kind/kind.ts';
import { shownOf, type Thing } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import type { Place } from '#kernel/tenancy/tenant.ts';
import { Pagination } from '#ui/content/pagination.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Wrap } from '#ui/page/section.tsx';
import { EmptyList } from './empty-list.tsx';
import { feedLinks } from './feeds.tsx';
import { addressWith, choiceIn, pageOf, PlaceFilter, TopicFilter } from './filters.tsx';
import type { Step } from './one-thing.tsx';
import { ThingCard } from './thing-card.tsx';

const perPage = 12;

export type Listing<F extends Fields> = {
	readonly kind: Kind<F>;
	readonly lead?: (ctx: Context) => string;
	/** What may be chosen, with how the list is called once a village is. */
	readonly hasPlaces?: boolean;
	readonly titleIn?: (ctx: Context, place: Place) => string;
	readonly hasTopics?: boolean;
	/** Where an empty list leads, and the picture over it. */
	readonly all?: string;
	readonly scene?: string;
	/** The pages that it lies behind, an entry of the main navigation first; without them it is one. */
	readonly behind?: (ctx: Context) => readonly Step[];
	readonly tag?: (ctx: Context, thing: Thing<F>) => string;
};
type Asked<F extends Fields> = { readonly ctx: Context; readonly query: Readonly<Record<string, string>>; readonly listing: Listing<F> };

const chosenIn = <F extends Fields>({ ctx, query, listing: { hasPlaces, hasTopics } }: Asked<F>) => {
	const { place, topic, page } = choiceIn(ctx, query);
	return { page, place: hasPlaces ? place : undefined, topic: hasTopics ? topic : undefined };
};

const Filters = <F extends Fields>({ ctx, query, listing: { kind, hasPlaces, hasTopics } }: Asked<F>) => (
	<>
		{hasPlaces && <PlaceFilter ctx={ctx} path={kind.path} query={query} />}
		{hasTopics && <TopicFilter ctx={ctx} path={kind.path} query={query} topics={ctx.tenant.topics.map(({ slug }) => slug)} />}
	</>
);

const Cards = <F extends Fields>({ ctx, listing: { kind, all, scene, tag }, things }: Asked<F> & { things: readonly Thing<F>[] }) =>
	things.length === 0 ? (
		<EmptyList ctx={ctx} all={all ?? kind.path} {...(scene && { scene })} />
	) : (
		<Grid columns={3}>
			{things.map((thing) => (
				<ThingCard ctx={ctx} thing={thing} href={`${kind.path}/${thing.slug}`} level={2} tag={tag?.(ctx, thing)} />
			))}
		</Grid>
	);

/** The things of a kind as cards, newest first, for a kind that needs no more on its list. */
export const thingList =
	<F extends Fields>(listing: Listing<F>): Handler<Env> =>
	async (c) => {
		const asked = { ctx: c.var.ctx, query: c.req.query(), listing };
		const [{ ctx, query }, { page, place, topic }] = [asked, chosenIn(asked)];
		const { kind, lead, titleIn, behind } = listing;
		const found = await shownOf(ctx, kind, { placeId: place?.id, topic, limit: perPage + 1, offset: (page - 1) * perPage });
		const { items, pages } = pageOf(found, { page, perPage });
		const [title, description, trail] = [kind.many[ctx.language], lead?.(ctx), behind?.(ctx) ?? []];
		const list = (
			<Wrap>
				<PageHead title={(place && titleIn?.(ctx, place)) ?? title} lead={description}>
					<Filters {...asked} />
				</PageHead>
				<Cards {...asked} things={items} />
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
			current: trail[0]?.href ?? kind.path,
			trail,
			here: title,
			feeds: feedLinks(ctx, { kind, place, topic }),
		});
	};
