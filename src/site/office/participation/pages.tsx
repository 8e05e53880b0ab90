import { type Context as Request, Hono } from 'hono';
import { type Located, mayAt } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { Forbidden, Invalid, NotFound, orProblems, type Problems, renamed } from '#kernel/errors.ts';
import { countSupport, recordContribution } from '#kernel/feedback/contribute.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { arrangePhases } from '#kernel/following/arrange.ts';
import { tellOutcomeAgain } from '#kernel/following/outcome-news.ts';
import { distrustPage, entrustPage } from '#kernel/identity/entrusted.ts';
import { cancelMeeting, saveMeeting } from '#kernel/meetings/commands.ts';
import type { Module, OfficeEnv, Participation } from '#kernel/module.ts';
import { arrangeLinks } from '#kernel/publication/arrange-links.ts';
import { BackLink } from '#ui/form/form.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { type Desk, editorOf, type House } from '../desk.ts';
import { Notice } from '../notices.tsx';
import { linesIn, meetingIn, meetingInputs, namedIn, phasesIn, type Typed, typedIn } from './answers.ts';
import { base, isHers } from './desk-of.ts';
import { contributionPages } from './inbox.tsx';
import { Mistakes } from './mistakes.tsx';
import { deskSubject } from './queries.ts';
import { subjectSheets } from './subject.tsx';

type Faults = { readonly typed?: Typed; readonly problems?: Problems };

const editLink = (ctx: Desk, kind: Kind, subject: Located) =>
	mayAt(ctx, kind.permission, subject) ? <a href={editorOf(kind, subject.id)}>Text bearbeiten</a> : undefined;

/** Where its own module has a desk for what hangs at its days: letters, paper, the count, members. */
const ownDesk = (modules: readonly Module[], { kind, setsPhases }: Participation) => {
	const office = setsPhases && modules.find(({ participation = [] }) => participation.some((one) => one.kind.name === kind.name))?.office;
	return office && <a href={`/verwaltung${office.path}`}>{office.label}</a>;
};

const idOf = (c: Request<OfficeEnv>): string => c.req.param('id') ?? '';
/** Where the office looks after participation: what people said, and per participation its phases, links, meetings, entries for others. */
export const participationPages = ({ kinds, modules }: House) => {
	const all = modules.flatMap(({ participation = [] }) => participation);
	const paths = kinds.map(({ name, path }) => ({ name, path }));

	const one = async (c: Request<OfficeEnv>, { typed = {}, problems = {} }: Faults = {}) => {
		const [{ ctx }, id] = [c.var, idOf(c)];
		const subject = isId(id) ? await deskSubject(ctx, id) : undefined;
		const participation = all.find(({ kind }) => kind.name === subject?.kind);
		if (!subject || !participation) throw new NotFound('participation');
		if (!isHers(ctx, subject)) throw new Forbidden('participation.arrange');
		const named = namedIn(typed, problems);
		if (Object.keys(problems).length > 0) c.status(422);
		return c.render(
			<>
				<BackLink href={base} label="Beteiligung" />
				<DeskBar
					title={subject.title}
					after={
						<>
							{editLink(ctx, participation.kind, subject)} {ownDesk(modules, participation)}
						</>
					}
				/>
				<Notice code={c.req.query('meldung')} />
				<Mistakes problems={named} />
				{await subjectSheets({ ctx, subject, typed, problems: named, paths, participation })}
			</>,
			{ title: subject.title },
		);
	};

	/** Does a deed of the form and goes on, or shows the form again with what was typed and what is wrong with it. */
	const deed = async (c: Request<OfficeEnv>, act: (typed: Typed) => Promise<unknown>, names: Readonly<Record<string, string>> = {}) => {
		const typed = typedIn(await c.req.formData());
		const { problems } = await orProblems(() => act(typed));
		if (problems) return one(c, { typed, problems: renamed(problems, (name) => names[name] ?? name) });
		return c.redirect(`${base}/${c.req.param('id')}?meldung=gespeichert`, 303);
	};
	/** Only pages of this municipality, and of kinds that are written by one person alone. */
	const demandEntrusting = async (c: Request<OfficeEnv>): Promise<void> => {
		const subject = await deskSubject(c.var.ctx, idOf(c));
		if (!all.some(({ kind, entrusts }) => entrusts && kind.name === subject?.kind)) throw new NotFound('participation');
	};

	return new Hono<OfficeEnv>()
		.route('/', contributionPages(all))
		.get('/:id', (c) => one(c))
		.post('/:id/phasen', (c) =>
			deed(c, async (typed) => {
				const { ctx } = c.var;
				const subject = await deskSubject(ctx, idOf(c));
				const participation = all.find(({ kind }) => kind.name === subject?.kind);
				if (!participation || participation.setsPhases) throw new NotFound('participation');
				await arrangePhases(ctx, { id: idOf(c), path: participation.kind.path, phases: [...phasesIn(typed, ctx.tenant.zone)] });
			}),
		)
		.post('/:id/verknuepfungen', (c) =>
			deed(c, async (typed) => {
				await arrangeLinks(c.var.ctx, { id: idOf(c), lines: [...linesIn(typed)], kinds: paths });
			}),
		)
		.post('/:id/treffen', (c) =>
			deed(
				c,
				async (typed) => saveMeeting(c.var.ctx, { ...meetingIn(typed, c.var.ctx.tenant.zone), publicationId: idOf(c) }),
				meetingInputs,
			),
		)
		.post('/:id/rechte', (c) =>
			deed(c, async (typed) => {
				await demandEntrusting(c);
				await entrustPage(c.var.ctx, { publicationId: idOf(c), email: typed['email'] ?? '' });
			}),
		)
		.post('/:id/entziehen', (c) =>
			deed(c, async (typed) => {
				await demandEntrusting(c);
				await distrustPage(c.var.ctx, { publicationId: idOf(c), accountId: typed['konto'] ?? '' });
			}),
		)
		.post('/:id/absagen', (c) =>
			deed(c, async (typed) => {
				const subject = await deskSubject(c.var.ctx, idOf(c));
				const path = paths.find(({ name }) => name === subject?.kind)?.path ?? '';
				await cancelMeeting(c.var.ctx, { publicationId: idOf(c), id: typed['id'] ?? '', path });
			}),
		)
		.post('/:id/ergebnis', (c) => deed(c, () => tellOutcomeAgain(c.var.ctx, { id: idOf(c) })))
		.post('/:id/beitrag', (c) =>
			deed(c, async (typed) => {
				const channel = (['phone', 'paper', 'event', 'kiosk'] as const).find((known) => known === typed['kanal']);
				if (channel === undefined) throw new Invalid({ channel: 'notAChoice' });
				await recordContribution(c.var.ctx, {
					publicationId: idOf(c),
					name: typed['name'] ?? '',
					email: null,
					body: typed['text'] ?? '',
					channel,
				});
			}),
		)
		.post('/:id/unterschriften', (c) =>
			deed(c, async (typed) => {
				const counted = Number((typed['anzahl'] ?? '').trim().replace('.', ''));
				if (!Number.isInteger(counted)) throw new Invalid({ counted: 'notANumber' });
				await countSupport(c.var.ctx, { id: idOf(c), counted, note: typed['woher'] ?? '' });
			}),
		);
};
