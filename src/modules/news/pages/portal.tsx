import { Hono } from 'hono';
import { toJsonLd } from '#kernel/exchange/represent.ts';
import { shownOf, thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { foreignTitle } from '#screens/foreign.tsx';
import { EmptyList } from '#screens/empty-list.tsx';
import { feedLinks, SubscribeBox } from '#screens/feeds.tsx';
import { addressWith, choiceIn, pageOf, PlaceFilter, TopicFilter } from '#screens/filters.tsx';
import { ThingCard } from '#screens/thing-card.tsx';
import { ThingPage } from '#screens/thing-page.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { Grid } from '#ui/page/section.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { article } from '../article.ts';
import { newsTexts } from '../texts.ts';

const perPage = 12;

export const portal = new Hono<Env>()
	.get('/', async (c) => {
		const { ctx } = c.var;
		const query = c.req.query();
		const { place, topic, page } = choiceIn(ctx, query);
		const found = await shownOf(ctx, article, { placeId: place?.id, topic, limit: perPage + 1, offset: (page - 1) * perPage });
		const { items: articles, pages } = pageOf(found, { page, perPage });
		const texts = newsTexts[ctx.screen];
		return c.render(
			<div class="om-wrap">
				<PageHead title={place ? texts.newsFrom(place.name) : texts.news} lead={texts.lead(ctx.tenant.name)}>
					<PlaceFilter ctx={ctx} path={article.path} query={query} />
					<TopicFilter ctx={ctx} path={article.path} query={query} topics={ctx.tenant.topics.map(({ slug }) => slug)} />
				</PageHead>
				{articles.length === 0 ? (
					<EmptyList ctx={ctx} all={article.path} />
				) : (
					<Grid columns={3}>
						{articles.map((thing) => (
							<ThingCard ctx={ctx} thing={thing} href={`${article.path}/${thing.slug}`} level={2} />
						))}
					</Grid>
				)}
				<Pagination
					lang={ctx.screen}
					page={page}
					pages={pages}
					href={(number) => addressWith(article.path, query, { seite: number === 1 ? undefined : String(number) })}
				/>
			</div>,
			{
				title: texts.news,
				description: texts.lead(ctx.tenant.name),
				current: article.path,
				here: texts.news,
				feeds: feedLinks(ctx, { kind: article, place, topic }),
			},
		);
	})
	.get('/:slug', async (c) => {
		const { ctx } = c.var;
		const thing = await thingAt(ctx, article, { slug: c.req.param('slug') });
		return c.render(<ThingPage ctx={ctx} thing={thing} path={article.path} beside={<SubscribeBox ctx={ctx} kind={article} />} />, {
			title: thing.words.title,
			description: thing.words.summary,
			current: article.path,
			trail: [{ href: article.path, label: newsTexts[ctx.screen].news }],
			here: foreignTitle(ctx, thing.words),
			jsonLd: toJsonLd(ctx, article, thing),
		});
	});
