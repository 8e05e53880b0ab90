import { type Context as Request, Hono } from 'hono';
import { receiptsIn, soFar } from '#kernel/ballot/counted.ts';
import { roundState } from '#kernel/ballot/round.ts';
import { publicKeyOf } from '#kernel/ballot/rounds.ts';
import { isReceipt, receiptIn } from '#kernel/ballot/token.ts';
import type { Env } from '#kernel/module.ts';
import type { Refused } from '#kernel/ballot/refusal-texts.ts';
import { aboutThing } from '#screens/taking-part-trail.ts';
import { participationList } from '#screens/participation-list.ts';
import { csvOf } from '#screens/print.ts';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { survey } from '../survey.ts';
import { codebookCsv, receiptCsv, resultCsv } from '../server/exports/open-data.ts';
import { resultsOf, type Wave } from '../server/queries.ts';
import { surveyTexts } from '../texts.ts';
import { EntranceBox, Refusing } from './entrance.tsx';
import { bearerIn, currentWave, type Door, doorRoutes, type Survey, surveyAt, urnRoutes } from './participation.tsx';
import { SurveyPage, type Verdict } from './survey-page.tsx';

type Said = { readonly refused?: Refused; readonly verdict?: Verdict; readonly typed?: string; readonly code?: string };

const AccountBox = ({ c, thing }: { c: Request<Env>; thing: Survey }) => {
	const texts = surveyTexts[c.var.ctx.screen];
	return (
		<Box id="mitmachen" title={texts.runningNow} accent>
			<p>{texts.account}</p>
			<Button href={`/verwaltung/umfragen/${thing.slug}/mitmachen`}>{texts.signIn}</Button>
		</Box>
	);
};

const entranceOf = async (c: Request<Env>, { thing, wave }: { thing: Survey; wave: Wave }, { refused, code }: Said) => {
	const { ctx } = c.var;
	if (wave.round.access === 'account') return <AccountBox c={c} thing={thing} />;
	const base = `${survey.path}/${thing.slug}`;
	return (
		<EntranceBox
			ctx={ctx}
			wave={wave}
			publicKey={await publicKeyOf(ctx, wave.round.id)}
			base={base}
			next={`${base}/fragen`}
			refused={refused}
			{...(code !== undefined && { code })}
		/>
	);
};

const surveyPage = async (c: Request<Env>, slug: string, said: Said = {}) => {
	const { ctx } = c.var;
	const { thing, waves } = await surveyAt(ctx, slug);
	const wave = currentWave(waves, ctx.now);
	const isOpen = wave !== undefined && roundState(wave.round, ctx.now) === 'open';
	const page = (
		<SurveyPage
			ctx={ctx}
			thing={thing}
			waves={waves}
			counted={await resultsOf(ctx, thing.id)}
			soFar={isOpen ? await soFar(ctx, wave.round.id) : 0}
			entrance={isOpen ? await entranceOf(c, { thing, wave }, said) : <Refusing ctx={ctx} refused={said.refused} />}
			verdict={said.verdict}
			{...(said.typed !== undefined && { typed: said.typed })}
		/>
	);
	return c.render(page, aboutThing(ctx, { kind: survey, thing }));
};

const door: Door = {
	bearer: (_, wave, typed) => bearerIn(wave, { code: typed['code']?.[0] ?? '', device: typed['device']?.[0] ?? crypto.randomUUID() }),
	refuse: (c, { thing }, { refused, typed }) => {
		c.status(refused === 'slow' ? 429 : 422);
		return surveyPage(c, thing.slug, { refused, code: typed['code']?.[0] ?? '' });
	},
};

const verdictOn = async (c: Request<Env>, slug: string, number: string): Promise<Verdict> => {
	if (!isReceipt(number)) return 'missing';
	const { waves } = await surveyAt(c.var.ctx, slug);
	const lists = await Promise.all(waves.map(({ round }) => receiptsIn(c.var.ctx, round.id)));
	if (lists.flat().some(({ receipt }) => receipt === number)) return 'found';
	return waves.some(({ round }) => ['open', 'closed'].includes(roundState(round, c.var.ctx.now))) ? 'waiting' : 'missing';
};

/** What runs, what comes and what came out; taking part; figures and receipts for everybody. */
export const portal = new Hono<Env>()
	.get('/', participationList({ kind: survey, lead: ({ screen }) => surveyTexts[screen].lead }))
	.get('/:slug', (c) => surveyPage(c, c.req.param('slug'), { code: c.req.query('c') ?? '' }))
	.get('/:slug/quittung', async (c) => {
		const number = receiptIn(c.req.query('nummer') ?? '');
		const slug = c.req.param('slug');
		return surveyPage(c, slug, { verdict: await verdictOn(c, slug, number), typed: number });
	})
	.get('/:slug/ergebnis.csv', async (c) => {
		const { thing } = await surveyAt(c.var.ctx, c.req.param('slug'));
		return csvOf(c, `${thing.slug}-ergebnis`, resultCsv(await resultsOf(c.var.ctx, thing.id)));
	})
	.get('/:slug/codebuch.csv', async (c) => {
		const { thing } = await surveyAt(c.var.ctx, c.req.param('slug'));
		return csvOf(c, `${thing.slug}-codebuch`, codebookCsv(await resultsOf(c.var.ctx, thing.id)));
	})
	.get('/:slug/quittungen.csv', async (c) => {
		const { thing } = await surveyAt(c.var.ctx, c.req.param('slug'));
		return csvOf(c, `${thing.slug}-quittungen`, await receiptCsv(c.var.ctx, await resultsOf(c.var.ctx, thing.id)));
	})
	.route('/', doorRoutes(door))
	.route('/', urnRoutes);
