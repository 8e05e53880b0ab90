import { type Context as Request, Hono } from 'hono';
import { plainToken } from '#kernel/ballot/claim.ts';
import { isGuessing } from '#kernel/ballot/guessing.ts';
import { staff } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Env } from '#kernel/module.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { refusalTexts } from '../texts.ts';
import { deskPath as path } from '../survey.ts';
import { known } from './desk-page.tsx';
import { handedIn, questionsPage, tokenIn } from './participation.tsx';
import { CallPage, telephoneAt } from './telephone-page.tsx';

/** A survey that is answered at the telephone; somebody else's survey and one without that way are not found. */
const called = async (c: Request<Env>) => {
	staff(c.var.ctx, 'surveys.key');
	const { thing, wave } = await known(c);
	if (!wave.hasPhone) throw new NotFound('survey');
	return { thing, wave, isCalled: true };
};

const callPage = async (c: Request<Env>, said?: string) => {
	const { thing } = await called(c);
	if (said !== undefined) c.status(422);
	return c.render(<CallPage thing={thing} said={said} />, { title: 'Am Telefon aufnehmen', current: path });
};

/**
 * A clerk types what a caller answers. Who called, who typed and when is written nowhere: these routes leave no line in the log, and the token
 * goes from the code to the form to the urn without resting.
 */
export const telephone = new Hono<Env>()
	.get('/:slug/telefon', (c) => callPage(c))
	.post('/:slug/telefon', async (c) => {
		const here = await called(c);
		const { ctx } = c.var;
		if (await isGuessing(ctx, ctx.actor?.id ?? '')) return callPage(c, refusalTexts.de.tooMany);
		const code = listsIn(await c.req.parseBody())['code']?.[0] ?? '';
		const answer = await plainToken(ctx, { roundId: here.wave.round.id, bearer: { by: 'code', code } });
		if ('refused' in answer) return callPage(c, refusalTexts.de[answer.refused]);
		return questionsPage(c, here, { token: answer.token, way: 'phone', typed: {} });
	})
	.post('/:slug/telefon/abgeben', async (c) => {
		const here = await called(c);
		const typed = listsIn(await c.req.parseBody({ all: true }));
		const held = tokenIn(typed);
		return held ? handedIn(c, here, { ...held, typed }) : c.redirect(telephoneAt(here.thing.slug), 303);
	});
