import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { Forbidden, Invalid, NotFound } from '#kernel/errors.ts';
import { emailIn } from '#kernel/following/address.ts';
import { ownValues } from '#kernel/kind/own.ts';
import { typedLine } from '#kernel/kind/typed.ts';
import { lockFor, lockShown } from '#kernel/publication/lock.ts';
import { isDate } from '#kernel/time/civil.ts';
import { group } from '../../group.ts';
import { mailGone, mailSpeakerless, mailWelcome } from './mails.ts';
import { type Member, memberBy } from '../queries.ts';
import { own } from '../tables.ts';

/** `key` of a member, empty for the office. */
const inGroup = { groupId: z.uuid(), key: z.string().max(100, 'tooLong') };
const person = z.object({ ...inGroup, memberId: z.uuid() });

const demandMember = async (tx: Tx, { groupId, key }: { groupId: string; key: string }): Promise<Member> => {
	const member = await memberBy(tx, groupId, key);
	if (!member) throw new Forbidden(group.permission);
	return member;
};
/** A speaker of the group, or the office. */
export const demandVoice = async (tx: Tx, asked: { groupId: string; key: string }): Promise<void> => {
	if (asked.key === '') await lockFor(tx, group.permission, asked.groupId);
	else if (!(await demandMember(tx, asked)).isSpeaker) throw new Forbidden(group.permission);
};

/** Takes in somebody who asked; she gets the link to the page for members. Pressing twice is no mistake. */
export const acceptMember = command({
	name: 'group.accept',
	permission: 'everyone',
	input: person,
	run: async (tx, { memberId, ...asked }) => {
		await demandVoice(tx, asked);
		const member = await own
			.update(tx, 'groupMember')
			.set({ acceptedAt: tx.now })
			.where('publicationId', '=', asked.groupId)
			.where('id', '=', memberId)
			.where('acceptedAt', 'is', null)
			.returning(['id', 'email', 'language'])
			.executeTakeFirst();
		if (member) await mailWelcome(tx, asked.groupId, member);
		return { id: asked.groupId };
	},
});

/** Declines somebody who asked, or takes out a member, and tells her: the row is gone, her tasks stay without a name. Pressing twice is no mistake. */
export const removeMember = command({
	name: 'group.remove',
	permission: 'everyone',
	input: person.extend({ reason: z.string().trim().max(500, 'tooLong') }),
	run: async (tx, { memberId, reason, ...asked }) => {
		await demandVoice(tx, asked);
		const gone = await own
			.remove(tx, 'groupMember')
			.where('publicationId', '=', asked.groupId)
			.where('id', '=', memberId)
			.returning(['email', 'language', 'acceptedAt'])
			.executeTakeFirst();
		if (gone) await mailGone(tx, asked.groupId, { gone, reason });
		return { id: asked.groupId };
	},
});

/** The office enters somebody who was elected, appointed, or said yes on the telephone; she gets the link, and with it the way out. */
export const appointMember = command({
	name: 'group.appoint',
	permission: group.permission,
	input: z.object({
		groupId: z.uuid(),
		name: typedLine(80),
		email: z.string(),
	}),
	run: async (tx, { groupId, name, email: raw }) => {
		await lockFor(tx, group.permission, groupId);
		const read = emailIn(raw);
		if ('problem' in read) throw new Invalid({ email: read.problem });
		const known = own.from(tx, 'groupMember').select('id').where('publicationId', '=', groupId).where('email', '=', read.email);
		if (await known.executeTakeFirst()) throw new Invalid({ email: 'alreadyMember' });
		const member = { email: read.email, language: 'de', id: newId() };
		await own.insert(tx, 'groupMember', {
			...member,
			publicationId: groupId,
			name,
			isPublic: false,
			askedAt: tx.now,
			acceptedAt: tx.now,
		});
		await mailWelcome(tx, groupId, member);
		return { id: groupId };
	},
});

/** Who speaks for a group accepts others; the office says who that is. */
export const nameSpeaker = command({
	name: 'group.nameSpeaker',
	permission: group.permission,
	input: z.object({ groupId: z.uuid(), memberId: z.uuid(), isSpeaker: z.boolean() }),
	run: async (tx, { groupId, memberId, isSpeaker }) => {
		await lockFor(tx, group.permission, groupId);
		const { numUpdatedRows } = await own
			.update(tx, 'groupMember')
			.set({ isSpeaker })
			.where('publicationId', '=', groupId)
			.where('id', '=', memberId)
			.where('acceptedAt', 'is not', null)
			.executeTakeFirst();
		if (numUpdatedRows === 0n) throw new NotFound('member');
		return { id: groupId };
	},
});

/** Without a speaker nobody in a group accepts or writes: whoever looks after it from outside should know. */
const tellSpeakerless = async (tx: Tx, groupId: string): Promise<void> => {
	const speakers = own.from(tx, 'groupMember').select('id').where('publicationId', '=', groupId).where('isSpeaker', '=', true);
	if (await speakers.executeTakeFirst()) return;
	const { contactEmail } = await ownValues(tx, group, groupId);
	if (contactEmail !== null) await mailSpeakerless(tx, groupId, contactEmail);
};

/** One press, and she is forgotten. Pressing twice is no mistake. */
export const leaveGroup = command({
	name: 'group.leave',
	permission: 'everyone',
	input: z.object(inGroup),
	run: async (tx, { groupId, key }) => {
		const member = await memberBy(tx, groupId, key);
		if (!member) return { id: groupId };
		await own.remove(tx, 'groupMember').where('id', '=', member.id).execute();
		if (member.isSpeaker) await tellSpeakerless(tx, groupId);
		return { id: groupId };
	},
});

/** Her name stands on the public page, or no longer. */
export const agreeToName = command({
	name: 'group.agreeToName',
	permission: 'everyone',
	sets: true,
	input: z.object({ ...inGroup, isPublic: z.boolean() }),
	run: async (tx, { isPublic, ...asked }) => {
		const { id } = await demandMember(tx, asked);
		await own.update(tx, 'groupMember').set({ isPublic }).where('id', '=', id).execute();
		return { id: asked.groupId };
	},
});

/** She hears by mail of meetings for members, or no longer. */
export const wishForMails = command({
	name: 'group.wishForMails',
	permission: 'everyone',
	sets: true,
	input: z.object({ ...inGroup, isMailed: z.boolean() }),
	run: async (tx, { isMailed, ...asked }) => {
		const { id } = await demandMember(tx, asked);
		await own.update(tx, 'groupMember').set({ isMailed }).where('id', '=', id).execute();
		return { id: asked.groupId };
	},
});

/** A member writes down what is to be done, who does it and until when. */
export const addTask = command({
	name: 'group.addTask',
	permission: 'everyone',
	input: z.object({
		...inGroup,
		title: typedLine(200),
		memberId: z.uuid('notAChoice').nullable(),
		untilDay: z.string().refine(isDate, 'notADay').nullable(),
	}),
	run: async (tx, { title, memberId, untilDay, ...asked }) => {
		await demandMember(tx, asked);
		const { groupId: publicationId } = asked;
		await lockShown(tx, publicationId);
		const doer =
			memberId === null
				? true
				: await own
						.from(tx, 'groupMember')
						.select('id')
						.where('publicationId', '=', publicationId)
						.where('id', '=', memberId)
						.executeTakeFirst();
		if (!doer) throw new Invalid({ memberId: 'notAChoice' });
		await own.insert(tx, 'groupTask', { id: newId(), publicationId, title, memberId, untilDay, doneAt: null });
		return { id: publicationId };
	},
});

/** Done, or after all not. */
export const finishTask = command({
	name: 'group.finishTask',
	permission: 'everyone',
	input: z.object({ ...inGroup, taskId: z.uuid(), isDone: z.boolean() }),
	run: async (tx, { taskId, isDone, ...asked }) => {
		await demandMember(tx, asked);
		await own
			.update(tx, 'groupTask')
			.set({ doneAt: isDone ? tx.now : null })
			.where('publicationId', '=', asked.groupId)
			.where('id', '=', taskId)
			.execute();
		return { id: asked.groupId };
	},
});
