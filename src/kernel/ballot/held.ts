import type { Lists } from '#kernel/kind/posted.ts';
import { tokenShape } from './cast.ts';
import type { Token } from './token.ts';

/** A right to vote as hidden fields of the form that spends it: it rests nowhere else. */
export const heldFields = (token: Token): Readonly<Record<string, string>> =>
	Object.fromEntries(Object.entries(token).map(([name, value]) => [`t-${name}`, value]));

/** The right to vote that came with a form; `null` where none did. */
export const heldIn = (sent: Lists): Token | null => {
	const part = (name: string): string => sent[`t-${name}`]?.[0] ?? '';
	const read = tokenShape.safeParse({ round: part('round'), nonce: part('nonce'), prefix: part('prefix'), signature: part('signature') });
	return read.success ? read.data : null;
};
