type Memory<T> = { readonly value: Promise<T>; readonly until: number };
type Asking = { readonly tenantId: string; readonly tag?: string; readonly isInTransaction?: boolean };

const forgetters = new Set<(tenantId: string) => void>();

/**
 * Keeps what a loader says of a municipality, in each language, for some milliseconds: a statement per request costs more than the page.
 * A command forgets at once in its own process; other processes follow when the time is over.
 */
export const remembered = <A extends Asking, T>(load: (asking: A) => Promise<T>, milliseconds: number): ((asking: A) => Promise<T>) => {
	const memories = new Map<string, Map<string, Memory<T>>>();
	forgetters.add((tenantId) => memories.delete(tenantId));
	return (asking) => {
		if (asking.isInTransaction) return load(asking);
		const own = memories.get(asking.tenantId) ?? new Map<string, Memory<T>>();
		memories.set(asking.tenantId, own);
		const key = asking.tag ?? '';
		const known = own.get(key);
		if (known && known.until > Date.now()) return known.value;
		const value = load(asking);
		own.set(key, { value, until: Date.now() + milliseconds });
		value.catch(() => own.delete(key));
		return value;
	};
};

/** Stands for all municipalities together. */
export const everyone = '*';

/** Called after each write of a municipality, and with `everyone` after a change of the municipalities themselves. */
export const forget = (tenantId: string): void => {
	for (const forgets of forgetters) forgets(tenantId);
};
