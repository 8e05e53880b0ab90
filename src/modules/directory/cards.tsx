import type { Context } from '#kernel/context.ts';
import { positionOf } from '#kernel/kind/spine-fields.ts';
import { slugOf } from '#kernel/publication/publication.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { openingOf } from '#screens/opening.ts';
import type { MapThing } from '#screens/thing-map.tsx';
import { langOf } from '#screens/thing-card.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { Card, Panel } from '#ui/content/card.tsx';
import { List, type ListItem, type MetaPart } from '#ui/content/event-list.tsx';
import type { IconName } from '#ui/icons.ts';
import { Grid, More } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { word } from '#ui/words.ts';
import { categories, type Category, entry } from './entry.ts';
import type { EntryRow } from './server/queries.ts';
import { categoryTexts, directoryTexts } from './texts.ts';
import { PhoneLink } from './pages/contact.tsx';

export const categoryIcons: Readonly<Record<Category, IconName>> = {
	club: 'groups',
	initiative: 'lightbulb',
	offer: 'handshake',
	person: 'person',
	place: 'home',
	office: 'account_balance',
	business: 'storefront',
	health: 'local_hospital',
	school: 'school',
	fireBrigade: 'local_fire_department',
	stop: 'directions_bus',
};
/** How a category is written in an address: `?art=verein`. */
export const categorySlug = (category: Category): string => slugOf(categories[category]);
const addressOf = ({ slug }: Pick<EntryRow, 'slug'>): string => `${entry.path}/${slug}`;

/** An entry of a list with its number there, as the map beside it needs it. */
export const entryPin = (row: EntryRow, number: number): MapThing => ({
	number,
	title: row.words.title,
	href: addressOf(row),
	position: positionOf(row),
});

const metaOf = (ctx: Context, { category, placeIds, isStepFree, phone }: EntryRow): MetaPart[] => {
	const villages = placeIds.flatMap((id) => placeById(ctx.tenant, id)?.name ?? []).slice(0, 2);
	return [
		{ icon: categoryIcons[category], text: categoryTexts[ctx.screen][category] },
		...(villages.length > 0 ? [{ icon: 'location_on' as const, text: villages.join(', ') }] : []),
		...(isStepFree ? [{ icon: 'accessible' as const, text: directoryTexts[ctx.screen].stepFree }] : []),
		...(phone ? [{ icon: 'call' as const, text: <bdi>{phone}</bdi> }] : []),
	];
};

const lightOf = (ctx: Context, hours: string | null): ListItem['light'] => {
	const opening = openingOf(ctx, hours ?? '');
	return opening ? { light: opening.isOpen ? 'ok' : 'idle', text: opening.sentence, fleeting: true } : undefined;
};

const Name = ({ ctx, row: { words } }: { ctx: Context; row: EntryRow }) => <span lang={langOf(ctx, words)}>{words.title}</span>;

type Rows = {
	readonly ctx: Context;
	readonly rows: readonly EntryRow[];
	readonly level?: 2 | 3;
	/** The number of the first row, where a map shows numbers too. */
	readonly first?: number;
};

/** Entries one under the other, open or closed as they are now. */
export const EntryList = ({ ctx, rows, level = 3, first }: Rows) => (
	<List
		lang={ctx.screen}
		level={level}
		items={rows.map((row, at): ListItem => {
			const light = lightOf(ctx, row.hours);
			return {
				href: addressOf(row),
				title: <Name ctx={ctx} row={row} />,
				meta: metaOf(ctx, row),
				sign:
					first === undefined
						? { icon: categoryIcons[row.category] }
						: { above: word(ctx.screen, 'pinned'), main: first + at, below: '', look: 'soft' },
				...(row.words.summary && { text: <span lang={langOf(ctx, row.words)}>{row.words.summary}</span> }),
				...(light && { light }),
			};
		})}
	/>
);

type Block = {
	readonly ctx: Context;
	readonly rows: readonly EntryRow[];
	readonly id: string;
	readonly title?: string;
	readonly more?: string;
};

/** Names as links in a tinted box: the clubs or houses of a village page. */
export const EntryRows = ({ ctx, rows, id, title, more }: Block) => (
	<Box id={id} title={title ?? directoryTexts[ctx.screen].clubs}>
		<LinkList
			links={rows.map((row) => ({ href: addressOf(row), label: <Name ctx={ctx} row={row} />, icon: categoryIcons[row.category] }))}
		/>
		{more && <More href={more} label={directoryTexts[ctx.screen].seeAll} />}
	</Box>
);

/** A person of the village with her telephone: the mayor on a village page. */
export const PersonPanel = ({ ctx, row, title }: { ctx: Context; row: EntryRow; title: string }) => (
	<Panel id={`person-${row.slug}`} title={title} quiet>
		<h3>
			<a href={addressOf(row)}>{row.words.title}</a>
		</h3>
		{row.words.summary && <p lang={langOf(ctx, row.words)}>{row.words.summary}</p>}
		{row.phone && (
			<p>
				<PhoneLink phone={row.phone} isButton />
			</p>
		)}
	</Panel>
);

/** The offices of the town hall as cards with "open now" and the telephone. */
export const OfficeCards = ({ ctx, rows, level = 3 }: Rows) => (
	<Grid columns={3}>
		{rows.map((row) => {
			const light = lightOf(ctx, row.hours);
			return (
				<Card
					href={addressOf(row)}
					look="plain"
					level={level}
					title={<Name ctx={ctx} row={row} />}
					foot={row.phone && <bdi>{row.phone}</bdi>}
				>
					{row.words.summary && (
						<p class="om-muted" lang={langOf(ctx, row.words)}>
							{row.words.summary}
						</p>
					)}
					{light && (
						<p>
							<StatusLight {...light}>{light.text}</StatusLight>
						</p>
					)}
				</Card>
			);
		})}
	</Grid>
);
