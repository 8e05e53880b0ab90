import type { Problems } from '#kernel/errors.ts';

type Posted = Readonly<Record<string, unknown>>;
export type Texts = Readonly<Record<string, string>>;
export type Lists = Readonly<Record<string, readonly string[]>>;
/** What somebody typed, and what is wrong with which question or with the deed itself. */
export type Tried = { readonly typed: Texts; readonly problems: Problems };
export const nothingTried: Tried = { typed: {}, problems: {} };

const isText = (value: unknown): value is string => typeof value === 'string';

/** What was sent as text; empty for what is not there, and for a file. */
export const asText = (value: unknown): string => (isText(value) ? value : '');

/** What a form sent as text, by the name of its inputs; with `names` nothing else. Files are left out. */
export const textsIn = (posted: Posted, names: readonly string[] = Object.keys(posted)): Texts =>
	Object.fromEntries(names.flatMap((name) => (isText(posted[name]) ? [[name, posted[name]]] : [])));

/** The same where an input may be there several times. */
export const listsIn = (posted: Posted): Lists =>
	Object.fromEntries(Object.entries(posted).map(([name, value]) => [name, [value].flat().filter(isText)]));
