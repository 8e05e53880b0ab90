import { type Ballot, type BallotType, packed, type Poll, type PollProject, rankPoints } from './poll.ts';
import { type PabulibFault, type PabulibProblem, type Row, type Rows, type Section, sectionsOf } from './rows.ts';

/** The words of the format for the three kinds of ballots. */
const types: ReadonlyMap<string, BallotType> = new Map([
	['approval', 'approval'],
	['choose-1', 'approval'],
	['cumulative', 'points'],
	['scoring', 'points'],
	['ordinal', 'ranking'],
]);
/** Choices are kept in 16 bits. */
const mostProjects = 65_535;

/** Digits, then perhaps a point or comma and one or two more. */
const amount = /^(\d{1,13})(?:[.,](\d{1,2}))?$/;

/** An amount as the file writes it (`15000`, `15000.50`) in cents; `null` when it is none. */
const centsIn = (text: string): number | null => {
	const match = amount.exec(text.trim());
	return match ? Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0')) : null;
};

type Told = (row: number, code: PabulibFault, about: string) => void;
const teller =
	(problems: PabulibProblem[], section: Section): Told =>
	(row, code, about) => {
		problems.push({ section, row, code, about });
	};

const columnsOf = ({ header }: Rows, wanted: readonly string[], told: Told): ReadonlyMap<string, number> => {
	for (const name of wanted.filter((one) => !header.includes(one))) told(0, 'missingColumn', name);
	return new Map(header.map((name, at) => [name, at]));
};

/** The cells of a row that no column of the format has taken, by header. */
const rest = ({ cells }: Row, columns: ReadonlyMap<string, number>, taken: readonly string[]): Record<string, string> =>
	Object.fromEntries([...columns].flatMap(([name, at]) => (taken.includes(name) ? [] : [[name, cells[at] ?? '']])));

const readMeta = (rows: Rows, told: Told): Record<string, string> => {
	const columns = columnsOf(rows, ['key', 'value'], told);
	// A file may name a key as it likes, `constructor` too.
	const meta = new Map<string, string>();
	for (const { row, cells } of rows.rows) {
		const key = (cells[columns.get('key') ?? 0] ?? '').trim();
		if (meta.has(key)) told(row, 'keyTwice', key);
		meta.set(key, (cells[columns.get('value') ?? 1] ?? '').trim());
	}
	for (const key of ['budget', 'vote_type']) if (!meta.has(key)) told(0, 'missingKey', key);
	return Object.fromEntries(meta);
};

const readProjects = (rows: Rows, told: Told): PollProject[] => {
	const columns = columnsOf(rows, ['project_id', 'cost'], told);
	const seen = new Set<string>();
	if (rows.rows.length > mostProjects) told(0, 'tooMany', String(rows.rows.length));
	return rows.rows.map((row) => {
		const of = (name: string): string => (row.cells[columns.get(name) ?? -1] ?? '').trim();
		const [id, cost] = [of('project_id'), centsIn(of('cost'))];
		if (seen.has(id)) told(row.row, 'projectTwice', id);
		// Votes list ids with commas between them.
		if (id === '' || id.includes(',')) told(row.row, 'notAnId', id);
		seen.add(id);
		if (cost === null || cost === 0) told(row.row, 'notAnAmount', of('cost'));
		return {
			id,
			name: of('name') || id,
			cost: cost ?? 0,
			isSelected: columns.has('selected') ? of('selected') === '1' : null,
			cells: rest(row, columns, ['project_id', 'cost', 'name', 'selected']),
		};
	});
};

const listIn = (cell: string): string[] => (cell.trim() === '' ? [] : cell.split(',').map((one) => one.trim()));

type Frame = { readonly type: BallotType; readonly numbers: ReadonlyMap<string, number>; readonly mostRanks: number };

const pointsIn = (written: readonly string[], told: (code: PabulibFault, about: string) => void): number[] =>
	written.map((text) => {
		if (!/^\d{1,6}$/.test(text)) told('notANumber', text);
		return Number(text) || 0;
	});

const readChoices = (names: readonly string[], { numbers }: Frame, told: (code: PabulibFault, about: string) => void): number[] => {
	for (const [at, name] of names.entries()) {
		if (!numbers.has(name)) told('unknownProject', name);
		else if (names.indexOf(name) !== at) told('choiceTwice', name);
	}
	return names.flatMap((name) => numbers.get(name) ?? []);
};

const readVotes = (rows: Rows, frame: Frame, told: Told): Ballot[] => {
	// Rankings may say their points.
	const hasPoints = frame.type === 'points' || (frame.type === 'ranking' && rows.header.includes('points'));
	const wanted = hasPoints ? ['voter_id', 'vote', 'points'] : ['voter_id', 'vote'];
	const columns = columnsOf(rows, wanted, told);
	const seen = new Set<string>();
	return rows.rows.map((row) => {
		const of = (name: string): string => row.cells[columns.get(name) ?? -1] ?? '';
		const here = (code: PabulibFault, about: string): void => told(row.row, code, about);
		const voter = of('voter_id').trim();
		if (seen.has(voter)) here('voterTwice', voter);
		seen.add(voter);
		const names = listIn(of('vote'));
		const choices = readChoices(names, frame, here);
		const given = hasPoints ? pointsIn(listIn(of('points')), here) : null;
		if (given && given.length !== names.length) here('pointsDiffer', `${given.length} ≠ ${names.length}`);
		if (frame.type === 'ranking' && names.length > frame.mostRanks) here('tooManyRanks', String(names.length));
		const points = given ?? (frame.type === 'ranking' ? rankPoints(names.length, frame.mostRanks) : names.map(() => 1));
		return { voter, choices, points, cells: rest(row, columns, wanted) };
	});
};

const longestVote = ({ header, rows }: Rows): number =>
	rows.reduce((most, { cells }) => Math.max(most, listIn(cells[header.indexOf('vote')] ?? '').length), 0);

type Claims = { readonly meta: Readonly<Record<string, string>>; readonly type: BallotType | undefined; readonly budget: number | null };

const readClaims = (rows: Rows, told: Told): Claims => {
	const meta = readMeta(rows, told);
	const { budget: frame = '', vote_type: word = '' } = meta;
	const [type, budget] = [types.get(word), centsIn(frame)];
	if (!type && 'vote_type' in meta) told(0, 'unknownVoteType', word);
	if (budget === null && 'budget' in meta) told(0, 'notAnAmount', frame);
	return { meta, type, budget };
};

/** Counts that the file claims about itself must hold. */
const compareCounts = ({ meta }: Claims, counts: Readonly<Record<string, number>>, told: Told): void => {
	for (const [key, count] of Object.entries(counts))
		if (key in meta && Number(meta[key]) !== count) told(0, 'countDiffers', `${key}: ${meta[key]} ≠ ${count}`);
};

const readSections = (found: ReadonlyMap<Section, Rows>, problems: PabulibProblem[]): Poll | null => {
	const empty: Rows = { header: [], rows: [] };
	const [about, votes] = [teller(problems, 'META'), found.get('VOTES') ?? empty];
	const claims = readClaims(found.get('META') ?? empty, about);
	const { meta, type, budget } = claims;
	const projects = readProjects(found.get('PROJECTS') ?? empty, teller(problems, 'PROJECTS'));
	const numbers = new Map(projects.map(({ id }, at) => [id, at]));
	const mostRanks = Number(meta['max_length']) || longestVote(votes);
	const ballots = readVotes(votes, { type: type ?? 'approval', numbers, mostRanks }, teller(problems, 'VOTES'));
	compareCounts(claims, { num_projects: projects.length, num_votes: ballots.length }, about);
	return type && budget !== null ? { meta, budget, type, projects, ballots: packed(ballots) } : null;
};

/**
 * Reads a file of the format of pabulib.org (META, PROJECTS, VOTES; semicolons; UTF-8): a poll, or every problem with its section and row.
 * Amounts become cents.
 */
export const readPabulib = (text: string): { readonly poll: Poll } | { readonly problems: readonly PabulibProblem[] } => {
	const { found, problems: broken } = sectionsOf(text);
	if (broken.some(({ code }) => code === 'missingSection')) return { problems: broken };
	const problems = [...broken];
	const poll = readSections(found, problems);
	return poll && problems.length === 0 ? { poll } : { problems };
};
