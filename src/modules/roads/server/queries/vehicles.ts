import type { Context } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import type { RoadTables } from '../tables.ts';

const own = tables<RoadTables>();

export const vehiclesOf = (ctx: Context) =>
	own.from(ctx, 'roadVehicle').select(['id', 'name', 'calibration', 'calibratedAt']).orderBy('name').execute();

export const referencesOf = (ctx: Context) =>
	own.from(ctx, 'roadReference').select(['id', 'name', 'source', 'known']).orderBy('name').execute();
