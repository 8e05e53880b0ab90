import * as z from 'zod';
import { caseNumbered, lockCase } from '#kernel/case/cases.ts';
import { handlerOf } from '#kernel/case/handlers.ts';
import { peopleWith } from '#kernel/case/people.ts';
import { assignCase, hideCase, mergeInto, moveCase } from '#kernel/case/moving.ts';
import { tellParties } from '#kernel/case/parties.ts';
import { claimPictures, dropPicture, releasePicture } from '#kernel/case/pictures.ts';
import type { CaseFile } from '#kernel/case/tables.ts';
import { writeMessage, writeNote } from '#kernel/case/words.ts';
import { command } from '#kernel/command.ts';
import { mayIn, type Tx } from '#kernel/context.ts';

import { tables } from '#kernel/db/tables.ts';
import { Forbidden, Invalid, NotFound } from '#kernel/errors.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { defect, defectStates } from '../../defect.ts';
import { handlingRoles } from '../../handling.ts';
import { handOverMail, messageMail, movedMail, type Named } from '../exports/mails.ts';
import type { DefectTables } from '../tables.ts';
import { defectRow } from './follow.ts';

const own = tables<DefectTables>();
const permission = defect.permission;
const id = z.uuid();
const words = (most: number) => z.string().trim().max(most, 'tooLong');

/** The case, locked, if it lies where she may act. */
const hers = async (tx: Tx, caseId: string): Promise<CaseFile> => {
	const file = await lockCase(tx, defect, caseId);
	if (!mayIn(tx, permission, file.placeId === null ? [] : [file.placeId])) throw new Forbidden(permission);
	return file;
};

const namedOf = async (tx: Tx, { id: caseId, reference, category }: CaseFile): Promise<Named> => ({
	reference,
	category,
	street: (await defectRow(tx, caseId))?.street ?? null,
});

const isClerk = async (tx: Tx, accountId: string): Promise<boolean> =>
	(await peopleWith(tx, handlingRoles)).some((one) => one.id === accountId);

/** Tells everybody who follows of the new state, in the transaction that made it so. */
export const tellMove = async (tx: Tx, file: CaseFile, { state, says }: { state: string; says: string | null }): Promise<number> => {
	const named = await namedOf(tx, file);
	return tellParties(tx, { caseId: file.id }, (reader, token) => movedMail(reader, named, { token, state, says }));
};

/** Another state, with a sentence for the citizen; pictures of the form `key` become the proof. */
export const moveDefect = command({
	name: 'defect.move',
	permission,
	input: z.object({ id, to: z.enum(defectStates, 'required'), says: words(2000), key: z.string().max(100).optional() }),
	run: async (tx, { id: caseId, to, says, key }) => {
		await hers(tx, caseId);
		if (to === 'merged') throw new Invalid({ to: 'mergeInstead' });
		if ((to === 'refused' || to === 'asked') && says === '') throw new Invalid({ says: 'required' });
		const file = await moveCase(tx, defect, { id: caseId, to, says: says || null });
		if (key !== undefined) await claimPictures(tx, { uploadKey: key, caseId });
		await tellMove(tx, file, { state: to, says: says || null });
		return { id: caseId, subject: file.reference, detail: { to } };
	},
});

export const assignDefect = command({
	name: 'defect.assign',
	permission,
	sets: true,
	input: z.object({ id, handlerId: z.uuid().nullable(), assigneeId: z.uuid().nullable(), dueAt: z.date().nullable() }),
	run: async (tx, { id: caseId, ...to }) => {
		const file = await hers(tx, caseId);
		if (to.handlerId !== null && !(await handlerOf(tx, to.handlerId))) throw new Invalid({ handlerId: 'unknownHandler' });
		if (to.assigneeId !== null && !(await isClerk(tx, to.assigneeId))) throw new Invalid({ assigneeId: 'unknownPerson' });
		const isSameDue = to.dueAt?.getTime() === file.dueAt?.getTime();
		await assignCase(tx, caseId, { handlerId: to.handlerId, assigneeId: to.assigneeId, ...(!isSameDue && { dueAt: to.dueAt }) });
		return { id: caseId, subject: file.reference };
	},
});

/** Laid out for the reaction that sends it by interface. */
const layOut = async (tx: Tx, forward: { caseId: string; handlerId: string }): Promise<void> => {
	await own.remove(tx, 'defectForward').where('caseId', '=', forward.caseId).execute();
	await own.insert(tx, 'defectForward', { ...forward, remoteId: null, token: null, problem: null, tries: 0, askedAt: tx.now });
};

const mailAway = async (tx: Tx, file: CaseFile, { to, note }: { to: string; note: string }): Promise<void> => {
	const row = await defectRow(tx, file.id);
	const position = file.lat === null || file.lon === null ? '' : `${file.lat}, ${file.lon}`;
	const mail = handOverMail(tx, await namedOf(tx, file), { words: row?.publicText ?? row?.description ?? '', position, note });
	await sendMail(tx, { ...mail, to, about: file.id });
};

/** Gives it away: another authority or a company gets it by its interface (a reaction to this deed), else by mail, without the citizen's data. */
export const forwardDefect = command({
	name: 'defect.forward',
	permission,
	input: z.object({ id, handlerId: z.uuid('required'), note: words(2000) }),
	run: async (tx, { id: caseId, handlerId, note }) => {
		await hers(tx, caseId);
		const handler = await handlerOf(tx, handlerId);
		if (!handler) throw new Invalid({ handlerId: 'unknownHandler' });
		if (handler.email === null && handler.endpoint === null) throw new Invalid({ handlerId: 'notReachable' });
		const says = `Zuständig ist: ${handler.name}`;
		const file = await moveCase(tx, defect, { id: caseId, to: 'forwarded', says });
		await assignCase(tx, caseId, { handlerId });
		await (handler.endpoint === null ? mailAway(tx, file, { to: handler.email ?? '', note }) : layOut(tx, { caseId, handlerId }));
		await tellMove(tx, file, { state: 'forwarded', says });
		return { id: caseId, subject: file.reference, detail: { to: handler.name } };
	},
});

/** To whoever reported; followers hear of states only. */
export const writeToCitizen = command({
	name: 'defect.write',
	permission,
	input: z.object({ id, body: words(4000).min(1, 'required') }),
	run: async (tx, { id: caseId, body }) => {
		const file = await hers(tx, caseId);
		const author = tx.actor?.organisation ?? tx.actor?.name ?? tx.tenant.name;
		if (!(await writeMessage(tx, { caseId, side: 'office', author, body }))) return { id: caseId, subject: file.reference };
		const named = await namedOf(tx, file);
		await tellParties(tx, { caseId, role: 'reporter' }, (reader, token) => messageMail(reader, named, { token, author, body }));
		return { id: caseId, subject: file.reference };
	},
});

export const noteDefect = command({
	name: 'defect.note',
	permission,
	input: z.object({ id, body: words(4000).min(1, 'required') }),
	run: async (tx, { id: caseId, body }) => {
		const file = await hers(tx, caseId);
		await writeNote(tx, caseId, body);
		return { id: caseId, subject: file.reference };
	},
});

/** The words that everybody reads: the citizen's, or what the office made of them; empty takes them back. */
export const releaseText = command({
	name: 'defect.releaseText',
	permission,
	sets: true,
	input: z.object({ id, text: words(4000) }),
	run: async (tx, { id: caseId, text }) => {
		const file = await hers(tx, caseId);
		await own
			.update(tx, 'defect')
			.set({ publicText: text || null })
			.where('caseId', '=', caseId)
			.execute();
		return { id: caseId, subject: file.reference };
	},
});

export const handlePicture = command({
	name: 'defect.picture',
	permission,
	input: z.object({ id, pictureId: z.uuid(), deed: z.enum(['release', 'hide', 'delete']) }),
	run: async (tx, { id: caseId, pictureId, deed }) => {
		const file = await hers(tx, caseId);
		const which = { caseId, id: pictureId };
		const isThere =
			deed === 'delete' ? await dropPicture(tx, which) : await releasePicture(tx, { ...which, isReleased: deed === 'release' });
		if (!isThere) throw new NotFound('picture');
		return { id: caseId, subject: file.reference, detail: { deed } };
	},
});

export const hideDefect = command({
	name: 'defect.hide',
	permission,
	sets: true,
	input: z.object({ id, isPrivate: z.boolean() }),
	run: async (tx, { id: caseId, isPrivate }) => {
		const file = await hers(tx, caseId);
		await hideCase(tx, caseId, isPrivate);
		return { id: caseId, subject: file.reference, detail: { isPrivate } };
	},
});

/** The same thing was told twice. Its reporters follow the other one from now on, and hear of it. */
export const mergeDefect = command({
	name: 'defect.merge',
	permission,
	input: z.object({ id, into: z.string().trim().toUpperCase().max(40) }),
	run: async (tx, { id: caseId, into }) => {
		const other = await caseNumbered(tx, defect, into);
		if (!other) throw new Invalid({ into: 'unknownReference' });
		if (other.id === caseId) throw new Invalid({ into: 'itself' });
		// In one order whoever is merged into whom: two merges that cross wait for each other in turn, and the later one sees what the earlier did.
		const files = new Map<string, CaseFile>();
		for (const one of [caseId, other.id].toSorted()) files.set(one, await hers(tx, one));
		const [source, target] = [files.get(caseId), files.get(other.id)];
		if (target?.state === 'merged') throw new Invalid({ into: 'unknownReference' });
		// What everybody knows of would end at a number that nobody may know of.
		if (target?.isPrivate && !source?.isPrivate) throw new Invalid({ into: 'isPrivate' });
		const file = await moveCase(tx, defect, { id: caseId, to: 'merged', says: other.reference });
		await tellMove(tx, file, { state: 'merged', says: other.reference });
		await mergeInto(tx, { id: caseId, into: other.id });
		return { id: caseId, subject: file.reference, detail: { into: other.reference } };
	},
});
