export type BallotType = 'approval' | 'points' | 'ranking';

/** `cost` in cents. `cells` are the further columns of its row by header, as they were written. */
export type PollProject = {
	readonly id: string;
	readonly name: string;
	readonly cost: number;
	/** What the file itself says about the outcome; `null` when it says nothing. */
	readonly isSelected: boolean | null;
	readonly cells: Readonly<Record<string, string>>;
};

/**
 * Ballots one behind the other: those of ballot b are `choices[starts[b] … starts[b + 1]]`, indices into the projects.
 * `points` stands beside each choice: 1 on approval ballots, what was given on points ballots, and by rank on ranking ballots
 * (as many as ranks are allowed for the first, one less for each further rank).
 */
export type Ballots = {
	readonly starts: Uint32Array;
	readonly choices: Uint16Array;
	readonly points: Uint32Array;
	readonly voters: readonly string[];
	readonly cells: readonly Readonly<Record<string, string>>[];
};

/** One vote with its frame, as a `.pb` file carries it. `budget` in cents. */
export type Poll = {
	readonly meta: Readonly<Record<string, string>>;
	readonly budget: number;
	readonly type: BallotType;
	readonly projects: readonly PollProject[];
	readonly ballots: Ballots;
};

/** One ballot: indices of projects with their points. */
export type Ballot = {
	readonly voter: string;
	readonly choices: readonly number[];
	readonly points: readonly number[];
	readonly cells: Readonly<Record<string, string>>;
};

export const packed = (ballots: readonly Ballot[]): Ballots => {
	const starts = new Uint32Array(ballots.length + 1);
	for (const [at, { choices }] of ballots.entries()) starts[at + 1] = (starts[at] ?? 0) + choices.length;
	return {
		starts,
		choices: Uint16Array.from(ballots.flatMap(({ choices }) => choices)),
		points: Uint32Array.from(ballots.flatMap(({ points }) => points)),
		voters: ballots.map(({ voter }) => voter),
		cells: ballots.map(({ cells }) => cells),
	};
};

/** Points of a ranking by position: the first of three allowed ranks gets three. */
export const rankPoints = (length: number, most: number): number[] => Array.from({ length }, (_, at) => most - at);

export type Tally = { readonly votes: Uint32Array; readonly points: Float64Array };

/** How many ballots name each project, and how many points it has. */
export const tallyOf = ({ projects, ballots }: Pick<Poll, 'projects' | 'ballots'>): Tally => {
	const votes = new Uint32Array(projects.length);
	const points = new Float64Array(projects.length);
	for (const [at, project] of ballots.choices.entries()) {
		votes[project] = (votes[project] ?? 0) + 1;
		points[project] = (points[project] ?? 0) + (ballots.points[at] ?? 0);
	}
	return { votes, points };
};
