import { Forbidden, NotFound } from '#kernel/errors.ts';
import { mayAt, type Permission, type Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { lockThing } from './acts.ts';

/** A publication of this municipality, of any kind, locked until the transaction ends. */
const lockPublication = async (tx: Tx, id: string) => {
	const row = await tx[connection]
		.selectFrom('publication')
		.select('kind')
		.where('tenantId', '=', tx.tenantId)
		.where('id', '=', id)
		.executeTakeFirst();
	if (!row) throw new NotFound('publication');
	return { ...(await lockThing(tx, row.kind, id)), kind: row.kind };
};

/** The same, for somebody who holds the permission in all its villages. */
export const lockFor = async (tx: Tx, permission: Permission, id: string) => {
	const thing = await lockPublication(tx, id);
	if (!mayAt(tx, permission, thing)) throw new Forbidden(permission);
	return thing;
};

/** What can be taken part in: it is shown now in the municipality that owns it. Elsewhere it can be read only. */
export const lockShown = async (tx: Tx, id: string) => {
	const thing = await lockPublication(tx, id);
	const shown = await tx[connection]
		.selectFrom('publicationAudience')
		.select('shownFrom')
		.where('tenantId', '=', tx.tenantId)
		.where('ownerId', '=', tx.tenantId)
		.where('publicationId', '=', id)
		.where('shownFrom', '<=', tx.now)
		.where((eb) => eb.or([eb('shownUntil', 'is', null), eb('shownUntil', '>', tx.now)]))
		.executeTakeFirst();
	if (!shown) throw new NotFound('publication');
	return thing;
};

/** Whether one of them was withdrawn or put away. */
export const isAnyClosed = async (tx: Tx, ids: readonly string[]): Promise<boolean> =>
	(await tx[connection]
		.selectFrom('publicationClosure')
		.select('publicationId')
		.where('tenantId', '=', tx.tenantId)
		.where('publicationId', 'in', ids)
		.executeTakeFirst()) !== undefined;
