import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { address } from '#kernel/identity/account-input.ts';
import { administratorAddresses } from '#kernel/identity/administrators.ts';
import { giveBack, takeAll } from '#kernel/identity/throttle.ts';
import { sendMail } from '#kernel/notify/mail.ts';
import { townHallAddress } from '#kernel/tenancy/town-hall.ts';

/** From one address: three at once, then one in five minutes. Everybody together: thirty at once, then one a minute. */
const one = { name: 'barrier from one address', burst: 3, seconds: 300 };
const all = { name: 'barrier', burst: 30, seconds: 60 };

const words = (most: number) => z.string().trim().max(most, 'tooLong');

/** The mail carries what was written and the address for an answer; the log only says that something was reported. */
const reporting = command({
	name: 'barrier.report',
	permission: 'everyone',
	input: z.object({ what: words(4000).min(1, 'required'), where: words(300), email: address.optional() }),
	run: async (tx, { what, where, email }) => {
		const townHall = townHallAddress(tx.tenant);
		const recipients = townHall === undefined ? await administratorAddresses(tx) : [townHall];
		const id = newId();
		for (const to of recipients)
			await sendMail(tx.speaking('de'), {
				to,
				subject: 'Barriere auf der Webseite gemeldet',
				answerTo: email,
				text: [
					'Jemand hat eine Barriere gemeldet (Feedback nach der Erklärung zur Barrierefreiheit). Bitte antworten Sie in angemessener Frist.',
					`Was nicht klappt:\n${what}`,
					`Seite:\n${where || 'keine Angabe'}`,
					`Antwort an:\n${email ?? 'keine Adresse angegeben'}`,
				].join('\n\n'),
			});
		return { id };
	},
});

type Reported = { readonly what: string; readonly where: string; readonly email: string; readonly from: string };

/**
 * Somebody without an account says what she cannot use. `from`: the prefix of her address, kept as a digest while it slows her down.
 * Throws `Invalid` for what cannot be sent; a slip of the finger counts as no report.
 */
export const reportBarrier = async (ctx: Context, { from, email, ...said }: Reported): Promise<'sent' | 'tooMany'> => {
	const slowed = [
		{ bucket: one, of: from },
		{ bucket: all, of: '' },
	];
	if ((await takeAll(ctx, slowed)) > 0) return 'tooMany';
	try {
		await reporting(ctx, { ...said, ...(email !== '' && { email }) });
	} catch (error) {
		for (const bucket of slowed) await giveBack(ctx, bucket);
		throw error;
	}
	return 'sent';
};
