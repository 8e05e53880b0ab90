import { type Context as Request, Hono } from 'hono';
import { dueIn } from '#kernel/case/due.ts';
import { layPicture, pictureFile, preparePhoto } from '#kernel/case/pictures.ts';
import { together } from '#kernel/command.ts';
import { reachOf, staff } from '#kernel/context.ts';
import { isId, newId } from '#kernel/db/id.ts';
import { Invalid, NotFound, orProblems, type Problems, renamed } from '#kernel/errors.ts';
import { textsIn } from '#kernel/kind/posted.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { defect, isDefectState } from '../defect.ts';
import { readReport, type Typed, typedIn } from '../report.ts';
import {
	assignDefect,
	forwardDefect,
	handlePicture,
	hideDefect,
	mergeDefect,
	moveDefect,
	noteDefect,
	releaseText,
	writeToCitizen,
} from '../server/commands/handle.ts';
import { reportDefect } from '../server/commands/report.ts';
import { hereOf } from '../server/queries/here.ts';
import { type FullReport, fullReport } from '../server/queries/office.ts';
import { CasePage } from './office-case.tsx';
import { deskOfCase } from './office-desk.tsx';
import { inboxFor, OfficeList, officePath } from './office-list.tsx';
import { NewCase } from './office-new.tsx';
import { arrangePages } from './office-arrange.tsx';
import { answerPicture } from './picture-file.tsx';
import { located } from './reporting.tsx';

type Asking = Request<OfficeEnv>;
type Form = Readonly<Record<string, string>>;

const clerk = (c: Asking) => staff(c.var.ctx, defect.permission);
const known = async (c: Asking): Promise<FullReport> => {
	const id = c.req.param('id') ?? '';
	const report = isId(id) ? await fullReport(clerk(c), id) : undefined;
	if (!report) throw new NotFound('defect');
	return report;
};

const show = async (c: Asking, { problems = {}, typed = {} }: { problems?: Problems; typed?: Form } = {}) => {
	const report = await known(c);
	const desk = await deskOfCase(clerk(c), report);
	return c.render(<CasePage ctx={clerk(c)} report={report} desk={desk} problems={problems} typed={typed} />, {
		title: report.reference,
	});
};

/** Does a deed with a form of the case's page; what was wrong stands at its question, with what was typed. */
const deed =
	(act: (c: Asking, id: string, form: Form) => Promise<unknown>, names: Form = {}) =>
	async (c: Asking) => {
		const { id } = await known(c);
		const typed = textsIn(await c.req.parseBody());
		const { problems } = await orProblems(
			() => act(c, id, typed),
			() => ({ to: 'changedMeanwhile' }),
		);
		if (!problems) return c.redirect(`${officePath}/${id}`, 303);
		c.status(422);
		return show(c, { problems: renamed(problems, (name) => names[name] ?? name), typed });
	};

/** A photo that proves the work is laid down before the deed; if the deed fails, it belongs to nothing and is swept. */
const proofIn = async (c: Asking, key: string): Promise<void> => {
	const { photo } = await c.req.parseBody();
	if (!(photo instanceof File) || photo.size === 0) return;
	const prepared = await preparePhoto(photo, 'photo');
	await together(c.var.ctx, (tx) => layPicture(tx, { ...prepared, uploadKey: key, role: 'proof', isModerated: true }), 'picture.lay');
};

/** What was typed, or else the template that was chosen: a script puts it into the text at once. */
const wordsOr = (typed = '', template = ''): string => (typed.trim() === '' ? template : typed);

const move = async (c: Asking, id: string, { to = '', says, template, key = '' }: Form): Promise<void> => {
	if (!isDefectState(to)) throw new Invalid({ to: 'required' });
	await proofIn(c, key);
	await moveDefect(c.var.ctx, { id, to, says: wordsOr(says, template), ...(key !== '' && { key }) });
};

const assign = (c: Asking, id: string, { handler = '', assignee = '', dueAt = '' }: Form) =>
	assignDefect(c.var.ctx, { id, handlerId: handler || null, assigneeId: assignee || null, dueAt: dueIn(c.var.ctx, dueAt) });

const pictureDeed = (raw: string | undefined) => (raw === 'release' || raw === 'hide' || raw === 'delete' ? raw : 'hide');

const channelIn = ({ channel }: Typed) => (channel === 'counter' || channel === 'mail' ? channel : 'phone');

const enter = async (c: Asking, given: Typed) => {
	const { ctx } = c.var;
	const { typed, problems: where = {}, streets = [] } = await located(ctx, given);
	const here = await hereOf(ctx);
	const read = readReport(typed, here, 'underWay');
	const again = (problems: Problems) => {
		c.status(422);
		return c.render(<NewCase ctx={ctx} typed={typed} problems={problems} streets={streets} offered={here.categories} />, {
			title: 'Anruf aufnehmen',
		});
	};
	if ('problems' in read || Object.keys(where).length > 0) return again({ ...('problems' in read && read.problems), ...where });
	const { done, problems } = await orProblems(() =>
		reportDefect(ctx, { key: typed['key'] ?? newId(), channel: channelIn(typed), report: read.report }),
	);
	return problems ? again(problems) : c.redirect(`${officePath}/${done.id}`, 303);
};

/** `/verwaltung/meldungen`: inbox, telephone, case, arrangements. */
export const office = new Hono<OfficeEnv>()
	.route('/einrichten', arrangePages)
	.use(async (c, next) => {
		clerk(c);
		await next();
	})
	.get('/', async (c) => {
		const [ctx, query] = [clerk(c), c.req.query()];
		const mayArrange = reachOf(ctx, 'defects.arrange') !== null;
		return c.render(<OfficeList ctx={ctx} query={query} mayArrange={mayArrange} found={await inboxFor(ctx, query)} />, {
			title: 'Meldungen',
		});
	})
	.get('/neu', async (c) => {
		const { categories } = await hereOf(c.var.ctx);
		return c.render(<NewCase ctx={c.var.ctx} typed={{ key: newId() }} problems={{}} streets={[]} offered={categories} />, {
			title: 'Anruf aufnehmen',
		});
	})
	.post('/neu', async (c) => enter(c, typedIn(await c.req.parseBody())))
	.get('/:id', (c) => show(c))
	.get('/:id/bild/:picture/:size{gross|klein}', async (c) => {
		const { picture, size } = c.req.param();
		if (!isId(picture)) throw new NotFound('picture');
		return answerPicture(
			c,
			await pictureFile(c.var.ctx, { caseId: (await known(c)).id, id: picture, size: size === 'gross' ? 'large' : 'small' }, 'any'),
			'private',
		);
	})
	.post('/:id/stand', deed(move))
	.post('/:id/zustaendig', deed(assign, { handlerId: 'handler', assigneeId: 'assignee' }))
	.post(
		'/:id/nachricht',
		deed((c, id, { body, brief }) => writeToCitizen(c.var.ctx, { id, body: wordsOr(body, brief) })),
	)
	.post(
		'/:id/notiz',
		deed((c, id, { note = '' }) => noteDefect(c.var.ctx, { id, body: note }), { body: 'note' }),
	)
	.post(
		'/:id/text',
		deed((c, id, { text = '' }) => releaseText(c.var.ctx, { id, text })),
	)
	.post(
		'/:id/bild',
		deed((c, id, { pictureId = '', deed: wish }) => handlePicture(c.var.ctx, { id, pictureId, deed: pictureDeed(wish) })),
	)
	.post(
		'/:id/abgeben',
		deed((c, id, { handlerId = '', forwardNote = '' }) => forwardDefect(c.var.ctx, { id, handlerId, note: forwardNote })),
	)
	.post(
		'/:id/zusammenlegen',
		deed((c, id, { into = '' }) => mergeDefect(c.var.ctx, { id, into })),
	)
	.post(
		'/:id/sichtbar',
		deed((c, id, { isPrivate }) => hideDefect(c.var.ctx, { id, isPrivate: isPrivate === 'ja' })),
	);
