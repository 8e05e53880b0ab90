import { Invalid } from '#kernel/errors.ts';

export type Tags = Readonly<Record<string, string>>;
export type MemberType = 'node' | 'way' | 'relation';
export type Member = { readonly type: MemberType; readonly ref: number; readonly role: string };

/** Takes the elements of a file one after the other, as they are read; tags are `null` where an element has none. */
export type Sink = {
	readonly node: (id: number, [lon, lat]: readonly [number, number], tags: Tags | null) => void;
	readonly way: (id: number, refs: readonly number[], tags: Tags | null) => void;
	readonly relation: (id: number, members: readonly Member[], tags: Tags | null) => void;
};

/** What an element of the file lacks; it was left out, the others were read. */
export type Fault = { readonly element: string; readonly problem: string };

/** A file that cannot be read on: which one, where, and why. */
export const unreadable = (file: string, problem: string): Invalid => new Invalid({ [file]: problem });
