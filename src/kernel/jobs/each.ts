/** Does something with each, one after the other: where one fails, the others have their turn first. Thrown: what went wrong, all of it. */
export const eachOf = async <One>(all: readonly One[], work: (one: One) => Promise<unknown>): Promise<void> => {
	const faults: unknown[] = [];
	for (const one of all) await work(one).catch((error: unknown) => faults.push(error));
	if (faults.length > 0) throw faults.length === 1 ? faults[0] : new AggregateError(faults, faults.map(String).join('; '));
};
