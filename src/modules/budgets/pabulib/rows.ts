/** What is wrong with a `.pb` file and where; `row` counts the lines of the file from 1, 0 stands for the whole file. */
export type PabulibProblem = {
	readonly section: Section | 'FILE';
	readonly row: number;
	readonly code: PabulibFault;
	/** The word, column or number that is meant. */
	readonly about: string;
};
export type PabulibFault =
	| 'missingSection'
	| 'sectionTwice'
	| 'beforeSections'
	| 'missingColumn'
	| 'wrongArity'
	| 'openQuote'
	| 'missingKey'
	| 'keyTwice'
	| 'notAnAmount'
	| 'notANumber'
	| 'unknownVoteType'
	| 'projectTwice'
	| 'notAnId'
	| 'unknownProject'
	| 'choiceTwice'
	| 'pointsDiffer'
	| 'voterTwice'
	| 'tooManyRanks'
	| 'countDiffers'
	| 'tooMany';

export const sections = ['META', 'PROJECTS', 'VOTES'] as const;
export type Section = (typeof sections)[number];
export type Row = { readonly row: number; readonly cells: readonly string[] };
export type Rows = { readonly header: readonly string[]; readonly rows: readonly Row[] };

/** A cell in quotes that are doubled inside, or one without, up to the next semicolon or the end. */
const cell = /(?:"((?:[^"]|"")*)"|((?:[^";][^;]*)?))(;|$)/gy;

/** The cells of a line; `null` when a quote stays open. Fast where there is no quote, which is nearly everywhere. */
const cellsOf = (line: string): readonly string[] | null => {
	if (!line.includes('"')) return line.split(';');
	const cells: string[] = [];
	cell.lastIndex = 0;
	for (;;) {
		const match = cell.exec(line);
		if (!match) return null;
		cells.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
		if (match[3] === '') return cells;
	}
};

const isSection = (word: string): word is Section => sections.some((name) => name === word);

type Open = { header: readonly string[]; readonly rows: Row[] };

/** Takes one line into the section that is open; `null` when it fits. */
const take = (open: Open, row: number, line: string): Pick<PabulibProblem, 'code' | 'about'> | null => {
	const cells = cellsOf(line);
	if (!cells) return { code: 'openQuote', about: line.trim().slice(0, 40) };
	if (open.header.length === 0) open.header = cells.map((name) => name.trim());
	else if (cells.length !== open.header.length) return { code: 'wrongArity', about: `${cells.length} ≠ ${open.header.length}` };
	else open.rows.push({ row, cells });
	return null;
};

type Split = { readonly found: ReadonlyMap<Section, Rows>; readonly problems: readonly PabulibProblem[] };

/** Splits a file into its three sections; every line must be as wide as the header of its section. */
export const sectionsOf = (text: string): Split => {
	const problems: PabulibProblem[] = [];
	const found = new Map<Section, Open>();
	let section: Section | null = null;
	const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
	for (const [at, line] of lines.entries()) {
		const row = at + 1;
		const word = line.trim();
		if (isSection(word)) {
			if (found.has(word)) problems.push({ section: word, row, code: 'sectionTwice', about: word });
			section = word;
			found.set(word, { header: [], rows: [] });
		} else if (word !== '') {
			const open = section && found.get(section);
			const fault = open ? take(open, row, line) : ({ code: 'beforeSections', about: word.slice(0, 40) } as const);
			if (fault) problems.push({ section: section ?? 'FILE', row, ...fault });
		}
	}
	const missing = sections.filter((name) => !found.has(name));
	return {
		found,
		problems: [...problems, ...missing.map((name) => ({ section: name, row: 0, code: 'missingSection', about: name }) as const)],
	};
};
