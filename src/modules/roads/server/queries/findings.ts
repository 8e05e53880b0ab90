import { tables } from '#kernel/db/tables.ts';
import { NotFound } from '#kernel/errors.ts';
import { type DamageType, damageTypes } from '../../damage.ts';
import type { LabelledPicture } from '../../labels.ts';
import type { RoadTables } from '../tables.ts';
import type { Surveyor } from './drives.ts';

const own = tables<RoadTables>();
export const isDamage = (name: string | null): name is DamageType => name !== null && Object.hasOwn(damageTypes, name);

const columns = [
	'id',
	'driveId',
	'segmentKey',
	'pictureId',
	'type',
	'extent',
	'severity',
	'box',
	'second',
	'says',
	'state',
	'origin',
	'foundBy',
	'voiceType',
] as const;

/** What was found on a drive, in the order of the way. */
export const findingsOf = (ctx: Surveyor, driveId: string) =>
	own.from(ctx, 'roadFinding').select(columns).where('driveId', '=', driveId).orderBy('second').orderBy('id').execute();
export type FindingRow = Awaited<ReturnType<typeof findingsOf>>[number];

/** The pictures of a drive as a strip, in the order of the way, with the street they lie on. */
export const stripOf = (ctx: Surveyor, driveId: string) =>
	own
		.from(ctx, 'roadPicture')
		.leftJoin('roadSegment', (join) =>
			join.onRef('roadSegment.tenantId', '=', 'roadPicture.tenantId').onRef('roadSegment.key', '=', 'roadPicture.segmentKey'),
		)
		.select(['roadPicture.id', 'number', 'second', 'segmentKey', 'seenAt', 'width', 'height', 'name as street'])
		.where('driveId', '=', driveId)
		.where('large', 'is not', null)
		.orderBy('second')
		.orderBy('number')
		.execute();
export type StripPicture = Awaited<ReturnType<typeof stripOf>>[number];

export const pictureBytes = async (ctx: Surveyor, id: string, size: 'large' | 'small'): Promise<Buffer> => {
	const found = await own.from(ctx, 'roadPicture').select(size).where('id', '=', id).executeTakeFirst();
	const bytes = found?.[size];
	if (!bytes) throw new NotFound('picture');
	return bytes;
};

export const voiceOf = async (ctx: Surveyor, id: string) => {
	const found = await own.from(ctx, 'roadFinding').select(['voice', 'voiceType']).where('id', '=', id).executeTakeFirst();
	if (!found?.voice || found.voiceType === null) throw new NotFound('voice');
	return { voice: found.voice, type: found.voiceType };
};

/** Widest that a stored picture is, pixels: boxes are in its pixels. */
const widest = 1280;
export const shownSize = ({ width, height }: { width: number | null; height: number | null }): { width: number; height: number } => {
	const shown = Math.min(widest, width ?? widest);
	return { width: shown, height: Math.round(((height ?? 720) * shown) / (width ?? widest)) };
};

/** Every picture on which a person confirmed a damage with its place, for training. File names are those of the pictures' ids. */
export const labelledPictures = async (ctx: Surveyor): Promise<readonly LabelledPicture[]> => {
	const rows = await own
		.from(ctx, 'roadFinding')
		.innerJoin('roadPicture', (join) =>
			join.onRef('roadPicture.tenantId', '=', 'roadFinding.tenantId').onRef('roadPicture.id', '=', 'roadFinding.pictureId'),
		)
		.select(['roadPicture.id', 'roadPicture.width', 'roadPicture.height', 'type', 'severity', 'box'])
		.where('state', '=', 'confirmed')
		.where('box', 'is not', null)
		.orderBy('roadPicture.id')
		.execute();
	return [...Map.groupBy(rows, ({ id }) => id)].flatMap(([id, all]) => {
		const [first] = all;
		const labels = all.flatMap(({ type, severity, box }) => (box && severity && isDamage(type) ? [{ ...box, type, severity }] : []));
		return first ? [{ file: `${id}.webp`, ...shownSize(first), labels }] : [];
	});
};
