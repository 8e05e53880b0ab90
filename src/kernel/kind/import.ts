import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { mayIn, type Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Forbidden, Invalid, type Problems } from '#kernel/errors.ts';
import { show } from '#kernel/publication/acts.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { type Answers, answersOf, type Draft, type Fields, type Kind, readDraft } from './kind.ts';
import { type Brought, broughtBefore, isSame, mergedWith, rememberSaid } from './refresh.ts';
import { type Entry, officeLinks, saveAll } from './save.ts';

/** A row of a foreign file: its number there (the header is row 1), its answers, and the key by which it is known again. */
export type ImportRow = { readonly row: number; readonly answers: Answers; readonly key: string };
export type RowProblem = { readonly row: number; readonly field: string; readonly code: string };
type Checked<F extends Fields> = { readonly row: number; readonly key: string; readonly draft: Draft<F> };

const inRow = (row: number, problems: Problems): readonly RowProblem[] =>
	Object.entries(problems).map(([field, code]) => ({ row, field, code }));

/** Reads every row as a form would and names what is wrong, row by row and field by field; nothing is written. */
export const checkRows = <F extends Fields>(
	kind: Kind<F>,
	tenant: Tenant,
	rows: readonly ImportRow[],
): { good: readonly Checked<F>[]; problems: readonly RowProblem[] } => {
	const known = new Set(tenant.places.map(({ slug }) => slug));
	const keys = new Set<string>();
	const good: Checked<F>[] = [];
	const problems: RowProblem[] = [];
	for (const { row, answers, key } of rows) {
		const draft = readDraft(kind, answers);
		const links = 'problems' in draft ? {} : officeLinks(tenant, kind, draft);
		if ('problems' in draft) problems.push(...inRow(row, draft.problems));
		else if (draft.headline.places.some((slug) => !known.has(slug))) problems.push({ row, field: 'places', code: 'unknownPlace' });
		else if (Object.keys(links).length > 0) problems.push(...inRow(row, links));
		else if (key === '') problems.push({ row, field: 'key', code: 'required' });
		else if (keys.has(key)) problems.push({ row, field: 'key', code: 'twice' });
		else good.push({ row, key, draft });
		keys.add(key);
	}
	return { good, problems };
};

/** What would be over already stays a draft. */
const showAll = async <F extends Fields>(tx: Tx, kind: Kind<F>, stored: readonly { id: string; draft: Draft<F> }[]): Promise<void> => {
	const showings = stored.map(({ id, draft }) => ({
		id,
		kind: kind.name,
		from: tx.now,
		until: kind.shownUntil?.(draft.values, tx.now) ?? null,
	}));
	const current = showings.filter(({ until }) => until === null || until > tx.now);
	if (current.length > 0) await show(tx, current);
};

const batch = 250;
const input = z.object({
	source: z.string().min(1, 'required').max(200, 'tooLong'),
	rows: z.array(z.object({ row: z.number(), key: z.string(), answers: z.record(z.string(), z.string()) })).max(100_000, 'tooMany'),
	/** Shown at once; otherwise all stay drafts. */
	isPublished: z.boolean(),
	/** Leaves faulty rows out; otherwise one faulty row stops all. */
	skipsFaulty: z.boolean(),
	/** What somebody changed here since the source last spoke stays, answer by answer, and what was withdrawn stays withdrawn. */
	keepsEdits: z.boolean().default(false),
});
type Wish = z.output<typeof input>;
/** One row on its way: what it becomes here, and what the source itself says. `draft` is missing where nothing changes here. */
type Step<F extends Fields> = { readonly key: string; readonly id: string; readonly said: Answers; readonly draft?: Draft<F> };

const stepFor = <F extends Fields>(
	kind: Kind<F>,
	{ key, draft }: Checked<F>,
	{ known, keepsEdits }: { known: Brought | undefined; keepsEdits: boolean },
): Step<F> | null => {
	const said = answersOf(kind, { ...draft, id: null });
	if (!known) return { key, said, id: newId(), draft };
	if (!keepsEdits) return isSame(known.content, said) ? null : { key, said, id: known.id, draft };
	if (isSame(known.said, said)) return null;
	const merged = mergedWith(known, said);
	const mended = isSame(merged, known.content) ? { problems: {} } : readDraft(kind, merged);
	return { key, said, id: known.id, ...('problems' in mended ? {} : { draft: mended }) };
};

const demand = (tx: Tx, kind: Kind, isPublished: boolean): void => {
	if (!mayIn(tx, kind.permission, []) || (isPublished && !mayIn(tx, 'publication.release', []))) throw new Forbidden(kind.permission);
	if (isPublished && settingOf(tx.tenant, fourEyes)) throw new Invalid({ isPublished: 'secondPersonNeeded' });
};

/** The same within a larger deed: saves many or, when something is wrong, throws; answers with how many of each there were. */
export const importInto = async <F extends Fields>(tx: Tx, kind: Kind<F>, wish: z.input<typeof input>) => {
	const { source, rows, isPublished, skipsFaulty, keepsEdits }: Wish = input.parse(wish);
	demand(tx, kind, isPublished);
	const { good, problems } = checkRows(kind, tx.tenant, rows);
	if (problems.length > 0 && !skipsFaulty)
		throw new Invalid(Object.fromEntries(problems.map(({ row, field, code }) => [`${row}.${field}`, code])));
	const before = await broughtBefore(tx, kind, source);
	const steps = good.flatMap((row) => stepFor(kind, row, { known: before.get(row.key), keepsEdits }) ?? []);
	const entries = steps.flatMap(({ key, id, draft }): Entry<F>[] =>
		draft ? [{ draft: { ...draft, id }, origin: { source, sourceKey: key } }] : [],
	);
	for (let at = 0; at < entries.length; at += batch) {
		const stored = await saveAll(tx, kind, entries.slice(at, at + batch));
		const shown = keepsEdits ? stored.filter(({ version }) => version === 1) : stored;
		if (isPublished && shown.length > 0) await showAll(tx, kind, shown);
	}
	if (keepsEdits) await rememberSaid(tx, steps);
	const changed = entries.filter(({ origin }) => before.has(origin?.sourceKey ?? '')).length;
	return { added: entries.length - changed, changed, unchanged: good.length - entries.length, faulty: rows.length - good.length };
};

/** Saves many in one transaction or none. A row that came before is changed, or left alone when it says the same. */
export const importing = <F extends Fields>(kind: Kind<F>) =>
	command({
		name: `${kind.name}.import`,
		permission: kind.permission,
		input,
		run: async (tx, wish) => {
			const count = await importInto(tx, kind, wish);
			return { id: newId(), subject: wish.source, detail: count, count };
		},
	});
