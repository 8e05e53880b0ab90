import type { Context } from '#kernel/context.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { type Markup, written } from '#ui/markup.ts';

const drawn = new WeakMap<Tenant, Map<string, string>>();

/** What is the same on every page of a municipality is drawn once in each language, until its facts are read anew (seconds later). */
export const standing = ({ tenant, tag }: Pick<Context, 'tenant' | 'tag'>, name: string, draw: () => Markup): string => {
	const own = drawn.get(tenant) ?? new Map<string, string>();
	drawn.set(tenant, own);
	const key = `${tag} ${name}`;
	const text = own.get(key) ?? written(draw());
	own.set(key, text);
	return text;
};
