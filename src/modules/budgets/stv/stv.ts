/** Indices of candidates, best first; as many as somebody liked to rank. */
export type Ranking = readonly number[];
export type Ballots = readonly { readonly ranking: Ranking; readonly count: number }[];

/** Votes are kept in hundred-thousandths: the Order counts in five decimal places and drops what is behind them. */
const scale = 100_000;

export type StvDeed = 'elected' | 'excluded' | 'filled';
/** One stage: votes of every candidate before the deed, and what was done with whom. `chance`: a tie that no earlier stage decides. */
export type Stage = {
	readonly votes: readonly number[];
	readonly deed: StvDeed;
	readonly candidates: readonly number[];
	readonly isByChance: boolean;
};
export type StvOutcome = { readonly quota: number; readonly elected: readonly number[]; readonly stages: readonly Stage[] };

/** A parcel of equal ballots on its way: `value` of each in hundred-thousandths, `at` the candidate who holds it. */
type Parcel = { readonly ranking: Ranking; readonly count: number; value: number; at: number | null };
type Count = {
	readonly parcels: Parcel[];
	readonly held: number[];
	readonly quota: number;
	readonly elected: number[];
	readonly waiting: number[];
	readonly hopeful: Set<number>;
	readonly stages: Stage[];
	readonly seats: number;
	/** The order in which ties are broken that earlier stages leave open; drawn before the count. */
	readonly lot: readonly number[];
};

const nextOn = ({ ranking, at }: Parcel, hopeful: ReadonlySet<number>): number | null => {
	const from = at === null ? 0 : ranking.indexOf(at) + 1;
	return ranking.slice(from).find((candidate) => hopeful.has(candidate)) ?? null;
};

/** Hands the parcels of somebody on, each with a share of its value; the share of a parcel is cut after five places (rule 48). */
const handOn = ({ parcels, held, hopeful }: Count, from: number, { surplus, total }: { surplus: number; total: number }): void => {
	for (const parcel of parcels.filter(({ at }) => at === from)) {
		parcel.value = Math.floor((parcel.value * surplus) / total);
		parcel.at = nextOn(parcel, hopeful);
		if (parcel.at !== null) held[parcel.at] = (held[parcel.at] ?? 0) + parcel.value * parcel.count;
	}
};

/** The one of these with most (or fewest) votes; equal ones are told apart by the last stage in which they differed, then by the lot (rules 49 and 51). */
const chosen = ({ held, stages, lot }: Count, among: readonly number[], sign: 1 | -1): { candidate: number; isByChance: boolean } => {
	const histories = [held, ...stages.toReversed().map(({ votes }) => votes)];
	let left = among;
	for (const votes of histories) {
		const best = Math.max(...left.map((candidate) => sign * (votes[candidate] ?? 0)));
		left = left.filter((candidate) => sign * (votes[candidate] ?? 0) === best);
		if (left.length === 1) break;
	}
	const candidate = left.toSorted((a, b) => lot.indexOf(a) - lot.indexOf(b))[0] ?? 0;
	return { candidate, isByChance: left.length > 1 };
};

const tell = ({ held, stages }: Count, deed: StvDeed, about: { candidates: readonly number[]; isByChance: boolean }): void => {
	stages.push({ votes: [...held], deed, ...about });
};

const elect = (count: Count): void => {
	const reached = [...count.hopeful].filter((candidate) => (count.held[candidate] ?? 0) >= count.quota);
	const order = reached.toSorted((a, b) => (count.held[b] ?? 0) - (count.held[a] ?? 0));
	if (order.length === 0) return;
	tell(count, 'elected', { candidates: order, isByChance: false });
	for (const candidate of order) {
		count.hopeful.delete(candidate);
		count.elected.push(candidate);
		if ((count.held[candidate] ?? 0) > count.quota) count.waiting.push(candidate);
	}
};

const transferSurplus = (count: Count): void => {
	const { candidate } = chosen(count, count.waiting, 1);
	count.waiting.splice(count.waiting.indexOf(candidate), 1);
	const total = count.held[candidate] ?? 0;
	handOn(count, candidate, { surplus: total - count.quota, total });
	count.held[candidate] = count.quota;
};

const exclude = (count: Count): void => {
	const { candidate, isByChance } = chosen(count, [...count.hopeful], -1);
	tell(count, 'excluded', { candidates: [candidate], isByChance });
	count.hopeful.delete(candidate);
	handOn(count, candidate, { surplus: 1, total: 1 });
	count.held[candidate] = 0;
};

const fill = (count: Count): void => {
	const rest = [...count.hopeful].toSorted((a, b) => (count.held[b] ?? 0) - (count.held[a] ?? 0));
	if (rest.length > 0) tell(count, 'filled', { candidates: rest, isByChance: false });
	count.elected.push(...rest);
	count.hopeful.clear();
};

/** Votes that nobody more than the seats can reach (Droop; rule 46). */
export const quotaFor = (valid: number, seats: number): number => Math.floor(valid / (seats + 1)) + 1;

const begun = (ballots: Ballots, candidates: number, { seats, lot }: { seats: number; lot: readonly number[] }): Count => {
	const hopeful = new Set(Array.from({ length: candidates }, (_, at) => at));
	const held = Array.from({ length: candidates }, () => 0);
	const parcels = ballots.flatMap(({ ranking, count }): Parcel[] => {
		const [at] = ranking;
		if (at === undefined) return [];
		held[at] = (held[at] ?? 0) + count * scale;
		return [{ ranking, count, value: scale, at }];
	});
	const valid = parcels.reduce((sum, { count }) => sum + count, 0);
	const quota = quotaFor(valid, seats) * scale;
	return { parcels, held, quota, elected: [], waiting: [], hopeful, stages: [], seats, lot };
};

/**
 * Single transferable vote as Scotland counts (The Scottish Local Government Elections Order 2011, schedule 1, rules 45–52): Droop quota, weighted
 * inclusive Gregory transfers cut after five places. `lot` breaks the ties that earlier stages leave open. Votes in the answer are votes, not parts.
 */
export const scottishStv = (
	ballots: Ballots,
	candidates: number,
	{ seats, lot }: { seats: number; lot: readonly number[] },
): StvOutcome => {
	const count = begun(ballots, candidates, { seats, lot });
	while (count.hopeful.size > 0 && count.elected.length < seats) {
		elect(count);
		if (count.elected.length >= seats) break;
		if (count.hopeful.size <= seats - count.elected.length) fill(count);
		else if (count.waiting.length > 0) transferSurplus(count);
		else exclude(count);
	}
	return {
		quota: count.quota / scale,
		elected: count.elected,
		stages: count.stages.map((stage) => ({ ...stage, votes: stage.votes.map((votes) => votes / scale) })),
	};
};
