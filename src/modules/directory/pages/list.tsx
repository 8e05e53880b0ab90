import type { Context } from '#kernel/context.ts';
import { type Land, landOf } from '#kernel/geo/land.ts';
import { EmptyList } from '#screens/empty-list.tsx';
import { addressWith } from '#screens/filters.tsx';
import { ThingMap } from '#screens/thing-map.tsx';
import { Alert } from '#ui/alert.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { SearchField } from '#ui/content/search-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Section, Stack } from '#ui/page/section.tsx';
import { EntryList, entryPin } from '../cards.tsx';
import { entry } from '../entry.ts';
import { type EntryCounts, entryCounts, type EntryRow, entryRows, foundEntries } from '../server/queries.ts';
import { categoryTexts, directoryTexts } from '../texts.ts';
import { CategoryFilter, type DirectoryChoice, directoryChoice, VillageFilter } from './filters.tsx';

const perPage = 12;
type Query = Readonly<Record<string, string>>;

type Listing = {
	readonly rows: readonly EntryRow[];
	readonly counts: EntryCounts;
	readonly total: number;
	readonly isGuess: boolean;
	readonly land: Land;
};

/** At most four statements, and one or two for a search, however many entries there are. */
const read = async (ctx: Context, { category, place, words, isStepFree, page }: DirectoryChoice): Promise<Listing> => {
	const found = words === '' ? { ids: undefined, isGuess: false } : await foundEntries(ctx, { words, placeId: place?.id });
	const wish = { category, placeId: place?.id, isStepFree, ids: found.ids };
	const offset = (page - 1) * perPage;
	const [rows, counts, land] = await Promise.all([entryRows(ctx, wish, { limit: perPage, offset }), entryCounts(ctx, wish), landOf(ctx)]);
	const total =
		category === undefined
			? [...counts.byCategory.values()].reduce((sum, count) => sum + count, 0)
			: (counts.byCategory.get(category) ?? 0);
	return { rows, counts, total, isGuess: found.isGuess && rows.length > 0, land };
};

const headingFor = (ctx: Context, { category, place }: DirectoryChoice): string => {
	const texts = directoryTexts[ctx.screen];
	const subject = category === undefined ? texts.list : categoryTexts[ctx.screen][category];
	return place ? `${subject}: ${place.name}` : subject;
};

type Props = { readonly ctx: Context; readonly query: Query; readonly choice: DirectoryChoice; readonly listing: Listing };

/** The number of an entry in the whole list, the same beside it and on the map. */
const numberOf = (page: number, at: number): number => (page - 1) * perPage + at + 1;

const MapPart = ({ ctx, query, choice: { isMapLarge, page }, listing: { rows, land } }: Props) => {
	const texts = directoryTexts[ctx.screen];
	const other = addressWith(entry.path, query, {
		ansicht: isMapLarge ? undefined : 'karte',
		...(query['seite'] !== undefined && { seite: query['seite'] }),
	});
	return (
		<Section id="karte" title={texts.onMap} inside more={{ href: other, label: isMapLarge ? texts.sideBySide : texts.largeMap }}>
			<ThingMap
				ctx={ctx}
				land={land}
				size={isMapLarge ? 'large' : 'medium'}
				things={rows.map((row, at) => entryPin(row, numberOf(page, at)))}
			/>
		</Section>
	);
};

const pageOf =
	(query: Query) =>
	(number: number): string =>
		addressWith(entry.path, query, { seite: number === 1 ? undefined : String(number) });

const ListPart = ({ ctx, query, choice, listing: { rows, total } }: Props) => (
	<Section id="eintraege" title={headingFor(ctx, choice)} inside>
		<EntryList ctx={ctx} rows={rows} first={numberOf(choice.page, 0)} />
		<Pagination lang={ctx.screen} page={choice.page} pages={Math.ceil(total / perPage)} href={pageOf(query)} />
	</Section>
);

const Found = (parts: Props) => {
	if (parts.listing.rows.length === 0) return <EmptyList ctx={parts.ctx} all={entry.path} scene="haus" />;
	if (parts.choice.isMapLarge)
		return (
			<Grid air>
				<MapPart {...parts} />
				<ListPart {...parts} />
			</Grid>
		);
	return (
		<Grid columns="half" air>
			<ListPart {...parts} />
			<MapPart {...parts} />
		</Grid>
	);
};

const kept = (query: Query): Query => Object.fromEntries(Object.entries(query).filter(([name]) => name !== 'q' && name !== 'seite'));

/** The directory: search, filters with their numbers, a page of the list, and the map that shows the same numbers. */
export const directoryList = async (ctx: Context, query: Query) => {
	const texts = directoryTexts[ctx.screen];
	const choice = directoryChoice(ctx, query);
	const listing = await read(ctx, choice);
	const parts = { ctx, query, choice, listing };
	const title = choice.category === undefined && !choice.place ? texts.directory : headingFor(ctx, choice);
	const content = (
		<div class="om-wrap">
			<PageHead title={texts.title} lead={texts.lead(ctx.tenant.name)} />
			<Stack>
				<SearchField
					lang={ctx.screen}
					id="verzeichnis-suche"
					action={entry.path}
					label={texts.search}
					example={texts.example}
					value={choice.words}
					keep={kept(query)}
				/>
				<CategoryFilter ctx={ctx} query={query} choice={choice} counts={listing.counts.byCategory} />
				<VillageFilter ctx={ctx} query={query} choice={choice} counts={listing.counts.byPlace} />
			</Stack>
			{listing.isGuess && (
				<Alert level="info" live>
					{texts.guess(choice.words)}
				</Alert>
			)}
			<Found {...parts} />
		</div>
	);
	return { content, title, place: choice.place };
};
