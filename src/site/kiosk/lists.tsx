import type { Context } from '#kernel/context.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { shownOf } from '#kernel/kind/things.ts';
import { EntryList } from '#modules/directory/cards.tsx';
import { categories, type Category, entry } from '#modules/directory/entry.ts';
import { entriesOf } from '#modules/directory/server/answers.ts';
import { EventRows } from '#modules/events/cards.tsx';
import { event } from '#modules/events/event.ts';
import { calendarTimes } from '#modules/events/server/queries/calendar.ts';
import { NoticeCards } from '#modules/notices/cards.tsx';
import { notice } from '#modules/notices/notice.ts';
import { ThingCard } from '#screens/thing-card.tsx';
import { Stack } from '#ui/page/section.tsx';
import type { Markup } from '#ui/markup.ts';

export type Wished = { readonly placeId: string | undefined; readonly limit: number; readonly offset: number };
/** One page of a list, and whether another follows. */
export type Listed = { readonly rows: Markup; readonly isEmpty: boolean; readonly goesOn: boolean };
type Read = (ctx: Context, wished: Wished) => Promise<Listed>;

const listed = <Row,>(found: readonly Row[], { limit }: Wished, draw: (rows: readonly Row[]) => Markup): Listed => ({
	rows: draw(found.slice(0, limit)),
	isEmpty: found.length === 0,
	goesOn: found.length > limit,
});

const isCategory = (name: string): name is Category => Object.hasOwn(categories, name);
const allCategories = Object.keys(categories).filter(isCategory);
const mostEntries = 500;

const special: ReadonlyMap<string, Read> = new Map<string, Read>([
	[
		event.name,
		async (ctx, wished) => {
			const { placeId, limit, offset } = wished;
			const times = await calendarTimes(ctx, { from: ctx.now, placeId, limit: limit + 1, offset });
			return listed(times, wished, (rows) => <EventRows ctx={ctx} times={rows} level={2} />);
		},
	],
	[
		notice.name,
		async (ctx, wished) => {
			const found = await shownOf(ctx, notice, { ...wished, limit: wished.limit + 1 });
			return listed(found, wished, (rows) => <NoticeCards ctx={ctx} notices={rows} level={2} />);
		},
	],
	[
		entry.name,
		async (ctx, wished) => {
			const found = await entriesOf(ctx, { placeId: wished.placeId, categories: allCategories, limit: mostEntries });
			return listed(found.slice(wished.offset), wished, (rows) => <EntryList ctx={ctx} rows={rows} level={2} />);
		},
	],
]);

/** Things of one kind that are shown in a village, a page of them. */
export const listOf = async (ctx: Context, kind: Kind, wished: Wished): Promise<Listed> => {
	const read = special.get(kind.name);
	if (read) return read(ctx, wished);
	const found = await shownOf(ctx, kind, { ...wished, limit: wished.limit + 1 });
	return listed(found, wished, (rows) => (
		<Stack>
			{rows.map((thing) => (
				<ThingCard ctx={ctx} thing={thing} href={`${kind.path}/${thing.slug}`} look="flat" level={2} />
			))}
		</Stack>
	));
};
