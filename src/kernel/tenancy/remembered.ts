import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

type Memory<T> = { readonly value: Promise<T>; readonly until: number; readonly generation: number };
type Place = { readonly source: object; readonly tenantId: string; readonly key: string };

/** Stands for all municipalities together. */
export const everyone = '*';

/** So long anything is remembered while nobody tells this process what others wrote, in milliseconds. */
const unheard = 2000;
const mostKept = 500;

const generations = new Map<string, number>();
const generationOf = (tenantId: string): number => (generations.get(tenantId) ?? 0) + (generations.get('') ?? 0);
let ceiling = unheard;

type Telling = (tenantId: string) => Promise<void>;
let tell: Telling = async () => {};

/** Wires changes made here to the other processes. */
export const tellOthersBy = (telling: Telling): void => {
	tell = telling;
};

type Listener = (tenantId: string) => void;
const listeners = new Set<Listener>();
/** Hears of each write, here or in another process: the municipality, `everyone`, or nothing where it may be any. Returned: how to hear no more. */
export const onWrite = (listener: Listener): (() => void) => {
	listeners.add(listener);
	return () => void listeners.delete(listener);
};

let writes = 0;
/** What is remembered of a municipality, or of `everyone`, holds no longer. */
export const forget = (tenantId: string): void => {
	writes++;
	generations.set(tenantId, (generations.get(tenantId) ?? 0) + 1);
	for (const hear of listeners) hear(tenantId);
};

/** Asked before something is read: whether it still holds, that is until anything is written anywhere, so many milliseconds at most. */
export const holding = (milliseconds: number): (() => boolean) => {
	const [then, until] = [writes, Date.now() + Math.min(milliseconds, ceiling)];
	return () => then === writes && Date.now() < until;
};

/**
 * Called after each write of a municipality, and with `everyone` after a change of the municipalities themselves. Holds here at once; it is over
 * when the database has told the other processes.
 */
export const changed = (tenantId: string): Promise<void> => {
	forget(tenantId);
	return tell(tenantId);
};

/** For whoever may have missed what others wrote. */
export const forgetAll = (): void => forget('');

/** `hears`: other processes' writes are told here, so a memory may last as long as its loader allows; `off`: no answer is remembered, only facts. */
export const remember = (how: 'hears' | 'hearsNothing' | 'off'): void => {
	ceiling = { hears: Infinity, hearsNothing: unheard, off: 0 }[how];
};

/** Keeps answers for some milliseconds, or until somebody writes in that municipality. Facts, without which no request finds its way, are always kept. */
export const memory = <T>(
	milliseconds: number,
	what: 'answers' | 'facts' = 'answers',
): ((place: Place, load: () => Promise<T>) => Promise<T>) => {
	const memories = new WeakMap<object, Map<string, Memory<T>>>();
	return ({ source, tenantId, key }, load) => {
		const longest = what === 'facts' ? Math.max(ceiling, unheard) : ceiling;
		if (longest === 0) return load();
		const own = memories.get(source) ?? new Map<string, Memory<T>>();
		memories.set(source, own);
		const name = `${tenantId} ${key}`;
		const [known, generation] = [own.get(name), generationOf(tenantId)];
		if (known && known.generation === generation && known.until > Date.now()) return known.value;
		if (own.size >= mostKept) own.clear();
		const value = load();
		own.set(name, { value, generation, until: Date.now() + Math.min(milliseconds, longest) });
		value.catch(() => own.delete(name));
		return value;
	};
};

/** What every page asks again and again is kept for this moment: nobody sees it, and the database is asked once for a crowd. */
export const aMoment = 1000;
/** What every page of the office asks and only a write or the clock changes. */
export const aMinute = 60_000;

const isAboutNow = ({ now }: Context): boolean => Math.abs(Date.now() - now.getTime()) < 1000;

/** A loader that keeps what it said to the same wish, in each language, unless the question is about another time or inside a transaction. */
export const remembered = <T, Wish = void>(
	load: (ctx: Context, wish: Wish) => Promise<T>,
	milliseconds: number,
	keyOf: (wish: Wish) => string = JSON.stringify,
): ((ctx: Context, wish: Wish) => Promise<T>) => {
	const recall = memory<T>(milliseconds);
	return (ctx, wish) =>
		ctx.isInTransaction || !isAboutNow(ctx)
			? load(ctx, wish)
			: recall({ source: ctx[connection], tenantId: ctx.tenantId, key: `${ctx.tag} ${keyOf(wish)}` }, () => load(ctx, wish));
};
