import type { NameField } from './names.ts';
import type { RowMatter, Sealing } from './sealing.ts';

/** Names of columns, parted by spaces, by the name of their table as the database has them. */
type Columns = Readonly<Record<string, string>>;

/** One thing that is done with personal data, as the register of processing activities says it (Art. 30 para. 1 GDPR). German. */
export type Processing = {
	readonly id: string;
	readonly title: string;
	readonly people: string;
	readonly data: string;
	readonly purpose: string;
	/** Article of the GDPR, with the law that it refers to. */
	readonly basis: string;
	readonly seenBy: string;
	/** How long it is kept, and what ends it. */
	readonly kept: string;
	readonly columns: Columns;
};

/** What a part of the program keeps about people, and which of its columns say nothing about anybody. */
export type Keeping = {
	readonly processings: readonly Processing[];
	readonly impersonal: Columns;
	/** Where names of those who work here stand as text, beside their accounts. */
	readonly names?: readonly NameField[];
	/** What of it lies under keys of people in backups. */
	readonly sealed?: readonly (Sealing | RowMatter)[];
	/** Tables of which nothing does, each with the reason. */
	readonly open?: Readonly<Record<string, string>>;
};

const listed = (columns: Columns): readonly string[] =>
	Object.entries(columns).flatMap(([table, names]) => names.split(' ').map((name) => `${table}.${name}`));

/** Every column that is declared, as `table.column`; one that is declared twice stands twice. */
export const declaredColumns = (keepings: readonly Keeping[]): readonly string[] =>
	keepings.flatMap(({ processings, impersonal }) => [...processings.flatMap(({ columns }) => listed(columns)), ...listed(impersonal)]);

/** Every column that holds personal data, as `table.column`. */
export const personalColumns = (keepings: readonly Keeping[]): ReadonlySet<string> =>
	new Set(keepings.flatMap(({ processings }) => processings.flatMap(({ columns }) => listed(columns))));

export const namesIn = (keepings: readonly Keeping[]): readonly NameField[] => keepings.flatMap(({ names = [] }) => names);

export const processingsIn = (keepings: readonly Keeping[]): readonly Processing[] => keepings.flatMap(({ processings }) => processings);

/** The questions of Art. 30 para. 1 and the answers of one processing, in the order of the law. */
export const answersOf = (one: Processing): readonly { readonly question: string; readonly answer: string }[] => [
	{ question: 'Zweck', answer: one.purpose },
	{ question: 'Rechtsgrundlage', answer: one.basis },
	{ question: 'Betroffene Personen', answer: one.people },
	{ question: 'Kategorien von Daten', answer: one.data },
	{ question: 'Wer sie sieht', answer: one.seenBy },
	{ question: 'Übermittlung in Drittländer', answer: 'Keine.' },
	{ question: 'Löschung', answer: one.kept },
	{ question: 'Wo in der Datenbank', answer: listed(one.columns).join(', ') },
];
