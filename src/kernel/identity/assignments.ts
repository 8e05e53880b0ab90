import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { demandAll, demandAnotherAdministrator } from './administrators.ts';
import { giveBackWithoutRole } from './own-work.ts';
import { isRole, roleOfOnePage } from './roles.ts';

/** A role, and the village by its slug; empty for the whole municipality. */
export const roleInput = { role: z.string().refine(isRole, 'notAChoice'), place: z.string().default('') };
export type RoleAsked = { readonly role: string; readonly place: string };

/** The id of the village that a role shall hold in; null for everywhere. */
const placeIdOf = (tx: Tx, { role, place }: RoleAsked): string | null => {
	if (place === '') return null;
	const found = placeBySlug(tx.tenant, place);
	if (!found) throw new Invalid({ place: 'unknownPlace' });
	if (role === 'administrator') throw new Invalid({ place: 'onlyEverywhere' });
	return found.id;
};

/** Gives an account a role; false when it has it already. */
export const assign = async (tx: Tx, { accountId, ...asked }: RoleAsked & { accountId: string }): Promise<boolean> => {
	if (asked.role === roleOfOnePage) throw new Invalid({ role: 'onlyForOnePage' });
	const added = await tx[connection]
		.insertInto('assignment')
		.values({ tenantId: tx.tenantId, accountId, role: asked.role, placeId: placeIdOf(tx, asked) })
		.onConflict((conflict) => conflict.doNothing())
		.returning('accountId')
		.executeTakeFirst();
	return added !== undefined;
};

/** Takes a role from an account; false when it had none such. */
export const unassign = async (tx: Tx, { accountId, ...asked }: RoleAsked & { accountId: string }): Promise<boolean> => {
	if (asked.role === 'administrator') await demandAnotherAdministrator(tx, accountId);
	const placeId = placeIdOf(tx, asked);
	const taken = await tx[connection]
		.deleteFrom('assignment')
		.where('tenantId', '=', tx.tenantId)
		.where('accountId', '=', accountId)
		.where('role', '=', asked.role)
		.where('publicationId', 'is', null)
		.where('placeId', placeId === null ? 'is' : '=', placeId)
		.returning('accountId')
		.executeTakeFirst();
	return taken !== undefined;
};

const openAccount = async (tx: Tx, id: string): Promise<string> => {
	const found = await tx[connection]
		.selectFrom('account')
		.select('name')
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.where('closedAt', 'is', null)
		.executeTakeFirst();
	if (!found) throw new NotFound('account');
	return found.name;
};

const input = z.object({ id: z.uuid(), ...roleInput });

/** One more role for somebody who has an account; her open sessions may do more with the next click. */
export const giveRole = command({
	name: 'account.giveRole',
	permission: 'accounts.manage',
	input,
	run: async (tx, { id, role, place }) => {
		demandAll(tx);
		const subject = await openAccount(tx, id);
		if (!(await assign(tx, { accountId: id, role, place }))) throw new Invalid({ role: 'alreadyHeld' });
		return { id, subject, detail: { role, place } };
	},
});

/** A role less; her open sessions may do less with the next click. The last administrator keeps hers. */
export const takeRole = command({
	name: 'account.takeRole',
	permission: 'accounts.manage',
	input,
	run: async (tx, { id, role, place }) => {
		demandAll(tx);
		const subject = await openAccount(tx, id);
		if (!(await unassign(tx, { accountId: id, role, place }))) throw new NotFound('assignment');
		await giveBackWithoutRole(tx, id);
		return { id, subject, detail: { role, place } };
	},
});
