export type Control =
	| 'line'
	| 'text'
	| 'number'
	| 'flag'
	| 'day'
	| 'dateTime'
	| 'choice'
	| 'choices'
	| 'email'
	| 'phone'
	| 'link'
	| 'hours'
	| 'rule'
	| 'places'
	| 'topics'
	| 'image'
	| 'position';

/** Why an answer cannot be taken, as a code; the screen has the sentence for it. */
export class Problem {
	readonly code: string;
	constructor(code: string) {
		this.code = code;
	}
}

/** JSON Schema (2020-12) of one value as machines get it. */
export type JsonSchema = {
	readonly type: 'string' | 'number' | 'boolean' | 'array' | 'object';
	readonly format?: string;
	readonly enum?: readonly string[];
	readonly items?: JsonSchema;
	readonly description?: string;
	readonly properties?: Readonly<Record<string, JsonSchema>>;
};

/** Whether an answer is several words whose order says nothing. */
export const isSeveral = (control: Control): boolean => ['places', 'topics', 'choices'].includes(control);

/** One declared property: which control edits it, how its value is read from a text (form, CSV), written to one, and given to machines. */
export type Field<T> = {
	readonly label: string;
	readonly hint: string;
	readonly control: Control;
	readonly isOptional: boolean;
	/** Its words are found by the search. */
	readonly isSearched: boolean;
	/** Shown to the office only. */
	readonly isPrivate: boolean;
	readonly max: number | null;
	readonly choices: Readonly<Record<string, string>>;
	readonly schema: JsonSchema;
	/** Written as methods: as properties they would make `Field<Date>` no `Field<unknown>`. */
	read(raw: string): T | Problem;
	write(value: T): string;
	/** As JSON: times with their offset in this zone. */
	toJson(value: T, zone: string): unknown;
};

type Basics = Omit<Field<unknown>, 'read' | 'write' | 'toJson' | 'label' | 'control'>;
export const plain: Basics = {
	hint: '',
	isOptional: false,
	isSearched: false,
	isPrivate: false,
	max: null,
	choices: {},
	schema: { type: 'string' },
};

/** A value that is a text already: kept, shown and given to machines as it was read. */
export const textual = { ...plain, write: (value: string): string => value, toJson: (value: string): unknown => value };

export const optional = <T>(field: Field<T>): Field<T | null> => ({
	...field,
	isOptional: true,
	read: (raw) => (raw === '' ? null : field.read(raw)),
	write: (value) => (value === null ? '' : field.write(value)),
	toJson: (value, zone) => (value === null ? null : field.toJson(value, zone)),
});

export const hinted = <T>(field: Field<T>, hint: string): Field<T> => ({ ...field, hint });
export const searched = <T>(field: Field<T>): Field<T> => ({ ...field, isSearched: true });
/** Kept from feeds, API, exports and every public page. */
export const hidden = <T>(field: Field<T>): Field<T> => ({ ...field, isPrivate: true });
