import { type Context as Request, Hono } from 'hono';
import { cast, tokenShape } from '#kernel/ballot/cast.ts';
import { type Bearer, plainToken, signBlinded } from '#kernel/ballot/claim.ts';
import { isGuessing } from '#kernel/ballot/guessing.ts';
import { NotFound } from '#kernel/errors.ts';
import type { Refused } from '#kernel/ballot/round.ts';
import { publicKeyOf } from '#kernel/ballot/rounds.ts';
import type { Token } from '#kernel/ballot/token.ts';
import { isOpen } from '#kernel/phases/phase.ts';
import type { Env } from '#kernel/module.ts';
import { prefixOf } from '#screens/thing-page.tsx';
import { type Lists, listsIn } from '#kernel/kind/posted.ts';
import { aboutWithin } from '#screens/taking-part-trail.ts';
import { contentOf, readVote } from '../ballot.ts';
import { budget } from '../budget.ts';
import { frameOf } from '../server/queries.ts';
import { faultNamed, faultTexts } from '../fault-texts.ts';
import { budgetTexts } from '../texts.ts';
import { type Found, found } from './found.tsx';
import { ReceiptPage, VotePage, type Wrong } from './vote-page.tsx';

type Vote = Found & { readonly sent: Lists; readonly token: string };

const form = (c: Request<Env>, { thing, projects, path, sent, token }: Vote, wrong: Wrong = {}) => {
	if ((wrong.ballot ?? wrong.code) !== undefined) c.status(wrong.code === 'slow' ? 429 : 422);
	const { ctx } = c.var;
	return c.render(<VotePage ctx={ctx} thing={thing} projects={projects} path={path} sent={sent} token={token} wrong={wrong} />, {
		...aboutWithin(ctx, { kind: budget, thing, here: budgetTexts[ctx.language].vote }),
		isHidden: true,
	});
};

const bearerIn = ({ code }: Lists): Bearer => ({ by: 'code', code: (code?.[0] ?? '').slice(0, 100) });

const parsed = (text: string): unknown => {
	try {
		return JSON.parse(text);
	} catch {
		return null;
	}
};

/** The right to vote: signed blindly for this browser, or made here for one without JavaScript. */
const tokenFor = async (
	c: Request<Env>,
	vote: Vote,
	roundId: string,
): Promise<{ readonly token: Token } | Refused | { refused: string }> => {
	if (vote.token !== '') {
		const read = tokenShape.safeParse(parsed(vote.token));
		return read.success ? { token: read.data } : { refused: 'forged' };
	}
	if (await isGuessing(c.var.ctx, c.var.from ?? '')) return { refused: 'slow' };
	return plainToken(c.var.ctx, { roundId, bearer: bearerIn(vote.sent) });
};

/** With these nobody comes further: the code is asked for again. */
const worthless: ReadonlySet<string> = new Set(['forged', 'foreign']);

const casting = async (c: Request<Env>, vote: Vote) => {
	const { ctx } = c.var;
	const { thing, projects, round } = vote;
	if (!round) return form(c, vote, { code: 'notYet' });
	const read = readVote(vote.sent, frameOf(ctx, thing.values, projects));
	if ('fault' in read) return form(c, vote, { ballot: read.fault });
	const right = await tokenFor(c, vote, round.id);
	if ('refused' in right) return form(c, { ...vote, token: '' }, { code: right.refused });
	const done = await cast(ctx, { roundId: round.id, token: right.token, content: contentOf(read.vote), channel: 'online' });
	if ('refused' in done) return form(c, { ...vote, token: worthless.has(done.refused) ? '' : vote.token }, { code: done.refused });
	return c.render(<ReceiptPage ctx={ctx} receipt={done.taken.receipt} path={vote.path} />, {
		title: budgetTexts[ctx.language].thanks,
		isHidden: true,
	});
};

const signedFor = async (c: Request<Env>, roundId: string | undefined, sent: Lists) => {
	if (roundId === undefined) return { refused: 'notYet' };
	if (await isGuessing(c.var.ctx, c.var.from ?? '')) return { refused: 'slow' };
	return signBlinded(c.var.ctx, { roundId, bearer: bearerIn(sent), blinded: sent['blinded']?.[0] ?? '' });
};

/** Voting: a form that works without JavaScript, and the two questions that a browser with it asks for a blindly signed right. */
export const voting = new Hono<Env>()
	.get('/:slug/abstimmen', async (c) => {
		const here = await found(c);
		if (!isOpen(here.phases, 'vote', c.var.ctx.now)) return c.redirect(`${prefixOf(c.var.ctx.tag)}${here.path}`, 303);
		return form(c, { ...here, sent: { code: [c.req.query('c') ?? ''] }, token: '' });
	})
	.post('/:slug/abstimmen', async (c) => {
		const sent = listsIn(await c.req.parseBody({ all: true }));
		return casting(c, { ...(await found(c)), sent, token: sent['token']?.[0] ?? '' });
	})
	.get('/:slug/stimmrecht', async (c) => {
		const { round } = await found(c);
		if (!round || round.countedOn !== null) throw new NotFound('key');
		return c.json({ round: round.id, ...(await publicKeyOf(c.var.ctx, round.id)) });
	})
	.post('/:slug/stimmrecht', async (c) => {
		const [{ round }, sent] = [await found(c), listsIn(await c.req.parseBody())];
		const answer = await signedFor(c, round?.id, sent);
		if ('signed' in answer) return c.json(answer);
		return c.json({ says: faultTexts[c.var.ctx.language][faultNamed(answer.refused)] }, answer.refused === 'slow' ? 429 : 422);
	});
