import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { lockOn } from '#kernel/db/lock.ts';
import { tables } from '#kernel/db/tables.ts';
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { isDate } from '#kernel/time/civil.ts';
import type { Reports } from '../../asked.ts';
import { isMeasureState, mayFollow, type Priority, priorities } from '../../measure.ts';
import { costOf } from '../../planner/plan.ts';
import type { WorkTables } from '../../work-tables.ts';
import { gradedOf, meanOf } from '../queries/graded.ts';
import { catalogueOf } from '../queries/measures.ts';

const own = tables<WorkTables>();
const words = (most: number) => z.string().trim().normalize('NFC').max(most, 'tooLong');
const isPriority = (raw: string): raw is Priority => Object.hasOwn(priorities, raw);
const day = z.string().refine(isDate, 'notADay').nullable().default(null);
const whole = (most: number) => z.number('notANumber').int('notANumber').min(0, 'tooSmall').max(most, 'tooLarge').nullable().default(null);

const shape = z
	.object({
		id: z.uuid().nullable().default(null),
		kind: z.string().max(40),
		title: words(200).min(1, 'required'),
		street: words(200).default(''),
		placeId: z.uuid().nullable().default(null),
		segments: z.array(z.string().max(60)).max(20_000).default([]),
		squareMetres: whole(10_000_000),
		cost: whole(1_000_000_000),
		year: z.number('notAYear').int('notAYear').min(2000, 'notAYear').max(2200, 'notAYear').nullable().default(null),
		startsOn: day,
		endsOn: day,
		priority: z.string().refine(isPriority, 'required').default('normal'),
		isPublic: z.boolean().default(false),
		note: words(4000).default(''),
		budgetLine: words(200).default(''),
		decision: words(200).default(''),
		groundId: z.uuid().nullable().default(null),
		reportIds: z.array(z.uuid()).max(100).default([]),
		planId: z.uuid().nullable().default(null),
	})
	.refine(({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, {
		path: ['endsOn'],
		message: 'beforeStart',
	});
type Told = z.output<typeof shape>;

/** Where it lies and how bad it is now: of the segments that it names and that are on the network. */
const placed = async (tx: Tx, keys: readonly string[]) => {
	const graded = keys.length > 0 ? await gradedOf(tx) : null;
	const known = graded ? keys.flatMap((key) => graded.ground.at.get(key) ?? []) : [];
	const middle = known[Math.floor(known.length / 2)];
	if (keys.length > known.length) throw new Invalid({ segments: 'unknownSegment' });
	if (!graded || middle === undefined) return { gradeBefore: null, profileVersion: null, lon: null, lat: null, placeId: null };
	const { lon, lat } = graded.ground.segments;
	return {
		gradeBefore: meanOf(graded, known).grade,
		profileVersion: graded.profile.version,
		lon: lon[middle] ?? null,
		lat: lat[middle] ?? null,
		placeId: graded.villages[middle] ?? null,
	};
};

const knownPlace = (tx: Tx, id: string | null): string | null => {
	if (id !== null && !placeById(tx.tenant, id)) throw new Invalid({ placeId: 'unknownPlace' });
	return id;
};

/** The catalogue's price for its area, unless somebody knows better. */
const rowOf = async (tx: Tx, { id: _id, reportIds: _reports, ...told }: Told) => {
	const kind = (await catalogueOf(tx)).find((one) => one.id === told.kind);
	if (!kind) throw new Invalid({ kind: 'required' });
	const { placeId, ...where } = await placed(tx, told.segments);
	const section = { id: '', village: '', metres: 0, squareMetres: told.squareMetres ?? 0, grade: 0, importance: 1 };
	const cost = told.cost ?? (told.squareMetres === null ? null : costOf(kind, section));
	return { ...told, ...where, cost, kindLabel: kind.label, placeId: knownPlace(tx, told.placeId) ?? placeId, changedAt: tx.now };
};

const linkReports = async (tx: Tx, reports: Reports, { measureId, ids }: { measureId: string; ids: readonly string[] }): Promise<void> => {
	const told = await reports.known(tx, ids);
	if (told.length < new Set(ids).size) throw new Invalid({ reportIds: 'unknownReport' });
	await own.remove(tx, 'roadMeasureReport').where('measureId', '=', measureId).execute();
	const rows = told.map(({ id, reference }) => ({ measureId, reportId: id, reference }));
	if (rows.length > 0) await own.insert(tx, 'roadMeasureReport', ...rows);
};

/** Adds a measure, without `id`, or changes one that is not over. */
export const addMeasure = async (tx: Tx, reports: Reports, told: Told): Promise<string> => {
	const row = await rowOf(tx, told);
	const id = told.id ?? newId();
	if (told.id === null) await own.insert(tx, 'roadMeasure', { ...row, id, state: 'wished', createdAt: tx.now });
	else {
		const { planId: _plan, ...changes } = row;
		const changed = own.update(tx, 'roadMeasure').set(changes).where('id', '=', id).where('state', 'not in', ['done', 'dropped']);
		if (!(await changed.returning('id').executeTakeFirst())) throw new NotFound('measure');
	}
	await linkReports(tx, reports, { measureId: id, ids: told.reportIds });
	return id;
};

const knownGround = async (tx: Tx, reports: Reports, id: string | null): Promise<void> => {
	if (id !== null && !(await reports.grounds(tx)).some((one) => one.id === id)) throw new Invalid({ groundId: 'unknownGround' });
};

export const keepMeasure = (reports: Reports) =>
	command({
		name: 'roads.measure',
		permission: 'roads.plan',
		input: shape,
		run: async (tx, told) => {
			await knownGround(tx, reports, told.groundId);
			return { id: await addMeasure(tx, reports, told), subject: told.title };
		},
	});

/** Another state; ordering and the end of an order move it by themselves. */
export const moveMeasure = command({
	name: 'roads.measureMove',
	permission: 'roads.plan',
	input: z.object({ id: z.uuid(), to: z.string().refine(isMeasureState, 'required') }),
	run: async (tx, { id, to }) => {
		const before = await own.from(tx, 'roadMeasure').select(['state', 'title']).where('id', '=', id).forUpdate().executeTakeFirst();
		if (!before) throw new NotFound('measure');
		if (!mayFollow(before.state, to)) throw new Conflict(`${before.state} cannot become ${to}`);
		await own.update(tx, 'roadMeasure').set({ state: to, changedAt: tx.now }).where('id', '=', id).execute();
		return { id, subject: before.title, detail: { to } };
	},
});

const grade = z.number('notANumber').min(1, 'tooSmall').max(5, 'tooLarge');
/** Replaces the catalogue: what can be done, what a square metre costs, what it brings, and where the number comes from. */
export const keepCatalogue = command({
	name: 'roads.catalogue',
	permission: 'roads.assess',
	sets: true,
	input: z.object({
		measures: z
			.array(
				z.object({
					id: z.string().regex(/^[a-z][a-z-]{0,39}$/, 'required'),
					label: words(80).min(1, 'required'),
					cost: z.number('notANumber').positive('tooSmall').max(100_000, 'tooLarge'),
					gradeAfter: grade,
					worstGrade: grade,
					source: words(300).min(1, 'required'),
				}),
			)
			.min(1, 'required')
			.max(20, 'tooLarge'),
	}),
	run: async (tx, { measures }) => {
		if (new Set(measures.map(({ id }) => id)).size < measures.length) throw new Invalid({ measures: 'taken' });
		await lockOn(tx, 'roads.catalogue');
		await own.remove(tx, 'roadMeasureKind').execute();
		await own.insert(tx, 'roadMeasureKind', ...measures.map(({ id, ...one }) => ({ name: id, ...one })));
		return { id: tx.tenantId, subject: 'Maßnahmenkatalog', detail: { measures } };
	},
});
