import { defineCase, type StateOf } from '#kernel/case/case.ts';

/** What the building yard is to do on a road. The office opens it; no citizen sees it. */
export const roadOrder = defineCase({
	name: 'road-order',
	one: 'Auftrag',
	permission: 'roads.work',
	first: 'ready',
	states: {
		ready: { phase: 'open', label: 'Bereit', next: ['underway', 'waiting', 'done', 'dropped'] },
		underway: { phase: 'open', label: 'In Arbeit', next: ['waiting', 'done', 'dropped'] },
		waiting: { phase: 'waiting', label: 'Wartet auf Material oder Wetter', next: ['underway', 'done', 'dropped'] },
		done: { phase: 'closed', label: 'Erledigt', next: [] },
		dropped: { phase: 'closed', label: 'Zurückgezogen', next: [] },
	},
	categories: [
		{
			name: 'road',
			words: { de: 'Arbeit an einer Straße' },
			icon: 'construction',
			isOnRoad: true,
			questions: [],
			isPrivate: true,
			dueDays: 14,
			keptMonths: 60,
		},
	],
});
export type OrderState = StateOf<typeof roadOrder>;
const states = Object.keys(roadOrder.states);
export const isOrderState = (raw: string): raw is OrderState => states.includes(raw);

export const orderLights = { ready: 'wait', underway: 'wait', waiting: 'idle', done: 'ok', dropped: 'idle' } as const satisfies Readonly<
	Record<OrderState, string>
>;
