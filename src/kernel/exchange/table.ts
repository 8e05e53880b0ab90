import type { Context } from '#kernel/context.ts';
import { type Field, type JsonSchema } from '#kernel/kind/field.ts';
import { headline, type Kind } from '#kernel/kind/kind.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { csvHead, csvRows, type Table } from './csv.ts';
import { addressOf, placesOf } from './represent.ts';

type Column = {
	readonly name: string;
	readonly title: string;
	readonly schema: JsonSchema;
	readonly cell: (ctx: Context, thing: Thing) => string;
};
const text: JsonSchema = { type: 'string' };

const slugsOf = (ctx: Context, thing: Thing): string =>
	placesOf(ctx, thing)
		.map(({ slug }) => slug)
		.join(' ');
const ownColumn = ([name, field]: [string, Field<unknown>]): Column => ({
	name,
	title: field.label,
	schema: field.schema,
	cell: (_, { values }) => field.write(values[name]),
});

/** The columns of a kind as a table; an import reads what an export wrote. */
const columnsOf = (kind: Kind): readonly Column[] => [
	{ name: 'id', title: 'Kennung', schema: text, cell: (_, { id }) => id },
	{ name: 'url', title: 'Adresse', schema: { type: 'string', format: 'uri' }, cell: (ctx, thing) => addressOf(ctx, kind, thing) },
	{ name: 'title', title: headline.title.label, schema: text, cell: (_, { words }) => words.title },
	{ name: 'summary', title: headline.summary.label, schema: text, cell: (_, { words }) => words.summary },
	{ name: 'body', title: headline.body.label, schema: text, cell: (_, { words }) => words.body ?? '' },
	{ name: 'places', title: 'Dörfer', schema: text, cell: slugsOf },
	{ name: 'topics', title: headline.topics.label, schema: text, cell: (_, { topics }) => topics.join(' ') },
	{ name: 'position', title: headline.position.label, schema: text, cell: (_, { position }) => headline.position.write(position) },
	...Object.entries(kind.fields)
		.filter(([, field]) => !field.isPrivate)
		.map(ownColumn),
];

export const toTable = (ctx: Context, kind: Kind, things: readonly Thing[]): Table => {
	const columns = columnsOf(kind);
	return { columns: columns.map(({ name }) => name), rows: things.map((thing) => columns.map(({ cell }) => cell(ctx, thing))) };
};

/** The same as CSV, some things at a time. */
export async function* tableParts(ctx: Context, kind: Kind, batches: AsyncIterable<readonly Thing[]>): AsyncGenerator<string> {
	let before = csvHead(toTable(ctx, kind, []).columns);
	for await (const things of batches) {
		yield before + csvRows(toTable(ctx, kind, things).rows);
		before = '';
	}
	yield before;
}

/** Table Schema (Frictionless) types of our JSON Schema ones. Lists stand in one cell, parted by blanks, and times as local time without offset. */
const typeOf = ({ type, format }: JsonSchema): string => (format === 'date' ? 'date' : type === 'number' ? 'number' : 'string');

/** Describes the CSV of a kind column by column (Table Schema v1). */
export const tableSchemaOf = (kind: Kind) => ({
	$schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
	fields: columnsOf(kind).map(({ name, title, schema }) => ({
		name,
		title,
		type: typeOf(schema),
		...(schema.format === 'uri' || schema.format === 'email' ? { format: schema.format } : {}),
		...(schema.enum && { constraints: { enum: [...schema.enum] } }),
	})),
	primaryKey: ['id'],
});
