import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid } from '#kernel/errors.ts';
import { demandAll } from './administrators.ts';
import { roleOfOnePage } from './roles.ts';

const input = z.object({ publicationId: z.uuid(), email: z.string().transform((raw) => raw.trim().toLowerCase()) });

/** Somebody with an account may write one page of the municipality and no other. */
export const entrustPage = command({
	name: 'account.entrustPage',
	permission: 'accounts.manage',
	sets: true,
	input,
	run: async (tx, { publicationId, email }) => {
		demandAll(tx);
		const account = await tx[connection]
			.selectFrom('account')
			.select(['id', 'name'])
			.where('tenantId', '=', tx.tenantId)
			.where('email', '=', email)
			.where('closedAt', 'is', null)
			.executeTakeFirst();
		if (!account) throw new Invalid({ email: 'noAccount' });
		await tx[connection]
			.insertInto('assignment')
			.values({ tenantId: tx.tenantId, accountId: account.id, role: roleOfOnePage, placeId: null, publicationId })
			.onConflict((conflict) => conflict.doNothing())
			.execute();
		return { id: account.id, subject: account.name, detail: { publicationId } };
	},
});

/** She may write that page no longer. */
export const distrustPage = command({
	name: 'account.distrustPage',
	permission: 'accounts.manage',
	sets: true,
	input: z.object({ publicationId: z.uuid(), accountId: z.uuid() }),
	run: async (tx, { publicationId, accountId }) => {
		demandAll(tx);
		await tx[connection]
			.deleteFrom('assignment')
			.where('tenantId', '=', tx.tenantId)
			.where('accountId', '=', accountId)
			.where('publicationId', '=', publicationId)
			.execute();
		return { id: accountId, detail: { publicationId } };
	},
});

/** Who may write this page beside the office. */
export const entrustedWith = (ctx: Context, publicationId: string) =>
	ctx[connection]
		.selectFrom('assignment')
		.innerJoin('account', (join) =>
			join.onRef('account.tenantId', '=', 'assignment.tenantId').onRef('account.id', '=', 'assignment.accountId'),
		)
		.select(['account.id', 'account.name', 'account.email'])
		.where('assignment.tenantId', '=', ctx.tenantId)
		.where('assignment.publicationId', '=', publicationId)
		.orderBy('account.name')
		.execute();
