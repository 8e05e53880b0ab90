/** What came of one question to both sides. */
export type Result = {
	readonly question: string;
	readonly peer: string;
	readonly articles: number;
	/** Caches as installed, else off on both sides. */
	readonly isCached: boolean;
	readonly ratio: number;
	readonly goal: number;
};

const told = ({ ratio, goal }: Result): string => `**${ratio.toFixed(ratio < 100 ? 1 : 0)}** of ${goal}, ${ratio >= goal ? 'met' : 'missed'}`;

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;

/** One row a question, one column a peer: how often the peer's CPU time is ours, and whether that is the goal. */
const table = (results: readonly Result[]): string => {
	const columns = [...new Set(results.map(({ peer }) => peer))];
	const questions = Map.groupBy(results, ({ question, articles }) => `${question}, ${articles.toLocaleString('en')} articles`);
	const cellsOf = (answers: readonly Result[]): readonly string[] =>
		columns.map((peer) => answers.filter((one) => one.peer === peer).map(told).join());
	return [
		row(['question', ...columns]),
		row(['---', ...columns.map(() => '---')]),
		...[...questions].map(([name, answers]) => row([name, ...cellsOf(answers)])),
	].join('\n');
};

/** All ratios beside their goals, first what the goals are about: caches off. */
export const summaryOf = (results: readonly Result[]): string =>
	[
		'## Ratios and goals: CPU time of the peer / ours',
		'### Caches off on both sides',
		table(results.filter(({ isCached }) => !isCached)),
		'### As installed: our caches on, Directus with its cache on',
		table(results.filter(({ isCached }) => isCached)),
	].join('\n\n');
