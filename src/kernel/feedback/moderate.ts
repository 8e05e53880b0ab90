import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Permission, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { followTexts } from '#kernel/following/mail-texts.ts';
import { nameOf } from '#kernel/following/tell.ts';
import { isTag, prefixOf } from '#kernel/i18n/language.ts';
import { clean } from '#kernel/kind/clean.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { lockFor } from '#kernel/publication/lock.ts';
import { refusals } from './contribution.ts';
import { longestBody } from './contribute.ts';
import { recount } from './tally.ts';

const lockContribution = async (tx: Tx, permission: Permission, id: string) => {
	const row = await tx[connection]
		.selectFrom('contribution')
		.select(['publicationId', 'authorEmail', 'language', 'shownAt', 'refusedAt', 'answer'])
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.forUpdate()
		.executeTakeFirst();
	if (!row) throw new NotFound('contribution');
	await lockFor(tx, permission, row.publicationId);
	return row;
};

/** Whoever wrote is answered in the language of the page on which she wrote. */
const readerIn = (tx: Tx, language: string): Tx => tx.speaking(isTag(language) ? language : 'de');

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
		const { publicationId, authorEmail, language, refusedAt } = await lockContribution(tx, 'participation.moderate', id);
		await change(tx, id).set({ shownAt: null, refusedAt: tx.now, refusal, refusalNote: note }).execute();
		await recount(tx, publicationId);
		if (authorEmail && !refusedAt) {
			const reader = readerIn(tx, language);
			const texts = followTexts[reader.language];
			const text = [texts.hello, texts.refusedText(texts[refusal]), note].filter((part) => part !== '').join('\n\n');
			await sendMail(reader, {
				to: authorEmail,
				about: id,
				subject: texts.refused((await nameOf(reader, publicationId)).title),
				text,
			});
		}
		return { id, detail: { refusal, note } };
	},
});

/**
 * The municipality's answer, public beneath the contribution, which it shows if nobody has yet; mailed to who wrote it when it is the first. `path` is
 * the address of its kind.
 */
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
		if (row.shownAt === null) await lockFor(tx, 'participation.moderate', row.publicationId);
		await change(tx, id)
			.set({ answer, answeredAt: tx.now, answeredBy: by, shownAt: row.shownAt ?? tx.now })
			.execute();
		if (row.shownAt === null) await recount(tx, row.publicationId);
		if (row.authorEmail && row.answer === null) {
			const reader = readerIn(tx, row.language);
			const texts = followTexts[reader.language];
			const { title, slug } = await nameOf(reader, row.publicationId);
			const text = [texts.hello, texts.answerText, answer, `${tx.origin}${prefixOf(reader.tag)}${path}/${slug}`].join('\n\n');
			await sendMail(reader, { to: row.authorEmail, about: id, subject: texts.answer(title), text });
		}
		return { id };
	},
});
