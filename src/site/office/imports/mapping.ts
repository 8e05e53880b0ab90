import { createHash } from 'node:crypto';
import type { Table } from '#kernel/exchange/csv.ts';
import type { Control } from '#kernel/kind/field.ts';
import type { ImportRow } from '#kernel/kind/import.ts';
import { type Answers, type Kind, questionsOf } from '#kernel/kind/kind.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { fold } from '#kernel/search/fold.ts';
import type { Mapping } from './kept-file.ts';

/** Names that columns bear elsewhere, for the questions of every kind. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
	title: [
		'titel',
		'name',
		'bezeichnung',
		'haltestelle',
		'haltestellenname',
		'haltestellename',
		'stopname',
		'ueberschrift',
		'betreff',
		'summary',
	],
	summary: ['kurztext', 'beschreibung', 'kurzbeschreibung', 'teaser', 'description'],
	body: ['text', 'langtext', 'inhalt'],
	places: ['ort', 'orte', 'dorf', 'doerfer', 'ortsteil', 'place'],
	topics: ['thema', 'themen', 'schlagworte'],
	position: ['koordinaten', 'position', 'geo'],
};
const keyNames = ['id', 'kennung', 'nummer', 'nr', 'dhid', 'globalid', 'globaleid', 'stopid', 'schluessel', 'key', 'uid'];
const xNames = ['x', 'lon', 'lng', 'longitude', 'laenge', 'laengengrad', 'stoplon', 'xkoordinate'];
const yNames = ['y', 'lat', 'latitude', 'breite', 'breitengrad', 'stoplat', 'ykoordinate'];

/** Letters and digits only, folded as the search folds them, so that `Stop_Name` and `stop name` meet. */
const bare = (name: string): string => fold(name).replace(/[^a-z0-9]/g, '');

const finder = (columns: readonly string[]) => {
	const known = columns.map((column) => ({ column, name: bare(column) }));
	return (names: readonly string[]): string =>
		names.map(bare).flatMap((wanted) => known.filter(({ name }) => name === wanted).map(({ column }) => column))[0] ?? '';
};

/** The column for each question as far as names tell; a person looks at it before anything happens. */
export const guessed = (kind: Kind, columns: readonly string[], source: string): Mapping => {
	const find = finder(columns);
	const pairs = Object.entries(questionsOf(kind)).map(([name, { label }]) => [name, find([name, label, ...(synonyms[name] ?? [])])]);
	return { columns: Object.fromEntries(pairs), constants: {}, key: find(keyNames), x: find(xNames), y: find(yNames), source };
};

const placeNames = (tenant: Tenant) =>
	new Map(
		tenant.places.flatMap(({ slug, name }) => [
			[bare(name), slug],
			[bare(slug), slug],
		]),
	);
const topicNames = (tenant: Tenant) =>
	new Map(
		tenant.topics.flatMap(({ slug, names }) => [
			[bare(names['de'] ?? slug), slug],
			[bare(slug), slug],
		]),
	);

/** Villages and topics are written by their names in a table; what is unknown stays as it is and is named as a mistake. */
const slugsIn = (known: ReadonlyMap<string, string>, raw: string): string =>
	raw
		.split(/[,;|]/)
		.flatMap((part) => (known.has(bare(part)) ? [part] : part.split(/\s+/).filter((word) => word !== '')))
		.map((name) => known.get(bare(name)) ?? name)
		.join(' ');

type Reader = (raw: string) => string;
const readersFor = (tenant: Tenant): Partial<Record<Control, Reader>> => {
	const [places, topics] = [placeNames(tenant), topicNames(tenant)];
	return { places: (raw) => slugsIn(places, raw), topics: (raw) => slugsIn(topics, raw) };
};

const keyOf = (cells: readonly string[], at: number): string =>
	cells[at] || createHash('sha256').update(cells.join('\u001F')).digest('base64url');

/** The rows of a table as answers of a kind; the header is row 1. */
export const rowsOf = (
	tenant: Tenant,
	kind: Kind,
	{ table, mapping }: { readonly table: Table; readonly mapping: Mapping },
): readonly ImportRow[] => {
	const at = (column: string | undefined): number => (column ? table.columns.indexOf(column) : -1);
	const readers = readersFor(tenant);
	const plan = Object.entries(questionsOf(kind)).map(([name, { control }]) => ({
		name,
		at: at(mapping.columns[name]),
		constant: mapping.constants[name] ?? '',
		read: readers[control],
	}));
	const [keyAt, xAt, yAt] = [at(mapping.key), at(mapping.x), at(mapping.y)];
	const positionIn = (cells: readonly string[]): Answers => {
		const [x, y] = [(cells[xAt] ?? '').replace(',', '.'), (cells[yAt] ?? '').replace(',', '.')];
		return xAt >= 0 && yAt >= 0 && x !== '' && y !== '' ? { position: `${y}, ${x}` } : {};
	};
	return table.rows.map((cells, index) => {
		const answers = plan.map(({ name, at: column, constant, read }): [string, string] => {
			const cell = (column < 0 ? '' : cells[column]) || constant;
			return [name, read && cell !== '' ? read(cell) : cell];
		});
		return { row: index + 2, key: keyOf(cells, keyAt), answers: { ...Object.fromEntries(answers), ...positionIn(cells) } };
	});
};
