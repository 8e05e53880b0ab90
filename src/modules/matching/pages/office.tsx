import { type Context as Request, Hono } from 'hono';
import { staff } from '#kernel/context.ts';
import { isId } from '#kernel/db/id.ts';
import { Invalid, NotFound, orProblems, type Problems } from '#kernel/errors.ts';
import { textOf } from '#kernel/outside/decode.ts';
import { shownOf } from '#kernel/kind/things.ts';
import type { OfficeEnv } from '#kernel/module.ts';
import { settingOf } from '#kernel/tenancy/settings.ts';
import { asText, listsIn, nothingTried, type Texts, textsIn, type Tried } from '#kernel/kind/posted.ts';
import { csvOf } from '#screens/print.ts';
import { Alert } from '#ui/alert.tsx';
import { matching } from '../matching.ts';
import { isType, type ParticipantType } from '../participant.ts';
import type { Asked } from '../server/answers.ts';
import { answerFor, removeParticipant } from '../server/commands.ts';
import { beginWith, importMatOWahl } from '../server/commands/importing.ts';
import { inviteAll, inviteOne, remind } from '../server/commands/inviting.ts';
import { inviteListed, readdress } from '../server/commands/listing.ts';
import { partiesCsv, questionsCsv } from '../server/exports/mat-o-wahl.ts';
import { countsOf, inviteOf, matchingAt, participantsOf, participantWith } from '../server/queries.ts';
import { mayBeEmbedded } from '../settings.ts';
import { exampleTheses } from '../thesis-texts.ts';
import { Invitation } from './invitation.tsx';
import { InvitePage, ListPage, type WrongBeginning } from './beginning.tsx';
import { answersOf, saved } from './club.tsx';
import { ClubForm, type Said } from './club-form.tsx';
import { DeskPage, path } from './desk.tsx';
import { visitPages } from './portal.tsx';

type Asking = Request<OfficeEnv>;
const run = (c: Asking) => staff(c.var.ctx, 'matching.run');
const at = (c: Asking) => matchingAt(run(c), c.req.param('slug') ?? '');
const editorOf = (id: string): string => `/verwaltung${matching.path}/${id}/bearbeiten`;
const begin = beginWith(exampleTheses);

const listPage = async (c: Asking, wrong?: WrongBeginning) => {
	const ctx = run(c);
	const things = await shownOf(ctx, matching, { limit: 50 });
	const rows = await Promise.all(
		things.map(async (thing) => {
			const all = await participantsOf(ctx, thing.id);
			return { thing, asked: all.length, answered: all.filter(({ answeredAt }) => answeredAt !== null).length };
		}),
	);
	if (wrong) c.status(422);
	return c.render(<ListPage things={rows} wrong={wrong} />, { title: 'Mitwirkende', current: path });
};

const deskPage = async (c: Asking, { said, tried = nothingTried }: { said?: string; tried?: Tried } = {}) => {
	const ctx = run(c);
	if (Object.keys(tried.problems).length > 0) c.status(422);
	const known = await at(c);
	const [invited, counts] = [await participantsOf(ctx, known.thing.id), await countsOf(ctx, known.thing.id)];
	const isFramed = settingOf(ctx.tenant, mayBeEmbedded);
	const page = { ctx, known, invited, counts, isFramed, said, tried };
	return c.render(<DeskPage {...page} />, { title: known.thing.words.title, current: path });
};

/** A problem in words; `Invalid` of these commands already speaks German, or names a rule. */
const sentence = (name: string, code: string): string => {
	if (code.includes(' ')) return code;
	if (name === 'inviteEmail') return 'Die E-Mail-Adresse stimmt nicht.';
	return name === 'title' || name === 'name' ? 'Bitte einen Namen angeben, höchstens 120 Zeichen.' : `${name}: ${code}`;
};
const saidOf = (problems: Problems): readonly (readonly [name: string, says: string])[] =>
	Object.entries(problems).map(([name, code]) => [name, sentence(name, code)]);

type Doing<T> = { readonly deed: () => Promise<T>; readonly typed?: Texts; readonly words: (done: T) => string };
/** Does something and says on the page of the matching what was done, or what is wrong. */
const told = async <T,>(c: Asking, { deed, typed = {}, words }: Doing<T>) => {
	const { done, problems } = await orProblems(deed);
	return deskPage(c, problems ? { tried: { typed, problems: Object.fromEntries(saidOf(problems)) } } : { said: words(done) });
};
/** Begins a draft and leads to its editor. */
const begun = async (c: Asking, deed: () => Promise<{ readonly id: string }>, begins: Pick<WrongBeginning, 'form' | 'title'>) => {
	const { done, problems } = await orProblems(deed);
	if (done) return c.redirect(editorOf(done.id), 303);
	const [[about, says] = ['', '']] = saidOf(problems);
	return listPage(c, { ...begins, about, says });
};

const fileIn = async (value: unknown): Promise<string> => (value instanceof File ? textOf(await value.bytes()) : '');

const memberPage = async (c: Asking, said: Said = {}, { done, wrong }: { done?: string; wrong?: string } = {}) => {
	const ctx = run(c);
	const id = c.req.param('id') ?? '';
	if (!isId(id)) throw new NotFound('participant');
	const asked = await participantWith(ctx, id);
	const base = `${path}/${asked.thing.slug}/${id}`;
	if (said.problems || wrong) c.status(422);
	return c.render(
		<>
			{done && <Alert level="success" title={done} live />}
			<Invitation
				base={base}
				name={asked.participant.name}
				title={asked.thing.words.title}
				invited={await inviteOf(ctx, id)}
				wrong={wrong}
			/>
			<ClubForm ctx={ctx} asked={asked} action={base} byOffice {...said} />
		</>,
		{ title: asked.participant.name, current: path },
	);
};

/** What the town hall does: begin, invite, see who answered, remind, answer at the telephone, try out, pass on. */
export const office = ({ candidates }: Asked) => {
	const inviting = inviteAll(candidates);
	const notYet = async (c: Asking) => {
		const { thing } = await at(c);
		const there = new Set((await participantsOf(run(c), thing.id)).map(({ publicationId }) => publicationId));
		return { thing, candidates: (await candidates(run(c))).filter(({ publicationId }) => !there.has(publicationId)) };
	};
	const invitePage = async (c: Asking, wrong?: ParticipantType) => {
		if (wrong) c.status(422);
		return c.render(<InvitePage {...await notYet(c)} wrong={wrong} />, { title: 'Einladen', current: path });
	};
	return new Hono<OfficeEnv>()
		.get('/', (c) => listPage(c))
		.post('/anfangen', async (c) => {
			const { title } = await c.req.parseBody();
			return begun(c, () => begin(run(c), { title: asText(title) }), { form: 'anfangen', title: asText(title) });
		})
		.post('/einlesen', async (c) => {
			const { matTitle: title, questions, parties } = await c.req.parseBody();
			const files = { title: asText(title), questions: await fileIn(questions), parties: await fileIn(parties) };
			return begun(c, () => importMatOWahl(run(c), files), { form: 'einlesen', title: files.title });
		})
		.get('/:slug', (c) => deskPage(c))
		.get('/:slug/einladen', (c) => invitePage(c))
		.post('/:slug/einladen', async (c) => {
			const { alle, art: [art = ''] = [], ...ticked } = listsIn(await c.req.parseBody({ all: true }));
			if (!isType(art)) throw new Invalid({ art: 'notAChoice' });
			const { thing, candidates: open } = await notYet(c);
			const all = open.filter(({ type }) => type === art).map(({ publicationId }) => publicationId);
			const chosen = alle ? all : (ticked[`wer-${art}`] ?? []);
			if (chosen.length === 0) return invitePage(c, art);
			return told(c, {
				deed: () => inviting(run(c), { matchingId: thing.id, publicationIds: [...chosen] }),
				words: ({ detail: { added, mailed } }) => `${added} aufgenommen, ${mailed} Einladungen sind unterwegs.`,
			});
		})
		.post('/:slug/aufnehmen', async (c) => {
			const typed = textsIn(await c.req.parseBody());
			const { name = '', type = '', inviteEmail = '' } = typed;
			const { thing } = await at(c);
			return told(c, {
				deed: () => inviteOne(run(c), { matchingId: thing.id, name, type, inviteEmail }),
				typed,
				words: ({ subject }) => `${subject} ist aufgenommen.`,
			});
		})
		.post('/:slug/liste', async (c) => {
			const { table } = await c.req.parseBody();
			const { thing } = await at(c);
			return told(c, {
				deed: async () => inviteListed(run(c), { matchingId: thing.id, table: await fileIn(table) }),
				words: ({ detail: { added, mailed, known } }) =>
					`${added} aufgenommen, ${mailed} Einladungen sind unterwegs${known > 0 ? `, ${known} standen schon da` : ''}.`,
			});
		})
		.post('/:slug/erinnern', async (c) => {
			const { thing } = await at(c);
			return told(c, {
				deed: () => remind(run(c), { matchingId: thing.id }),
				words: ({ detail: { reminded } }) =>
					reminded === 1 ? '1 Erinnerung ist unterwegs.' : `${reminded} Erinnerungen sind unterwegs.`,
			});
		})
		.get('/:slug/Fragen.csv', async (c) => csvOf(c, 'Fragen', questionsCsv((await at(c)).theses)))
		.get('/:slug/Parteien.csv', async (c) => {
			const { participants, theses } = await at(c);
			return csvOf(c, 'Parteien', partiesCsv(participants, theses));
		})
		.route(
			'/:slug/probe',
			visitPages({
				base: (slug) => `${path}/${slug}/probe`,
				isBare: false,
				mayAsk: (c) => staff(c.var.ctx, 'matching.run').actor !== null,
				counts: false,
			}),
		)
		.get('/:slug/probe', (c) => c.redirect(`${path}/${encodeURIComponent(c.req.param('slug'))}`, 303))
		.get('/:slug/:id', (c) => memberPage(c))
		.post('/:slug/:id', async (c) => {
			const ctx = run(c);
			const typed = listsIn(await c.req.parseBody({ all: true }));
			const id = c.req.param('id');
			const asked = await participantWith(ctx, id);
			return memberPage(c, await saved({ asked, typed, save: () => answerFor(ctx, { id, typed: answersOf(typed) }) }));
		})
		.post('/:slug/:id/einladung', async (c) => {
			const { inviteEmail = '' } = textsIn(await c.req.parseBody());
			const { problems } = await orProblems(() => readdress(run(c), { id: c.req.param('id'), inviteEmail }));
			const done = `Der Link ist unterwegs an ${inviteEmail.trim()}.`;
			return memberPage(c, {}, problems ? { wrong: saidOf(problems)[0]?.[1] ?? '' } : { done });
		})
		.post('/:slug/:id/entfernen', async (c) => {
			const { subject } = await removeParticipant(run(c), { id: c.req.param('id') });
			return deskPage(c, { said: `${subject} wirkt nicht mehr mit.` });
		})
		.notFound(() => {
			throw new NotFound('page');
		});
};
