import { Conflict } from '#kernel/errors.ts';
import type { Context } from '#kernel/context.ts';
import { hour } from '#kernel/time/span.ts';

/** Asks whether a municipality has had as much of something this hour as one process takes; counts this time as one more. */
export const floodGate = (mostAnHour: number): ((ctx: Pick<Context, 'tenantId' | 'now'>) => boolean) => {
	const recent = new Map<string, readonly number[]>();
	return ({ tenantId, now }) => {
		const times = (recent.get(tenantId) ?? []).filter((at) => at > now.getTime() - hour && at <= now.getTime());
		recent.set(tenantId, times.length < mostAnHour ? [...times, now.getTime()] : times);
		return times.length >= mostAnHour;
	};
};

/** A deed that came after its phase: refused in words, as everything expected is. */
export const refusable = async <Done>(deed: () => Promise<Done>): Promise<Done | { readonly refused: 'closed' }> => {
	try {
		return await deed();
	} catch (error) {
		if (error instanceof Conflict && error.message === 'closed') return { refused: 'closed' };
		throw error;
	}
};
