import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { announce } from '#kernel/outbox/outbox.ts';
import type { DriveFault, DriveReport } from '../../drive.ts';
import { faultsOf, sayings } from '../../drive-texts.ts';
import { evennessOn, type Recorded, type Shock, type Spot, type Survey, surveyOf } from '../../drive/survey.ts';
import type { Calibration } from '../../evenness/evenness.ts';
import { matcherOn } from '../../matching/match.ts';
import { recordedIn } from '../imports/pieces.ts';
import { driveOf, picturesOfDrive, piecesOf } from '../queries/drives.ts';
import { groundOf, type LaidGround } from '../queries/network.ts';
import { vehiclesOf } from '../queries/vehicles.ts';
import type { RoadTables } from '../tables.ts';
import { deed as detecting } from './detect.ts';

const own = tables<RoadTables>();
type Drive = Awaited<ReturnType<typeof driveOf>>;
type Picture = Awaited<ReturnType<typeof picturesOfDrive>>[number];
type Work = {
	readonly drive: Drive;
	readonly ground: LaidGround;
	readonly survey: Survey;
	readonly recorded: Recorded;
	readonly calibration: Calibration | null;
	readonly pictures: readonly Picture[];
};

const keyOf = ({ keys }: LaidGround, segment: number): string | null => keys[segment] ?? null;

/** What the drive lacks, as sentences, after what was wrong with its upload. */
const faultsIn = ({ drive, survey, recorded, calibration, pictures }: Work, placed: number): readonly DriveFault[] => {
	const { arrival } = drive.report;
	const [timed, moved] = [survey.isTimed, recorded.motion !== null];
	const lost = pictures.length - placed;
	const all = [
		...arrival,
		...faultsOf(survey.findings, recorded.track.time),
		...(timed ? [] : [sayings.untimed]),
		...(timed && !moved ? [sayings.noMotion] : []),
		...(timed && moved && !calibration ? [sayings.notCalibrated] : []),
		...(lost > 0 ? [sayings.lostPictures(lost)] : []),
	];
	return [...new Map(all.map((fault) => [`${fault.place} ${fault.problem}`, fault])).values()];
};

const putEvenness = async (tx: Tx, { drive, ground, survey, calibration }: Work): Promise<number> => {
	await own.remove(tx, 'roadAmount').where('driveId', '=', drive.id).where('quantity', '=', 'evenness').execute();
	const measured = calibration ? [...evennessOn(survey, calibration)] : [];
	const rows = measured.flatMap(([segment, { value, low, high }]) => {
		const segmentKey = keyOf(ground, segment);
		return segmentKey === null
			? []
			: [{ driveId: drive.id, segmentKey, quantity: 'evenness', amount: value, low, high, measuredOn: drive.drivenOn }];
	});
	await own.pour(tx, 'roadAmount', { rows });
	return rows.length;
};

/** The camera sees the road ahead: what shakes the vehicle was on a picture a little before. */
const ahead = 0.6;
const pictureBefore = (pictures: readonly Picture[], second: number): string | null =>
	pictures.findLast((picture) => picture.hasFile && picture.second <= second - ahead)?.id ?? null;

const shockWords = { pothole: 'Schlagloch vermutet', bump: 'Absatz oder Schacht vermutet' } as const;
const shockTypes = { pothole: 'breakout', bump: 'sunken-manhole' } as const;
const putShocks = async (tx: Tx, { drive, ground, survey, pictures }: Work): Promise<void> => {
	await own
		.remove(tx, 'roadFinding')
		.where('driveId', '=', drive.id)
		.where('origin', '=', 'shock')
		.where('state', '=', 'proposed')
		.execute();
	const rows = survey.shocks.map(({ event, time, strength, segment, lon, lat }: Shock) => ({
		id: newId(),
		driveId: drive.id,
		segmentKey: keyOf(ground, segment),
		pictureId: pictureBefore(pictures, time),
		type: shockTypes[event],
		second: time,
		lon,
		lat,
		says: `${shockWords[event]}, ${strength.toFixed(1).replace('.', ',')} m/s²`,
		state: 'proposed' as const,
		origin: 'shock' as const,
		foundBy: 'Bewegungssensor',
		seenOn: drive.drivenOn,
	}));
	await own.pour(tx, 'roadFinding', { rows });
};

/** Gives each picture, and what the driver pointed at, the segment it lies on. Says how many pictures have one. */
const placePictures = async (tx: Tx, { drive, ground, survey, pictures }: Work): Promise<number> => {
	const spots = pictures.map(({ id, number, second }) => ({ id, number, second, spot: survey.spotAt(second) }));
	const rows = spots.map(({ id, number, second, spot }) => ({ id, driveId: drive.id, number, second, ...placed(ground, spot) }));
	await own.pour(tx, 'roadPicture', { rows, replacing: ['id'] });
	const marks = await own
		.from(tx, 'roadFinding')
		.select(['id', 'second', 'lon', 'lat'])
		.where('driveId', '=', drive.id)
		.where('origin', '=', 'button')
		.execute();
	for (const { id, second, lon, lat } of marks) {
		const spot = second === null ? null : survey.spotAt(second);
		const at = spot ? placed(ground, spot) : { segmentKey: null, lon, lat };
		await own.update(tx, 'roadFinding').set(at).where('id', '=', id).execute();
	}
	return spots.filter(({ spot }) => spot !== null).length;
};
const placed = (ground: LaidGround, spot: Spot | null) => ({
	segmentKey: spot && keyOf(ground, spot.segment),
	lon: spot?.lon ?? null,
	lat: spot?.lat ?? null,
});

type Outcome = Omit<DriveReport, 'arrival'> & { readonly state: 'done' | 'refused' };
const close = (tx: Tx, drive: Drive, { state, ...report }: Outcome) =>
	own
		.update(tx, 'roadDrive')
		.set({ state, report: JSON.stringify({ ...report, arrival: drive.report.arrival }), metres: report.metres ?? 0, doneAt: tx.now })
		.where('id', '=', drive.id)
		.execute();

/** A drive on the network, before anything is written; a fault when that says nothing. */
const workOn = async (ctx: Context, drive: Drive): Promise<Work | DriveFault> => {
	const ground = await groundOf(ctx);
	if (!ground) return sayings.noNetwork;
	const recorded = recordedIn(await piecesOf(ctx, drive.id));
	const survey = surveyOf(ground, matcherOn(ground.network), recorded);
	if (survey.metres === 0) return sayings.noRoad;
	const vehicle = (await vehiclesOf(ctx)).find(({ id }) => id === drive.vehicleId);
	const pictures = await picturesOfDrive(ctx, drive.id);
	return { drive, ground, survey, recorded, pictures, calibration: vehicle?.calibration ?? null };
};

const reportOn = (work: Work, { pictures, measured }: { pictures: number; measured: number }): Omit<DriveReport, 'arrival'> => ({
	faults: faultsIn(work, pictures),
	metres: work.survey.metres,
	segments: new Set(work.survey.passages.map(({ segment }) => segment)).size,
	pictures,
	measured,
	shocks: work.survey.shocks.length,
});

const keep = async (tx: Tx, work: Work): Promise<void> => {
	const pictures = await placePictures(tx, work);
	const measured = await putEvenness(tx, work);
	await putShocks(tx, work);
	await close(tx, work.drive, { state: 'done', ...reportOn(work, { pictures, measured }) });
	if (work.pictures.some(({ hasFile }) => hasFile)) await announce(tx, detecting, work.drive.id);
};

/** What would become of a drive: the report that `processDrive` would leave. */
export const previewOf = async (ctx: Context, drive: Drive): Promise<DriveReport> => {
	const { arrival } = drive.report;
	const work = await workOn(ctx, drive);
	if ('problem' in work) return { arrival, faults: [...arrival, work] };
	const pictures = work.pictures.filter(({ second }) => work.survey.spotAt(second) !== null).length;
	const measured = work.calibration ? evennessOn(work.survey, work.calibration).size : 0;
	return { arrival, ...reportOn(work, { pictures, measured }) };
};

/**
 * Works a drive through: roads, places of pictures, evenness, proposals from shocks. Everything or nothing is written, and doing it again gives the
 * same; what a person decided stays.
 */
export const processDrive = async (ctx: Context, driveId: string): Promise<void> => {
	const drive = await driveOf(ctx, driveId);
	if (drive.state === 'arriving') return;
	const work = await workOn(ctx, drive);
	await walled(ctx, async (tx) => {
		if ('problem' in work) await close(tx, drive, { state: 'refused', faults: [...drive.report.arrival, work] });
		else await keep(tx, work);
	});
};
