import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { Conflict } from '#kernel/errors.ts';
import { type CaseKind, nextOf } from './case.ts';
import { lockCase } from './cases.ts';
import type { CaseFile, Phase } from './tables.ts';
import { stepsOf } from './words.ts';

export type Move<State extends string> = { readonly id: string; readonly to: NoInfer<State>; readonly says?: string | null };

/** While somebody else has to act the clock stands: what was left of the deadline is left still. */
const clockOf = (file: CaseFile, phase: Phase, now: Date) => {
	const stood = file.waitingSince && phase !== 'waiting' ? now.getTime() - file.waitingSince.getTime() : 0;
	return {
		waitingSince: phase === 'waiting' ? (file.waitingSince ?? now) : null,
		dueAt: file.dueAt && new Date(file.dueAt.getTime() + stood),
	};
};

/** Moves a case on, if its kind allows it from where it stands, and writes the step that everybody sees. `Conflict` when it does not follow. */
export const moveCase = async <State extends string>(
	tx: Tx,
	kind: CaseKind<State>,
	{ id, to, says = null }: Move<State>,
): Promise<CaseFile> => {
	const file = await lockCase(tx, kind, id);
	if (!nextOf(kind, file.state).includes(to)) throw new Conflict(`${file.state} cannot become ${to}`);
	return placeIn(tx, file, { state: to, phase: kind.states[to].phase, says });
};

/**
 * Undoes what brought a case into the state `from`: it stands again where it stood before, with a step that says why. `undefined`, and nothing is
 * done, when it stands elsewhere by now.
 */
export const moveBack = async <State extends string>(
	tx: Tx,
	kind: CaseKind<State>,
	{ id, from, says }: { readonly id: string; readonly from: NoInfer<State>; readonly says: string },
): Promise<CaseFile | undefined> => {
	const file = await lockCase(tx, kind, id);
	if (file.state !== from) return undefined;
	const before = (await stepsOf(tx, id)).findLast((step) => step.state !== from)?.state ?? kind.first;
	const phase = Object.entries<{ readonly phase: Phase }>(kind.states).find(([state]) => state === before)?.[1].phase ?? 'open';
	return placeIn(tx, file, { state: before, phase, says });
};

const placeIn = async (
	tx: Tx,
	file: CaseFile,
	{ state, phase, says }: { readonly state: string; readonly phase: Phase; readonly says: string | null },
): Promise<CaseFile> => {
	const { id } = file;
	await tx[connection]
		.updateTable('caseFile')
		.set({
			state,
			phase,
			changedAt: tx.now,
			closedAt: phase === 'closed' ? tx.now : null,
			...clockOf(file, phase, tx.now),
			...(phase !== 'closed' && { alarmedAt: null }),
		})
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.execute();
	await tx[connection]
		.insertInto('caseStep')
		.values({ tenantId: tx.tenantId, id: newId(), caseId: id, state, says, actorName: tx.actor?.name ?? null, at: tx.now })
		.execute();
	return { ...file, state, phase };
};

/** Who handles it from now on; a person of the office, or nobody yet. */
export const assignCase = async (
	tx: Tx,
	id: string,
	to: { readonly handlerId?: string | null; readonly assigneeId?: string | null; readonly dueAt?: Date | null },
): Promise<void> => {
	await tx[connection]
		.updateTable('caseFile')
		.set({ ...to, changedAt: tx.now, ...(to.dueAt !== undefined && { alarmedAt: null }) })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.execute();
};

/** Hides a case from everybody but the office, or shows it again. */
export const hideCase = async (tx: Tx, id: string, isPrivate: boolean): Promise<void> => {
	await tx[connection]
		.updateTable('caseFile')
		.set({ isPrivate, changedAt: tx.now })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.execute();
};

/** The same thing was told twice: whoever asked here follows there. */
export const mergeInto = async (tx: Tx, { id, into }: { id: string; into: string }): Promise<void> => {
	await tx[connection]
		.updateTable('caseFile')
		.set({ mergedInto: into })
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.execute();
	await tx[connection]
		.updateTable('caseFile')
		.set({ mergedInto: into })
		.where('tenantId', '=', tx.tenantId)
		.where('mergedInto', '=', id)
		.execute();
	await tx[connection]
		.updateTable('caseParty')
		.set({ caseId: into, role: 'follower' })
		.where('tenantId', '=', tx.tenantId)
		.where('caseId', '=', id)
		.execute();
};
