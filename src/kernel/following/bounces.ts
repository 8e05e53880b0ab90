import * as z from 'zod';
import { walled } from '#kernel/command.ts';
import { connection } from '#kernel/db/connection.ts';
import type { Undelivered } from '#kernel/notify/trouble.ts';

/** A mail to somebody who follows came back for good: counted at that address. Support stays counted, for it needs no mail. */
export const countReturned: Undelivered = (ctx, { about, severity }) =>
	walled(ctx, async (tx) => {
		if (severity === 'soft' || !z.uuid().safeParse(about).success) return;
		await tx[connection]
			.updateTable('follower')
			.set((eb) => ({ hardBounces: eb('hardBounces', '+', 1) }))
			.where('tenantId', '=', tx.tenantId)
			.where('id', '=', about ?? '')
			.execute();
	});
