import { createHash } from 'node:crypto';
import type { Context } from '#kernel/context.ts';
import { textOf } from '#kernel/outside/decode.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { readCalendar } from '#kernel/exchange/ics/read.ts';
import { readFeed } from '#kernel/exchange/syndication.ts';
import type { ImportRow } from '#kernel/kind/import.ts';
import type { Answers } from '#kernel/kind/kind.ts';
import type { SourceAnswers } from '../../source.ts';
import type { Asked } from '../answers.ts';

export type Row = ImportRow & { readonly appearedAt: Date | null };

/** The most that is taken from one source. */
const mostItems = 1000;
/** The most that is looked at: no more fit into a calendar of 5 MB. */
const mostEntries = 50_000;
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
	const { entries, problems } = readCalendar(text, { zone: ctx.tenant.zone, characters: text.length, entries: mostEntries });
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

/** What may still come: whatever repeats, and what is not over. A club's calendar holds all years since it was begun. */
const isAhead = ({ answers }: Row, day: string): boolean =>
	Boolean(answers['rule']) || (answers['endsAt'] || answers['startsAt'] || day).slice(0, 10) >= day;

const byStart = (a: Row, b: Row): number => ((a.answers['startsAt'] ?? '') < (b.answers['startsAt'] ?? '') ? -1 : 1);

/** Of a calendar with too much in it, what comes next. */
const nextOf = (ctx: Context, rows: readonly Row[]): readonly Row[] => {
	if (rows.length <= mostItems) return rows;
	const day = dayIn(ctx.now, ctx.tenant.zone);
	return rows
		.filter((row) => isAhead(row, day))
		.toSorted(byStart)
		.slice(0, mostItems);
};

const longestKey = 500;
/** A key of any length is too much for an index. */
const keyOf = ({ key }: Row): string => (key.length <= longestKey ? key : createHash('sha256').update(key).digest('hex'));

type Body = { readonly bytes: Uint8Array; readonly charset: string | null };
/** `named`: the keys of all that the source names, also of what was too much to take. */
export type Read = { readonly rows: readonly Row[]; readonly named: ReadonlySet<string> };

/** What a source says, as answers of its kind; the last of several with one key counts. */
export const rowsIn = (ctx: Context, { bytes, charset }: Body, reading: Reading): Read | { readonly problem: string } => {
	const isCalendar = reading.source.kind === reading.asked.calendar.kind.name;
	const text = textOf(bytes, charset);
	const read = isCalendar ? fromCalendar(ctx, text, reading) : fromFeed(text, reading);
	if ('problem' in read) return read;
	const rows = new Map(read.rows.map((row) => [keyOf(row), { ...row, key: keyOf(row) }]));
	return { rows: nextOf(ctx, [...rows.values()]), named: new Set(rows.keys()) };
};
