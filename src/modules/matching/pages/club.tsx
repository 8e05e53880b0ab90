import { type Context as Request, Hono } from 'hono';
import { NotFound, orProblems } from '#kernel/errors.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Env } from '#kernel/module.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { EmptyPage } from '#screens/empty-page.tsx';
import { clubTexts } from '../club-texts.ts';
import { matching, type Shut, shutFor } from '../matching.ts';
import { type Part, partAfter, partIn, type Typed } from '../questionnaire.ts';
import { answer } from '../server/commands.ts';
import { type Asked, participantBy } from '../server/queries.ts';
import type { Said } from './club-form.tsx';
import { ClubOverview, ClubPart } from './club-parts.tsx';

/** Prefixes of names that the form's own inputs bear. */
const inputs = /^([ag]-[0-9a-z]+|about|email|phone|website|times|languages|isStepFree)$/;
export const answersOf = (typed: Typed): Record<string, string[]> =>
	Object.fromEntries(Object.entries(typed).flatMap(([name, values]) => (inputs.test(name) ? [[name, [...values]]] : [])));

type Saving = { readonly asked: Asked; readonly typed: Typed; readonly save: () => Promise<{ readonly shut: Shut | undefined }> };

/** Saves what came, and says how it went: saved, wrong somewhere, over, or theses changed while somebody wrote. */
export const saved = async ({ asked, typed, save }: Saving): Promise<Said> => {
	const { done, problems } = await orProblems(save);
	if (problems) return { problems, typed };
	if (done.shut) return { shut: done.shut };
	const stand = asked.theses.map(({ code }) => code).join('');
	const isChanged = (typed['stand']?.[0] ?? stand) !== stand;
	return { isSaved: !isChanged, isChanged };
};

type Shown = { readonly asked: Asked; readonly part?: Part | undefined; readonly said?: Said };
const page = (c: Request<Env>, { asked, part, said = {} }: Shown) => {
	const { ctx } = c.var;
	if (said.problems) c.status(422);
	const action = `${matching.path}/antworten/${c.req.param('token') ?? ''}`;
	const title = clubTexts[ctx.screen].title(asked.participant.name);
	const props = { ctx, asked, action, ...said };
	const drawn = part === undefined || said.shut ? <ClubOverview {...props} /> : <ClubPart {...props} part={part} />;
	return c.render(drawn, { title, isHidden: true, here: title });
};

const noLink = (c: Request<Env>) => {
	const texts = clubTexts[c.var.ctx.screen];
	c.status(404);
	return c.render(
		<EmptyPage ctx={c.var.ctx} title={texts.usedLink} way={{ href: matching.path, label: texts.toStart }}>
			{texts.usedLinkText}
		</EmptyPage>,
		{ title: texts.usedLink, isHidden: true },
	);
};

/** What a page of the questionnaire says; `fertig` is no page, but that she wants to be seen with what she left open. */
const sent = { profil: 'profil', fertig: 'done' } as const;
const sentBy = (raw: string) => Object.entries(sent).find(([name]) => name === raw)?.[1] ?? ('theses' as const);

/** Saves one page and leads on, or shows it again with what is wrong with it. */
const send = async (c: Request<Env>, token: string, raw: string) => {
	const { ctx } = c.var;
	const typed = listsIn(await c.req.parseBody({ all: true }));
	const asked = await participantBy(ctx, token);
	const said = await saved({ asked, typed, save: () => answer(ctx, { token, typed: answersOf(typed), part: sentBy(raw) }) });
	if (said.problems || said.shut) return page(c, { asked, part: partIn(raw, asked.theses), said });
	const now = await participantBy(ctx, token);
	if (said.isChanged) return page(c, { asked: now, said });
	const standing = { positions: now.participant.positions, theses: now.theses };
	const part = partIn(raw, now.theses);
	const next = part === undefined ? undefined : partAfter(standing, part, asked.participant.answeredAt === null);
	const at = `${prefixOf(ctx.tag)}${matching.path}/antworten/${token}`;
	return c.redirect(next === undefined ? `${at}?gespeichert#gespeichert` : `${at}/${next}`, 303);
};

const orNoLink = async (c: Request<Env>, answered: () => Promise<Response>): Promise<Response> => {
	try {
		return await answered();
	} catch (error) {
		if (error instanceof NotFound) return noLink(c);
		throw error;
	}
};

/** Opening a link changes nothing: mail scanners open links too. */
export const clubPages = new Hono<Env>()
	.get('/:token', (c) =>
		orNoLink(c, async () => {
			const asked = await participantBy(c.var.ctx, c.req.param('token'));
			return page(c, { asked, said: c.req.query('gespeichert') === undefined ? {} : { isSaved: true } });
		}),
	)
	.get('/:token/:part', (c) =>
		orNoLink(c, async () => {
			const asked = await participantBy(c.var.ctx, c.req.param('token'));
			const shut = shutFor(asked.thing.values, asked.participant.answeredAt, c.var.ctx.now);
			return page(c, { asked, part: partIn(c.req.param('part'), asked.theses), said: shut ? { shut } : {} });
		}),
	)
	.post('/:token/:part', (c) => orNoLink(c, () => send(c, c.req.param('token'), c.req.param('part'))));
