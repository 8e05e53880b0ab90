import { type Context as Request, Hono } from 'hono';
import { plainToken } from '#kernel/ballot/claim.ts';
import { isGuessing } from '#kernel/ballot/guessing.ts';
import { roundState } from '#kernel/ballot/round.ts';
import type { Context } from '#kernel/context.ts';
import { isId, newId } from '#kernel/db/id.ts';
import { NotFound } from '#kernel/errors.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import { listsIn } from '#kernel/kind/posted.ts';
import type { Env } from '#kernel/module.ts';
import { KioskPage, QrCode, standOf, standPath } from '#screens/kiosk.tsx';
import { Button } from '#ui/button.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { atInfopointTexts } from '../infopoint-texts.ts';
import type { Wave } from '../server/queries.ts';
import { survey } from '../survey.ts';
import { surveyTexts } from '../texts.ts';
import { currentWave, surveyAt, waveAt } from './participation.tsx';
import { handedIn, questionsPage, type Right, type Sitting } from './sitting.tsx';

/** Seconds without a touch after which the screen forgets: while somebody answers, and once the receipt was shown. */
const patience = { writing: 120, shown: 45 } as const;
const to = 'antworten';
const keyInput = 'blatt';

const isAnswerable = (ctx: Context, { hasKiosk, round }: Wave): boolean => hasKiosk && roundState(round, ctx.now) === 'open';

/** Each form is one voter, as a device is elsewhere: sent twice it is one answer, and the next person finds another. */
const rightOf = async (c: Request<Env>, { round }: Wave, key: string): Promise<Right> => {
	const { ctx, from = '' } = c.var;
	if (await isGuessing(ctx, from)) return { refused: 'slow' };
	return plainToken(ctx, { roundId: round.id, bearer: { by: 'device', id: key } });
};

/** The receipt to take along as a picture; what was answered stands nowhere any more. */
const thanks = (c: Request<Env>, slug: string, receipt: string) => {
	const { ctx } = c.var;
	const [stand, texts] = [standOf(c), atInfopointTexts[ctx.screen]];
	const title = surveyTexts[ctx.screen].thanks;
	// Without a script the screen forgets by itself too.
	c.header('refresh', `${patience.shown}; url=${standPath(stand)}`);
	return c.render(
		<KioskPage ctx={ctx} stand={stand} patience={patience.shown} isQuiet>
			<PageHead title={title} lead={texts.receipt} />
			<p class="om-ref">
				<bdi>{receipt}</bdi>
			</p>
			<QrCode
				address={`${ctx.origin}${prefixOf(ctx.tag)}${survey.path}/${slug}/quittung?nummer=${encodeURIComponent(receipt)}`}
				label={texts.code}
			/>
			<p>
				<Button href={standPath(stand)}>{texts.done}</Button>
			</p>
		</KioskPage>,
		{ title, isTyped: true },
	);
};

const atScreen = async (c: Request<Env>, key: string): Promise<Sitting> => {
	const { ctx } = c.var;
	const { thing, wave } = await waveAt(c);
	if (!isAnswerable(ctx, wave)) throw new NotFound('survey');
	const [stand, texts] = [standOf(c), atInfopointTexts[ctx.screen]];
	const [{ title }, here] = [thing.words, `${standPath(stand)}${survey.path}/${thing.slug}`];
	return {
		title,
		wave,
		action: `${here}/${to}`,
		hidden: { [keyInput]: key },
		lead: texts.lead,
		beside: (
			<Button href={`${here}/${to}`} look="secondary" icon="undo">
				{texts.again}
			</Button>
		),
		channel: 'kiosk',
		right: () => rightOf(c, wave, key),
		show: (page) =>
			c.render(
				<KioskPage ctx={ctx} stand={stand} patience={patience.writing}>
					{page}
				</KioskPage>,
				{ title, isTyped: true },
			),
		done: ({ receipt }) => thanks(c, thing.slug, receipt),
	};
};

/** Answering an open survey at the screen of an infopoint: one form, no device remembered, nothing that stays. */
export const atInfopoint = {
	to,
	label: ({ screen }: Pick<Context, 'screen'>): string => atInfopointTexts[screen].answer,
	isOpen: async (ctx: Context, slug: string): Promise<boolean> => {
		const wave = currentWave((await surveyAt(ctx, slug)).waves, ctx.now);
		return wave !== undefined && isAnswerable(ctx, wave);
	},
	pages: new Hono<Env>()
		.get(`/:slug/${to}`, async (c) => questionsPage(c, await atScreen(c, newId()), { typed: {} }))
		.post(`/:slug/${to}`, async (c) => {
			const typed = listsIn(await c.req.parseBody({ all: true }));
			const key = typed[keyInput]?.[0] ?? '';
			return handedIn(c, await atScreen(c, isId(key) ? key : newId()), typed);
		}),
};
