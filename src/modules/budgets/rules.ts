import type { Arithmetic, Completion } from './equal-shares/equal-shares.ts';

type Counting = { readonly pabulib: string; readonly about: string } & (
	| { readonly way: 'greedy' }
	| { readonly way: 'seats'; readonly method: 'approval' | 'stv' | 'schulze' }
	| { readonly way: 'shares'; readonly arithmetic: Arithmetic; readonly completion: Completion }
);

const shares = {
	fixed: { pabulib: 'equalshares', about: 'Method of Equal Shares' },
	add1: { pabulib: 'equalshares/add1', about: 'Method of Equal Shares with Add1' },
	add1Utilitarian: { pabulib: 'unknown', about: 'Method of Equal Shares with Add1, completed by votes' },
} as const;

/**
 * Every rule by which a budget or an election may be counted. The number is its version: a rule that counts otherwise gets a new one, so that an old result
 * can be counted again as it was. `pabulib` is the word of the file format for it, `unknown` where it has none; `about` says it in the file.
 */
const counting = {
	'greedy-1': { way: 'greedy', pabulib: 'greedy', about: 'by votes, as long as the money lasts' },
	'approval-1': { way: 'seats', method: 'approval', pabulib: 'unknown', about: 'most approvals' },
	'scottish-stv-1': { way: 'seats', method: 'stv', pabulib: 'unknown', about: 'single transferable vote as in Scotland' },
	'schulze-1': { way: 'seats', method: 'schulze', pabulib: 'unknown', about: 'Schulze method' },
	'equal-shares-fixed-exact-1': { way: 'shares', arithmetic: 'exact', completion: 'fixed', ...shares.fixed },
	'equal-shares-add1-exact-1': { way: 'shares', arithmetic: 'exact', completion: 'add1', ...shares.add1 },
	'equal-shares-add1u-exact-1': { way: 'shares', arithmetic: 'exact', completion: 'add1Utilitarian', ...shares.add1Utilitarian },
	'equal-shares-fixed-float-1': { way: 'shares', arithmetic: 'float', completion: 'fixed', ...shares.fixed },
	'equal-shares-add1-float-1': { way: 'shares', arithmetic: 'float', completion: 'add1', ...shares.add1 },
	'equal-shares-add1u-float-1': { way: 'shares', arithmetic: 'float', completion: 'add1Utilitarian', ...shares.add1Utilitarian },
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
