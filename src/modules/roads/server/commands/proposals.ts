import type { Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import type { Detection } from '../imports/detections.ts';
import { driveOf } from '../queries/drives.ts';
import type { RoadTables } from '../tables.ts';

const own = tables<RoadTables>();
type Seen = { readonly driveId: string; readonly detector: string; readonly detections: readonly Detection[] };

/** Lays what a detector saw beside the pictures of a drive and says how much was new: also what was rejected is not proposed again. */
export const propose = async (tx: Tx, { driveId, detector, detections }: Seen): Promise<number> => {
	const { drivenOn } = await driveOf(tx, driveId);
	const pictures = await own
		.from(tx, 'roadPicture')
		.select(['id', 'segmentKey', 'second', 'lon', 'lat'])
		.where('driveId', '=', driveId)
		.execute();
	const known = new Map(pictures.map((picture) => [picture.id, picture]));
	const before = await own.from(tx, 'roadFinding').select(['pictureId', 'type', 'box']).where('driveId', '=', driveId).execute();
	const nameOf = (pictureId: string | null, type: string | null, where: unknown): string => JSON.stringify([pictureId, type, where]);
	const there = new Set(before.map((one) => nameOf(one.pictureId, one.type, one.box && [one.box.x, one.box.y])));
	const rows = detections.flatMap(({ file, type, box: where, score }) => {
		const picture = known.get(file.replace(/^.*\//, '').replace(/\.[^.]+$/, ''));
		if (!picture || there.has(nameOf(picture.id, type, [where.x, where.y]))) return [];
		const { id: pictureId, ...at } = picture;
		const says = score === null ? null : `Sicherheit ${Math.round(100 * score)} %`;
		const proposal = { id: newId(), driveId, pictureId, ...at, type, box: where, says, seenOn: drivenOn, foundBy: detector };
		return [{ ...proposal, state: 'proposed' as const, origin: 'detector' as const }];
	});
	await own.pour(tx, 'roadFinding', { rows });
	return rows.length;
};
