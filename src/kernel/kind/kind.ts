import type { Permission, Tx } from '#kernel/context.ts';
import type { TenantId } from '#kernel/db/owned.ts';
import type { Problems } from '#kernel/errors.ts';
import type { Words } from '#kernel/i18n/language.ts';
import { type Field, optional, Problem } from './field.ts';
import { line, paragraphs } from './fields.ts';
import { image, places, position, topics } from './spine-fields.ts';

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ValuesOf<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };
/** What a person typed, or a CSV row or API client sent: texts by field name. */
export type Answers = Readonly<Record<string, string>>;

/** What every publishable kind has; kept in the publication spine. The first three differ from language to language. */
export const headline = {
	title: line('Überschrift', 120),
	summary: paragraphs('Das Wichtigste in zwei Sätzen', 300),
	body: optional(paragraphs('Text', 20_000)),
	places: places('Für welche Dörfer?'),
	topics: topics('Themen'),
	image: image('Bild'),
	position: position('Lage auf der Karte'),
};
export const wordFields = ['title', 'summary', 'body'] as const;
export type Headline = ValuesOf<typeof headline>;
export type Draft<F extends Fields> = {
	readonly id: string | null;
	readonly language: string;
	readonly headline: Headline;
	readonly values: ValuesOf<F>;
};
export type Saved<F extends Fields = Fields> = { readonly id: string; readonly values: ValuesOf<F> };

/** When something takes place, for calendars (RFC 5545). */
export type CalendarEntry = {
	readonly start: Date;
	readonly end: Date;
	readonly allDay: boolean;
	readonly rule: string | null;
	readonly exdates: readonly Date[];
	readonly rdates: readonly Date[];
	readonly location: string;
	readonly isCancelled: boolean;
};

export type Kind<F extends Fields = Fields> = {
	readonly name: string;
	readonly table: string;
	/** Where it lives on the portal and in the office: `/termine`. */
	readonly path: string;
	/** One of them, for the office: `Termin`. */
	readonly one: string;
	/** What it is asked to write: `Termin eintragen`. */
	readonly deed: string;
	readonly many: Words;
	readonly icon: string;
	readonly permission: Permission;
	readonly fields: F;
	/** Class and properties of schema.org: our field → theirs. */
	readonly schemaOrg: { readonly type: string; readonly properties: Readonly<Record<string, string>> };
	/** What appears of it is told by the e-mails and messages that people order (`/abo`). */
	readonly isMailed?: boolean;
	/** Whether the summary may be left out, as for a bus stop. */
	readonly isTerse?: boolean;
	/** Methods, so that kinds with different fields fit into one list. */
	check?(values: ValuesOf<F>): Problems;
	/** What an editor should look at again before it appears, in German; it can be saved as it is. */
	advise?(values: ValuesOf<F>): readonly string[];
	/** Until when it is shown, counted from the day it appears; `null` for ever. */
	shownUntil?(values: ValuesOf<F>, from: Date): Date | null;
	calendar?(values: ValuesOf<F>): CalendarEntry;
	/** Keeps what a module derives from saved values, in the same transaction. */
	keep?(tx: Tx, saved: readonly Saved<F>[]): Promise<void>;
	/** Tells who sent it in without an account that it is released, or with `note` what speaks against it. */
	answer?(tx: Tx, told: { readonly id: string; readonly values: ValuesOf<F>; readonly note?: string }): Promise<void>;
};
/** The table of a kind: its declared fields and the two keys. */
export type KindTable<K> = K extends Kind<infer F> ? { tenantId: TenantId; publicationId: string } & ValuesOf<F> : never;

export const defineKind = <F extends Fields>(kind: Kind<F>): Kind<F> => kind;
/** Adds to a kind what only the server can do; the kind itself stays fit for browsers. */
export const kept = <F extends Fields>(kind: Kind<F>, keep: NonNullable<Kind<F>['keep']>): Kind<F> => ({ ...kind, keep });

/** Every question that a form of this kind asks, the common ones first. */
export const questionsOf = (kind: Kind): Fields => ({
	...headline,
	...(kind.isTerse && { summary: optional(headline.summary) }),
	...kind.fields,
});

/** Reads answers to these questions; where there are problems, values are no values. */
export const readFields = <F extends Fields>(fields: F, answers: Answers): { values: ValuesOf<F>; problems: Problems } => {
	const read = Object.entries(fields).map(([name, field]) => [name, field.read(answers[name] ?? '')] as const);
	return {
		values: Object.fromEntries(read) as ValuesOf<F>,
		problems: Object.fromEntries(read.flatMap(([name, value]) => (value instanceof Problem ? [[name, value.code]] : []))),
	};
};

/** The one reader of a kind, for form, CSV and API: answers in, a typed draft or all problems out. */
export const readDraft = <F extends Fields>(kind: Kind<F>, answers: Answers): Draft<F> | { readonly problems: Problems } => {
	const common = readFields(
		kind.isTerse && !answers['summary'] ? { ...headline, summary: optional(headline.summary) } : headline,
		answers,
	);
	const own = readFields(kind.fields, answers);
	const wrong = { ...common.problems, ...own.problems };
	const problems = Object.keys(wrong).length > 0 ? wrong : (kind.check?.(own.values) ?? {});
	if (Object.keys(problems).length > 0) return { problems };
	const { summary, ...rest } = common.values;
	return {
		id: answers['id'] || null,
		language: answers['language'] || 'de',
		headline: { ...rest, summary: summary ?? '' },
		values: own.values,
	};
};

/** The texts a form shows for what is stored. */
export const answersOf = <F extends Fields>(kind: Kind<F>, { id, language, headline: common, values }: Draft<F>): Answers => ({
	...(id && { id }),
	language,
	...Object.fromEntries(
		Object.entries<Field<unknown>>(headline).map(([name, field]) => [name, field.write(common[name as keyof Headline])]),
	),
	...Object.fromEntries(Object.entries<Field<unknown>>(kind.fields).map(([name, field]) => [name, field.write(values[name])])),
});
