import type { Context } from '#kernel/context.ts';
import { readCalendar } from '#kernel/exchange/ics/read.ts';
import { readFeed } from '#kernel/exchange/syndication.ts';
import type { ImportRow } from '#kernel/kind/import.ts';
import type { Answers } from '#kernel/kind/kind.ts';
import type { SourceAnswers } from '../../source.ts';
import type { Asked } from '../answers.ts';

export type Row = ImportRow & { readonly appearedAt: Date | null };

/** The most that is taken from one source. */
const mostItems = 1000;
const [longestTitle, longestSummary] = [120, 300];

const cut = (text: string, most: number): string => (text.length <= most ? text : `${text.slice(0, most - 1).trimEnd()}…`);

/** Brackets and stars would become markup. */
const escaped = (text: string): string => text.replace(/[\\`*_{}[\]()#!<>]/g, (sign) => `\\${sign}`);

const linked = (name: string, url: string): string => `[${escaped(name)}](<${url.replace(/[<>\s]/g, encodeURIComponent)}>)`;

/** Names the source and leads to it, at the end of the text. */
const credited = (text: string, { name, url }: { name: string; url: string }): string =>
	[text.trim(), `Quelle: ${url === '' ? escaped(name) : linked(name, url)}`].filter((part) => part !== '').join('\n\n');

type Reading = { readonly source: SourceAnswers; readonly asked: Asked };

const common = ({ source: { places, topics } }: Reading): Answers => ({
	places: places.join(' '),
	...(topics.length > 0 && { topics: topics.join(' ') }),
});

const pageOf = (address: string): string => `${new URL(address).origin}/`;

const fromCalendar = (ctx: Context, text: string, reading: Reading): { rows: readonly Row[] } | { problem: string } => {
	const { entries, problems } = readCalendar(text, { zone: ctx.tenant.zone, characters: text.length, entries: mostItems });
	if (problems.some(({ problem }) => problem === 'notACalendar')) return { problem: 'notACalendar' };
	const { source } = reading;
	const rows = entries.flatMap((entry, index) =>
		reading.asked.calendar.read(entry, ctx).map(({ key, answers }): Row => {
			const link = answers['bookingLink'] || pageOf(source.url);
			const body = credited(escaped(answers['body'] ?? ''), { name: source.name, url: link });
			return { row: index + 1, key, answers: { ...answers, ...common(reading), body }, appearedAt: null };
		}),
	);
	return { rows };
};

const fromFeed = (text: string, reading: Reading): { rows: readonly Row[] } | { problem: string } => {
	const feed = readFeed(text, mostItems);
	if (!feed) return { problem: 'notAFeed' };
	const { source, asked } = reading;
	return {
		rows: feed.items.map(({ key, title, text: words, url, at }, index) => ({
			row: index + 1,
			key,
			appearedAt: at,
			answers: {
				...asked.feed.answers,
				...common(reading),
				title: cut(title.replace(/\s+/g, ' '), longestTitle),
				summary: cut(words.split(/\n\s*\n/)[0]?.trim() || title, longestSummary),
				body: credited(escaped(cut(words, 15_000)), { name: source.name, url: url || pageOf(source.url) }),
			},
		})),
	};
};

const decoded = (bytes: Buffer): string => new TextDecoder('utf-8', { fatal: false }).decode(bytes);

/** What a source says, as answers of its kind; the last of several with one key counts. */
export const rowsIn = (ctx: Context, bytes: Buffer, reading: Reading): { readonly rows: readonly Row[] } | { readonly problem: string } => {
	const isCalendar = reading.source.kind === reading.asked.calendar.kind.name;
	const read = isCalendar ? fromCalendar(ctx, decoded(bytes), reading) : fromFeed(decoded(bytes), reading);
	return 'problem' in read ? read : { rows: [...new Map(read.rows.map((row) => [row.key, row])).values()] };
};
