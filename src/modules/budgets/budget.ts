import type { Problems } from '#kernel/errors.ts';
import { hinted, optional } from '#kernel/kind/field.ts';
import { choice, flag, whole } from '#kernel/kind/fields.ts';
import { defineKind, type KindTable, type ValuesOf } from '#kernel/kind/kind.ts';
import { amount } from '#kernel/kind/money-fields.ts';
import { givesSeats, ruleNames } from './rules.ts';
import { categoryTexts, stateTexts } from './texts.ts';

const fields = {
	frame: hinted(optional(amount('Geldrahmen')), 'Bei einem Budget: So viel wird verteilt, zum Beispiel 20.000 €.'),
	seats: hinted(optional(whole('Sitze', { min: 1, max: 50 })), 'Bei einer Wahl: So viele werden gewählt.'),
	ballotType: choice('Stimmzettel', {
		approval: 'Ankreuzen, was man gut findet',
		points: 'Punkte verteilen',
		ranking: 'Rangfolge bilden',
	}),
	most: hinted(whole('Höchstens', { min: 1, max: 100 }), 'So viele Kreuze, Punkte oder Ränge hat jede Person.'),
	rule: hinted(
		choice('Zählregel', ruleNames),
		'Im Zweifel bei einem Budget die erste, bei einer Wahl „wer die meisten Kreuze hat“. Sie steht im Ergebnis; jede Person kann damit nachrechnen.',
	),
	hasPhone: hinted(flag('Auch am Telefon'), 'Wer anruft, nennt den Code aus dem Brief; jemand im Rathaus tippt die Wahl.'),
};

/** One of the two is asked and the other left empty. */
const exactlyOne = (asked: string, left: string, values: Readonly<Record<string, number | null>>): Problems => {
	if (values[asked] === null) return { [asked]: 'required' };
	return values[left] === null ? {} : { [left]: 'notAChoice' };
};

/** Money or seats, as the rule has it; who is elected by crosses is ticked, all others are ranked. */
const stakesOf = ({ frame, seats, rule, ballotType }: ValuesOf<typeof fields>): Problems => {
	if (!givesSeats(rule)) return exactlyOne('frame', 'seats', { frame, seats });
	const wanted = rule === 'approval-1' ? 'approval' : 'ranking';
	return ballotType === wanted ? exactlyOne('seats', 'frame', { frame, seats }) : { ballotType: 'notAChoice' };
};

/** Money of the municipality about which its people decide, or seats of a small body: collected, checked, voted on, counted. */
export const budget = defineKind({
	name: 'budget',
	table: 'budget',
	path: '/mitmachen/budgets',
	one: 'Budget',
	deed: 'Budget oder Wahl ausschreiben',
	many: {
		de: 'Budgets und Wahlen',
		en: 'Budgets and elections',
		pl: 'Budżety i wybory',
		uk: 'Бюджети та вибори',
		ar: 'الميزانيات والانتخابات',
	},
	icon: 'euro',
	permission: 'budgets.write',
	fields,
	schemaOrg: { type: 'CreativeWork', properties: {} },
	check: stakesOf,
});

export const categories = categoryTexts.de;
export type Category = keyof typeof categories;

export const states = stateTexts.de;
export type ProjectState = keyof typeof states;
export const isState = (word: string): word is ProjectState => Object.hasOwn(states, word);

export type BudgetTable = KindTable<typeof budget>;
