import { sql } from 'kysely';
import type { Context } from '#kernel/context.ts';
import type { Db } from '#kernel/db/connection.ts';
import { newId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { groundOf } from '#modules/roads/server/queries/network.ts';

type Amounts = Readonly<Record<string, number>>;

/** Amounts of every segment as a drive of that day would have found them; `null` leaves a segment out. */
export const driveOver = async (
	db: Db,
	ctx: Context,
	{ day, amountsAt }: { day: string; amountsAt: (segment: number, key: string) => Amounts | null },
): Promise<void> => {
	const ground = await groundOf(ctx);
	if (!ground) throw new NotFound('network');
	const driveId = newId();
	await sql`insert into road_drive (tenant_id, id, client_key, driven_on, source, state, report, created_at)
		values (${ctx.tenantId}, ${driveId}, ${driveId}, ${day}, 'simulated', 'done', '{}', now())`.execute(db);
	const rows = ground.keys.flatMap((key, at) =>
		Object.entries(amountsAt(at, key) ?? {}).map(([quantity, amount]) => ({ key, quantity, amount })),
	);
	await sql`insert into road_amount (tenant_id, drive_id, segment_key, quantity, amount, low, high, measured_on)
		select ${ctx.tenantId}, ${driveId}, key, quantity, amount, amount * 0.9, amount * 1.1, ${day}::date
		from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row(key text, quantity text, amount double precision)`.execute(db);
};
