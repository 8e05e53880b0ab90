import { type Context as Request, Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { isId, newId } from '#kernel/db/id.ts';
import { Invalid, NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { asText } from '#kernel/kind/posted.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { dayIn } from '#kernel/time/zone.ts';
import type { DriveReport } from '../drive.ts';
import { surveying } from '../survey.ts';
import { sentenceOf } from '../survey-texts.ts';
import { dropDrive, finishDrive, layPiece, layRoadPicture, nameFaults, openDrive, repeatDrive } from '../server/commands/drives.ts';
import { previewOf } from '../server/commands/process-drive.ts';
import { piecesIn } from '../server/imports/pieces.ts';
import { driveOfFiles } from '../server/imports/upload.ts';
import { detectorsIn } from '../server/imports/detector-files.ts';
import { arrivedOf, detectedOf, driveOf, drivesOf, type Surveyor } from '../server/queries/drives.ts';
import { vehiclesOf } from '../server/queries/vehicles.ts';
import { DriveForm } from './drive-form.tsx';
import { DriveList, drivesPath } from './drive-list.tsx';
import { DrivePage } from './drive-page.tsx';

type Asking = Request<OfficeEnv>;
const surveyor = (c: Asking): Surveyor => staff(c.var.ctx, surveying.drive);
const idIn = (c: Asking): string => {
	const id = c.req.param('id') ?? '';
	if (!isId(id)) throw new NotFound('drive');
	return id;
};

const fileIn = (raw: unknown): File | undefined => (raw instanceof File && raw.size > 0 ? raw : undefined);

type Taken = { readonly number: number; readonly second: number; readonly file: File };
/** Lays a picture down, or says why it is left out. */
const layTaken = async (ctx: Surveyor, driveId: string, { file, ...at }: Taken): Promise<DriveReport['faults']> => {
	const bytes = new Uint8Array(await file.arrayBuffer());
	const { problems } = await orProblems(() => layRoadPicture(ctx, { driveId, ...at, bytes }));
	if (!problems) return [];
	return [{ place: `Bild ${file.name}`, problem: `${sentenceOf(problems['file'] ?? 'notAPicture')}. Es ist ausgelassen.` }];
};

/** Pictures without a line in the list have no moment: they are left out and named. */
const layPictures = async (
	ctx: Surveyor,
	driveId: string,
	{ files, shots }: { files: readonly File[]; shots: ReadonlyMap<string, number> },
): Promise<void> => {
	const faults: DriveReport['faults'][number][] = [];
	for (const [number, file] of files.entries()) {
		const second = shots.get(file.name);
		if (second !== undefined && Number.isFinite(second)) faults.push(...(await layTaken(ctx, driveId, { number, second, file })));
	}
	if (faults.length > 0) await nameFaults(ctx, driveId, faults);
};

const unlistedFaults = (files: readonly File[], shots: ReadonlyMap<string, number>) => {
	const unlisted = files.filter(({ name }) => !Number.isFinite(shots.get(name) ?? NaN));
	return unlisted.length === 0
		? []
		: [{ place: 'Bilder', problem: `${unlisted.length} Bilder stehen nicht mit einer Zeit in der Liste und sind ausgelassen.` }];
};

type Sent = Readonly<Record<string, string | File | (string | File)[]>>;
const take = async (ctx: Surveyor, sent: Sent): Promise<string> => {
	const track = fileIn(sent['track']);
	if (!track) throw new Invalid({ track: 'required' });
	const files = [sent['pictures'] ?? []].flat().flatMap((one) => fileIn(one) ?? []);
	const upload = await driveOfFiles({ track, motion: fileIn(sent['motion']), list: fileIn(sent['list']) }, ctx.now.getTime() / 1000);
	const { zone } = ctx.tenant;
	const { id } = await openDrive(ctx, {
		key: newId(),
		vehicleId: asText(sent['vehicle']) || null,
		drivenOn: upload.startedAt ? dayIn(upload.startedAt, zone) : asText(sent['day']) || dayIn(ctx.now, zone),
		source: upload.source,
		faults: [...upload.faults, ...unlistedFaults(files, upload.shots)],
	});
	for (const [number, piece] of piecesIn(upload.piece).entries()) await layPiece(ctx, { driveId: id, number, piece });
	await layPictures(ctx, id, { files, shots: upload.shots });
	return id;
};

const form = async (c: Asking, problems: Problems, typed: Readonly<Record<string, string>>) =>
	c.render(<DriveForm vehicles={await vehiclesOf(surveyor(c))} typed={typed} problems={problems} />, {
		title: 'Fahrt hochladen',
		current: drivesPath,
	});

type Folder = () => string | undefined;
const show = async (c: Asking, folder: Folder, problem?: string) => {
	const [ctx, id] = [surveyor(c), idIn(c)];
	const drive = await driveOf(ctx, id);
	const { pieces, pictures } = await arrivedOf(ctx, id);
	const report = drive.state === 'arriving' ? await previewOf(ctx, drive) : drive.report;
	const looked = { ...(await detectedOf(ctx, id)), ...(await detectorsIn(folder())) };
	const arrived = { pieces: pieces.length, pictures: pictures.length };
	return c.render(<DrivePage drive={drive} report={report} arrived={arrived} looked={looked} problem={problem} />, {
		title: 'Fahrt',
		current: drivesPath,
	});
};

/** Does a deed and shows what it made of the drive, or why it was refused. */
type Act = (ctx: Surveyor, id: string) => Promise<unknown>;
const deedIn = (folder: Folder) => (act: Act, to: (id: string) => string) => async (c: Asking) => {
	const [ctx, id] = [surveyor(c), idIn(c)];
	const { problems } = await orProblems(
		() => act(ctx, id),
		() => ({ '': 'isOver' }),
	);
	if (!problems) return c.redirect(to(id), 303);
	c.status(422);
	return show(c, folder, Object.values(problems)[0]);
};
const page = (id: string): string => `${drivesPath}/${id}`;

/** `/verwaltung/strassen/fahrten`: what is there, an upload, one drive. */
export const drivePages = (folder: Folder): Hono<OfficeEnv> => {
	const deed = deedIn(folder);
	return new Hono<OfficeEnv>()
		.get('/', async (c) => c.render(<DriveList drives={await drivesOf(surveyor(c))} />, { title: 'Fahrten' }))
		.get('/neu', (c) => form(c, {}, {}))
		.post('/neu', async (c) => {
			const sent = await c.req.parseBody({ all: true });
			const { done, problems } = await orProblems(() => take(surveyor(c), sent));
			if (!problems) return c.redirect(page(done), 303);
			c.status(422);
			return form(c, problems, { vehicle: asText(sent['vehicle']), day: asText(sent['day']) });
		})
		.get('/:id', (c) => show(c, folder))
		.post(
			'/:id/fertig',
			deed((ctx, driveId) => finishDrive(ctx, { driveId, pieces: 0, pictures: 0 }), page),
		)
		.post(
			'/:id/neu-auswerten',
			deed((ctx, driveId) => repeatDrive(ctx, { driveId }), page),
		)
		.post(
			'/:id/verwerfen',
			deed(
				(ctx, driveId) => dropDrive(ctx, { driveId }),
				() => drivesPath,
			),
		);
};
