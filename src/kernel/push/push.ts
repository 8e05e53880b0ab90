import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { remembered } from '#kernel/tenancy/remembered.ts';
import { day } from '#kernel/time/span.ts';
import { identityIn } from './identity.ts';
import type { Push } from './deliver.ts';

/** The key with which a browser subscribes, the same for all municipalities of the installation. */
export const pushKey = remembered(async (ctx: Context) => (await identityIn(ctx[connection], ctx.origin)).publicKey, day);

/** Lays messages into the post; they leave when the deed is done. `about` is the id of the device. */
export const sendPush = async (tx: Tx, messages: readonly (Push & { readonly about: string })[]): Promise<void> => {
	const chunk = 500;
	for (let at = 0; at < messages.length; at += chunk)
		await tx[connection]
			.insertInto('pushMessage')
			.values(
				messages
					.slice(at, at + chunk)
					.map((one) => ({ ...one, tenantId: tx.tenantId, id: newId(), dueAt: tx.now, createdAt: tx.now })),
			)
			.execute();
};

/** Forgets what waits for a device that is no longer wanted. */
export const forgetPushes = async (tx: Tx, about: string): Promise<void> => {
	await sql`delete from push_message where (tenant_id, id) in (
		select tenant_id, id from push_message where tenant_id = ${tx.tenantId} and about = ${about} for update skip locked)`.execute(
		tx[connection],
	);
};
