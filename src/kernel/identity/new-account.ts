import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';

type Person = { readonly email: string; readonly name: string; readonly organisation?: string; readonly homeId?: string };

/** Somebody new, with no way to sign in yet; undefined when the address is taken. */
export const addAccount = (tx: Tx, { email, name, organisation, homeId }: Person) =>
	tx[connection]
		.insertInto('account')
		.values({
			tenantId: tx.tenantId,
			id: newId(),
			email,
			name,
			organisation: organisation || null,
			passwordHash: null,
			totpSecret: null,
			totpStep: null,
			createdAt: tx.now,
			closedAt: null,
			homeId: homeId || null,
		})
		.onConflict((conflict) => conflict.doNothing())
		.returning(['id', 'name', 'email', 'closedAt', 'homeId'])
		.executeTakeFirst();
