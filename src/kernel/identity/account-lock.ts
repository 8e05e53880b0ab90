import type { Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';

/**
 * An open account, locked until the transaction ends. Every deed that changes an account, its codes or its links begins here, before it touches
 * any of them: two at the same moment go one after the other and never wait for each other.
 */
export const lockAccount = async (tx: Tx, id: string | undefined) =>
	id === undefined
		? undefined
		: tx[connection]
				.selectFrom('account')
				.select(['id', 'name', 'email', 'passwordHash', 'providerSubject', 'homeId', 'homeAccountId'])
				.where('tenantId', '=', tx.tenantId)
				.where('id', '=', id)
				.where('closedAt', 'is', null)
				.forUpdate()
				.executeTakeFirst();
