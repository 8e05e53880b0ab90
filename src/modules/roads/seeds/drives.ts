import { peopleWith } from '#kernel/case/people.ts';
import { walled } from '#kernel/command.ts';
import type { Context, Tx } from '#kernel/context.ts';
import { newId } from '#kernel/db/id.ts';
import { tables } from '#kernel/db/tables.ts';
import { numberAt } from '#kernel/geo/network/number-at.ts';
import { dayAway, dayIn } from '#kernel/time/zone.ts';
import type { DamageType, Severity } from '../damage.ts';
import type { DriveReport } from '../drive.ts';
import type { Box } from '../finding.ts';
import { groundOf, type LaidGround } from '../server/queries/network.ts';
import type { RoadTables } from '../server/tables.ts';
import { pictureHeight, pictureWidth, roadwayOf } from './roadway.ts';
import { amountsAt, chanceOf, transporter } from './wear.ts';

const own = tables<RoadTables>();

type Shown = { readonly type: DamageType; readonly box: Box; readonly state: 'proposed' | 'confirmed'; readonly extent: number; readonly severity: Severity };
const box = (x: number, y: number, [width, height]: readonly [number, number]): Box => ({ x, y, width, height });
/** What lies on the pictures of the last drive, in the order of the way. */
const strip: readonly (readonly Shown[])[] = [
	[],
	[{ type: 'single-cracks', box: box(330, 400, [260, 60]), state: 'confirmed', extent: 3.5, severity: 'low' }],
	[{ type: 'net-cracks', box: box(240, 350, [260, 120]), state: 'confirmed', extent: 6, severity: 'medium' }],
	[{ type: 'breakout', box: box(520, 380, [130, 50]), state: 'proposed', extent: 0.6, severity: 'high' }],
	[],
	[{ type: 'patch-overlaid', box: box(560, 300, [160, 110]), state: 'proposed', extent: 2.2, severity: 'low' }],
	[{ type: 'breakout', box: box(300, 440, [170, 60]), state: 'proposed', extent: 0.9, severity: 'medium' }],
	[],
];

/** Segments of the streets that were driven; nobody came to the others yet. */
const drivenOn = ({ network, segments, keys }: LaidGround) =>
	keys.flatMap((key, at) => {
		const name = network.words[numberAt(network.name, numberAt(network.lineStart, numberAt(segments.line, at)))] ?? '';
		return chanceOf(`${name}/driven`) < 0.45 ? [{ key, name, at, metres: numberAt(segments.length, at) }] : [];
	});
type Driven = ReturnType<typeof drivenOn>;
/** On half of the streets somebody looked through all pictures. */
const wasLookedAt = (name: string): boolean => chanceOf(`${name}/looked`) < 0.5;

const layDrive = async (tx: Tx, driven: Driven, about: { vehicleId: string; years: number; daysAgo: number }): Promise<string> => {
	const [id, measuredOn] = [newId(), dayAway(-about.daysAgo, tx.tenant.zone, tx.now)];
	const metres = driven.reduce((sum, one) => sum + one.metres, 0);
	const report: DriveReport = { arrival: [], faults: [], metres, segments: driven.length, pictures: 0, measured: driven.length, shocks: 0 };
	await own.insert(tx, 'roadDrive', {
		id,
		clientKey: `demo-${about.daysAgo}`,
		vehicleId: about.vehicleId,
		drivenOn: measuredOn,
		source: 'simulated',
		state: 'done',
		report: JSON.stringify(report),
		metres,
		uploadedBy: null,
		createdAt: tx.now,
		doneAt: tx.now,
	});
	const rows = driven.flatMap(({ key, name, at }) =>
		amountsAt({ name, at, years: about.years })
			.filter(({ quantity }) => quantity === 'evenness' || wasLookedAt(name))
			.map((one) => ({ ...one, driveId: id, segmentKey: key, measuredOn })),
	);
	await own.pour(tx, 'roadAmount', { rows });
	return id;
};

/** The picture library takes 30 MB of memory: loaded when a demo world is raised. */
const painted = async (svg: string): Promise<{ width: number; height: number; large: Buffer; small: Buffer }> => {
	const { default: sharp } = await import('sharp');
	const large = await sharp(Buffer.from(svg)).webp({ quality: 70 }).toBuffer();
	return { width: pictureWidth, height: pictureHeight, large, small: await sharp(large).resize({ width: 320 }).webp().toBuffer() };
};

type Drawing = { readonly shown: readonly Shown[]; readonly picture: Awaited<ReturnType<typeof painted>> };
const byPerson = { origin: 'person' } as const;
const byDetector = { origin: 'detector', foundBy: 'Demo-Erkennung', confirmedBy: null, decidedAt: null } as const;
const layStrip = async (
	tx: Tx,
	{ driveId, driven, drawings, clerk }: { driveId: string; driven: Driven; drawings: readonly Drawing[]; clerk: { id: string; name: string } },
): Promise<void> => {
	const seenOn = dayIn(tx.now, tx.tenant.zone);
	for (const [number, { shown, picture }] of drawings.entries()) {
		const [pictureId, segmentKey] = [newId(), driven[Math.floor((number * 4) / 10)]?.key ?? null];
		const isSeen = shown.every(({ state }) => state === 'confirmed') && number < 3;
		const at = { driveId, segmentKey, second: number / 2, lon: null, lat: null };
		await own.insert(tx, 'roadPicture', { ...picture, ...at, id: pictureId, number, seenAt: isSeen ? tx.now : null });
		for (const { box: where, ...what } of shown)
			await own.insert(tx, 'roadFinding', {
				...what,
				...at,
				id: newId(),
				pictureId,
				box: JSON.stringify(where),
				says: null,
				seenOn,
				...(what.state === 'confirmed' ? { ...byPerson, foundBy: clerk.name, confirmedBy: clerk.id, decidedAt: tx.now } : byDetector),
				voice: null,
				voiceType: null,
			});
	}
};

/** Where the demo world has driven: twice, half a year apart, and on the last drive somebody began to look at the pictures. */
export const raiseDrives = async (ctx: Context): Promise<void> => {
	const ground = await groundOf(ctx);
	const [clerk] = await peopleWith(ctx, ['clerk']);
	if (!ground || !clerk) return;
	const driven = drivenOn(ground);
	const drawings: Drawing[] = [];
	for (const [at, shown] of strip.entries())
		drawings.push({ shown, picture: await painted(roadwayOf(shown, String(at))) });
	await walled(ctx, async (tx) => {
		const vehicleId = newId();
		const calibration = JSON.stringify(transporter);
		await own.insert(tx, 'roadVehicle', { id: vehicleId, name: 'Transporter 3', calibration, calibratedAt: tx.now });
		await layDrive(tx, driven, { vehicleId, years: 0, daysAgo: 204 });
		const driveId = await layDrive(tx, driven, { vehicleId, years: 0.5, daysAgo: 19 });
		await layStrip(tx, { driveId, driven, drawings, clerk });
	});
};
