import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';
import { usedCode } from './codes.ts';
import { demandStrong } from './factors.ts';
import { slowed, waitBefore, wasRight } from './guessing.ts';
import { provenOwn } from './own-account.ts';
import { tidyCodes } from './passkeys.ts';
import { strengthen } from './sessions.ts';
import { stepOf } from './totp.ts';

/** Turns the second factor on, once a code shows that the app really has the secret. */
export const enrolTotp = command({
	name: 'account.enrolTotp',
	permission: 'office.enter',
	input: z.object({ secret: z.string().regex(/^[A-Z2-7]{32}$/, 'notASecret'), code: z.string() }),
	run: async (tx, { secret, code }) => {
		await demandStrong(tx);
		const step = stepOf(code, secret, tx.now);
		if (step === null) throw new Invalid({ code: 'wrongCode' });
		const id = tx.actor?.id ?? '';
		await tx[connection]
			.updateTable('account')
			.set({ totpSecret: secret, totpStep: step })
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', id)
			.execute();
		await strengthen(tx);
		return { id, subject: tx.actor?.name ?? '' };
	},
});

/** The app is asked no more; a municipality that asks for two factors then asks for another one. */
export const dropTotp = slowed(
	command({
		name: 'account.dropTotp',
		permission: 'office.enter',
		input: z.object({ current: z.string() }),
		run: async (tx, { current }) => {
			const { id, name } = await provenOwn(tx, current);
			await demandStrong(tx);
			await tx[connection]
				.updateTable('account')
				.set({ totpSecret: null, totpStep: null })
				.where('tenantId', '=', tx.tenantId)
				.where('id', '=', id)
				.execute();
			await tidyCodes(tx, id);
			return { id, subject: name };
		},
	}),
);

const strengthenSession = command({
	name: 'session.confirm',
	permission: 'office.enter',
	input: z.object({ used: z.enum(['app', 'paper']) }),
	run: async (tx, { used }) => {
		await strengthen(tx);
		return { id: tx.actor?.id ?? '', subject: tx.actor?.name ?? '', detail: { used } };
	},
});

/** Shows a code in a session that was opened without one. */
export const confirmByCode = async (ctx: Context, code: string): Promise<void> => {
	const guess = { email: ctx.actor?.id ?? '', from: '', known: true };
	if ((await waitBefore(ctx, guess)) > 0) throw new Invalid({ code: 'tooManyTries' });
	const account = await ctx[connection]
		.selectFrom('account')
		.select(['id', 'totpSecret'])
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', ctx.actor?.id ?? '')
		.executeTakeFirst();
	const used = account ? await usedCode(ctx, account, code) : null;
	if (used === null) throw new Invalid({ code: 'wrongCode' });
	await wasRight(ctx, guess);
	await strengthenSession(ctx, { used });
};
