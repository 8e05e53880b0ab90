import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Arithmetic, equalShares } from '#modules/budgets/equal-shares/equal-shares.ts';
import { groupsOf } from '#modules/budgets/equal-shares/groups.ts';
import type { Poll } from '#modules/budgets/pabulib/poll.ts';
import { readPabulib } from '#modules/budgets/pabulib/read.ts';

/** The Method of Equal Shares with Add1 on the votes of Wieliczka 2023 (6,586 ballots, 64 projects): processor time, first run and median of eleven. */
const folder = '../shared/data/participation/pabulib';
const limit = 150;
const reference = 2300;
const prototype = 70;

const cpu = <T>(work: () => T): { readonly ms: number; readonly result: T } => {
	const before = process.cpuUsage();
	const result = work();
	const { user, system } = process.cpuUsage(before);
	return { ms: (user + system) / 1000, result };
};
const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

const pollIn = (file: string): Poll => {
	const read = readPabulib(readFileSync(join(folder, file), 'utf8'));
	if ('problems' in read) throw new Error(`${file}: ${JSON.stringify(read.problems[0])}`);
	return read.poll;
};

const times = 11;
const timed = (poll: Poll, arithmetic: Arithmetic): readonly number[] =>
	Array.from({ length: times }, () => cpu(() => equalShares(poll, { arithmetic, completion: 'add1' })).ms);
const row = (what: string, ms: readonly number[]): string => {
	const middle = median(ms);
	return `| ${what} | ${(ms[0] ?? 0).toFixed(0)} | ${middle.toFixed(0)} | ${(middle / limit).toFixed(2)} | ${(middle / reference).toFixed(3)} | ${(middle / prototype).toFixed(2)} |`;
};

if (existsSync(folder)) {
	const poll = pollIn('wieliczka_2023.pb');
	const official = poll.projects.filter(({ isSelected }) => isSelected).map(({ id }) => id);
	const { rounds, steps } = equalShares(poll, { arithmetic: 'float', completion: 'add1' });
	const found = rounds.map(({ project }) => poll.projects[project]?.id ?? '');
	const same = found.toSorted().join() === official.toSorted().join();
	const reading = Array.from({ length: times }, () => cpu(() => pollIn('wieliczka_2023.pb')).ms);
	console.log('# Counting budgets\n');
	console.log(
		`Wieliczka 2023: ${poll.ballots.voters.length} ballots in ${groupsOf(poll).count} different ones, ${poll.projects.length} projects,`,
	);
	console.log(`${steps} steps of Add1, ${found.length} winners, ${same ? 'the official ones' : 'NOT the official ones'}. CPU ms.`);
	console.log(`Limit ${limit} ms; a reference tool in Python ${reference} ms; a prototype ${prototype} ms.\n`);
	console.log('| | first | median | of the limit | of the reference tool | of the prototype |');
	console.log('|---|---:|---:|---:|---:|---:|');
	console.log(row('reading the file', reading));
	console.log(row('equal shares, Add1, floating point', timed(poll, 'float')));
	console.log(row('equal shares, Add1, fractions', timed(poll, 'exact')));
	const files = readdirSync(folder);
	const both = files.filter((file) => {
		const [float, exact] = (['float', 'exact'] as const).map((arithmetic) =>
			equalShares(pollIn(file), { arithmetic, completion: 'fixed' }).rounds.map(({ project }) => project),
		);
		return float?.join() === exact?.join();
	});
	console.log(`\nFloating point and fractions buy the same in the same order in ${both.length} of ${files.length} files.`);
} else console.log('The files of pabulib.org are not at hand.');
