/**
 * One matter of one person: her account, her subscription, her contribution. In a backup its personal columns lie under a key of their own,
 * which dies with the matter (docs/decisions/0172-keys-of-people.md).
 */
export type Sealing = {
	/** Under which name the keys of this matter lie. */
	readonly matter: string;
	/** The table whose row is the matter while it lives, the column that names it, and what a row is like that lives. */
	readonly root: string;
	readonly by: string;
	readonly lives?: string;
	/** Table → the column that names the matter, and the columns that are sealed, parted by spaces. */
	readonly rows: Readonly<Record<string, { readonly by: string; readonly columns: string }>>;
	/** Where the row is a publication's: what goes is the whole publication. */
	readonly ends?: 'publication';
	/**
	 * Tables whose rows stay without what was sealed, as the program itself empties them: what stands in a column that must not be empty,
	 * `{id}` being the name of the matter. Rows of all other tables go.
	 */
	readonly emptied?: Readonly<Record<string, Readonly<Record<string, string>>>>;
};

/** A matter that is one row of a table and goes with it; `by` is its `id` and `matter` the name of the table where nothing else is said. */
export type RowMatter = Pick<Sealing, 'lives' | 'emptied' | 'ends'> & {
	readonly table: string;
	readonly columns: string;
	readonly by?: string;
	readonly matter?: string;
};

const ofRow = ({ table, columns, by = 'id', matter = table, ...rest }: RowMatter): Sealing => ({
	matter,
	root: table,
	by,
	rows: { [table]: { by, columns } },
	...rest,
});

type Sealed = { readonly sealed?: readonly (Sealing | RowMatter)[] };

export const sealingsIn = (keepings: readonly Sealed[]): readonly Sealing[] =>
	keepings.flatMap(({ sealed = [] }) => sealed.map((one) => ('rows' in one ? one : ofRow(one))));
