import { sql } from 'kysely';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { dayIn } from '#kernel/time/zone.ts';
import { day } from '#kernel/time/span.ts';
import type { CaseKind } from './case.ts';
import { usual } from './categories.ts';
import type { CategoryWords } from './category.ts';
import { markOf } from './opening.ts';
import { handlerFor } from './routes.ts';
import { rulesOf } from './rules.ts';
import type { CaseTables, Channel } from './tables.ts';

/** One case of the demo world with all that has happened to it, the oldest step first. */
export type PlantedCase = {
	readonly id: string;
	readonly category: string;
	readonly position: { readonly lon: number; readonly lat: number } | null;
	readonly placeId: string | null;
	readonly channel: Channel;
	readonly steps: readonly { readonly state: string; readonly at: Date; readonly says?: string; readonly by?: string }[];
	readonly reporter?: { readonly name: string; readonly email: string };
	readonly followers?: number;
	readonly messages?: readonly {
		readonly side: 'citizen' | 'office';
		readonly author: string;
		readonly body: string;
		readonly at: Date;
	}[];
	readonly notes?: readonly { readonly author: string; readonly body: string; readonly at: Date }[];
};
export type PlantedHandler = {
	readonly name: string;
	readonly type: 'office' | 'authority' | 'company';
	readonly email: string;
	readonly categories: readonly (string | null)[];
};

/** Enters handlers, each with its categories (`null`: everything else). */
export const plantHandlers = (ctx: Context, kind: CaseKind, handlers: readonly PlantedHandler[]): Promise<void> =>
	walled(ctx, async (tx) => {
		const rows = handlers.map(({ name, type, email, categories }) => ({ id: newId(), name, type, email, categories }));
		const nowhere = { endpoint: null, jurisdiction: null, service: null, apiKey: null, tenantId: tx.tenantId };
		await tx[connection]
			.insertInto('caseHandler')
			.values(rows.map(({ id, name, type, email }) => ({ ...nowhere, id, name, type, email })))
			.execute();
		const routes = rows.flatMap(({ id, categories }) => categories.map((category) => ({ handlerId: id, category })));
		const everywhere = { placeId: null, outline: null, kind: kind.name, tenantId: tx.tenantId };
		await tx[connection]
			.insertInto('caseRoute')
			.values(routes.map((route) => ({ ...route, ...everywhere, id: newId(), position: route.category === null ? 100 : 10 })))
			.execute();
	});

/** Enters categories of the municipality's own, which `ctx` has not heard of yet. */
export const plantCategories = (ctx: Context, kind: CaseKind, planted: readonly (CategoryWords & { position: number })[]): Promise<void> =>
	walled(ctx, async (tx) => {
		for (const { words, questions, ...category } of planted)
			await tx[connection]
				.insertInto('caseCategory')
				.values({
					...category,
					tenantId: tx.tenantId,
					kind: kind.name,
					words: JSON.stringify(words),
					questions: JSON.stringify(questions),
				})
				.execute();
	});

type Numbered = PlantedCase & { readonly reference: string };
/** Numbers in the order of opening, as they would have been given. */
const numbered = async (tx: Tx, planted: readonly PlantedCase[]): Promise<readonly Numbered[]> => {
	const last = new Map<number, number>();
	const all = planted
		.toSorted((a, b) => openedAt(a).getTime() - openedAt(b).getTime())
		.map((one) => {
			const year = Number(dayIn(openedAt(one), tx.tenant.zone).slice(0, 4));
			const number = (last.get(year) ?? 0) + 1;
			last.set(year, number);
			return { ...one, reference: `${markOf(tx)}-${year}-${String(number).padStart(5, '0')}` };
		});
	const rows = [...last].map(([year, number]) => ({ tenantId: tx.tenantId, year, last: number }));
	await tx[connection]
		.insertInto('caseNumber')
		.values(rows)
		.onConflict((conflict) => conflict.columns(['tenantId', 'year']).doUpdateSet({ last: sql<number>`excluded.last` }))
		.execute();
	return all;
};
const openedAt = ({ steps }: PlantedCase): Date => steps[0]?.at ?? new Date(0);

type Row = CaseTables['caseFile'];
type Placed = Numbered & { readonly handlerId: string | null; readonly isPrivate: boolean; readonly dueDays: number | null };

/** How it stands after its last step. */
const standingOf = (kind: CaseKind, one: PlantedCase) => {
	const { state = kind.first, at: changedAt = openedAt(one) } = one.steps.at(-1) ?? {};
	const phase = kind.states[state]?.phase ?? 'open';
	return {
		state,
		phase,
		changedAt,
		closedAt: phase === 'closed' ? changedAt : null,
		waitingSince: phase === 'waiting' ? changedAt : null,
	};
};

const fileOf = (
	tx: Tx,
	kind: CaseKind,
	{ id, reference, category, position, placeId, isPrivate, channel, handlerId, dueDays, ...one }: Placed,
): Row => {
	const opened = openedAt({ ...one, id, category, position, placeId, channel });
	const { lon, lat } = position ?? { lon: null, lat: null };
	const dueAt = dueDays === null ? null : new Date(opened.getTime() + dueDays * day);
	const said = { id, reference, category, placeId, isPrivate, channel, handlerId, lon, lat, dueAt, openedAt: opened };
	const never = { assigneeId: null, alarmedAt: null, forgottenAt: null, mergedInto: null, clientKey: null };
	return {
		...never,
		...said,
		...standingOf(kind, { ...one, id, category, position, placeId, channel }),
		tenantId: tx.tenantId,
		kind: kind.name,
	};
};

const partiesOf = (tx: Tx, one: PlantedCase): CaseTables['caseParty'][] => {
	const common = {
		tenantId: tx.tenantId,
		caseId: one.id,
		phone: null,
		language: 'de',
		createdAt: openedAt(one),
		confirmedAt: openedAt(one),
	};
	const followers = Array.from({ length: one.followers ?? 0 }, (_, at) => ({
		...common,
		id: newId(),
		role: 'follower' as const,
		name: null,
		email: `nachbar${at}@beispiel.example`,
	}));
	return one.reporter ? [{ ...common, id: newId(), role: 'reporter' as const, ...one.reporter }, ...followers] : followers;
};

/** Plants cases as if people had opened and handled them over the last months, table by table. */
export const plantCases = async (tx: Tx, kind: CaseKind, planted: readonly PlantedCase[]): Promise<void> => {
	const rules = new Map((await rulesOf(tx, kind)).map((rule) => [rule.name, rule]));
	const handlers = new Map<string, string | null>();
	for (const { category, position, placeId } of planted)
		if (!handlers.has(category)) handlers.set(category, await handlerFor(tx, kind, { category, position, placeId }));
	const all = await numbered(tx, planted);
	const files = all.map((one) => {
		const { isPrivate, dueDays } = rules.get(one.category) ?? usual;
		return fileOf(tx, kind, { ...one, isPrivate, dueDays, handlerId: handlers.get(one.category) ?? null });
	});
	const own = { tenantId: tx.tenantId };
	const insert = async (
		table: 'caseFile' | 'caseStep' | 'caseParty' | 'caseMessage' | 'caseNote',
		rows: readonly object[],
	): Promise<void> => {
		if (rows.length > 0)
			await sql`insert into ${sql.table(table)}
				select * from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(rows.map(snaked))}::jsonb)`.execute(tx[connection]);
	};
	await insert('caseFile', files);
	await insert(
		'caseStep',
		all.flatMap(({ id: caseId, steps }) =>
			steps.map(({ state, at, says = null, by = null }) => ({ ...own, id: newId(), caseId, state, says, actorName: by, at })),
		),
	);
	await insert(
		'caseParty',
		all.flatMap((one) => partiesOf(tx, one)),
	);
	await insert(
		'caseMessage',
		all.flatMap(({ id: caseId, messages = [] }) => messages.map((message) => ({ ...own, ...message, id: newId(), caseId }))),
	);
	await insert(
		'caseNote',
		all.flatMap(({ id: caseId, notes = [] }) => notes.map((note) => ({ ...own, ...note, id: newId(), caseId }))),
	);
};

/** Columns as the database names them. */
const snaked = (row: object): object =>
	Object.fromEntries(Object.entries(row).map(([name, value]) => [name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));
