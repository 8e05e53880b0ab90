import { type Context as Request, Hono } from 'hono';
import * as z from 'zod';
import { staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { Invalid, NotFound } from '#kernel/errors.ts';
import type { Env, OfficeEnv } from '#kernel/module.ts';
import { kilobyte, limitOf, megabyte } from '#screens/body-limit.ts';
import { offlineWorker, workerHeaders } from '#screens/offline-worker.ts';
import { finishDrive, layPiece, layRoadPicture, markHazard, openDrive } from '../server/commands/drives.ts';
import { mostBytes, readPiece } from '../server/imports/pieces.ts';
import { arrivedOf, type Surveyor } from '../server/queries/drives.ts';
import { vehiclesOf } from '../server/queries/vehicles.ts';
import { surveying } from '../survey.ts';
import { DriveToolPage } from './drive-tool-page.tsx';

export const toolPath = '/befahrung';
const place = `/verwaltung${toolPath}`;
type Asking = Request<OfficeEnv>;
const surveyor = (c: Asking): Surveyor => staff(c.var.ctx, surveying.drive);

/** https://www.w3.org/TR/appmanifest/ */
const manifestOf = ({ tenant, tenantId }: Env['Variables']['ctx']) => ({
	id: place,
	name: `Straßen befahren, ${tenant.name}`,
	short_name: 'Befahrung',
	start_url: place,
	scope: place,
	display: 'standalone',
	orientation: 'any',
	lang: 'de',
	icons: [{ src: `/kunst/${tenantId}/zeichen-tag.svg`, sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
});

export const openTool = new Hono<Env>()
	.get('/app.webmanifest', (c) => c.json(manifestOf(c.var.ctx), 200, { 'content-type': 'application/manifest+json' }))
	.get('/dienst.js', (c) => c.body(offlineWorker({ name: 'befahrung-1', pages: `^${place}$` }), 200, workerHeaders));

const parsed = <Schema extends z.ZodType>(schema: Schema, raw: unknown): z.output<Schema> => {
	const { data, error } = schema.safeParse(raw);
	if (error) throw Invalid.from(error);
	return data;
};
const driveIn = (c: Asking): string => {
	const id = c.req.param('id') ?? '';
	if (!isId(id)) throw new NotFound('drive');
	return id;
};
const numberIn = (c: Asking): number => parsed(z.coerce.number().int().min(0).max(100_000), c.req.param('number'));

const beginning = z.object({ key: z.string(), vehicleId: z.string().nullable(), drivenOn: z.string() });
const emptyAsNull = z.preprocess((raw) => (raw === '' || raw === undefined ? null : Number(raw)), z.number().nullable());
const marking = z.object({ second: z.coerce.number(), lon: emptyAsNull, lat: emptyAsNull, picture: emptyAsNull });

const mark = async (c: Asking): Promise<void> => {
	const form = await c.req.parseBody();
	const voice = form['voice'] instanceof File && form['voice'].size > 0 ? form['voice'] : null;
	await markHazard(surveyor(c), {
		...parsed(marking, form),
		driveId: driveIn(c),
		id: c.req.param('mark') ?? '',
		voice: voice && new Uint8Array(await voice.arrayBuffer()),
		voiceType: voice && (voice.type.split(';')[0] ?? ''),
	});
};

/** Bytes of a picture or a voice note; a picture of a telephone has 300 KB. */
const mostOfFile = 12 * megabyte;
const atMost = (most: number) => limitOf(most, (c) => c.json({ title: 'tooLarge', status: 413 }, 413));

/** `/befahrung`: the page, and what it sends. Everything may be sent twice. */
export const driveTool = new Hono<OfficeEnv>()
	.get('/', async (c) =>
		c.render(<DriveToolPage action={place} vehicles={await vehiclesOf(surveyor(c))} />, { title: 'Straßen befahren' }),
	)
	.post('/fahrten', atMost(10 * kilobyte), async (c) => {
		const drive = parsed(beginning, await c.req.json().catch(() => null));
		const { id } = await openDrive(surveyor(c), { ...drive, source: 'phone' });
		return c.json({ id, ...(await arrivedOf(c.var.ctx, id)) });
	})
	.put('/fahrten/:id/stuecke/:number', atMost(mostBytes), async (c) => {
		await layPiece(surveyor(c), { driveId: driveIn(c), number: numberIn(c), piece: readPiece(await c.req.text()) });
		return c.body(null, 204);
	})
	.put('/fahrten/:id/bilder/:number', atMost(mostOfFile), async (c) => {
		const second = parsed(z.coerce.number().min(0).max(86_400), c.req.query('sekunde'));
		const bytes = new Uint8Array(await c.req.arrayBuffer());
		await layRoadPicture(surveyor(c), { driveId: driveIn(c), number: numberIn(c), second, bytes });
		return c.body(null, 204);
	})
	.put('/fahrten/:id/hinweise/:mark', atMost(mostOfFile), async (c) => {
		await mark(c);
		return c.body(null, 204);
	})
	.post('/fahrten/:id/fertig', atMost(10 * kilobyte), async (c) => {
		const ending = parsed(z.object({ pieces: z.number(), pictures: z.number() }), await c.req.json().catch(() => null));
		await finishDrive(surveyor(c), { driveId: driveIn(c), ...ending });
		return c.body(null, 204);
	});
