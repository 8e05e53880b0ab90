import type { Arithmetic, Completion } from './equal-shares/equal-shares.ts';

type Counting = { readonly pabulib: string } & (
	| { readonly way: 'greedy' }
	| { readonly way: 'seats'; readonly method: 'approval' | 'stv' | 'schulze' }
	| { readonly way: 'shares'; readonly arithmetic: Arithmetic; readonly completion: Completion }
);

/**
 * Every rule by which a budget or an election may be counted. The number is its version: a rule that counts otherwise gets a new one, so that an old result
 * can be counted again as it was. `pabulib` is the word of the file format for it.
 */
const counting = {
	'greedy-1': { way: 'greedy', pabulib: 'greedy' },
	'approval-1': { way: 'seats', method: 'approval', pabulib: 'approval' },
	'scottish-stv-1': { way: 'seats', method: 'stv', pabulib: 'scottish-stv' },
	'schulze-1': { way: 'seats', method: 'schulze', pabulib: 'schulze' },
	'equal-shares-fixed-exact-1': { way: 'shares', arithmetic: 'exact', completion: 'fixed', pabulib: 'equalshares' },
	'equal-shares-add1-exact-1': { way: 'shares', arithmetic: 'exact', completion: 'add1', pabulib: 'equalshares/add1' },
	'equal-shares-add1u-exact-1': { way: 'shares', arithmetic: 'exact', completion: 'add1Utilitarian', pabulib: 'equalshares/add1u' },
	'equal-shares-fixed-float-1': { way: 'shares', arithmetic: 'float', completion: 'fixed', pabulib: 'equalshares' },
	'equal-shares-add1-float-1': { way: 'shares', arithmetic: 'float', completion: 'add1', pabulib: 'equalshares/add1' },
	'equal-shares-add1u-float-1': { way: 'shares', arithmetic: 'float', completion: 'add1Utilitarian', pabulib: 'equalshares/add1u' },
} as const satisfies Readonly<Record<string, Counting>>;

export type RuleName = keyof typeof counting;
export const isRule = (name: string): name is RuleName => Object.hasOwn(counting, name);
/** Whether a rule gives seats to people, in place of money to projects. */
export const givesSeats = (name: RuleName): boolean => counting[name].way === 'seats';
export const ruleOf = (name: RuleName): Counting => counting[name];

/** Their names in the office. */
export const ruleNames: Readonly<Record<RuleName, string>> = {
	'equal-shares-add1u-exact-1': 'Gleiche Anteile mit Aufstockung, Rest nach Stimmen (genau)',
	'equal-shares-add1-exact-1': 'Gleiche Anteile mit Aufstockung (genau)',
	'equal-shares-fixed-exact-1': 'Gleiche Anteile ohne Aufstockung (genau)',
	'equal-shares-add1u-float-1': 'Gleiche Anteile mit Aufstockung, Rest nach Stimmen (Gleitkomma)',
	'equal-shares-add1-float-1': 'Gleiche Anteile mit Aufstockung (Gleitkomma, wie in Wieliczka)',
	'equal-shares-fixed-float-1': 'Gleiche Anteile ohne Aufstockung (Gleitkomma)',
	'greedy-1': 'Nach Stimmen, der Reihe nach',
	'approval-1': 'Wahl: wer die meisten Kreuze hat',
	'scottish-stv-1': 'Wahl: übertragbare Einzelstimme, wie in Schottland',
	'schulze-1': 'Wahl: paarweiser Vergleich nach Schulze',
};
