import { type Poll, type PollProject, tallyOf } from './poll.ts';

const words = { approval: 'approval', points: 'cumulative', ranking: 'ordinal' } as const;

/** What would break the row stands in quotes, doubled inside; a line break becomes a space. */
const cellFor = (text: string): string => {
	const line = text.replace(/\s*[\r\n]+\s*/g, ' ');
	return /[;"]/.test(line) ? `"${line.replaceAll('"', '""')}"` : line;
};
const rowFor = (cells: readonly string[]): string => cells.map(cellFor).join(';');

/** Cents as the format writes amounts: whole units without a point. */
const amountFor = (cents: number): string => {
	const rest = cents % 100;
	return rest === 0 ? String(cents / 100) : `${Math.floor(cents / 100)}.${String(rest).padStart(2, '0')}`;
};

/** The order of the format (pabulib.org/format, and its checker); whatever else a file brings stands behind it. */
const metaOrder = [
	...['description', 'country', 'unit', 'district', 'subunit', 'instance', 'num_projects', 'num_votes', 'budget', 'vote_type', 'rule'],
	...['date_begin', 'date_end', 'min_length', 'max_length', 'min_sum_cost', 'max_sum_cost', 'min_points', 'max_points'],
	...['min_sum_points', 'max_sum_points', 'default_score', 'min_project_cost', 'max_project_cost', 'min_project_score_threshold'],
	...['neighborhoods', 'subdistricts', 'categories', 'edition', 'language', 'currency', 'fully_funded', 'experimental', 'comment'],
];
const projectOrder = ['project_id', 'cost', 'votes', 'score', 'name', 'category', 'beneficiaries', 'selected'];
const inOrder = (names: readonly string[], order: readonly string[]): string[] => [
	...order.filter((name) => names.includes(name)),
	...names.filter((name) => !order.includes(name)),
];

const columnsOf = (all: readonly Readonly<Record<string, string>>[]): string[] => [...new Set(all.flatMap((cells) => Object.keys(cells)))];

type Totals = Readonly<Record<'votes' | 'score', number>>;
const projectCells = ({ id, cost, name, isSelected, cells }: PollProject, { votes, score }: Totals): Readonly<Record<string, string>> => ({
	...cells,
	project_id: id,
	cost: amountFor(cost),
	votes: String(votes),
	score: String(score),
	name,
	selected: isSelected ? '1' : '0',
});

/**
 * Writes a poll in the format of pabulib.org; votes and score of each project are counted from the ballots. Rankings carry their points: how much a
 * short one gives is no matter of course.
 */
export const writePabulib = ({ meta, budget, type, projects, ballots }: Poll): string => {
	const { votes, points } = tallyOf({ projects, ballots });
	const facts: Record<string, string> = {
		...meta,
		num_projects: String(projects.length),
		num_votes: String(ballots.voters.length),
		budget: amountFor(budget),
		vote_type: meta['vote_type'] ?? words[type],
	};
	const columns = new Set(['project_id', 'cost', 'votes', 'name', ...columnsOf(projects.map(({ cells }) => cells))]);
	if (type !== 'approval') columns.add('score');
	if (projects.some(({ isSelected }) => isSelected !== null)) columns.add('selected');
	const projectColumns = inOrder([...columns], projectOrder);
	const projectRow = (project: PollProject, at: number): string => {
		const cells = projectCells(project, { votes: votes[at] ?? 0, score: points[at] ?? 0 });
		return rowFor(projectColumns.map((column) => cells[column] ?? ''));
	};
	const voterColumns = columnsOf(ballots.cells);
	const given = type === 'approval' ? [] : ['points'];
	const ballotRow = (voter: string, at: number): string => {
		const [from, until] = [ballots.starts[at] ?? 0, ballots.starts[at + 1] ?? 0];
		const choices = [...ballots.choices.subarray(from, until)].map((project) => projects[project]?.id ?? '');
		return rowFor([
			voter,
			choices.join(','),
			...given.map(() => ballots.points.subarray(from, until).join(',')),
			...voterColumns.map((column) => ballots.cells[at]?.[column] ?? ''),
		]);
	};
	return [
		'META',
		'key;value',
		...inOrder(Object.keys(facts), metaOrder).map((key) => rowFor([key, facts[key] ?? ''])),
		'PROJECTS',
		rowFor(projectColumns),
		...projects.map(projectRow),
		'VOTES',
		rowFor(['voter_id', 'vote', ...given, ...voterColumns]),
		...ballots.voters.map(ballotRow),
		'',
	].join('\n');
};
