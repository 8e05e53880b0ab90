import type { Tx } from '#kernel/context.ts';

/** How the rows of a table go along; nothing said means: all rows with all columns. */
type Going = {
	/** Columns that stay, each with the reason. */
	readonly without?: Readonly<Record<string, string>>;
	/** Columns of bytes and how their files end: each value is a file of its own. */
	readonly bytes?: Readonly<Record<string, string>>;
	/** Which rows go (a condition on the row `r`), and why the others stay. Rows that belong to one that stays, stay with it. */
	readonly only?: { readonly rows: string; readonly why: string };
};

/** How the tables of a part of the program go along when a municipality moves. A test demands a word about every table. */
export type Travel = {
	readonly goes?: Readonly<Record<string, Going>>;
	/** Tables that go with a municipality that is handed over, because nothing is under way from here then; and why they stay with any other export. */
	readonly moves?: Readonly<Record<string, Going & { readonly why: string }>>;
	/** Tables that stay where they are, each with the reason. */
	readonly stays?: Readonly<Record<string, string>>;
	/** Works out, before it is written, what cannot be worked out elsewhere. */
	readonly prepare?: (tx: Tx) => Promise<void>;
};

/** Tables that the export says in forms of their own: things with all that belongs to them, pictures, land, and the YAML that founds. */
export const toldElsewhere: Readonly<Record<string, string>> = {
	tenant: 'municipality.yaml',
	tenant_host: 'municipality.yaml',
	place: 'municipality.yaml',
	topic: 'municipality.yaml',
	land: 'land.geojson',
	media: 'media/media.json',
	publication: 'the JSON of its kind',
	publication_variant: 'the JSON of its kind',
	publication_audience: 'the JSON of its kind',
	publication_closure: 'the JSON of its kind',
	publication_place: 'the JSON of its kind',
	publication_alias: 'the JSON of its kind',
	publication_version: 'the JSON of its kind',
};

/** Where a municipality is handed over, what only then goes along goes like the rest; else it stays. */
export const travelling = (travels: readonly Travel[], isHandedOver: boolean): readonly Travel[] =>
	travels.map(({ moves = {}, goes = {}, stays = {}, ...rest }) =>
		isHandedOver
			? { ...rest, goes: { ...goes, ...moves }, stays }
			: { ...rest, goes, stays: { ...stays, ...Object.fromEntries(Object.entries(moves).map(([table, { why }]) => [table, why])) } },
	);

/** What does not travel and why: tables, columns as `table.column`, and rows as `table (rows)`. For the manifest. */
export const staying = (travels: readonly Travel[]): Readonly<Record<string, string>> =>
	Object.fromEntries(
		travels.flatMap(({ goes = {}, stays = {} }) => [
			...Object.entries(stays),
			...Object.entries(goes).flatMap(([table, { without = {}, only }]) => [
				...Object.entries(without).map(([column, why]) => [`${table}.${column}`, why] as const),
				...(only ? [[`${table} (rows)`, only.why] as const] : []),
			]),
		]),
	);
