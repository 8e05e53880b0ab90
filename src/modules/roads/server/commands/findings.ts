import * as z from 'zod';
import { command } from '#kernel/command.ts';
import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { Conflict, NotFound } from '#kernel/errors.ts';
import { damageTypes } from '../../damage.ts';
import { amountsFrom } from '../../extent.ts';
import { surveying } from '../../survey.ts';
import type { Detection } from '../imports/detections.ts';
import { driveOf } from '../queries/drives.ts';
import { isDamage } from '../queries/findings.ts';
import { segmentsOf } from '../queries/network.ts';
import type { RoadTables } from '../tables.ts';
import { propose } from './proposals.ts';

const own = tables<RoadTables>();
const permission = surveying.drive;
const handled = ['net-cracks', 'patches', 'surface', 'rut'];

const confirmedOn = async (tx: Tx, driveId: string, segmentKey: string) => {
	const rows = await own
		.from(tx, 'roadFinding')
		.select(['type', 'extent', 'severity'])
		.where('driveId', '=', driveId)
		.where('segmentKey', '=', segmentKey)
		.where('state', '=', 'confirmed')
		.execute();
	return rows.flatMap(({ type, extent, severity }) =>
		isDamage(type) && extent !== null && severity ? [{ type, extent, severity }] : [],
	);
};

/** Whether somebody looked at every picture that a drive has of a segment. */
const isLookedThrough = async (tx: Tx, driveId: string, segmentKey: string): Promise<boolean> => {
	const pictures = await own
		.from(tx, 'roadPicture')
		.select('seenAt')
		.where('driveId', '=', driveId)
		.where('segmentKey', '=', segmentKey)
		.execute();
	return pictures.length > 0 && pictures.every(({ seenAt }) => seenAt !== null);
};

/** Makes the amounts of a segment what was confirmed on this drive: without anything confirmed, zero once all its pictures were looked at. */
const settle = async (tx: Tx, driveId: string, segmentKey: string | null): Promise<void> => {
	if (segmentKey === null) return;
	const [segment] = await segmentsOf(tx, [segmentKey]);
	if (!segment) return;
	const { drivenOn } = await driveOf(tx, driveId);
	const damages = await confirmedOn(tx, driveId, segmentKey);
	const counts = damages.length > 0 || (await isLookedThrough(tx, driveId, segmentKey));
	await own
		.remove(tx, 'roadAmount')
		.where('driveId', '=', driveId)
		.where('segmentKey', '=', segmentKey)
		.where('quantity', 'in', handled)
		.execute();
	if (!counts) return;
	const rows = amountsFrom(damages, segment).map((one) => ({ ...one, driveId, segmentKey, measuredOn: drivenOn }));
	await own.insert(tx, 'roadAmount', ...rows);
};

const pictureOf = async (tx: Tx, id: string) => {
	const found = await own
		.from(tx, 'roadPicture')
		.select(['id', 'driveId', 'segmentKey', 'second', 'lon', 'lat'])
		.where('id', '=', id)
		.executeTakeFirst();
	if (!found) throw new NotFound('picture');
	return found;
};

const what = z.object({
	type: z.string().refine((name) => Object.hasOwn(damageTypes, name), 'required'),
	extent: z.number('required').positive('required').max(1000, 'tooMuch'),
	severity: z.enum(['low', 'medium', 'high'], 'required'),
});
const pixels = z.number().min(0).max(20_000);
const box = z.object({ x: pixels, y: pixels, width: pixels.positive(), height: pixels.positive() });

/** A damage that a person saw on a picture; it counts at once. */
export const recordFinding = command({
	name: 'roads.recordFinding',
	permission,
	input: what.extend({ pictureId: z.uuid(), box: box.nullable() }),
	run: async (tx, { pictureId, box: where, ...damage }) => {
		const { id: _, ...picture } = await pictureOf(tx, pictureId);
		const { drivenOn } = await driveOf(tx, picture.driveId);
		const id = newId();
		await own.insert(tx, 'roadFinding', {
			...damage,
			...picture,
			id,
			pictureId,
			box: where && JSON.stringify(where),
			says: null,
			state: 'confirmed',
			origin: 'person',
			foundBy: tx.actor?.name ?? '',
			seenOn: drivenOn,
			confirmedBy: tx.actor?.id ?? null,
			decidedAt: tx.now,
			voice: null,
			voiceType: null,
		});
		await settle(tx, picture.driveId, picture.segmentKey);
		return { id, subject: damage.type };
	},
});

const decision = z.discriminatedUnion('state', [
	what.extend({ id: z.uuid(), state: z.literal('confirmed') }),
	z.object({ id: z.uuid(), state: z.literal('rejected') }),
]);
/** Confirms a proposal, with what it is, or rejects it. Also a confirmed one can be taken back. */
export const decideFinding = command({
	name: 'roads.decideFinding',
	permission,
	input: decision,
	run: async (tx, { id, ...decided }) => {
		const known = await own
			.from(tx, 'roadFinding')
			.select(['driveId', 'segmentKey', 'state', 'type'])
			.where('id', '=', id)
			.executeTakeFirst();
		if (!known) throw new NotFound('finding');
		if (known.state === 'rejected') throw new Conflict('finding');
		await own
			.update(tx, 'roadFinding')
			.set({ ...decided, confirmedBy: tx.actor?.id ?? null, decidedAt: tx.now })
			.where('id', '=', id)
			.execute();
		await settle(tx, known.driveId, known.segmentKey);
		return { id, subject: known.type ?? '', detail: { state: decided.state } };
	},
});

/** Somebody looked at a picture and saw nothing more. */
export const seePicture = command({
	name: 'roads.seePicture',
	permission,
	input: z.object({ pictureId: z.uuid() }),
	run: async (tx, { pictureId }) => {
		const { driveId, segmentKey } = await pictureOf(tx, pictureId);
		await own.update(tx, 'roadPicture').set({ seenAt: tx.now }).where('id', '=', pictureId).execute();
		await settle(tx, driveId, segmentKey);
		return { id: pictureId, subject: segmentKey ?? '' };
	},
});

const detected = z.custom<readonly Detection[]>(Array.isArray);
/** Lays what a detector saw beside the pictures, as proposals; one that lies there already is not laid twice. */
export const importDetections = command({
	name: 'roads.importDetections',
	permission,
	input: z.object({ driveId: z.uuid(), detector: z.string().trim().min(1, 'required').max(80, 'tooLong'), detections: detected }),
	run: async (tx, { driveId, detector, detections }) => {
		const proposals = await propose(tx, { driveId, detector, detections });
		return { id: driveId, subject: detector, detail: { proposals }, proposals };
	},
});
