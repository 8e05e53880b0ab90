import { sql } from 'kysely';
import type { Tx } from '#kernel/context.ts';
import { tables } from '#kernel/db/tables.ts';
import type { Sweep } from '#kernel/privacy/retention.ts';
import { daysAgo } from '#kernel/time/span.ts';
import type { RoadTables } from '../tables.ts';

const own = tables<RoadTables>();
const of = 'roads.drives';

/** Drives that were begun longer ago; those that still arrive as well. */
const olderThan = (tx: Tx, days: number) => own.from(tx, 'roadDrive').select('id').where('createdAt', '<', daysAgo(tx, days));

const forgetTracks = async (tx: Tx): Promise<number> => {
	const gone = await own.remove(tx, 'roadDrivePiece').where('driveId', 'in', olderThan(tx, 90)).executeTakeFirst();
	return Number(gone.numDeletedRows);
};

const forgetVoices = async (tx: Tx): Promise<number> => {
	const changed = await own
		.update(tx, 'roadFinding')
		.set({ voice: null, voiceType: null })
		.where('voice', 'is not', null)
		.where('driveId', 'in', olderThan(tx, 90))
		.executeTakeFirst();
	return Number(changed.numUpdatedRows);
};

/** Boxes and damages stay; the pictures behind them go. */
const forgetPictures = async (tx: Tx): Promise<number> => {
	const changed = await own
		.update(tx, 'roadPicture')
		.set({ large: null, small: null })
		.where('large', 'is not', null)
		.where('driveId', 'in', olderThan(tx, 730))
		.executeTakeFirst();
	return Number(changed.numUpdatedRows);
};

const forgetDrivers = async (tx: Tx): Promise<number> => {
	const changed = await own
		.update(tx, 'roadDrive')
		.set({ uploadedBy: null })
		.where('uploadedBy', 'is not', null)
		.where('createdAt', '<', daysAgo(tx, 365))
		.executeTakeFirst();
	await own
		.update(tx, 'roadFinding')
		.set({ foundBy: '' })
		.where('origin', 'in', ['person', 'button'])
		.where(sql<boolean>`found_by <> ''`)
		.where('driveId', 'in', olderThan(tx, 365))
		.execute();
	return Number(changed.numUpdatedRows);
};

export const driveSweeps: readonly Sweep[] = [
	{ of, says: 'Wege und Bewegungen von Befahrungen, älter als 90 Tage', run: forgetTracks },
	{ of, says: 'Gesprochene Hinweise von Befahrungen, älter als 90 Tage', run: forgetVoices },
	{ of, says: 'Bilder der Fahrbahn, älter als zwei Jahre', run: forgetPictures },
	{ of, says: 'Wer eine Befahrung gefahren hat, älter als ein Jahr', run: forgetDrivers },
];
