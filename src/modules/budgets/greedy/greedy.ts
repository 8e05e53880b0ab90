import { type Poll, tallyOf } from '../pabulib/poll.ts';

/** The turn of one project: what lay in the pot when it came, and what was missing (0 when it was bought). Cents. */
export type Turn = { readonly project: number; readonly points: number; readonly left: number; readonly missing: number };

/** Most points first; equal points: the cheaper one; equal cost too: the lot, which is the order of the list. */
export const byPoints = ({ projects, ballots }: Pick<Poll, 'projects' | 'ballots'>): { order: number[]; points: Float64Array } => {
	const { points } = tallyOf({ projects, ballots });
	const cost = (at: number): number => projects[at]?.cost ?? 0;
	const order = projects.map((_, at) => at).sort((a, b) => (points[b] ?? 0) - (points[a] ?? 0) || cost(a) - cost(b) || a - b);
	return { order, points };
};

/** Goes down the list by points and buys what the pot still pays; what is too dear is passed over. `taken` were bought before. */
export const greedy = (poll: Pick<Poll, 'projects' | 'ballots' | 'budget'>, taken: readonly number[] = []): Turn[] => {
	const { order, points } = byPoints(poll);
	const cost = (at: number): number => poll.projects[at]?.cost ?? 0;
	let left = poll.budget - taken.reduce((sum, at) => sum + cost(at), 0);
	return order
		.filter((at) => !taken.includes(at))
		.map((project) => {
			const turn = { project, points: points[project] ?? 0, left, missing: Math.max(0, cost(project) - left) };
			if (turn.missing === 0 && turn.points > 0) left -= cost(project);
			return turn;
		});
};
