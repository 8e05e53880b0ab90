import { raw } from 'hono/html';
import type { Context } from '#kernel/context.ts';
import type { Land } from '#kernel/geo/land.ts';
import { positionOf } from '#kernel/kind/spine-fields.ts';
import { EmptyList } from '#screens/empty-list.tsx';
import { addressWith, choiceIn, PlaceFilter } from '#screens/filters.tsx';
import { drawnOnce } from '#screens/standing.ts';
import { ThingMap } from '#screens/thing-map.tsx';
import { langOf } from '#screens/thing-card.tsx';
import { Button } from '#ui/button.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { Tabs } from '#ui/content/tabs.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Row, Section, Stack } from '#ui/page/section.tsx';
import { categoryIcons, IdeaCards } from '../cards.tsx';
import { categories, idea, isCategory, isStatus, statuses } from '../idea.ts';
import type { IdeaRow } from '../server/queries.ts';
import { categoryTexts, ideaTexts, statusTexts } from '../texts.ts';

export type Query = Readonly<Record<string, string>>;
export const perPage = 24;

/** The filters of the address: `?sammlung=ortskern-ebersfeld&thema=green&stand=planned&folge=unterstuetzt&ansicht=karte`. */
export const ideaWishIn = (ctx: Context, query: Query) => {
	const [category = '', status = ''] = [query['thema'], query['stand']];
	return {
		call: query['sammlung'] || undefined,
		category: isCategory(category) ? category : undefined,
		status: isStatus(status) ? status : undefined,
		placeId: choiceIn(ctx, query).place?.id,
		order: query['folge'] === 'unterstuetzt' ? ('strongest' as const) : ('newest' as const),
	};
};
export const isMapIn = (query: Query): boolean => query['ansicht'] === 'karte';

type Props = { readonly ctx: Context; readonly query: Query };

const Filters = ({ ctx, query }: Props) => {
	const texts = ideaTexts[ctx.screen];
	const { category, status, order } = ideaWishIn(ctx, query);
	const to = (changes: Readonly<Record<string, string | undefined>>) => addressWith(idea.path, query, changes);
	return (
		<Stack>
			<PlaceFilter ctx={ctx} path={idea.path} query={query} />
			<FilterBar
				label={texts.filter}
				choices={[
					{ href: to({ thema: undefined }), label: texts.all, current: category === undefined },
					...Object.keys(categories)
						.filter(isCategory)
						.map((one) => ({
							href: to({ thema: one }),
							label: categoryTexts[ctx.screen][one],
							icon: categoryIcons[one],
							current: category === one,
						})),
				]}
			/>
			<FilterBar
				label={texts.status}
				choices={[
					{ href: to({ stand: undefined }), label: texts.all, current: status === undefined },
					...Object.keys(statuses)
						.filter(isStatus)
						.map((one) => ({ href: to({ stand: one }), label: statusTexts[ctx.screen][one], current: status === one })),
				]}
			/>
			<Tabs
				label={texts.order}
				tabs={[
					{ href: to({ folge: undefined }), label: texts.newest, current: order === 'newest' },
					{ href: to({ folge: 'unterstuetzt' }), label: texts.strongest, current: order === 'strongest' },
				]}
			/>
		</Stack>
	);
};

type Found = Props & {
	readonly title: string;
	readonly rows: readonly IdeaRow[];
	readonly count: number;
	readonly quorumOf: (call: string) => number;
	/** Only where the map is wished for. */
	readonly land: Land | undefined;
};

const IdeaMap = ({ ctx, rows, land }: Pick<Found, 'ctx' | 'rows'> & { land: Land }) =>
	raw(
		drawnOnce(rows, `map ${ctx.tag}`, () => (
			<ThingMap
				ctx={ctx}
				land={land}
				size="large"
				things={rows.map((row, at) => ({
					number: at + 1,
					title: row.words.title,
					lang: langOf(ctx, row.words),
					href: `${idea.path}/${row.slug}`,
					position: positionOf(row),
				}))}
			/>
		)),
	);

/** All ideas, or those of one collection, narrowed by village, theme and status; beside them, when wished, where they lie. */
export const ListPage = ({ ctx, query, title, rows, count, quorumOf, land }: Found) => {
	const texts = ideaTexts[ctx.screen];
	const { page } = choiceIn(ctx, query);
	const to = (changes: Readonly<Record<string, string | undefined>>) => addressWith(idea.path, query, changes);
	const of = query['sammlung'] ? `?sammlung=${encodeURIComponent(query['sammlung'])}` : '';
	return (
		<div class="om-wrap">
			<PageHead title={title} lead={texts.lead}>
				<Row>
					<Button href={`${idea.path}/neu${of}`} icon="lightbulb">
						{texts.handIn}
					</Button>
					<Button
						href={to({ ansicht: land ? undefined : 'karte' })}
						look="secondary"
						icon={land ? 'format_list_bulleted' : 'map'}
					>
						{land ? texts.list : texts.map}
					</Button>
				</Row>
			</PageHead>
			<Filters ctx={ctx} query={query} />
			<div class="om-section--tight">
				<Section id="ideen" title={texts.found(count)} inside>
					<Stack>
						{rows.length === 0 && <EmptyList ctx={ctx} all={idea.path} scene="idee" />}
						{land && rows.length > 0 && <IdeaMap ctx={ctx} rows={rows} land={land} />}
						<IdeaCards ctx={ctx} rows={rows} quorumOf={quorumOf} isNumbered={land !== undefined} />
						<Pagination
							lang={ctx.screen}
							page={page}
							pages={Math.ceil(count / perPage)}
							href={(number) => to({ seite: number > 1 ? String(number) : undefined })}
						/>
					</Stack>
				</Section>
			</div>
		</div>
	);
};
