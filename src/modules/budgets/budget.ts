import { accesses } from '#kernel/ballot/round.ts';
import { hinted } from '#kernel/kind/field.ts';
import { choice, whole } from '#kernel/kind/fields.ts';
import { defineKind, type KindTable } from '#kernel/kind/kind.ts';
import { amount } from '#kernel/kind/money-fields.ts';
import { ruleNames } from './rules.ts';

const fields = {
	frame: hinted(amount('Geldrahmen'), 'So viel wird verteilt, zum Beispiel 20.000 €.'),
	ballotType: choice('Stimmzettel', {
		approval: 'Ankreuzen, was man gut findet',
		points: 'Punkte verteilen',
		ranking: 'Rangfolge bilden',
	}),
	most: hinted(whole('Höchstens', { min: 1, max: 100 }), 'So viele Kreuze, Punkte oder Ränge hat jede Person.'),
	rule: hinted(choice('Zählregel', ruleNames), 'Steht mit ihrer Fassung im Ergebnis; jede Person kann damit nachrechnen.'),
	access: choice('Wer stimmt ab?', { codes: accesses.codes, account: accesses.account }),
};

/** Money of the municipality about which its people decide: collected, checked, voted on, counted. */
export const budget = defineKind({
	name: 'budget',
	table: 'budget',
	path: '/mitmachen/budgets',
	one: 'Budget',
	deed: 'Budget ausschreiben',
	many: { de: 'Budgets', en: 'Budgets', pl: 'Budżety', uk: 'Бюджети', ar: 'الميزانيات' },
	icon: 'euro',
	permission: 'budgets.write',
	fields,
	schemaOrg: { type: 'CreativeWork', properties: {} },
});

export const categories = {
	green: 'Grün und Natur',
	play: 'Spiel und Sport',
	roads: 'Wege und Straßen',
	culture: 'Kultur und Feste',
	buildings: 'Gebäude und Plätze',
	other: 'Anderes',
} as const;
export type Category = keyof typeof categories;
export const isCategory = (word: string): word is Category => Object.hasOwn(categories, word);

export const states = { proposed: 'wird geprüft', feasible: 'machbar', infeasible: 'nicht machbar' } as const;
export type ProjectState = keyof typeof states;
export const isState = (word: string): word is ProjectState => Object.hasOwn(states, word);

export type BudgetTable = KindTable<typeof budget>;
