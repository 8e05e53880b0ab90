import { type Context as Request, Hono } from 'hono';
import { stream } from 'hono/streaming';
import { pack } from 'tar-stream';
import { staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { Invalid, NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { asText, textsIn } from '#kernel/kind/posted.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import type { DetectorFault } from '../detector.ts';
import { cocoOf, yoloOf } from '../labels.ts';
import { detectDamage } from '../server/commands/detect.ts';
import { decideFinding, importDetections, recordFinding, seePicture } from '../server/commands/findings.ts';
import { classMapOf, detectionsOf } from '../server/imports/detections.ts';
import { modelFaults } from '../server/imports/detector-engine.ts';
import { detectorsIn } from '../server/imports/detector-files.ts';
import { numberOf } from '../server/imports/table.ts';
import { driveOf, drivesOf, type Surveyor } from '../server/queries/drives.ts';
import { findingsOf, labelledPictures, pictureBytes, stripOf, voiceOf } from '../server/queries/findings.ts';
import { surveying } from '../survey.ts';
import { FindingList } from './finding-list.tsx';
import { addressAt, nothingTried, findingsPath, StripPage } from './finding-strip.tsx';

type Asking = Request<OfficeEnv>;
const surveyor = (c: Asking): Surveyor => staff(c.var.ctx, surveying.drive);
const idIn = (c: Asking): string => {
	const id = c.req.param('id') ?? '';
	if (!isId(id)) throw new NotFound('road');
	return id;
};
type Form = Readonly<Record<string, unknown>>;

type Folder = () => string | undefined;
type Answered = {
	readonly problems?: Problems;
	readonly typed?: Readonly<Record<string, string>>;
	readonly faults?: readonly DetectorFault[];
};
const list = async (c: Asking, folder: Folder, { problems = {}, typed = {}, faults = [] }: Answered = {}) => {
	const drives = (await drivesOf(surveyor(c))).filter(({ state }) => state === 'done');
	const known = await detectorsIn(folder());
	const detectors = { ...known, faults: [...known.faults, ...faults] };
	return c.render(<FindingList drives={drives} detectors={detectors} problems={problems} typed={typed} />, {
		title: 'Funde',
		current: findingsPath,
	});
};

/** Opens and tries the models first: what is wrong with one is said now and not by a job that nobody sees. */
const letLook = (folder: Folder) => async (c: Asking) => {
	const [ctx, driveId] = [surveyor(c), asText((await c.req.parseBody())['look'])];
	const { detectors, faults } = await detectorsIn(folder());
	const broken = await modelFaults(detectors);
	if (isId(driveId) && detectors.length > 0 && faults.length + broken.length === 0) {
		await detectDamage(ctx, { driveId });
		return c.redirect(findingsPath, 303);
	}
	c.status(422);
	return list(c, folder, { problems: { look: isId(driveId) ? 'brokenDetector' : 'required' }, faults: broken });
};

/** The first picture that nobody looked at, where the address names none. */
const show = async (c: Asking, tried = nothingTried, asked = c.req.query('bild')) => {
	const [ctx, driveId] = [surveyor(c), idIn(c)];
	const { drivenOn } = await driveOf(ctx, driveId);
	const [strip, findings] = await Promise.all([stripOf(ctx, driveId), findingsOf(ctx, driveId)]);
	const unseen = Math.max(
		0,
		strip.findIndex(({ seenAt }) => seenAt === null),
	);
	const wanted = asked === undefined ? unseen : Math.trunc(Number(asked)) - 1 || 0;
	const at = Math.min(Math.max(0, wanted), Math.max(0, strip.length - 1));
	return c.render(<StripPage driveId={driveId} drivenOn={drivenOn} strip={strip} at={at} findings={findings} tried={tried} />, {
		title: 'Bilder und Funde',
		current: findingsPath,
	});
};

const boxIn = (form: Form) => {
	const [x, y, width, height] = ['x', 'y', 'width', 'height'].map((name) => numberOf(asText(form[name])));
	if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
	return width > 0 && height > 0 ? { x, y, width, height } : null;
};
const whatIn = (form: Form) => {
	const answer = (name: string): string => asText(form[`${asText(form['prefix'])}${name}`]);
	const severity = answer('severity');
	if (severity !== 'low' && severity !== 'medium' && severity !== 'high') throw new Invalid({ severity: 'required' });
	return { type: answer('type'), extent: numberOf(answer('extent')), severity } as const;
};

/** A deed on the strip: afterwards the picture so many further on is shown; what was wrong stands at its question. */
const deed = (act: (ctx: Surveyor, form: Form) => Promise<unknown>, further: number) => async (c: Asking) => {
	const [ctx, form] = [surveyor(c), await c.req.parseBody()];
	const number = Math.trunc(Number(asText(form['bild']))) || 1;
	const { problems } = await orProblems(
		() => act(ctx, form),
		(changed) => ({ changed }),
	);
	if (!problems) return c.redirect(addressAt({ driveId: idIn(c), at: number - 1 + further }), 303);
	if (problems['changed']) return c.redirect(addressAt({ driveId: idIn(c), at: number - 1 }), 303);
	c.status(422);
	return show(c, { prefix: asText(form['prefix']), typed: textsIn(form), problems }, String(number));
};

const decide = (ctx: Surveyor, form: Form) => {
	const id = asText(form['id']);
	if (asText(form['state']) === 'rejected') return decideFinding(ctx, { id, state: 'rejected' });
	return decideFinding(ctx, { id, state: 'confirmed', ...whatIn(form) });
};

const readDetections = (folder: Folder) => async (c: Asking) => {
	const form = await c.req.parseBody();
	const { problems } = await orProblems(async () => {
		const file = form['file'];
		if (!isId(asText(form['drive']))) throw new Invalid({ drive: 'required' });
		if (!(file instanceof File) || file.size === 0) throw new Invalid({ file: 'required' });
		const { detections, unknown } = detectionsOf(await file.text(), classMapOf(asText(form['classes'])));
		if (unknown.length > 0) throw new Invalid({ classes: `unknownClass ${unknown.join(', ')}` });
		await importDetections(surveyor(c), { driveId: asText(form['drive']), detector: asText(form['detector']), detections });
	});
	if (!problems) return c.redirect(`${findingsPath}/${asText(form['drive'])}`, 303);
	c.status(422);
	const typed = Object.fromEntries(['drive', 'detector', 'classes'].map((name) => [name, asText(form[name])]));
	return list(c, folder, { problems, typed });
};

/** Labels and their pictures as one archive, so that a training can begin with it: `labels/…txt`, `images/…webp`, `classes.txt`. */
const yoloArchive = async (ctx: Surveyor) => {
	const pictures = await labelledPictures(ctx);
	const archive = pack();
	const write = async (): Promise<void> => {
		for (const [name, text] of Object.entries(yoloOf(pictures)))
			archive.entry({ name: name === 'classes.txt' ? name : `labels/${name}` }, text);
		for (const { file } of pictures)
			archive.entry({ name: `images/${file}` }, await pictureBytes(ctx, file.replace('.webp', ''), 'large'));
		archive.finalize();
	};
	write().catch((error: unknown) => archive.destroy(error instanceof Error ? error : new Error(String(error))));
	return archive;
};

const hidden = { 'cache-control': 'private, max-age=3600' } as const;

/** `/verwaltung/strassen/funde`. */
export const findingPages = (folder: Folder) =>
	new Hono<OfficeEnv>()
		.get('/', (c) => list(c, folder))
		.post('/erkennung', readDetections(folder))
		.post('/erkennen', letLook(folder))
		.get('/etiketten.json', async (c) => c.json(cocoOf(await labelledPictures(surveyor(c)))))
		.get('/etiketten.tar', async (c) => {
			const archive = await yoloArchive(surveyor(c));
			c.header('content-type', 'application/x-tar');
			return stream(c, async (out) => {
				for await (const chunk of archive) if (chunk instanceof Uint8Array) await out.write(chunk);
			});
		})
		.get('/bild/:id/:size{gross|klein}', async (c) => {
			const bytes = await pictureBytes(surveyor(c), idIn(c), c.req.param('size') === 'gross' ? 'large' : 'small');
			return c.body(new Uint8Array(bytes), 200, { 'content-type': 'image/webp', ...hidden });
		})
		.get('/stimme/:id', async (c) => {
			const { voice, type } = await voiceOf(surveyor(c), idIn(c));
			return c.body(new Uint8Array(voice), 200, { 'content-type': type, ...hidden });
		})
		.get('/:id', (c) => show(c))
		.post(
			'/:id/neu',
			deed((ctx, form) => recordFinding(ctx, { ...whatIn(form), pictureId: asText(form['pictureId']), box: boxIn(form) }), 0),
		)
		.post('/:id/entscheiden', deed(decide, 0))
		.post(
			'/:id/gesehen',
			deed((ctx, form) => seePicture(ctx, { pictureId: asText(form['pictureId']) }), 1),
		);
