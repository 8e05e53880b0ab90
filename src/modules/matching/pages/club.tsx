import { type Context as Request, Hono } from 'hono';
import { Invalid, NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { EmptyPage } from '#screens/empty-page.tsx';
import { prefixOf } from '#screens/thing-page.tsx';
import { clubTexts } from '../club-texts.ts';
import { matching, type Shut } from '../matching.ts';
import type { Typed } from '../questionnaire.ts';
import { answer } from '../server/commands.ts';
import { type Asked, participantBy } from '../server/queries.ts';
import { ClubForm, type Said } from './club-form.tsx';

/** Prefixes of names that the form's own inputs bear. */
const inputs = /^([ag]-[0-9a-z]+|about|email|phone|website|times|languages|isStepFree)$/;
export const answersOf = (typed: Typed): Record<string, string[]> =>
	Object.fromEntries(Object.entries(typed).flatMap(([name, values]) => (inputs.test(name) ? [[name, [...values]]] : [])));

type Saving = { readonly asked: Asked; readonly typed: Typed; readonly save: () => Promise<{ readonly shut: Shut | undefined }> };

/** Saves what came, and says how it went: saved, wrong somewhere, over, or theses changed while somebody wrote. */
export const saved = async ({ asked, typed, save }: Saving): Promise<Said> => {
	try {
		const { shut } = await save();
		const stand = asked.theses.map(({ code }) => code).join('');
		const isChanged = (typed['stand']?.[0] ?? stand) !== stand;
		return shut ? { shut } : { isSaved: !isChanged, isChanged };
	} catch (error) {
		if (error instanceof Invalid) return { problems: error.problems, typed };
		throw error;
	}
};

const page = (c: Request<Env>, asked: Asked, said: Said = {}) => {
	const { ctx } = c.var;
	if (said.problems) c.status(422);
	const action = `${matching.path}/antworten/${c.req.param('token') ?? ''}`;
	const title = clubTexts[ctx.screen].title(asked.participant.name);
	return c.render(<ClubForm ctx={ctx} asked={asked} action={action} {...said} />, { title, isHidden: true, here: title });
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

/** Opening a link changes nothing: mail scanners open links too. */
export const clubPages = new Hono<Env>()
	.get('/:token', async (c) => {
		try {
			const asked = await participantBy(c.var.ctx, c.req.param('token'));
			return await page(c, asked, c.req.query('gespeichert') === undefined ? {} : { isSaved: true });
		} catch (error) {
			if (error instanceof NotFound) return noLink(c);
			throw error;
		}
	})
	.post('/:token', async (c) => {
		const { ctx } = c.var;
		const token = c.req.param('token');
		const typed = listsIn(await c.req.parseBody({ all: true }));
		try {
			const asked = await participantBy(ctx, token);
			const said = await saved({ asked, typed, save: () => answer(ctx, { token, typed: answersOf(typed) }) });
			if (said.isSaved) return c.redirect(`${prefixOf(ctx.tag)}${matching.path}/antworten/${token}?gespeichert#gespeichert`, 303);
			return await page(c, said.isChanged ? await participantBy(ctx, token) : asked, said);
		} catch (error) {
			if (error instanceof NotFound) return noLink(c);
			throw error;
		}
	});
