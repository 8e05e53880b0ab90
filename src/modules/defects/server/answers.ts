import { audit } from '#kernel/audit/audit.ts';
import { categoryIn } from '#kernel/case/categories.ts';
import { lockCase } from '#kernel/case/cases.ts';
import { moveBack, moveCase } from '#kernel/case/moving.ts';
import { layPicture, type Prepared, reportPictures } from '#kernel/case/pictures.ts';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { announce } from '#kernel/outbox/outbox.ts';
import { categoryName, defect, type DefectState, isDefectState } from '../defect.ts';
import { tellMove } from './commands/handle.ts';
import { type PublicReport, publicReports, wordsOf } from './queries/public.ts';

/** Reports that are open and have a point, for whoever plans work: where, what, since when. Private ones are not among them. */
export const openReports = (ctx: Context) => publicReports(ctx, { phases: ['open', 'waiting'], hasPoint: true, limit: 5000 });

/** Reports as whoever works needs them, for the office: what and where in the citizen's own words, the pictures; never who told it. */
const forWork = async (ctx: Context, reports: readonly PublicReport[]) => {
	const ids = reports.map(({ id }) => id);
	const [rows, pictures] = await Promise.all([wordsOf(ctx, ids), reportPictures(ctx, ids)]);
	const words = new Map(rows.map((row) => [row.caseId, row]));
	return reports.map(({ id, reference, category, street, lon, lat, placeId, state, openedAt, publicText }) => ({
		...{ id, reference, street, lon, lat, placeId, state, openedAt },
		title: [categoryName(ctx.tenant, 'de', category), street].filter((part) => part !== null).join(', '),
		spot: words.get(id)?.spot ?? null,
		words: words.get(id)?.description ?? publicText ?? '',
		isOpen: isDefectState(state) && defect.states[state].phase !== 'closed',
		pictures: pictures.get(id) ?? [],
	}));
};

const mostForWork = 300;
/** Open reports of categories that are on the road, the newest first. Private ones are not among them. */
export const reportsForRoads = async (ctx: Context) => {
	const open = await publicReports(ctx, { phases: ['open', 'waiting'], hasPoint: true, limit: 5000 });
	return forWork(ctx, open.filter(({ category }) => categoryIn(ctx.tenant, defect, category)?.isOnRoad).slice(0, mostForWork));
};
/** Those of these reports that anybody may know of, open or not. */
export const reportsForWork = async (ctx: Context, ids: readonly string[]) =>
	ids.length === 0 ? [] : forWork(ctx, await publicReports(ctx, { ids, limit: ids.length }));

export type ByWork = {
	readonly id: string;
	/** Said once by whoever did the work; the citizen reads the same words. */
	readonly says: string | null;
	readonly proof?: Prepared;
};

/** Moves it where it may follow, and tells everybody; a report that stands there already stays as it is, so that a reaction may come twice. */
const moveByWork = (ctx: Context, { id, says, proof }: ByWork, to: DefectState): Promise<'moved' | 'alreadyThere' | 'closed'> =>
	walled(ctx, async (tx: Tx) => {
		const before = await lockCase(tx, defect, id);
		if (before.state === to) return 'alreadyThere';
		if (before.phase === 'closed') return 'closed';
		const file = await moveCase(tx, defect, { id, to, says });
		if (proof) await layPicture(tx, { ...proof, caseId: id, role: 'proof', isModerated: true });
		await tellMove(tx, file, { state: to, says });
		await audit(tx, 'defect.move', { id, subject: file.reference, detail: { to, by: 'work' } });
		await announce(tx, 'defect.move', id);
		return 'moved';
	});

/** A work order was made of a report: it is in hand, and its reporter hears so. For reactions to outbox events. `NotFound` when there is no such report. */
export const planByWork = (ctx: Context, work: ByWork) => moveByWork(ctx, work, 'planned');

const heldBack = 'Die geplante Arbeit wurde zurückgezogen.';
/**
 * The work order was taken back: the report stands again where it stood before, everybody who follows hears why, and it waits in the inbox. What
 * the office moved elsewhere meanwhile stays there. For reactions to outbox events.
 */
export const releaseByWork = (ctx: Context, { id, says }: ByWork): Promise<'moved' | 'alreadyThere'> =>
	walled(ctx, async (tx: Tx) => {
		const why = [heldBack, says ?? ''].filter((part) => part !== '').join(' ');
		const file = await moveBack(tx, defect, { id, from: 'planned', says: why });
		if (!file) return 'alreadyThere';
		await tellMove(tx, file, { state: file.state, says: why });
		await audit(tx, 'defect.move', { id, subject: file.reference, detail: { to: file.state, by: 'work' } });
		await announce(tx, 'defect.move', id);
		return 'moved';
	});

/** The work is done: closes the report with a mail to everybody who follows. For reactions to outbox events. */
export const closeByWork = (ctx: Context, work: ByWork) => moveByWork(ctx, work, 'done');
