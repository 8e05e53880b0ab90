import { type Context as Request, Hono } from 'hono';
import { plainToken } from '#kernel/ballot/claim.ts';
import { isGuessing } from '#kernel/ballot/guessing.ts';
import { heldIn } from '#kernel/ballot/held.ts';
import { roundState, wrongTime } from '#kernel/ballot/round.ts';
import type { Token } from '#kernel/ballot/token.ts';
import { type Lists, listsIn } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import { type Refused, refusalTexts } from '#kernel/ballot/refusal-texts.ts';
import { type Call, callAt, CallPage } from './telephone.tsx';

/** A right to vote on its way from the code to the urn, and what is filled in so far. */
export type Held = { readonly token: Token; readonly sent: Lists };
type Calls<Known> = {
	/** What somebody calls in to; refuses whoever may not take calls, and what has no telephone. */
	readonly find: (c: Request<Env>) => Promise<Known>;
	/** The questions, empty at first. */
	readonly ask: (c: Request<Env>, known: Known, held: Held) => Response | Promise<Response>;
	/** Casts what was filled in with the channel `phone`, or asks again. */
	readonly take: (c: Request<Env>, known: Known, held: Held) => Promise<Response>;
};

/**
 * A clerk types what a caller says, at `…/telefon` of a vote or survey. Who called, who typed and when is written nowhere: these routes leave no
 * line in the log, and the token goes from the code to the form to the urn without resting.
 */
export const callPages = <Known extends { readonly call: Call }>(at: string, { find, ask, take }: Calls<Known>) => {
	const callPage = (c: Request<Env>, { call }: Known, why?: Refused) => {
		const state = roundState(call.round, c.var.ctx.now);
		if (why !== undefined) c.status(why === 'slow' ? 429 : 422);
		const reason = why ?? (state === 'open' ? undefined : wrongTime[state]);
		return c.render(<CallPage call={call} said={reason && refusalTexts.de[reason]} isOpen={state === 'open'} />, {
			title: 'Am Telefon aufnehmen',
		});
	};
	return new Hono<Env>()
		.get(callAt(at), async (c) => callPage(c, await find(c)))
		.post(callAt(at), async (c) => {
			const [known, { ctx }] = [await find(c), c.var];
			if (await isGuessing(ctx, ctx.actor?.id ?? '')) return callPage(c, known, 'slow');
			const code = (listsIn(await c.req.parseBody())['code']?.[0] ?? '').slice(0, 100);
			const right = await plainToken(ctx, { roundId: known.call.round.id, bearer: { by: 'code', code } });
			return 'refused' in right ? callPage(c, known, right.refused) : ask(c, known, { token: right.token, sent: {} });
		})
		.post(`${callAt(at)}/abgeben`, async (c) => {
			const [known, sent] = [await find(c), listsIn(await c.req.parseBody({ all: true }))];
			const token = heldIn(sent);
			return token ? take(c, known, { token, sent }) : c.redirect(callAt(known.call.desk), 303);
		});
};
