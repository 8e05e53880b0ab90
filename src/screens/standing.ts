import type { Context } from '#kernel/context.ts';
import { type Markup, written } from '#ui/markup.ts';

const drawn = new WeakMap<object, Map<string, string>>();
/** Addresses can be made up without end. */
const mostKept = 1000;

/** What is drawn from one remembered answer is drawn once, and forgotten with it: the key says everything else that it depends on. */
export const drawnOnce = (source: object, key: string, draw: () => Markup): string => {
	const own = drawn.get(source) ?? new Map<string, string>();
	drawn.set(source, own);
	const text = own.get(key) ?? written(draw());
	if (own.size < mostKept) own.set(key, text);
	return text;
};

/** What is the same on every page of a municipality is drawn once in each language, until its facts are read anew (seconds later). */
export const standing = ({ tenant, tag }: Pick<Context, 'tenant' | 'tag'>, name: string, draw: () => Markup): string =>
	drawnOnce(tenant, `${tag} ${name}`, draw);
