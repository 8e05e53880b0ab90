import type { Letter } from './letter.ts';

/**
 * What became of a letter. `delayed`: this one, for now. `refused`: this one, for good. `broken`: nothing can be sent now, whichever letter.
 * `reply` is what the mail server said, without addresses.
 */
export type Outcome = { readonly is: 'accepted' } | { readonly is: 'delayed' | 'refused' | 'broken'; readonly reply: string };

/**
 * Brings letters, one after the other. `seal` is called in the same turn of the event loop in which the letter becomes the receiver's:
 * directly behind the last byte.
 */
export type Courier = {
	readonly deliver: (letter: Letter, seal: () => void) => Promise<Outcome>;
	readonly close: () => void;
};
