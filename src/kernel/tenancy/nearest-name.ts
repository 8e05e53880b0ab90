/** Steps (a letter more, less or another) between two names: Levenshtein 1966. */
const stepsBetween = (one: string, other: string): number => {
	let row = Array.from({ length: other.length + 1 }, (_, at) => at);
	for (const [at, letter] of one.split('').entries()) {
		const next = [at + 1];
		for (const [to, there] of other.split('').entries())
			next.push(Math.min((row[to] ?? 0) + (letter === there ? 0 : 1), (row[to + 1] ?? 0) + 1, (next[to] ?? 0) + 1));
		row = next;
	}
	return row.at(-1) ?? 0;
};

/** The name that somebody meant who typed another one; none where half of it would have to change. */
export const nearestName = (typed: string, names: readonly string[]): string | undefined => {
	const found = names.map((name) => ({ name, steps: stepsBetween(typed.toLowerCase(), name.toLowerCase()) }));
	const [best] = found.toSorted((a, b) => a.steps - b.steps);
	return best && best.steps * 2 < Math.max(typed.length, best.name.length) ? best.name : undefined;
};
