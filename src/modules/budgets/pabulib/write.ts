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

const columnsOf = (all: readonly Readonly<Record<string, string>>[]): string[] => [...new Set(all.flatMap((cells) => Object.keys(cells)))];

const projectRow = ({ id, cost, name, isSelected, cells }: PollProject, counted: readonly string[], further: readonly string[]): string =>
	rowFor([
		id,
		amountFor(cost),
		...counted,
		name,
		...(isSelected === null ? [] : [isSelected ? '1' : '0']),
		...further.map((column) => cells[column] ?? ''),
	]);

/** Writes a poll in the format of pabulib.org; votes and score of each project are counted from the ballots. */
export const writePabulib = ({ meta, budget, type, projects, ballots }: Poll): string => {
	const { votes, points } = tallyOf({ projects, ballots });
	const facts: Record<string, string> = {
		...meta,
		num_projects: String(projects.length),
		num_votes: String(ballots.voters.length),
		budget: amountFor(budget),
		vote_type: meta['vote_type'] ?? words[type],
	};
	const score = type === 'approval' ? [] : ['score'];
	const further = columnsOf(projects.map(({ cells }) => cells)).filter((name) => name !== 'votes' && name !== 'score');
	const selected = projects.some(({ isSelected }) => isSelected !== null) ? ['selected'] : [];
	const voterColumns = columnsOf(ballots.cells);
	const given = type === 'points' ? ['points'] : [];
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
		...Object.entries(facts).map((pair) => rowFor(pair)),
		'PROJECTS',
		rowFor(['project_id', 'cost', 'votes', ...score, 'name', ...selected, ...further]),
		...projects.map((project, at) => projectRow(project, [String(votes[at]), ...score.map(() => String(points[at]))], further)),
		'VOTES',
		rowFor(['voter_id', 'vote', ...given, ...voterColumns]),
		...ballots.voters.map(ballotRow),
		'',
	].join('\n');
};
