import { type Context, reachOf, staff } from '#kernel/context.ts';
import type { Waiting } from '#kernel/module.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { addressWith } from '#screens/filters.tsx';
import { daysAway, nearDay } from '#screens/moments.ts';
import { Button } from '#ui/button.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { Pagination } from '#ui/content/pagination.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { InboxList } from '#ui/office/inbox-list.tsx';
import type { WorkReport } from '../asked.ts';
import { isOrderState, orderLights, roadOrder } from '../order.ts';
import { orderCounts, orders, type OrderRow, type OrderWish } from '../server/queries/orders.ts';
import { lang, officePath, RoadTabs } from './road-tabs.tsx';

const path = `${officePath}/auftraege`;
const views = [
	{ view: 'todo', word: 'zu-tun', label: 'Für mich zu tun' },
	{ view: 'mine', word: 'meine', label: 'Meine' },
	{ view: 'open', word: undefined, label: 'Offen' },
	{ view: 'closed', word: 'fertig', label: 'Fertig' },
] as const;
export const viewIn = (query: Readonly<Record<string, string>>): OrderWish['view'] =>
	views.find(({ word }) => word === query['sicht'])?.view ?? 'open';

/** When it must be done, and whether that day is over. */
export const dueText = (ctx: Context, { dueAt, phase }: Pick<OrderRow, 'dueAt' | 'phase'>): string => {
	if (!dueAt || phase === 'closed') return '';
	return daysAway(ctx, dueAt) < 0 ? `überfällig seit ${nearDay(ctx, dueAt)}` : `bis ${nearDay(ctx, dueAt)}`;
};
export const stateLabel = (state: string): string => (isOrderState(state) ? roadOrder.states[state].label : state);
export const stateLight = (state: string) => (isOrderState(state) ? orderLights[state] : ('idle' as const));

type Props = {
	readonly ctx: Context;
	readonly view: OrderWish['view'];
	readonly counts: Awaited<ReturnType<typeof orderCounts>>;
	readonly waiting: readonly WorkReport[];
	readonly items: readonly OrderRow[];
	readonly page: number;
	readonly pages: number;
};

const entryOf = (ctx: Context, order: OrderRow) => ({
	href: `${path}/${order.id}`,
	icon: 'construction' as const,
	title: order.title,
	text: [order.reference, placeById(ctx.tenant, order.placeId ?? '')?.name, dueText(ctx, order)].filter((part) => part).join(' · '),
	light: {
		light: order.dueAt && order.phase === 'open' && order.dueAt < ctx.now ? ('stop' as const) : stateLight(order.state),
		text: stateLabel(order.state),
	},
});

/** What is to be done, the most urgent first. The page stays readable without a network. */
export const OrderList = ({ ctx, view, counts, waiting, items, page, pages }: Props) => (
	<work-queue data-worker={`${path}/dienst.js`} data-scope={path}>
		<div class="om-stack">
			<DeskBar title="Aufträge" after="Was auf den Straßen zu tun ist, das Dringendste zuerst.">
				<Button href={`${path}/neu`} icon="add">
					Auftrag geben
				</Button>
			</DeskBar>
			<RoadTabs current="auftraege" />
			<FilterBar
				label="Sicht"
				choices={views.map(({ view: one, word, label }) => ({
					href: addressWith(path, {}, { sicht: word }),
					label: `${label} ${counts[one]}`,
					current: view === one,
				}))}
			/>
			<h2 class="om-hidden">{views.find((one) => one.view === view)?.label}</h2>
			{items.length === 0 ? <p>Hier liegt nichts.</p> : <InboxList entries={items.map((order) => entryOf(ctx, order))} />}
			<Pagination
				lang={lang}
				page={page}
				pages={pages}
				href={(wanted) =>
					addressWith(
						path,
						{ sicht: views.find((one) => one.view === view)?.word ?? '' },
						{ seite: wanted > 1 ? String(wanted) : undefined },
					)
				}
			/>
			{waiting.length > 0 && (
				<Sheet id="meldungen" title="Gemeldet, noch ohne Auftrag">
					<InboxList
						entries={waiting.slice(0, 50).map(({ id, reference, title, openedAt }) => ({
							href: `${path}/neu?meldung=${id}`,
							icon: 'report' as const,
							title: `Auftrag geben: ${title}`,
							text: `${reference} · ${nearDay(ctx, openedAt)}`,
							light: { light: 'wait' as const, text: 'offen' },
						}))}
					/>
				</Sheet>
			)}
		</div>
	</work-queue>
);

const permission = 'roads.work';

/** Orders that are hers, or nobody's yet. */
export const waitingOrders: Waiting = {
	all: `${path}?sicht=zu-tun`,
	count: async (ctx) => (reachOf(ctx, permission) === null ? 0 : (await orderCounts(staff(ctx, permission))).todo),
	first: async (ctx, limit) => {
		if (reachOf(ctx, permission) === null) return [];
		const rows = await orders(staff(ctx, permission), { view: 'todo', limit, offset: 0 });
		return rows.map((order) => entryOf(ctx, order));
	},
};
