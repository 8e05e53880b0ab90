import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import type { Context } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { Conflict, Unavailable } from '#kernel/errors.ts';
import { announce } from '#kernel/outbox/outbox.ts';
import type { Detector } from '../../detector.ts';
import { faultWords } from '../../detector-texts.ts';
import { surveying } from '../../survey.ts';
import type { Detection } from '../imports/detections.ts';
import { withDetector } from '../imports/detector-engine.ts';
import { detectorsIn } from '../imports/detector-files.ts';
import { driveOf } from '../queries/drives.ts';
import type { RoadTables } from '../tables.ts';
import { propose } from './proposals.ts';

const own = tables<RoadTables>();
const deed = 'roads.detect';

/** Asks for the detectors of the folder to look at the pictures of a drive; the job follows. */
export const detectDamage = command({
	name: deed,
	permission: surveying.drive,
	input: z.object({ driveId: z.uuid() }),
	run: async (tx, { driveId }) => {
		const { state, drivenOn } = await driveOf(tx, driveId);
		if (state !== 'done') throw new Conflict('drive');
		return { id: driveId, subject: drivenOn };
	},
});

/** Other words or another model are another detector, which looks at every picture anew. */
const stampOf = async (detectors: readonly Detector[]): Promise<string> => {
	const digest = createHash('sha256');
	for (const { file, model } of detectors) digest.update(await readFile(file)).update(await readFile(model));
	return digest.digest('hex');
};

/** As many as a job looks at before it writes down what it saw; at 20 s for a picture it still ends before the queue (15 minutes) gives up. */
const batch = 40;
const waitingOf = (ctx: Context, driveId: string, stamp: string) =>
	own
		.from(ctx, 'roadPicture')
		.select(['id', 'large'])
		.where('driveId', '=', driveId)
		.where('large', 'is not', null)
		.where((eb) => eb.or([eb('detectedBy', 'is', null), eb('detectedBy', '!=', stamp)]))
		.orderBy('number')
		.limit(batch)
		.execute();
type Waiting = Awaited<ReturnType<typeof waitingOf>>;

const detectionsBy = async (detector: Detector, pictures: Waiting): Promise<readonly Detection[]> => {
	const found = await withDetector(detector, async (look) => {
		const seen: Detection[] = [];
		for (const { id, large } of pictures) if (large) seen.push(...(await look(large)).map((one) => ({ ...one, file: id })));
		return seen;
	});
	if ('problem' in found) throw new Unavailable(faultWords(found).en);
	return found;
};

/**
 * Looks at some pictures of a drive that the detectors of the folder did not see yet, lays down proposals, and asks for the next ones:
 * a job that was cut off goes on, and one that is done again proposes nothing twice.
 */
export const detectOnDrive =
	(folder: () => string | undefined) =>
	async (ctx: Context, driveId: string): Promise<void> => {
		const { detectors } = await detectorsIn(folder());
		if (detectors.length === 0) return;
		const stamp = await stampOf(detectors);
		const pictures = await waitingOf(ctx, driveId, stamp);
		if (pictures.length === 0) return;
		const seen: { readonly detector: string; readonly detections: readonly Detection[] }[] = [];
		for (const detector of detectors) seen.push({ detector: detector.name, detections: await detectionsBy(detector, pictures) });
		await walled(ctx, async (tx) => {
			for (const one of seen) await propose(tx, { ...one, driveId });
			const ids = pictures.map(({ id }) => id);
			await own.update(tx, 'roadPicture').set({ detectedBy: stamp }).where('id', 'in', ids).execute();
			if (pictures.length === batch) await announce(tx, deed, driveId);
		});
	};
