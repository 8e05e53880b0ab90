import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Permission, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { followTexts } from '#kernel/following/mail-texts.ts';
import { nameOf } from '#kernel/following/tell.ts';
import { clean } from '#kernel/kind/clean.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { lockFor } from '#kernel/publication/lock.ts';
import { refusals } from './contribution.ts';
import { longestBody } from './contribute.ts';
import { recount } from './tally.ts';

const lockContribution = async (tx: Tx, permission: Permission, id: string) => {
	const row = await tx[connection]
		.selectFrom('contribution')
		.select(['publicationId', 'authorEmail', 'refusedAt', 'answer'])
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound('contribution');
	await lockFor(tx, permission, row.publicationId);
	return row;
};

const change = (tx: Tx, id: string) => tx[connection].updateTable('contribution').where('tenantId', '=', tx.tenantId).where('id', '=', id);

/** Lets a contribution appear, one that was refused too. */
export const showContribution = command({
	name: 'contribution.show',
	permission: 'participation.moderate',
	input: z.object({ id: z.uuid() }),
	run: async (tx, { id }) => {
		const { publicationId } = await lockContribution(tx, 'participation.moderate', id);
		await change(tx, id).set({ shownAt: tx.now, refusedAt: null, refusal: null, refusalNote: '' }).execute();
		await recount(tx, publicationId);
		return { id };
	},
});

const keys = Object.keys(refusals);
/** Refuses or takes back a contribution, with a reason that is counted in public and mailed to who wrote it. */
export const refuseContribution = command({
	name: 'contribution.refuse',
	permission: 'participation.moderate',
	input: z.object({
		id: z.uuid(),
		refusal: z.custom<keyof typeof refusals>((raw) => keys.some((key) => key === raw), 'notAChoice'),
		note: z.string().trim().max(500, 'tooLong').default(''),
	}),
	run: async (tx, { id, refusal, note }) => {
		const { publicationId, authorEmail, refusedAt } = await lockContribution(tx, 'participation.moderate', id);
		await change(tx, id).set({ shownAt: null, refusedAt: tx.now, refusal, refusalNote: note }).execute();
		await recount(tx, publicationId);
		if (authorEmail && !refusedAt) {
			const texts = followTexts.de;
			const text = [texts.hello, texts.refusedText(refusals[refusal]), note].filter((part) => part !== '').join('\n\n');
			await sendMail(tx, { to: authorEmail, about: id, subject: texts.refused((await nameOf(tx, publicationId)).title), text });
		}
		return { id, detail: { refusal, note } };
	},
});

/** The municipality's answer, public beneath the contribution; mailed to who wrote it when it is the first. `path` is the address of its kind. */
export const answerContribution = command({
	name: 'contribution.answer',
	permission: 'participation.answer',
	input: z.object({
		id: z.uuid(),
		path: z.string(),
		by: z.string().trim().min(1, 'required').max(120, 'tooLong'),
		answer: z.string().transform(clean).pipe(z.string().min(1, 'required').max(longestBody, 'tooLong')),
	}),
	run: async (tx, { id, path, by, answer }) => {
		const row = await lockContribution(tx, 'participation.answer', id);
		if (row.refusedAt) throw new Invalid({ answer: 'isRefused' });
		await change(tx, id).set({ answer, answeredAt: tx.now, answeredBy: by }).execute();
		if (row.authorEmail && row.answer === null) {
			const texts = followTexts.de;
			const { title, slug } = await nameOf(tx, row.publicationId);
			const text = [texts.hello, texts.answerText, answer, `${tx.origin}${path}/${slug}`].join('\n\n');
			await sendMail(tx, { to: row.authorEmail, about: id, subject: texts.answer(title), text });
		}
		return { id };
	},
});
