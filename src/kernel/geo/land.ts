import { sql } from 'kysely';
import type { Context, Tx } from '#kernel/context.ts';
import { connection } from '#kernel/db/connection.ts';
import { remembered } from '#kernel/tenancy/remembered.ts';
import { type Box, boxOf } from './box.ts';
import { type Line, lineOf, type Shape } from './geometry.ts';
import type { LandType } from './tables.ts';

/** One thing of the land as a source names it. */
export type LandShape = { readonly id: string; readonly type: LandType; readonly name: string; readonly shape: Shape };
/** The same as a map needs it. */
export type LandPart = { readonly type: LandType; readonly name: string; readonly line: Line; readonly box: Box };
export type Land = readonly LandPart[];

const load = async (ctx: Context): Promise<Land> => {
	const rows = await ctx[connection]
		.selectFrom('land')
		.select(['type', 'name', 'shape'])
		.where('tenantId', '=', ctx.tenantId)
		.orderBy('id')
		.execute();
	return rows.flatMap(({ type, name, shape }): LandPart[] => {
		const line = lineOf(shape);
		const box = boxOf(line);
		return box ? [{ type, name, line, box }] : [];
	});
};
const tenMinutes = 600_000;
/** All the land of a municipality; the same list as long as nothing was written, so that what is drawn from it can be kept. */
export const landOf = remembered(load, tenMinutes);

/** Puts this land in the place of what the municipality had. */
export const layLand = async (tx: Tx, shapes: readonly LandShape[]): Promise<void> => {
	await tx[connection].deleteFrom('land').where('tenantId', '=', tx.tenantId).execute();
	// One parameter for thousands of rows: five each would pass the 65,535 that a statement may have.
	const rows = sql`jsonb_to_recordset(${JSON.stringify(shapes)}::jsonb) as row(id text, type text, name text, shape jsonb)`;
	await sql`insert into land (tenant_id, id, type, name, shape) select ${tx.tenantId}, id, type, name, shape from ${rows}`.execute(
		tx[connection],
	);
};
