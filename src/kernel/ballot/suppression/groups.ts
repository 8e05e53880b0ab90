import { smallest } from './suppress.ts';

/** Villages that are shown together; `size` people. */
export type Group = { readonly members: readonly string[]; readonly size: number };

/**
 * Puts villages of fewer than ten people together, and with the next smallest one where they are still too few or just one: what a group
 * comes to is shown, and must say nothing of one small village. `sizes` names all villages: those without anybody belong to it too, and its
 * members keep their order, which must not follow their sizes. Largest first; nobody in no group.
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
	const merged = { members: [...sizes.keys()].filter((member) => rest.some(({ members }) => members.includes(member))), size: size() };
	return merged.size < smallest ? [] : [...large, merged];
};
