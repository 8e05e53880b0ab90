import type { Field } from '#kernel/kind/field.ts';
import type { Answers, Kind } from '#kernel/kind/kind.ts';

/** A choice whose first answer is "none" begins there; all others are asked for. */
export const defaultOf = ({ choices }: Field<unknown>): string => (Object.keys(choices)[0] === 'none' ? 'none' : '');

/** What a form of this kind says before anybody typed. */
export const defaultsOf = (kind: Kind): Answers =>
	Object.fromEntries(Object.entries(kind.fields).map(([name, field]) => [name, defaultOf(field)]));
