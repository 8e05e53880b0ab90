import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { isLikeRecoveryCode, spendCode } from './recovery-codes.ts';
import { stepOf } from './totp.ts';

type Holder = { readonly id: string; readonly totpSecret: string | null };

/** Marks the time step of a code as used; false when it was used before, so that a code read over a shoulder opens nothing. */
const spendStep = async (ctx: Context, { accountId, step }: { accountId: string; step: number }): Promise<boolean> => {
	const { numUpdatedRows } = await ctx[connection]
		.updateTable('account')
		.set({ totpStep: step })
		.where('tenantId', '=', ctx.tenantId)
		.where('id', '=', accountId)
		.where((eb) => eb.or([eb('totpStep', 'is', null), eb('totpStep', '<', step)]))
		.executeTakeFirst();
	return numUpdatedRows > 0n;
};

/** Whether a code from the app, or one of the codes on paper, is right; it is used up by that. Says which it was. */
export const usedCode = async (ctx: Context, { id, totpSecret }: Holder, code: string): Promise<'app' | 'paper' | null> => {
	if (isLikeRecoveryCode(code)) return (await spendCode(ctx, id, code)) ? 'paper' : null;
	const step = totpSecret === null ? null : stepOf(code, totpSecret, ctx.now);
	return step !== null && (await spendStep(ctx, { accountId: id, step })) ? 'app' : null;
};
