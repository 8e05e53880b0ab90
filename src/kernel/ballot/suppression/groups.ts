import { smallest } from './suppress.ts';

/** Villages that are shown together; `size` people. */
export type Group = { readonly members: readonly string[]; readonly size: number };

/**
 * Puts villages of fewer than ten people together, and with the next smallest one where they are still too few or just one: what a group
 * comes to is shown, and must say nothing of one small village. Those without anybody belong to it too. Largest first; nobody in no group.
 */
export const mergeSmall = (sizes: ReadonlyMap<string, number>): readonly Group[] => {
	const sorted = [...sizes].map(([member, size]): Group => ({ members: [member], size })).toSorted((a, b) => b.size - a.size);
	const large = sorted.filter(({ size }) => size >= smallest);
	const small = sorted.filter(({ size }) => size < smallest);
	if (small.length === 0) return large;
	const rest: Group[] = [...small];
	const size = (): number => rest.reduce((all, group) => all + group.size, 0);
	while (size() < smallest || rest.length < 2) {
		const next = large.pop();
		if (!next) break;
		rest.unshift(next);
	}
	const merged = { members: rest.flatMap(({ members }) => members), size: size() };
	return merged.size < smallest ? [] : [...large, merged];
};
