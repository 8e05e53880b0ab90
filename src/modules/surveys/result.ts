import type { Said } from '#kernel/i18n/said.ts';
import { mergeSmall } from '#kernel/ballot/suppression/groups.ts';
import { inBatches, safeLine, safeTable, type Shown, smallest } from '#kernel/ballot/suppression/suppress.ts';
import { type Way, waysOf } from '#kernel/ballot/suppression/ways.ts';
import { type Answer, type Answers, spotParts } from './answers.ts';
import type { Question } from './questionnaire.ts';

export type Ballot = { readonly channel: string; readonly answers: Answers };
export type Column = { readonly key: string; readonly label: Said };
export type Row = { readonly villages: readonly string[]; readonly total: number; readonly cells: readonly Shown[] };
/** One line of figures: `part` names the option or row that it is about where a question has several. `total` people were asked. */
export type Figures = {
	readonly question: Question;
	readonly part: Said | null;
	readonly columns: readonly Column[];
	readonly cells: readonly Shown[];
	readonly total: number;
	readonly rows: readonly Row[];
};
/** How many stand behind covered cells, all together. */
export const coveredIn = ({ cells, total }: Pick<Figures, 'cells' | 'total'>): number =>
	total - cells.reduce<number>((sum, cell) => sum + (cell ?? 0), 0);

export type Result = {
	readonly total: number;
	readonly channels: readonly Way[];
	readonly figures: readonly Figures[];
	/** Questions of which too few answered to show anything. */
	readonly unshown: readonly Question[];
	/** How many wrote something, in whole tens. */
	readonly texts: readonly { readonly question: Question; readonly count: number }[];
};

const none: Column = {
	key: '',
	label: { de: 'keine Angabe', en: 'no answer', pl: 'brak odpowiedzi', uk: 'без відповіді', ar: 'دون إجابة' },
};
const yesAndNo: readonly Column[] = [
	{ key: 'ja', label: { de: 'gewählt', en: 'chosen', pl: 'wybrano', uk: 'обрано', ar: 'مختار' } },
	{ key: '', label: { de: 'nicht gewählt', en: 'not chosen', pl: 'nie wybrano', uk: 'не обрано', ar: 'غير مختار' } },
];

/** A line to count: its columns, and in which of them an answer falls. */
type Counting = { readonly part: Said | null; readonly columns: readonly Column[]; readonly keyOf: (answer: Answer | undefined) => string };

const bins = 5;
const plainly = (text: string): Said => ({ de: text });
/** At most five heaps of whole numbers, each number in one of them. */
const numberBins = ({ least, most }: Question): readonly { column: Column; from: number }[] => {
	const width = Math.ceil((most - least + 1) / bins);
	return Array.from({ length: Math.ceil((most - least + 1) / width) }, (_, at) => {
		const from = least + at * width;
		const until = Math.min(most, from + width - 1);
		return { from, column: { key: String(at), label: plainly(from === until ? `${from}` : `${from} – ${until}`) } };
	});
};
const keyed = (answer: Answer | undefined): string => (typeof answer === 'object' || answer === undefined ? '' : String(answer));
const hasParts = (answer: Answer | undefined): answer is Readonly<Record<string, string>> =>
	typeof answer === 'object' && !Array.isArray(answer);
const partOf = (answer: Answer | undefined, key: string): string => (hasParts(answer) ? (answer[key] ?? '') : '');
/** A square of a hundredth of a degree, about a kilometre; the village where a spot was said in words only. */
const squareOf = (answer: Answer | undefined): string => {
	const point = hasParts(answer) ? partOf(answer, spotParts.point) : keyed(answer);
	if (point === '') return partOf(answer, spotParts.village);
	return point
		.split(' ')
		.map((degrees) => (Math.floor(Number(degrees) * 100) / 100).toFixed(2))
		.join(' ');
};

const elsewhere: Column = {
	key: '',
	label: {
		de: 'andere Stellen oder keine Angabe',
		en: 'other spots or no answer',
		pl: 'inne miejsca lub brak odpowiedzi',
		uk: 'інші місця або без відповіді',
		ar: 'أماكن أخرى أو دون إجابة',
	},
};

/** Spots that may be told apart: a column that stands there says that somebody pointed at it, so each has ten, and so has what is left over. */
const spotsFit = (spots: readonly string[]): readonly string[] => {
	const shown = [...Map.groupBy(spots, (spot) => spot)]
		.map(([spot, all]) => ({ spot, count: all.length }))
		.filter(({ spot, count }) => spot !== '' && count >= smallest)
		.toSorted((a, b) => b.count - a.count);
	const left = (): number => spots.length - shown.reduce((sum, { count }) => sum + count, 0);
	while (shown.length > 0 && left() < smallest) shown.pop();
	return shown.map(({ spot }) => spot).toSorted();
};

const countings = (question: Question, ballots: readonly Ballot[], villages: readonly Column[]): readonly Counting[] => {
	const { type, options, columns, id } = question;
	const simply = (shown: readonly Column[], keyOf = keyed): readonly Counting[] => [{ part: null, columns: [...shown, none], keyOf }];
	if (type === 'multiple')
		return options.map(({ key, label }) => ({
			part: label,
			columns: yesAndNo,
			keyOf: (answer) => (Array.isArray(answer) && answer.includes(key) ? 'ja' : ''),
		}));
	if (type === 'matrix')
		return options.map(({ key, label }) => ({ part: label, columns: [...columns, none], keyOf: (answer) => partOf(answer, key) }));
	if (type === 'ranking') return simply(options, (answer) => (Array.isArray(answer) ? String(answer[0]) : ''));
	if (type === 'scale')
		return simply(
			Array.from({ length: question.most - question.least + 1 }, (_, at) => String(question.least + at)).map((key) => ({
				key,
				label: plainly(key),
			})),
		);
	if (type === 'number') {
		const all = numberBins(question);
		return simply(
			all.map(({ column }) => column),
			(answer) => (typeof answer === 'number' ? (all.findLast(({ from }) => from <= answer)?.column.key ?? '') : ''),
		);
	}
	if (type === 'map') {
		const spots = ballots.map(({ answers }) => squareOf(answers[id]));
		const shown = spotsFit(spots).map((key) => villages.find((village) => village.key === key) ?? { key, label: plainly(key) });
		return [{ part: null, columns: [...shown, elsewhere], keyOf: squareOf }];
	}
	return simply(type === 'village' ? villages : options);
};

const counted = (ballots: readonly Ballot[], question: Question, { columns, keyOf }: Counting): number[] => {
	const counts = columns.map(() => 0);
	for (const { answers } of ballots) {
		const at = columns.findIndex(({ key }) => key === keyOf(answers[question.id]));
		const column = at < 0 ? columns.length - 1 : at;
		counts[column] = (counts[column] ?? 0) + 1;
	}
	return counts;
};

type Groups = readonly { readonly villages: readonly string[]; readonly ballots: readonly Ballot[] }[];

/** Where people live: the first question for a village. A later one is about something else. */
const homeIn = (questions: readonly Question[]): Question | undefined => questions.find(({ type }) => type === 'village');

/** Those who are asked where they live, by village; small ones together. */
const groupsOf = (questions: readonly Question[], ballots: readonly Ballot[], villages: readonly Column[]): Groups => {
	const home = homeIn(questions);
	if (!home) return [];
	const byVillage = Map.groupBy(ballots, ({ answers }) => keyed(answers[home.id]));
	const all = new Set([...villages.map(({ key }) => key), '', ...byVillage.keys()]);
	const groups = mergeSmall(new Map([...all].map((village) => [village, byVillage.get(village)?.length ?? 0])));
	return groups.map(({ members }) => ({ villages: members, ballots: members.flatMap((member) => byVillage.get(member) ?? []) }));
};

/** A group of villages as one word; whoever did not say where she lives is in it too. */
export const villagesKey = (villages: readonly string[]): string => villages.map((village) => village || 'ohne-angabe').join('+');

/** Where somebody lives is shown by the size of the groups only: they are the rows of every other table. */
const homeFigures = (question: Question, counting: Counting, groups: Groups): Figures | null => {
	if (groups.length === 0) return null;
	const label = (village: string): string => counting.columns.find(({ key }) => key === village)?.label['de'] ?? '';
	return {
		question,
		part: null,
		columns: groups.map(({ villages }) => ({ key: villagesKey(villages), label: plainly(villages.map(label).join(', ')) })),
		cells: groups.map(({ ballots }) => ballots.length),
		total: groups.reduce((all, { ballots }) => all + ballots.length, 0),
		rows: [],
	};
};

const byVillage = (question: Question, counting: Counting, groups: Groups): Figures => {
	const table = safeTable(groups.map(({ ballots }) => counted(ballots, question, counting)));
	const { columns, part } = counting;
	const rows = table.rows.map((row, at) => ({ ...row, villages: groups[at]?.villages ?? [] }));
	return { question, part, columns, cells: table.totals, total: table.total, rows };
};

const alone = (question: Question, counting: Counting, ballots: readonly Ballot[]): Figures | null => {
	const line = safeLine(counted(ballots, question, counting));
	return line && { question, part: counting.part, columns: counting.columns, ...line, rows: [] };
};

/** A question that hangs on an answer is shown where the number of those answers is; by village never. */
const askedBallots = ({ onlyIf }: Question, ballots: readonly Ballot[], before: readonly Figures[]): readonly Ballot[] | null => {
	if (!onlyIf) return ballots;
	const parent = before.find(({ question }) => question.id === onlyIf.question);
	const isShown = onlyIf.keys.every((key) => (parent?.cells[parent.columns.findIndex((column) => column.key === key)] ?? null) !== null);
	return isShown ? ballots.filter(({ answers }) => onlyIf.keys.includes(keyed(answers[onlyIf.question]))) : null;
};

/** Ways that the office opened. */
type Opened = { readonly hasPhone: boolean; readonly hasKiosk: boolean };
type Around = Opened & { readonly villages: readonly Column[] };

const channelsOf = (ballots: readonly Ballot[], { hasPhone, hasKiosk }: Opened): Result['channels'] => {
	const taken = ballots.map(({ channel }) => channel);
	const papers = taken.some((channel) => channel !== 'online' && channel !== 'kiosk') ? (['paper', 'dots'] as const) : [];
	return waysOf(taken, ['online', ...papers, ...(hasPhone ? (['phone'] as const) : []), ...(hasKiosk ? (['kiosk'] as const) : [])]);
};

/** Everything that is published of a counted round; every figure has gone through the suppression of small cells. */
export const resultOf = (questions: readonly Question[], ballots: readonly Ballot[], { villages, ...ways }: Around): Result => {
	const [home, groups] = [homeIn(questions), groupsOf(questions, ballots, villages)];
	const figures: Figures[] = [];
	for (const question of questions.filter(({ type }) => type !== 'text')) {
		const asked = askedBallots(question, ballots, figures);
		if (asked === null) continue;
		for (const counting of countings(question, asked, villages)) {
			const isWhole = groups.length > 1 && question.onlyIf === null && question.type !== 'map';
			const shown =
				question === home
					? homeFigures(question, counting, groups)
					: isWhole
						? byVillage(question, counting, groups)
						: alone(question, counting, asked);
			if (shown) figures.push(shown);
		}
	}
	return {
		total: ballots.length < smallest ? 0 : ballots.length,
		channels: channelsOf(ballots, ways),
		figures,
		unshown: questions.filter(({ id, type }) => type !== 'text' && !figures.some(({ question }) => question.id === id)),
		texts: questions
			.filter(({ type }) => type === 'text')
			.map((question) => ({
				question,
				count: inBatches(ballots.filter(({ answers }) => answers[question.id] !== undefined).length),
			})),
	};
};
