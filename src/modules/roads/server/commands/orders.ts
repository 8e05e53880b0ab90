import { sql } from 'kysely';
import * as z from 'zod';
import { lockCase } from '#kernel/case/cases.ts';
import { assignCase, moveCase } from '#kernel/case/moving.ts';
import { openCase } from '#kernel/case/opening.ts';
import { peopleWith } from '#kernel/case/people.ts';
import { layPicture, type Prepared } from '#kernel/case/pictures.ts';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { Invalid } from '#kernel/errors.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import type { Reports, WorkReport } from '../../asked.ts';
import { roadOrder } from '../../order.ts';
import { workingRoles } from '../../work.ts';
import type { WorkTables } from '../../work-tables.ts';

const own = tables<WorkTables>();
const words = (most: number) => z.string().trim().normalize('NFC').max(most, 'tooLong');
const position = z.object({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) }).nullable();

const demandWorker = async (tx: Tx, id: string | null): Promise<void> => {
	if (id !== null && !(await peopleWith(tx, workingRoles)).some((one) => one.id === id))
		throw new Invalid({ assigneeId: 'unknownPerson' });
};

/** Where an order is when nobody said it: where its first report is. */
const placeOf = (reports: readonly WorkReport[], said: { lon: number; lat: number } | null) => {
	const at = reports.find(({ lon }) => lon !== null);
	return said ?? (at?.lon != null && at.lat !== null ? { lon: at.lon, lat: at.lat } : null);
};

const linkReports = async (tx: Tx, caseId: string, reports: readonly WorkReport[]): Promise<void> => {
	const rows = reports.map(({ id, reference }) => ({ caseId, reportId: id, reference, isReleased: false }));
	if (rows.length > 0) await own.insert(tx, 'roadOrderReport', ...rows);
};

const orderMeasure = async (tx: Tx, id: string | null): Promise<void> => {
	if (id === null) return;
	const moved = own.update(tx, 'roadMeasure').set({ state: 'ordered', changedAt: tx.now }).where('id', '=', id);
	const found = await moved
		.where('state', '=', sql<'wished'>`any('{wished,planned}'::text[])`)
		.returning('id')
		.executeTakeFirst();
	if (!found) throw new Invalid({ measureId: 'notPlanned' });
};

/** Gives the building yard something to do. The reports it settles are named, not copied; a reaction tells their reporters that it is in hand. */
export const openOrder = (reports: Reports) =>
	command({
		name: 'roads.order',
		permission: 'roads.work',
		input: z.object({
			title: words(200).min(1, 'required'),
			street: words(200),
			task: words(4000).default(''),
			segments: z.array(z.string().max(60)).max(5000).default([]),
			reportIds: z.array(z.uuid()).max(100).default([]),
			measureId: z.uuid().nullable().default(null),
			position: position.default(null),
			placeId: z.uuid().nullable().default(null),
			assigneeId: z.uuid().nullable().default(null),
			dueAt: z.date().nullable().optional(),
		}),
		run: async (tx, { title, street, task, segments, reportIds, measureId, position: said, placeId, assigneeId, dueAt }) => {
			const told = await reports.known(tx, reportIds);
			if (told.length < new Set(reportIds).size) throw new Invalid({ reportIds: 'unknownReport' });
			if (placeId !== null && !placeById(tx.tenant, placeId)) throw new Invalid({ placeId: 'unknownPlace' });
			await demandWorker(tx, assigneeId);
			const where = { position: placeOf(told, said), placeId: placeId ?? told[0]?.placeId ?? null };
			const opened = await openCase(tx, roadOrder, { ...where, category: 'road', channel: 'office', clientKey: null });
			const answer = { id: opened.id, subject: `${opened.reference} ${title}` };
			await own.insert(tx, 'roadOrder', { caseId: opened.id, measureId, title, street, segments, task, result: null });
			await linkReports(tx, opened.id, told);
			await orderMeasure(tx, measureId);
			await assignCase(tx, opened.id, { assigneeId, ...(dueAt !== undefined && { dueAt }) });
			return answer;
		},
	});

/** Somebody began, or waits; coming twice from a queue it is done once. */
export const moveOrder = command({
	name: 'roads.orderMove',
	permission: 'roads.work',
	input: z.object({ id: z.uuid(), to: z.enum(['underway', 'waiting', 'dropped'], 'required'), says: words(2000).default('') }),
	run: async (tx, { id, to, says }) => {
		const before = await lockCase(tx, roadOrder, id);
		if (before.state !== to) await moveCase(tx, roadOrder, { id, to, says: says || null });
		if (to === 'dropped') await release(tx, id);
		return { id, subject: before.reference, detail: { to } };
	},
});

/** What an order that was taken back was to settle waits for another one; a reaction tells its reporters. */
const release = async (tx: Tx, id: string): Promise<void> => {
	await endMeasure(tx, id, 'planned');
	await own.update(tx, 'roadOrderReport').set({ isReleased: true }).where('caseId', '=', id).execute();
};

/** The measure of an order is done when the order is, or waits again when it was taken back. */
const endMeasure = async (tx: Tx, caseId: string, state: 'done' | 'planned'): Promise<void> => {
	const order = await own.from(tx, 'roadOrder').select('measureId').where('caseId', '=', caseId).executeTakeFirst();
	if (!order?.measureId) return;
	await own
		.update(tx, 'roadMeasure')
		.set({ state, changedAt: tx.now })
		.where('id', '=', order.measureId)
		.where('state', '=', 'ordered')
		.execute();
};

type Photos = { readonly before?: Prepared | undefined; readonly after?: Prepared | undefined };
const laid = async (tx: Tx, { before, after }: Photos, { caseId, mayShow }: { caseId: string; mayShow: boolean }): Promise<void> => {
	if (before) await layPicture(tx, { ...before, caseId, role: 'report' });
	// A person looked and nobody can be recognised: only then the citizen gets it too.
	if (after) await layPicture(tx, { ...after, caseId, role: 'proof', isModerated: mayShow });
};

/**
 * The work is done. The sentence is said once: the citizen reads it in the mail that a reaction sends. A telephone that had no network may send it
 * twice; the second time nothing happens.
 */
export const finishOrder = ({ before, after }: Photos) =>
	command({
		name: 'roads.finish',
		permission: 'roads.work',
		input: z.object({ id: z.uuid(), says: words(2000).min(1, 'required'), mayShow: z.boolean() }),
		run: async (tx, { id, says, mayShow }) => {
			const file = await lockCase(tx, roadOrder, id);
			if (file.state === 'done') return { id, subject: file.reference };
			await moveCase(tx, roadOrder, { id, to: 'done', says });
			await own.update(tx, 'roadOrder').set({ result: says }).where('caseId', '=', id).execute();
			await laid(tx, { before, after }, { caseId: id, mayShow });
			await endMeasure(tx, id, 'done');
			return { id, subject: file.reference };
		},
	});

export const assignOrder = command({
	name: 'roads.assign',
	permission: 'roads.work',
	sets: true,
	input: z.object({ id: z.uuid(), assigneeId: z.uuid().nullable(), dueAt: z.date().nullable() }),
	run: async (tx, { id, assigneeId, dueAt }) => {
		const { reference } = await lockCase(tx, roadOrder, id);
		await demandWorker(tx, assigneeId);
		await assignCase(tx, id, { assigneeId, dueAt });
		return { id, subject: reference };
	},
});
