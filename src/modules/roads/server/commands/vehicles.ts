import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { lockOn } from '#kernel/db/lock.ts';
import { tables } from '#kernel/db/tables.ts';
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts';
import { surveyOf } from '../../drive/survey.ts';
import { calibrated, type Reference } from '../../evenness/evenness.ts';
import { matcherOn } from '../../matching/match.ts';
import type { Known } from '../../network.ts';
import { surveying } from '../../survey.ts';
import { recordedIn } from '../imports/pieces.ts';
import { piecesOf } from '../queries/drives.ts';
import { groundOf } from '../queries/network.ts';
import { referencesOf, vehiclesOf } from '../queries/vehicles.ts';
import type { RoadTables } from '../tables.ts';

const own = tables<RoadTables>();
const permission = surveying.arrange;
const name = z.string().trim().min(1, 'required').max(80, 'tooLong');

export const nameVehicle = command({
	name: 'roads.nameVehicle',
	permission,
	input: z.object({ name }),
	run: async (tx, wish) => {
		await lockOn(tx, 'roads.nameVehicle');
		if ((await vehiclesOf(tx)).some((one) => one.name === wish.name)) throw new Invalid({ name: 'isThere' });
		const id = newId();
		await own.insert(tx, 'roadVehicle', { id, name: wish.name, calibration: null, calibratedAt: null });
		return { id, subject: wish.name };
	},
});

const known = z.object({ key: z.string(), value: z.number().min(0).max(50) });
export const layReference = command({
	name: 'roads.layReference',
	permission,
	input: z.object({ name, source: z.string().trim().min(1, 'required').max(200, 'tooLong'), known: z.array(known).min(1).max(5000) }),
	run: async (tx, { known: measured, ...wish }) => {
		if ((await referencesOf(tx)).some((one) => one.name === wish.name)) throw new Invalid({ name: 'isThere' });
		const id = newId();
		await own.insert(tx, 'roadReference', { ...wish, id, known: JSON.stringify(measured) });
		return { id, subject: wish.name, detail: { segments: measured.length } };
	},
});

/** As many drives as a calibration looks at: the newest. */
const mostDrives = 8;
const recordingsOf = async (ctx: Context, vehicleId: string) => {
	const drives = await own
		.from(ctx, 'roadDrive')
		.select('id')
		.where('vehicleId', '=', vehicleId)
		.where('state', '=', 'done')
		.orderBy('drivenOn', 'desc')
		.limit(mostDrives)
		.execute();
	return Promise.all(drives.map(async ({ id }) => recordedIn(await piecesOf(ctx, id))));
};

/** How the drives of a vehicle were shaken on the segments of a reference section. */
const referencesFor = async (ctx: Context, vehicleId: string, measured: readonly Known[]): Promise<readonly Reference[]> => {
	const ground = await groundOf(ctx);
	if (!ground) throw new Conflict('network');
	const matcher = matcherOn(ground.network);
	const values = new Map(measured.map(({ key, value }) => [ground.at.get(key), value]));
	const surveys = (await recordingsOf(ctx, vehicleId)).map((recorded) => surveyOf(ground, matcher, recorded));
	return surveys.flatMap(({ shaking }) =>
		[...shaking].flatMap(([segment, shakings]) => {
			const value = values.get(segment);
			return value === undefined ? [] : shakings.map((one): Reference => ({ segment, known: value, shaking: one }));
		}),
	);
};

/** Works out what shaking means in a vehicle, from its drives over a reference section. `Invalid` when that is too little, or rougher shook it no more. */
export const calibrateVehicle = command({
	name: 'roads.calibrateVehicle',
	permission,
	input: z.object({ vehicleId: z.uuid(), referenceId: z.uuid() }),
	run: async (tx, { vehicleId, referenceId }) => {
		const [vehicle, reference] = [
			(await vehiclesOf(tx)).find(({ id }) => id === vehicleId),
			(await referencesOf(tx)).find(({ id }) => id === referenceId),
		];
		if (!vehicle || !reference) throw new NotFound('vehicle');
		const references = await referencesFor(tx, vehicleId, reference.known);
		const calibration = calibrated(references);
		if (!calibration) throw new Invalid({ reference: references.length < 12 ? 'tooFew' : 'noRelation' });
		await own
			.update(tx, 'roadVehicle')
			.set({ calibration: JSON.stringify(calibration), calibratedAt: tx.now })
			.where('id', '=', vehicleId)
			.execute();
		return { id: vehicleId, subject: vehicle.name, detail: { segments: references.length } };
	},
});
