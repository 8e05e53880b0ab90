import { type Context as Request, Hono } from 'hono';
import { cast } from '#kernel/ballot/cast.ts';
import { type Bearer, plainToken } from '#kernel/ballot/claim.ts';
import { isGuessing } from '#kernel/ballot/guessing.ts';
import { heldIn } from '#kernel/ballot/held.ts';
import { isFewLetters, roundState } from '#kernel/ballot/round.ts';
import { publicKeyOf } from '#kernel/ballot/rounds.ts';
import type { Token } from '#kernel/ballot/token.ts';
import { NotFound } from '#kernel/errors.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { isOpen } from '#kernel/phases/phase.ts';
import type { Env } from '#kernel/module.ts';
import { type Lists, listsIn } from '#kernel/kind/posted.ts';
import type { Refused } from '#kernel/ballot/refusal-texts.ts';
import { answerBlinded } from '#screens/right-to-vote.tsx';
import { aboutWithin } from '#screens/taking-part-trail.ts';
import { contentOf, readVote } from '../ballot.ts';
import { budget } from '../budget.ts';
import { frameOf } from '../server/queries.ts';
import { budgetTexts } from '../texts.ts';
import { type Found, found } from './found.tsx';
import { ReceiptPage, VotePage, type Wrong } from './vote-page.tsx';

type Vote = Found & { readonly sent: Lists; readonly token: Token | null };

const form = async (c: Request<Env>, { thing, projects, path, round, sent, token }: Vote, wrong: Wrong = {}) => {
	if ((wrong.ballot ?? wrong.refused) !== undefined) c.status(wrong.refused === 'slow' ? 429 : 422);
	const { ctx } = c.var;
	const isRunning = round && roundState(round, ctx.now) === 'open';
	const door = isRunning ? { roundId: round.id, publicKey: await publicKeyOf(ctx, round.id) } : undefined;
	const isFew = round !== undefined && isFewLetters(round);
	return c.render(<VotePage {...{ ctx, thing, projects, path, door, isFew, sent, token, wrong }} />, {
		...aboutWithin(ctx, { kind: budget, thing, here: budgetTexts[ctx.screen].vote }),
		isHidden: true,
	});
};

const bearerIn = ({ code }: Lists): Bearer => ({ by: 'code', code: (code?.[0] ?? '').slice(0, 100) });

/** The right to vote: signed blindly for this browser, or made here for one without JavaScript. */
const tokenFor = async (c: Request<Env>, { token, sent }: Vote, roundId: string) => {
	if (token) return { token };
	if (await isGuessing(c.var.ctx, c.var.from ?? '')) return { refused: 'slow' } as const;
	return plainToken(c.var.ctx, { roundId, bearer: bearerIn(sent) });
};

/** With these nobody comes further: the code is asked for again. */
const worthless: ReadonlySet<Refused> = new Set(['forged', 'foreign']);

const casting = async (c: Request<Env>, vote: Vote) => {
	const { ctx } = c.var;
	const { thing, projects, round } = vote;
	if (!round) return form(c, vote, { refused: 'notYet' });
	const read = readVote(vote.sent, frameOf(ctx, thing.values, projects));
	if ('fault' in read) return form(c, vote, { ballot: read.fault });
	const right = await tokenFor(c, vote, round.id);
	if ('refused' in right) return form(c, vote, { refused: right.refused });
	const done = await cast(ctx, { roundId: round.id, token: right.token, content: contentOf(read.vote), channel: 'online' });
	if ('refused' in done) return form(c, { ...vote, token: worthless.has(done.refused) ? null : vote.token }, { refused: done.refused });
	return c.render(<ReceiptPage ctx={ctx} receipt={done.taken.receipt} path={vote.path} />, {
		title: budgetTexts[ctx.screen].thanks,
		isHidden: true,
	});
};

/** Voting: a form that works without JavaScript, and what a browser with it asks for a blindly signed right. */
export const voting = new Hono<Env>()
	.get('/:slug/abstimmen', async (c) => {
		const here = await found(c);
		if (!isOpen(here.phases, 'vote', c.var.ctx.now)) return c.redirect(`${prefixOf(c.var.ctx.tag)}${here.path}`, 303);
		return form(c, { ...here, sent: { code: [c.req.query('c') ?? ''] }, token: null });
	})
	.post('/:slug/abstimmen', async (c) => {
		const sent = listsIn(await c.req.parseBody({ all: true }));
		return casting(c, { ...(await found(c)), sent, token: heldIn(sent) });
	})
	.post('/:slug/stimmrecht', async (c) => {
		const [{ round }, sent] = [await found(c), listsIn(await c.req.parseBody())];
		if (!round) throw new NotFound('round');
		return answerBlinded(c, { roundId: round.id, bearer: bearerIn(sent), blinded: sent['blinded']?.[0] });
	});
