import type { Context } from '#kernel/context.ts';
import type { Fields, Kind } from '#kernel/kind/kind.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { Pagination } from '#ui/content/pagination.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Wrap } from '#ui/page/section.tsx';
import { EmptyList } from './empty-list.tsx';
import { addressWith, choiceIn, pageOf } from './filters.tsx';
import { ThingCard } from './thing-card.tsx';

const perPage = 12;

type Props<F extends Fields> = {
	readonly ctx: Context;
	readonly kind: Kind<F>;
	readonly query: Readonly<Record<string, string>>;
	readonly lead: string;
	/** Where an empty list leads. */
	readonly all: string;
};

/** The things of a kind as cards, newest first, for a kind that needs no more on its list. */
export const thingList = async <F extends Fields>({ ctx, kind, query, lead, all }: Props<F>) => {
	const { page } = choiceIn(ctx, query);
	const found = await shownOf(ctx, kind, { limit: perPage + 1, offset: (page - 1) * perPage });
	const { items, pages } = pageOf(found, { page, perPage });
	return (
		<Wrap>
			<PageHead title={kind.many[ctx.language]} lead={lead} />
			{items.length === 0 ? (
				<EmptyList ctx={ctx} all={all} scene="idee" />
			) : (
				<Grid columns={3}>
					{items.map((thing) => (
						<ThingCard ctx={ctx} thing={thing} href={`${kind.path}/${thing.slug}`} level={2} />
					))}
				</Grid>
			)}
			<Pagination
				lang={ctx.language}
				page={page}
				pages={pages}
				href={(number) => addressWith(kind.path, query, { seite: number > 1 ? String(number) : undefined })}
			/>
		</Wrap>
	);
};
