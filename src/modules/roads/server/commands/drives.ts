import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts';
import { preparePicture } from '#kernel/case/pictures.ts';
import { isDate } from '#kernel/time/civil.ts';
import { sayings } from '../../drive-texts.ts';
import type { DriveReport } from '../../drive.ts';
import { surveying } from '../../survey.ts';
import { packPiece, type Piece } from '../imports/pieces.ts';
import { arrivedOf, driveByKey, driveOf, type Surveyor } from '../queries/drives.ts';
import { vehiclesOf } from '../queries/vehicles.ts';
import type { RoadTables } from '../tables.ts';

const own = tables<RoadTables>();
const permission = surveying.drive;
const reportOf = (faults: DriveReport['faults']): string => JSON.stringify({ arrival: faults, faults } satisfies DriveReport);
const opening = z.object({
	key: z.string().min(8).max(100),
	vehicleId: z.uuid().nullable(),
	drivenOn: z.string().refine(isDate, 'notADay'),
	source: z.enum(['phone', 'gpx', 'csv']),
	faults: z.array(z.object({ place: z.string(), problem: z.string() })).default([]),
});

/** Begins a drive under the key that its device chose; begun again, it is the same drive. */
export const openDrive = command({
	name: 'roads.openDrive',
	permission,
	input: opening,
	run: async (tx, { key, vehicleId, drivenOn, source, faults }) => {
		const known = await driveByKey(tx, key);
		if (known) return { id: known.id, subject: known.drivenOn };
		if (vehicleId !== null && !(await vehiclesOf(tx)).some(({ id }) => id === vehicleId))
			throw new Invalid({ vehicle: 'unknownVehicle' });
		const drive = { id: newId(), clientKey: key, vehicleId, drivenOn, source, uploadedBy: tx.actor?.id ?? null };
		await own.insert(tx, 'roadDrive', {
			...drive,
			state: 'arriving',
			report: reportOf(faults),
			createdAt: tx.now,
			doneAt: null,
		});
		return { id: drive.id, subject: drivenOn };
	},
});

/** A drive that is still arriving: what comes after its end is not taken. */
const arriving = async (ctx: Surveyor, driveId: string): Promise<void> => {
	const { state } = await driveOf(ctx, driveId);
	if (state !== 'arriving') throw new Conflict('drive');
};

const mostPieces = 2000;
/** Lays down a piece; sent twice, the first stays. Thousands of pieces and pictures leave one entry in the log, that of their drive. */
export const layPiece = async (
	ctx: Surveyor,
	{ driveId, number, piece }: { driveId: string; number: number; piece: Piece },
): Promise<void> => {
	if (!(number >= 0 && number < mostPieces)) throw new Invalid({ number: 'tooMany' });
	await arriving(ctx, driveId);
	const body = packPiece(piece);
	await walled(ctx, async (tx) => {
		const { pieces } = await arrivedOf(tx, driveId);
		if (!pieces.includes(number)) await own.insert(tx, 'roadDrivePiece', { driveId, number, body });
	});
};

/** Names what was wrong with a drive that is still arriving. */
export const nameFaults = (ctx: Surveyor, driveId: string, faults: DriveReport['faults']): Promise<void> =>
	walled(ctx, async (tx) => {
		const { report } = await driveOf(tx, driveId);
		const all = reportOf([...report.arrival, ...faults]);
		await own.update(tx, 'roadDrive').set({ report: all }).where('id', '=', driveId).where('state', '=', 'arriving').execute();
	});

export type Shot = { readonly driveId: string; readonly number: number; readonly second: number; readonly bytes: Uint8Array };
/** Lays down a picture without what its camera wrote into it. `Invalid` for what is no picture or has too many pixels. */
export const layRoadPicture = async (ctx: Surveyor, { driveId, number, second, bytes }: Shot): Promise<void> => {
	await arriving(ctx, driveId);
	if ((await arrivedOf(ctx, driveId)).pictures.includes(number)) return;
	const prepared = await preparePicture(bytes);
	const row = { id: newId(), driveId, number, second, segmentKey: null, lon: null, lat: null, seenAt: null, ...prepared };
	await walled(ctx, (tx) => own.insert(tx, 'roadPicture', row));
};

const marking = z.object({
	driveId: z.uuid(),
	id: z.uuid(),
	second: z.number().min(0),
	lon: z.number().min(-180).max(180).nullable(),
	lat: z.number().min(-90).max(90).nullable(),
	picture: z.number().int().nullable(),
	voice: z.instanceof(Uint8Array).nullable(),
	voiceType: z
		.string()
		.regex(/^audio\/[\w.+-]+$/)
		.nullable(),
});
/** What the driver pointed at: a proposal with a picture, or a few spoken words, or neither. */
export const markHazard = command({
	name: 'roads.markHazard',
	permission,
	input: marking,
	run: async (tx, { driveId, id, picture, voice, ...at }) => {
		const drive = await driveOf(tx, driveId);
		const known = await own.from(tx, 'roadFinding').select('id').where('id', '=', id).executeTakeFirst();
		const shot = picture === null ? undefined : await pictureNumbered(tx, driveId, picture);
		if (!known)
			await own.insert(tx, 'roadFinding', {
				...at,
				id,
				driveId,
				segmentKey: null,
				pictureId: shot?.id ?? null,
				type: null,
				extent: null,
				severity: null,
				box: null,
				says: 'Gefahrenknopf',
				state: 'proposed',
				origin: 'button',
				foundBy: tx.actor?.name ?? '',
				seenOn: drive.drivenOn,
				confirmedBy: null,
				decidedAt: null,
				voice: voice && Buffer.from(voice),
			});
		return { id, subject: drive.drivenOn };
	},
});
const pictureNumbered = (tx: Tx, driveId: string, number: number) =>
	own.from(tx, 'roadPicture').select('id').where('driveId', '=', driveId).where('number', '=', number).executeTakeFirst();

const ending = z.object({
	driveId: z.uuid(),
	pieces: z.number().int().min(0).max(100_000),
	pictures: z.number().int().min(0).max(100_000),
});
const lacking = (count: number, there: readonly number[]): number => {
	const known = new Set(there);
	return Array.from({ length: count }, (_, at) => at).filter((at) => !known.has(at)).length;
};

/** Ends a drive of so many pieces and pictures, so that it is worked through: what did not arrive is named, the rest is kept. */
export const finishDrive = command({
	name: 'roads.finishDrive',
	permission,
	input: ending,
	run: async (tx, { driveId, pieces, pictures }) => {
		const drive = await driveOf(tx, driveId);
		if (drive.state !== 'arriving') return { id: driveId, subject: drive.drivenOn };
		const there = await arrivedOf(tx, driveId);
		if (there.pieces.length === 0) throw new Invalid({ drive: 'hasNothing' });
		const missing = { pieces: lacking(pieces, there.pieces), pictures: lacking(pictures, there.pictures) };
		const faults = [
			...drive.report.arrival,
			...(missing.pieces > 0 ? [sayings.missing(missing.pieces, 'Abschnitte der Aufzeichnung')] : []),
			...(missing.pictures > 0 ? [sayings.missing(missing.pictures, 'Bilder')] : []),
		];
		await own
			.update(tx, 'roadDrive')
			.set({ state: 'waiting', report: reportOf(faults) })
			.where('id', '=', driveId)
			.execute();
		return { id: driveId, subject: drive.drivenOn };
	},
});

/** Works a drive through once more, for example after its vehicle was calibrated. What a person confirmed stays. */
export const repeatDrive = command({
	name: 'roads.repeatDrive',
	permission,
	input: z.object({ driveId: z.uuid() }),
	run: async (tx, { driveId }) => {
		const drive = await driveOf(tx, driveId);
		if ((await arrivedOf(tx, driveId)).pieces.length === 0) throw new Invalid({ drive: 'isForgotten' });
		if (drive.state === 'arriving') throw new Conflict('drive');
		await own.update(tx, 'roadDrive').set({ state: 'waiting' }).where('id', '=', driveId).execute();
		return { id: driveId, subject: drive.drivenOn };
	},
});

/** Takes a drive back before anybody confirmed something on it. */
export const dropDrive = command({
	name: 'roads.dropDrive',
	permission,
	input: z.object({ driveId: z.uuid() }),
	run: async (tx, { driveId }) => {
		const { drivenOn } = await driveOf(tx, driveId);
		const [confirmed] = await own
			.from(tx, 'roadFinding')
			.select('id')
			.where('driveId', '=', driveId)
			.where('state', '=', 'confirmed')
			.limit(1)
			.execute();
		if (confirmed) throw new Invalid({ drive: 'hasFindings' });
		const gone = await own.remove(tx, 'roadDrive').where('id', '=', driveId).returning('id').executeTakeFirst();
		if (!gone) throw new NotFound('drive');
		return { id: driveId, subject: drivenOn };
	},
});
