import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import type { Reports } from '../../asked.ts';
import type { PlanLine, WorkTables } from '../../work-tables.ts';
import { gradedOf } from '../queries/graded.ts';
import { scenariosFor } from '../queries/plans.ts';
import { addMeasure } from './measures.ts';

const own = tables<WorkTables>();

/** Works out scenarios for yearly budgets and keeps them with what they stand on, so that they can be shown to the council as they were. */
export const makePlan = command({
	name: 'roads.budget',
	permission: 'roads.plan',
	input: z.object({
		title: z.string().trim().min(1, 'required').max(200, 'tooLong'),
		firstYear: z.number('notAYear').int('notAYear').min(2000, 'notAYear').max(2200, 'notAYear'),
		years: z.number('notANumber').int('notANumber').min(1, 'tooSmall').max(15, 'tooLarge'),
		budgets: z
			.array(z.number('notANumber').int('notANumber').min(1000, 'tooSmall').max(100_000_000, 'tooLarge'))
			.min(1, 'required')
			.max(4, 'tooMany'),
	}),
	run: async (tx, { title, firstYear, years, budgets }) => {
		const graded = await gradedOf(tx);
		if (!graded) throw new Invalid({ title: 'noNetwork' });
		const { basis, scenarios } = await scenariosFor(tx, graded, { years, budgets: [...new Set(budgets)] });
		if (basis.sections === 0) throw new Invalid({ title: 'nothingGraded' });
		const id = newId();
		await own.insert(tx, 'roadPlan', {
			id,
			title,
			firstYear,
			profileVersion: graded.profile.version,
			basis: JSON.stringify(basis),
			scenarios: JSON.stringify(scenarios),
			...{ isPublic: false, decision: '', decidedOn: null, sitting: '' },
			authorName: tx.actor?.name ?? '',
			createdAt: tx.now,
		});
		return { id, subject: title };
	},
});

const words = z.string().trim().normalize('NFC').max(200, 'tooLong').default('');
/** What the council decided about a plan and in which sitting, and whether everybody may read the plan. */
export const decidePlan = command({
	name: 'roads.decide',
	permission: 'roads.plan',
	input: z
		.object({
			id: z.uuid(),
			isPublic: z.boolean(),
			decision: words,
			decidedOn: z.iso.date('notADay').nullable().default(null),
			sitting: words,
		})
		.refine(({ decision, decidedOn }) => decision === '' || decidedOn !== null, { path: ['decidedOn'], message: 'required' }),
	run: async (tx, { id, ...said }) => {
		const plan = await own.update(tx, 'roadPlan').set(said).where('id', '=', id).returning('title').executeTakeFirst();
		if (!plan) throw new NotFound('plan');
		return { id, subject: plan.title, detail: said };
	},
});

const nameOf = ({ street }: PlanLine): string => street || 'Weg ohne Namen';

/** Makes measures of the lines of a scenario, all of them or those of one year; a line that was taken over before is left alone. */
export const adoptPlan = (reports: Reports) =>
	command({
		name: 'roads.adopt',
		permission: 'roads.plan',
		input: z.object({ id: z.uuid(), scenario: z.number().int().min(0), year: z.number().int().nullable().default(null) }),
		run: async (tx, { id, scenario, year }) => {
			const plan = await own.from(tx, 'roadPlan').selectAll().where('id', '=', id).forUpdate().executeTakeFirst();
			const chosen = plan?.scenarios[scenario];
			if (!plan || !chosen) throw new NotFound('plan');
			const taken = await takenFrom(tx, id);
			const lines = chosen.lines.filter((line) => (year === null || line.year === year) && !taken.has(keyOf(line.segments)));
			for (const line of lines) await adopt(tx, reports, { line, planId: id, year: plan.firstYear + line.year - 1 });
			return { id, subject: plan.title, detail: { scenario: chosen.name, measures: lines.length } };
		},
	});

const keyOf = (segments: readonly string[]): string => segments.join(' ');
const takenFrom = async (tx: Tx, planId: string): Promise<ReadonlySet<string>> => {
	const rows = await own.from(tx, 'roadMeasure').select('segments').where('planId', '=', planId).execute();
	return new Set(rows.map(({ segments }) => keyOf(segments)));
};

const adopt = async (tx: Tx, reports: Reports, { line, planId, year }: { line: PlanLine; planId: string; year: number }): Promise<void> => {
	const { segments, squareMetres, cost, measure, placeId, why } = line;
	const said = { title: nameOf(line), street: line.street, note: why, budgetLine: '', decision: '', groundId: null, reportIds: [] };
	const when = { year, startsOn: null, endsOn: null, priority: 'normal' as const, isPublic: false };
	await addMeasure(tx, reports, {
		...said,
		...when,
		id: null,
		kind: measure,
		placeId,
		segments: [...segments],
		squareMetres,
		cost,
		planId,
	});
};
