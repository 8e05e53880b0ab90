import { sql } from 'kysely';
import type { Context, Staff, Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { NotFound } from '#kernel/errors.ts';
import type { RoadTables } from '../tables.ts';

const own = tables<RoadTables>();
export type Surveyor = Staff<'roads.survey'>;

const columns = ['roadDrive.id', 'drivenOn', 'source', 'state', 'report', 'metres', 'createdAt', 'vehicleId', 'clientKey'] as const;

/** Drives, the newest first, with the name of the vehicle, how much of their pictures was looked at and what waits for a decision. */
export const drivesOf = (ctx: Surveyor, limit = 50) =>
	own
		.from(ctx, 'roadDrive')
		.select(columns)
		.select((eb) => [
			eb
				.selectFrom('roadVehicle')
				.select('name')
				.whereRef('roadVehicle.tenantId', '=', 'roadDrive.tenantId')
				.whereRef('roadVehicle.id', '=', 'roadDrive.vehicleId')
				.as('vehicle'),
			eb
				.selectFrom('roadPicture')
				.select(({ fn }) => [fn.countAll<number>().as('count')])
				.whereRef('roadPicture.tenantId', '=', 'roadDrive.tenantId')
				.whereRef('roadPicture.driveId', '=', 'roadDrive.id')
				.as('pictures'),
			eb
				.selectFrom('roadPicture')
				.select(({ fn }) => [fn.countAll<number>().as('count')])
				.whereRef('roadPicture.tenantId', '=', 'roadDrive.tenantId')
				.whereRef('roadPicture.driveId', '=', 'roadDrive.id')
				.where('seenAt', 'is not', null)
				.as('seen'),
			eb
				.selectFrom('roadPicture')
				.select(({ fn }) => [fn.countAll<number>().as('count')])
				.whereRef('roadPicture.tenantId', '=', 'roadDrive.tenantId')
				.whereRef('roadPicture.driveId', '=', 'roadDrive.id')
				.where('detectedBy', 'is not', null)
				.as('detected'),
			eb
				.selectFrom('roadFinding')
				.select(({ fn }) => [fn.countAll<number>().as('count')])
				.whereRef('roadFinding.tenantId', '=', 'roadDrive.tenantId')
				.whereRef('roadFinding.driveId', '=', 'roadDrive.id')
				.where('roadFinding.state', '=', 'proposed')
				.as('proposed'),
		])
		.orderBy('drivenOn', 'desc')
		.orderBy('createdAt', 'desc')
		.limit(limit)
		.execute();
export type DriveRow = Awaited<ReturnType<typeof drivesOf>>[number];

/** One drive of this municipality, or `NotFound`. */
export const driveOf = async (ctx: Context, id: string) => {
	const found = await own.from(ctx, 'roadDrive').select(columns).where('id', '=', id).executeTakeFirst();
	if (!found) throw new NotFound('drive');
	return found;
};

/** How many pictures of a drive have a file, and at how many of them a detector looked. */
export const detectedOf = (ctx: Context, driveId: string) =>
	own
		.from(ctx, 'roadPicture')
		.select(({ fn }) => [fn.count<number>('large').as('files'), fn.count<number>('detectedBy').as('detected')])
		.where('driveId', '=', driveId)
		.executeTakeFirstOrThrow();

/** The drive that a device calls by its own key. */
export const driveByKey = (ctx: Context, clientKey: string) =>
	own.from(ctx, 'roadDrive').select(columns).where('clientKey', '=', clientKey).executeTakeFirst();

/** The numbers of the pieces and pictures that have arrived. */
export const arrivedOf = async (ctx: Context, driveId: string) => {
	const [pieces, pictures] = await Promise.all([
		own.from(ctx, 'roadDrivePiece').select('number').where('driveId', '=', driveId).orderBy('number').execute(),
		own.from(ctx, 'roadPicture').select('number').where('driveId', '=', driveId).orderBy('number').execute(),
	]);
	return { pieces: pieces.map(({ number }) => number), pictures: pictures.map(({ number }) => number) };
};

export const piecesOf = async (ctx: Context, driveId: string): Promise<readonly Buffer[]> => {
	const rows = await own.from(ctx, 'roadDrivePiece').select('body').where('driveId', '=', driveId).orderBy('number').execute();
	return rows.map(({ body }) => body);
};

/** When and, where somebody placed it, where each picture of a drive was taken. */
export const picturesOfDrive = (ctx: Context | Tx, driveId: string) =>
	own
		.from(ctx, 'roadPicture')
		.select(['id', 'number', 'second', 'segmentKey', 'seenAt'])
		.select(sql<boolean>`large is not null`.as('hasFile'))
		.where('driveId', '=', driveId)
		.orderBy('number')
		.execute();
