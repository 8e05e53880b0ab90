import { type Context as Request, Hono } from 'hono';
import type { Ballot, Receipt } from '#kernel/ballot/cast.ts';
import { type Bearer, plainToken } from '#kernel/ballot/claim.ts';
import { isGuessing } from '#kernel/ballot/guessing.ts';
import { heldFields, heldIn } from '#kernel/ballot/held.ts';
import { roundState } from '#kernel/ballot/round.ts';
import type { Token } from '#kernel/ballot/token.ts';
import type { Context } from '#kernel/context.ts';
import { NotFound } from '#kernel/errors.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { type Thing, thingAt } from '#kernel/kind/things.ts';
import type { Env, OfficeEnv } from '#kernel/module.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import type { Refused } from '#kernel/ballot/refusal-texts.ts';
import { answerBlinded, RightSpent } from '#screens/right-to-vote.tsx';
import { takingPartTrail } from '#screens/taking-part-trail.ts';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Confirmation } from '#ui/form/confirmation.tsx';
import { Wrap } from '#ui/page/section.tsx';
import type { Typed } from '../answers.ts';
import { survey } from '../survey.ts';
import { wavesOf, type Wave } from '../server/queries.ts';
import { surveyTexts } from '../texts.ts';
import { handedIn, questionsPage, type Sitting } from './sitting.tsx';

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

/** Who made the token: the browser, or the program for a browser without script. */
type Way = 'blind' | 'plain';
const tokenIn = (typed: Typed): { token: Token; way: Way } | null => {
	const token = heldIn(typed);
	return token && { token, way: typed['t-way']?.[0] === 'blind' ? 'blind' : 'plain' };
};

/** Guessing a code of sixty bits is hopeless anyway; this keeps the attempt from costing the others anything. */
export const bearerIn = (wave: Wave, { code, device }: { code: string; device: string }): Bearer =>
	wave.round.access === 'codes' ? { by: 'code', code } : { by: 'device', id: device };

type Known = { readonly thing: Survey; readonly wave: Wave };
export type Door = {
	readonly bearer: (c: Request<Env>, wave: Wave, typed: Typed) => Bearer;
	/** Shows the door again, with a reason. */
	readonly refuse: (
		c: Request<Env>,
		known: Known,
		why: { readonly refused: Refused; readonly typed: Typed },
	) => Response | Promise<Response>;
};

const pathTo = ({ thing }: Pick<Known, 'thing'>): string => `${survey.path}/${thing.slug}`;
const back = (c: Request<Env>, known: Known) => c.redirect(`${prefixOf(c.var.ctx.tag)}${pathTo(known)}`, 303);

const isCounted = ({ round }: Wave): boolean => round.countedOn !== null;

/** Where the office has something to do: the wave that waits longest for its count, else the last. */
export const dueWave = (waves: readonly Wave[]): Wave | undefined => waves.find((wave) => !isCounted(wave)) ?? waves.at(-1);

/** The wave that is answered now, else the one that is counted or begins next. */
export const currentWave = (waves: readonly Wave[], now: Date): Wave | undefined =>
	waves.find(({ round }) => roundState(round, now) === 'open') ?? dueWave(waves);

const knownAt = async (c: Request<OfficeEnv> | Request<Env>, among: typeof currentWave): Promise<Known> => {
	const { thing, waves } = await surveyAt(c.var.ctx, c.req.param('slug') ?? '');
	const wave = among(waves, c.var.ctx.now);
	if (!wave) throw new NotFound('survey');
	return { thing, wave };
};

/** The survey of an address with the wave that is answered now. */
export const waveAt = (c: Request<OfficeEnv> | Request<Env>): Promise<Known> => knownAt(c, currentWave);
/** The same with the wave that the office works at. */
export const dueWaveAt = (c: Request<OfficeEnv>): Promise<Known> => knownAt(c, dueWave);

const Thanks = ({ ctx, thing, ballot, traces }: { ctx: Context; thing: Survey; ballot: Ballot; traces: Receipt }) => {
	const texts = surveyTexts[ctx.screen];
	return (
		<Wrap tight>
			<RightSpent />
			<Confirmation
				lang={ctx.screen}
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

/** On her own device: the token travels in the form itself, and with the answers only. */
const ownDevice = (c: Request<Env>, known: Known, { token, way }: { token: Token; way: Way }): Sitting => {
	const { ctx } = c.var;
	const { thing, wave } = known;
	const { title } = thing.words;
	const texts = surveyTexts[ctx.screen];
	return {
		title,
		wave,
		action: `${pathTo(known)}/abgeben`,
		hidden: { ...heldFields(token), 't-way': way },
		lead: way === 'blind' ? texts.withScript : texts.withoutScript,
		channel: 'online',
		door: pathTo(known),
		right: () => ({ token }),
		show: (page) => c.render(page, { ...pageAbout(ctx, title), isHidden: true }),
		done: (traces, ballot) =>
			c.render(<Thanks ctx={ctx} thing={thing} ballot={ballot} traces={traces} />, {
				...pageAbout(ctx, texts.thanks),
				isHidden: true,
			}),
	};
};

/** Where a right to vote is asked for, blinded by a browser or plain. */
export const doorRoutes = (door: Door) =>
	new Hono<Env>()
		.post('/:slug/unterschrift', async (c) => {
			const { wave } = await waveAt(c);
			const typed = listsIn(await c.req.parseBody());
			return answerBlinded(c, { roundId: wave.round.id, bearer: door.bearer(c, wave, typed), blinded: typed['blinded']?.[0] });
		})
		.post('/:slug/teilnehmen', async (c) => {
			const { ctx, from = '' } = c.var;
			const known = await waveAt(c);
			const typed = listsIn(await c.req.parseBody());
			if (await isGuessing(ctx, from)) return door.refuse(c, known, { refused: 'slow', typed });
			const bearer = door.bearer(c, known.wave, typed);
			const answer = await plainToken(ctx, { roundId: known.wave.round.id, bearer });
			if ('refused' in answer) return door.refuse(c, known, { refused: answer.refused, typed });
			return questionsPage(c, ownDevice(c, known, { token: answer.token, way: 'plain' }), { typed: {} });
		});

/** The questions for whoever holds a token, and the urn. Nobody is signed in here. */
export const urnRoutes = new Hono<Env>()
	.post('/:slug/fragen', async (c) => {
		const known = await waveAt(c);
		const held = tokenIn(listsIn(await c.req.parseBody()));
		return held ? questionsPage(c, ownDevice(c, known, held), { typed: {} }) : back(c, known);
	})
	.post('/:slug/abgeben', async (c) => {
		const known = await waveAt(c);
		const typed = listsIn(await c.req.parseBody({ all: true }));
		const held = tokenIn(typed);
		return held ? handedIn(c, ownDevice(c, known, held), typed) : back(c, known);
	});
