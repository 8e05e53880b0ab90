import { sql } from 'kysely';
import * as z from 'zod';
import { command } from '#kernel/command.ts';
import { mayIn, type Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Forbidden, Invalid } from '#kernel/errors.ts';
import { show } from '#kernel/publication/acts.ts';
import { fourEyes } from '#kernel/publication/settings.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import type { Tenant } from '#kernel/tenancy/tenant.ts';
import { type Answers, answersOf, type Draft, type Fields, type Kind, readDraft } from './kind.ts';
import { type Entry, saveAll } from './save.ts';

/** A row of a foreign file: its number there (the header is row 1), its answers, and the key by which it is known again. */
export type ImportRow = { readonly row: number; readonly answers: Answers; readonly key: string };
export type RowProblem = { readonly row: number; readonly field: string; readonly code: string };
type Checked<F extends Fields> = { readonly row: number; readonly key: string; readonly draft: Draft<F> };

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
		if ('problems' in draft) problems.push(...Object.entries(draft.problems).map(([field, code]) => ({ row, field, code })));
		else if (draft.headline.places.some((slug) => !known.has(slug))) problems.push({ row, field: 'places', code: 'unknownPlace' });
		else if (key === '') problems.push({ row, field: 'key', code: 'required' });
		else if (keys.has(key)) problems.push({ row, field: 'key', code: 'twice' });
		else good.push({ row, key, draft });
		keys.add(key);
	}
	return { good, problems };
};

/** What this source brought before: the ids by key, and what each said then. */
const broughtBefore = async (tx: Tx, kind: Kind, source: string): Promise<ReadonlyMap<string, { id: string; content: Answers }>> => {
	const rows = await tx[connection]
		.selectFrom('publication')
		.innerJoin('publicationVersion as last', (join) =>
			join
				.onRef('last.tenantId', '=', 'publication.tenantId')
				.onRef('last.publicationId', '=', 'publication.id')
				.onRef('last.number', '=', 'publication.version'),
		)
		.select(['publication.id', 'last.content', sql<string>`publication.source_key`.as('key')])
		.where('publication.tenantId', '=', tx.tenantId)
		.where('publication.kind', '=', kind.name)
		.where('publication.source', '=', source)
		.execute();
	return new Map(rows.map(({ key, ...known }) => [key, known]));
};

const isSame = (a: Answers, b: Answers): boolean => {
	const names = new Set([...Object.keys(a), ...Object.keys(b)].filter((name) => name !== 'id'));
	return [...names].every((name) => (a[name] ?? '') === (b[name] ?? ''));
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
});

/** Saves many in one transaction or none. A row that came before is changed, or left alone when it says the same. */
export const importing = <F extends Fields>(kind: Kind<F>) =>
	command({
		name: `${kind.name}.import`,
		permission: kind.permission,
		input,
		run: async (tx, { source, rows, isPublished, skipsFaulty }) => {
			if (!mayIn(tx, kind.permission, []) || (isPublished && !mayIn(tx, 'publication.release', [])))
				throw new Forbidden(kind.permission);
			if (isPublished && settingOf(tx.tenant, fourEyes)) throw new Invalid({ isPublished: 'secondPersonNeeded' });
			const { good, problems } = checkRows(kind, tx.tenant, rows);
			if (problems.length > 0 && !skipsFaulty)
				throw new Invalid(Object.fromEntries(problems.map(({ row, field, code }) => [`${row}.${field}`, code])));
			const before = await broughtBefore(tx, kind, source);
			const entries = good.flatMap(({ key, draft }): Entry<F>[] => {
				const known = before.get(key);
				if (known && isSame(known.content, answersOf(kind, draft))) return [];
				return [{ draft: { ...draft, id: known?.id ?? newId() }, origin: { source, sourceKey: key } }];
			});
			for (let at = 0; at < entries.length; at += batch) {
				const part = entries.slice(at, at + batch);
				const stored = await saveAll(tx, kind, part);
				if (isPublished) await showAll(tx, kind, stored);
			}
			const changed = entries.filter(({ origin }) => before.has(origin?.sourceKey ?? '')).length;
			const count = {
				added: entries.length - changed,
				changed,
				unchanged: good.length - entries.length,
				faulty: rows.length - good.length,
			};
			return { id: newId(), subject: source, detail: count, count };
		},
	});
