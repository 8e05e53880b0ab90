import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as z from 'zod';
import { command, walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import { Conflict } from '#kernel/errors.ts';
import { announce } from '#kernel/outbox/outbox.ts';
import type { Detector, DetectorFault } from '../../detector.ts';
import { faultWords } from '../../detector-texts.ts';
import { surveying } from '../../survey.ts';
import type { Detection } from '../imports/detections.ts';
import { withDetector } from '../imports/detector-engine.ts';
import { detectorsIn } from '../imports/detector-files.ts';
import { driveOf } from '../queries/drives.ts';
import type { RoadTables } from '../tables.ts';
import { propose } from './proposals.ts';

const own = tables<RoadTables>();
/** Announced after a drive was worked through, too. */
export const deed = 'roads.detect';

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

const detectionsBy = async (detector: Detector, pictures: Waiting): Promise<readonly Detection[] | DetectorFault> =>
	withDetector(detector, async (look) => {
		const seen: Detection[] = [];
		for (const { id, large } of pictures) if (large) seen.push(...(await look(large)).map((one) => ({ ...one, file: id })));
		return seen;
	});

type Seeing = {
	readonly seen: readonly { readonly detector: string; readonly detections: readonly Detection[] }[];
	readonly fault?: DetectorFault;
};
const seenBy = async (detectors: readonly Detector[], pictures: Waiting): Promise<Seeing> => {
	const seen: Seeing['seen'][number][] = [];
	for (const detector of detectors) {
		const detections = await detectionsBy(detector, pictures);
		if ('problem' in detections) return { seen: [], fault: detections };
		seen.push({ detector: detector.name, detections });
	}
	return { seen };
};

/** What is wrong stands at the drive, where a person reads it: doing it again would not mend a model. */
const noteFault = async (tx: Tx, driveId: string, fault: DetectorFault | undefined): Promise<void> => {
	const { report } = await driveOf(tx, driveId);
	const { detection, ...rest } = report;
	if (detection === (fault && faultWords(fault).de)) return;
	const said = fault ? { ...rest, detection: faultWords(fault).de } : rest;
	await own
		.update(tx, 'roadDrive')
		.set({ report: JSON.stringify(said) })
		.where('id', '=', driveId)
		.execute();
};

/**
 * Looks at some pictures of a drive that the detectors of the folder did not see yet, lays down proposals, and asks for the next ones:
 * a job that was cut off goes on, and one that is done again proposes nothing twice.
 */
export const detectOnDrive =
	(folder: () => string | undefined) =>
	async (ctx: Context, driveId: string): Promise<void> => {
		const { detectors, faults } = await detectorsIn(folder());
		await walled(ctx, (tx) => noteFault(tx, driveId, faults[0]));
		if (detectors.length === 0) return;
		const stamp = await stampOf(detectors);
		const pictures = await waitingOf(ctx, driveId, stamp);
		if (pictures.length === 0) return;
		const { seen, fault } = await seenBy(detectors, pictures);
		await walled(ctx, async (tx) => {
			if (fault) return noteFault(tx, driveId, fault);
			for (const one of seen) await propose(tx, { ...one, driveId });
			const ids = pictures.map(({ id }) => id);
			await own.update(tx, 'roadPicture').set({ detectedBy: stamp }).where('id', 'in', ids).execute();
			if (pictures.length === batch) await announce(tx, deed, driveId);
		});
	};
