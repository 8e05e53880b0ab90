import { type Context as Request, Hono } from 'hono';
import { type Ballot, cast } from '#kernel/ballot/cast.ts';
import { type Bearer, plainToken, signBlinded } from '#kernel/ballot/claim.ts';
import { isGuessing } from '#kernel/ballot/guessing.ts';
import { heldIn } from '#kernel/ballot/held.ts';
import type { Token } from '#kernel/ballot/token.ts';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { type Thing, thingAt } from '#kernel/kind/things.ts';
import type { Env } from '#kernel/module.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import { takingPartTrail } from '#screens/taking-part-trail.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { type Call, callAt, CallDone } from '#screens/telephone.tsx';
import { prefixOf } from '#screens/thing-page.tsx';
import { Button } from '#ui/button.tsx';
import { Confirmation } from '#ui/form/confirmation.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { contentOf, isAsked, inputOf, readAnswers, type Typed } from '../answers.ts';
import { survey } from '../survey.ts';
import { wavesOf, type Wave } from '../server/queries.ts';
import { refusalTexts, surveyTexts } from '../texts.ts';
import { QuestionPage, type Refused, type Way } from './entrance.tsx';

export type Survey = Thing<typeof survey.fields>;
export const surveyAt = async (ctx: Context, slug: string): Promise<{ thing: Survey; waves: readonly Wave[] }> => {
	const thing = await thingAt(ctx, survey, { slug });
	return { thing, waves: await wavesOf(ctx, thing.id) };
};

const pageAbout = (ctx: Context, title: string) => ({
	title,
	current: '/mitmachen',
	trail: takingPartTrail(ctx, { href: survey.path, label: survey.many[ctx.language] }),
	here: title,
});

const tokenIn = (typed: Typed): { token: Token; way: Way } | null => {
	const token = heldIn(typed);
	return token && { token, way: typed['t-way']?.[0] === 'blind' ? 'blind' : 'plain' };
};

/** Guessing a code of sixty bits is hopeless anyway; this keeps the attempt from costing the others anything. */
export const bearerIn = (wave: Wave, { code, device }: { code: string; device: string }): Bearer =>
	wave.round.access === 'codes' ? { by: 'code', code } : { by: 'device', id: device };

/** `call`: somebody at the telephone answers through a clerk. */
type Known = { readonly thing: Survey; readonly wave: Wave; readonly call?: Call };
export type Door = {
	readonly bearer: (c: Request<Env>, wave: Wave, typed: Typed) => Bearer;
	/** Shows the door again, with a reason. */
	readonly refuse: (c: Request<Env>, known: Known, refused: Refused) => Response | Promise<Response>;
};

const pathTo = (ctx: Context, { thing, call }: Pick<Known, 'thing' | 'call'>): string =>
	call ? callAt(call.desk) : `${prefixOf(ctx.tag)}${survey.path}/${thing.slug}`;

type Shown = { readonly token: Token; readonly way: Way; readonly typed: Typed; readonly refused?: Refused; readonly isTried?: boolean };

/** The questions as far as they are put to somebody with these answers. */
export const questionsPage = (c: Request<Env>, known: Known, { token, way, typed, refused, isTried = false }: Shown) => {
	const { ctx } = c.var;
	const { thing, wave } = known;
	const { asked, problems } = readAnswers(wave.questions, typed, { villages: villagesOf(ctx.tenant).map(({ slug }) => slug) });
	const isNew = asked.filter(({ id, onlyIf }) => onlyIf !== null && typed[inputOf(id)] === undefined);
	const isMore = isTried && isNew.length > 0;
	const shown = isTried
		? Object.fromEntries(Object.entries(problems).filter(([id]) => !isNew.some((question) => question.id === id)))
		: {};
	if (Object.keys(shown).length > 0 || refused) c.status(422);
	const page = (
		<QuestionPage
			ctx={ctx}
			title={thing.words.title}
			action={`${pathTo(ctx, known)}/abgeben`}
			questions={wave.questions}
			{...{ token, way, typed, asked, refused, isMore }}
			problems={shown}
		/>
	);
	return c.render(page, { ...pageAbout(ctx, thing.words.title), isHidden: true });
};

const Thanks = ({
	ctx,
	thing,
	ballot,
	traces,
}: {
	ctx: Context;
	thing: Survey;
	ballot: Ballot;
	traces: { receipt: string; salt: string; seal: string };
}) => {
	const texts = surveyTexts[ctx.language];
	return (
		<Wrap tight>
			<blind-ballot data-forget />
			<Confirmation
				lang={ctx.language}
				title={texts.thanks}
				reference={traces.receipt}
				art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'fest')} isEager />}
				actions={
					<Button href={`${survey.path}/${thing.slug}`} look="secondary">
						{thing.words.title}
					</Button>
				}
			>
				<p>{texts.receiptText}</p>
				<details class="om-more-box">
					<summary>{texts.salt}</summary>
					<p>{texts.saltText}</p>
					<p class="om-small">
						<code>{traces.salt}</code>
					</p>
					<p>{texts.answersText}</p>
					<p class="om-small">
						<code>{ballot.content}</code>
					</p>
				</details>
			</Confirmation>
		</Wrap>
	);
};

const isComplete = (wave: Wave, typed: Typed, asked: readonly { id: string }[]): boolean =>
	wave.questions.every(
		(question) =>
			question.onlyIf === null ||
			!asked.some(({ id }) => id === question.id) ||
			Object.keys(typed).some((name) => name.startsWith(inputOf(question.id))),
	);

/** Takes what was filled in: asks on, says what is wrong, or casts it and answers with the receipt. */
export const handedIn = async (c: Request<Env>, known: Known, { token, way, typed }: Omit<Shown, 'refused'>) => {
	const { ctx } = c.var;
	const { answers, problems, asked } = readAnswers(known.wave.questions, typed, {
		villages: villagesOf(ctx.tenant).map(({ slug }) => slug),
	});
	if (Object.keys(problems).length > 0 || !isComplete(known.wave, typed, asked))
		return questionsPage(c, known, { token, way, typed, isTried: true });
	const kept = Object.fromEntries(
		known.wave.questions
			.filter((question) => isAsked(question, answers) && question.id in answers)
			.map(({ id }) => [id, answers[id] ?? '']),
	);
	const ballot: Ballot = { roundId: known.wave.round.id, token, content: contentOf(kept), channel: known.call ? 'phone' : 'online' };
	const done = await cast(ctx, ballot);
	if ('refused' in done) return questionsPage(c, known, { token, way, typed, refused: done.refused });
	if (known.call) return c.render(<CallDone call={known.call} receipt={done.taken.receipt} />, { title: known.call.title });
	return c.render(<Thanks ctx={ctx} thing={known.thing} ballot={ballot} traces={done.taken} />, {
		...pageAbout(ctx, surveyTexts[ctx.language].thanks),
		isHidden: true,
	});
};

/** The last wave that began. */
export const currentWave = (waves: readonly Wave[]): Wave | undefined => waves.at(-1);

const knownAt = async (c: Request<Env>): Promise<Known> => {
	const { thing, waves } = await surveyAt(c.var.ctx, c.req.param('slug') ?? '');
	const wave = currentWave(waves);
	if (!wave) throw new NotFound('survey');
	return { thing, wave };
};

/** Where a right to vote is asked for, blinded by a browser or plain. */
export const doorRoutes = (door: Door, find: (c: Request<Env>) => Promise<Known> = knownAt) =>
	new Hono<Env>()
		.post('/:slug/unterschrift', async (c) => {
			const { ctx, from = '' } = c.var;
			const { wave } = await find(c);
			const typed = listsIn(await c.req.parseBody());
			const answer = (await isGuessing(ctx, from))
				? ({ refused: 'tooMany' } as const)
				: await signBlinded(ctx, {
						roundId: wave.round.id,
						bearer: door.bearer(c, wave, typed),
						blinded: typed['blinded']?.[0] ?? '',
					});
			return 'refused' in answer ? c.json({ says: refusalTexts[ctx.language][answer.refused] }, 422) : c.json(answer);
		})
		.post('/:slug/teilnehmen', async (c) => {
			const { ctx, from = '' } = c.var;
			const known = await find(c);
			if (await isGuessing(ctx, from)) return door.refuse(c, known, 'tooMany');
			const bearer = door.bearer(c, known.wave, listsIn(await c.req.parseBody()));
			const answer = await plainToken(ctx, { roundId: known.wave.round.id, bearer });
			if ('refused' in answer) return door.refuse(c, known, answer.refused);
			return questionsPage(c, known, { token: answer.token, way: 'plain', typed: {} });
		});

/** The questions for whoever holds a token, and the urn. Nobody is signed in here. */
export const urnRoutes = new Hono<Env>()
	.post('/:slug/fragen', async (c) => {
		const known = await knownAt(c);
		const held = tokenIn(listsIn(await c.req.parseBody()));
		return held ? questionsPage(c, known, { ...held, typed: {} }) : c.redirect(pathTo(c.var.ctx, known), 303);
	})
	.post('/:slug/abgeben', async (c) => {
		const known = await knownAt(c);
		const typed = listsIn(await c.req.parseBody({ all: true }));
		const held = tokenIn(typed);
		return held ? handedIn(c, known, { ...held, typed }) : c.redirect(pathTo(c.var.ctx, known), 303);
	});
