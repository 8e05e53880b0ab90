import { reachOf, staff } from '#kernel/context.ts';
import { categoriesOf, categoryIn } from '#kernel/case/categories.ts';
import { inLanguage } from '#kernel/case/category.ts';
import { lastWords } from '#kernel/case/words.ts';
import type { Waiting } from '#kernel/module.ts';
import { placeById, villagesOf } from '#kernel/tenancy/tenant.ts';
import { addressWith, pageOf } from '#screens/filters.tsx';
import { daysAway, nearDay } from '#screens/moments.ts';
import { FilterForm, FilterSelect, VillageSelect } from '#screens/office-filters.tsx';
import { Button } from '#ui/button.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { InboxList } from '#ui/office/inbox-list.tsx';
import { iconNamed } from '../category-icons.ts';
import { categoryName, defect, lightOf } from '../defect.ts';
import { type Clerk, inbox, inboxCounts, type InboxRow, type InboxWish } from '../server/queries/office.ts';
import { stateText } from '../texts.ts';

export const officePath = '/verwaltung/meldungen';
type Query = Readonly<Record<string, string>>;
const perPage = 30;

const views = [
	{ view: 'open', word: 'offen', label: 'Offen' },
	{ view: 'todo', word: 'zu-tun', label: 'Für mich zu tun' },
	{ view: 'mine', word: 'meine', label: 'Meine' },
	{ view: 'office', word: 'amt', label: 'Mein Amt' },
	{ view: 'overdue', word: 'ueberfaellig', label: 'Überfällig' },
	{ view: 'waiting', word: 'wartet', label: 'Wartet auf andere' },
	{ view: 'closed', word: 'erledigt', label: 'Abgeschlossen' },
] as const;

const wishIn = (ctx: Clerk, query: Query): InboxWish & { page: number } => {
	const page = Math.min(1000, Math.max(1, Math.trunc(Number(query['seite'])) || 1));
	return {
		view: views.find(({ word }) => word === query['sicht'])?.view ?? 'open',
		category: categoryIn(ctx.tenant, defect, query['art'] ?? '')?.name,
		placeId: villagesOf(ctx.tenant).find(({ slug }) => slug === query['ort'])?.id,
		words: query['q'] ?? '',
		page,
		limit: perPage + 1,
		offset: (page - 1) * perPage,
	};
};

/** When it is due, in the fewest words. */
export const dueWords = (ctx: Clerk, { dueAt, phase }: Pick<InboxRow, 'dueAt' | 'phase'>): string => {
	if (dueAt === null || phase !== 'open') return '';
	const days = daysAway(ctx, dueAt);
	if (dueAt < ctx.now) return days === 0 ? 'heute überfällig' : `seit ${-days} ${days === -1 ? 'Tag' : 'Tagen'} überfällig`;
	return days === 0 ? 'heute fällig' : `fällig ${nearDay(ctx, dueAt)}`;
};

/** A report as a line of a list; `back` is what the office said last. */
const entryOf = (ctx: Clerk, row: InboxRow, back: string | undefined) => {
	const place = placeById(ctx.tenant, row.placeId ?? '')?.name;
	const where = [row.street ?? row.spot, place].filter((part) => part).join(', ');
	const isLate = row.phase === 'open' && row.dueAt !== null && row.dueAt < ctx.now;
	return {
		href: `${officePath}/${row.id}`,
		icon: iconNamed(categoryIn(ctx.tenant, defect, row.category)?.icon),
		title: `${categoryName(ctx.tenant, 'de', row.category)}: ${where}`,
		text: [row.reference, row.isPrivate && 'nicht öffentlich', row.description?.slice(0, 120), back, dueWords(ctx, row)]
			.filter((part) => part)
			.join(' · '),
		light: { light: isLate ? ('stop' as const) : lightOf(row.state), text: stateText('de', row.state) },
	};
};

const Filters = ({ ctx, query }: { ctx: Clerk; query: Query }) => (
	<FilterForm action={officePath}>
		{query['sicht'] !== undefined && <input type="hidden" name="sicht" value={query['sicht']} />}
		<LineField lang="de" name="q" label="Nummer oder Wort" value={query['q']} type="search" short optional />
		<FilterSelect
			query={query}
			name="art"
			label="Art"
			choices={categoriesOf(ctx.tenant, defect).map(({ name, words }) => ({ value: name, label: inLanguage(words, 'de') }))}
		/>
		<VillageSelect ctx={ctx} query={query} />
	</FilterForm>
);

/** The page of the inbox that the address asks for, and how many lie in each view. */
export const inboxFor = async (ctx: Clerk, query: Query) => {
	const { page, ...wish } = wishIn(ctx, query);
	const [rows, counts] = await Promise.all([inbox(ctx, wish), inboxCounts(ctx)]);
	const back = await lastWords(
		ctx,
		rows.filter(({ state }) => state === 'received' || state === 'checked').map(({ id }) => id),
	);
	return { ...pageOf(rows, { page, perPage }), back, page, view: wish.view, counts };
};

type Props = {
	readonly ctx: Clerk;
	readonly query: Query;
	readonly mayArrange: boolean;
	readonly found: Awaited<ReturnType<typeof inboxFor>>;
};

/** What lies where, the most urgent first. */
export const OfficeList = ({ ctx, query, mayArrange, found: { items, back, pages, page, view: shown, counts } }: Props) => (
	<div class="om-stack">
		<DeskBar title="Meldungen" after="Was gemeldet ist, wer sich kümmert, was drängt.">
			{mayArrange && (
				<Button href={`${officePath}/einrichten`} look="secondary" icon="tune">
					Einrichten
				</Button>
			)}
			<Button href={`${officePath}/neu`} icon="call">
				Anruf aufnehmen
			</Button>
		</DeskBar>
		<FilterBar
			label="Sicht"
			choices={views.map(({ view, word, label }) => ({
				href: addressWith(officePath, query, { sicht: word }),
				label: `${label} ${counts[view]}`,
				current: shown === view,
			}))}
		/>
		<Filters ctx={ctx} query={query} />
		<section aria-labelledby="liste">
			<h2 class="om-hidden" id="liste">
				{views.find(({ view }) => view === shown)?.label}
			</h2>
			{items.length === 0 ? (
				<p>Hier liegt nichts.</p>
			) : (
				<InboxList entries={items.map((row) => entryOf(ctx, row, back.get(row.id)))} />
			)}
		</section>
		<Pagination
			lang="de"
			page={page}
			pages={pages}
			href={(wanted) => addressWith(officePath, query, { seite: wanted > 1 ? String(wanted) : undefined })}
		/>
	</div>
);

const permission = 'defects.handle';

/** Open reports that are hers, or her office's and nobody's. */
export const waitingReports: Waiting = {
	all: `${officePath}?sicht=zu-tun`,
	count: async (ctx) => (reachOf(ctx, permission) === null ? 0 : (await inboxCounts(staff(ctx, permission))).todo),
	first: async (ctx, limit) => {
		if (reachOf(ctx, permission) === null) return [];
		const clerk = staff(ctx, permission);
		const rows = await inbox(clerk, { view: 'todo', limit, offset: 0 });
		return rows.map((row) => entryOf(clerk, row, undefined));
	},
};
