import { receiptsIn } from '#kernel/ballot/counted.ts';
import type { Context } from '#kernel/context.ts';
import { writeCsv } from '#kernel/exchange/csv.ts';
import type { Question } from '../../questionnaire.ts';
import { type Figures, villagesKey } from '../../result.ts';
import type { WaveResult } from '../queries.ts';

const number = (value: number | null | undefined): string => (value === null || value === undefined ? '' : String(value));

const linesOf = (wave: string, { question, part, columns, cells, total, rows }: Figures): string[][] =>
	[{ villages: ['alle'], cells, total }, ...rows].flatMap((row) =>
		columns.map(({ key, label }, at) => [
			wave,
			question.id,
			part?.['de'] ?? '',
			villagesKey(row.villages),
			key,
			label['de'] ?? '',
			number(row.cells[at]),
			String(row.total),
		]),
	);

/** Every figure that the page shows, and none beside: an empty number is one under ten, none, or one kept back. */
export const resultCsv = (waves: readonly WaveResult[]): string =>
	writeCsv({
		columns: ['welle', 'frage', 'teil', 'doerfer', 'antwort', 'antworttext', 'anzahl', 'von'],
		rows: waves.flatMap(({ round, result }) => [
			...result.channels.map(({ channel, count }) => [
				round.name,
				'',
				'weg',
				'alle',
				channel,
				channel,
				number(count),
				number(result.total || null),
			]),
			...result.figures.flatMap((figures) => linesOf(round.name, figures)),
		]),
	});

const bookLines = (wave: string, { id, type, text, options, columns, least, most, onlyIf }: Question): string[][] => {
	const about = [wave, id, type, text['de'] ?? '', onlyIf ? `${onlyIf.question} = ${onlyIf.keys.join(', ')}` : ''];
	const parts = [...options, ...columns].map(({ key, label }) => [...about, key, label['de'] ?? '']);
	return parts.length > 0 ? parts : [[...about, '', type === 'scale' || type === 'number' ? `${least} bis ${most}` : '']];
};

/** What every name in the figures means. */
export const codebookCsv = (waves: readonly WaveResult[]): string =>
	writeCsv({
		columns: ['welle', 'frage', 'art', 'text', 'nur wenn', 'antwort', 'antworttext'],
		rows: waves.flatMap(({ round, questions }) => questions.flatMap((question) => bookLines(round.name, question))),
	});

/** Receipt and seal of every counted ballot, in the order of the receipts. */
export const receiptCsv = async (ctx: Context, waves: readonly WaveResult[]): Promise<string> => {
	const lists = await Promise.all(
		waves.map(async ({ round }) => (await receiptsIn(ctx, round.id)).map(({ receipt, seal }) => [round.name, receipt, seal])),
	);
	return writeCsv({ columns: ['welle', 'quittung', 'siegel'], rows: lists.flat() });
};
