import { raw } from 'hono/html';
import { html } from '#kernel/exchange/markdown.ts';
import { numberIn } from '#kernel/i18n/numbers.ts';
import type { Said } from '#kernel/i18n/said.ts';
import { roundState } from '#kernel/ballot/round.ts';
import type { Context } from '#kernel/context.ts';
import { directionOf } from '#kernel/i18n/language.ts';
import { around, foreignSaid, german } from '#screens/foreign.tsx';
import { fullDay, lastDay } from '#screens/moments.ts';
import { sceneDrawing } from '#screens/drawings.ts';
import { langOf } from '#screens/thing-card.tsx';
import { DrawingPicture } from '#screens/thing-picture.tsx';
import { Button } from '#ui/button.tsx';
import { Alert } from '#ui/alert.tsx';
import { Banner, Box } from '#ui/content/box.tsx';
import { Prose } from '#ui/content/prose.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Aside, Grid, Section, Stack, Wrap } from '#ui/page/section.tsx';
import type { Content } from '#ui/markup.ts';
import { StatusLight } from '#ui/status-light.tsx';
import { coveredIn } from '../result.ts';
import { survey } from '../survey.ts';
import { currentWave, type Survey } from './participation.tsx';
import { Compared, Figured, Method } from './result.tsx';
import type { Wave, WaveResult } from '../server/queries.ts';
import { surveyTexts } from '../texts.ts';

const lights = { planned: 'idle', open: 'ok', closed: 'wait', counted: 'ok' } as const;

/** Where a survey stands, in one word with its light. */
export const Standing = ({ ctx, wave }: { ctx: Context; wave: Wave }) => {
	const state = roundState(wave.round, ctx.now);
	const texts = surveyTexts[ctx.screen];
	return (
		<StatusLight light={lights[state]}>
			{{ planned: texts.planned, open: texts.running, closed: texts.closed, counted: texts.counted }[state]}
		</StatusLight>
	);
};

/** The answer to the first choice that was named more often than every other, those included that stay covered; `null` where two are level. */
const winnerOf = ({ result: { figures } }: WaveResult): { label: Said; count: number; total: number } | null => {
	const first = figures.find(({ question }) => question.type === 'single' || question.type === 'photo');
	if (!first) return null;
	const [best, second] = first.columns
		.map(({ key, label }, at) => ({ key, label, count: first.cells[at] ?? 0, total: first.total }))
		.filter(({ key }) => key !== '')
		.toSorted((a, b) => b.count - a.count);
	return best && best.count > Math.max(second?.count ?? 0, coveredIn(first)) ? best : null;
};

const Winner = ({ ctx, wave, href }: { ctx: Context; wave: WaveResult; href: string }) => {
	const texts = surveyTexts[ctx.screen];
	const winner = winnerOf(wave);
	if (!winner) return <></>;
	return (
		<Banner
			id="gewonnen"
			eyebrow={texts.most}
			title={foreignSaid(ctx, winner.label)}
			art={<DrawingPicture drawing={sceneDrawing(ctx.tenant, 'fest')} />}
			action={
				<Button look="light" href={href} iconAfter="arrow_forward">
					{texts.all}
				</Button>
			}
		>
			{`${numberIn(ctx.language, winner.count)} ${texts.from0(winner.total)}`}
		</Banner>
	);
};

const ReceiptBox = ({ ctx, path, verdict, typed = '' }: { ctx: Context; path: string; verdict?: Verdict | undefined; typed?: string }) => {
	const texts = surveyTexts[ctx.screen];
	return (
		<Box id="quittung" title={texts.receipt}>
			{verdict && <Alert level={verdict === 'found' ? 'success' : 'info'} title={texts[verdict]} live />}
			<Form method="get" action={`${path}/quittung`}>
				<LineField
					lang={ctx.screen}
					name="nummer"
					label={texts.receiptHint}
					value={typed}
					autocomplete="off"
					spellcheck={false}
					dir="ltr"
				/>
				<Submit look="secondary" icon="check">
					{texts.check}
				</Submit>
			</Form>
		</Box>
	);
};

export type Verdict = 'found' | 'waiting' | 'missing';
type Props = {
	readonly ctx: Context;
	readonly thing: Survey;
	readonly waves: readonly Wave[];
	readonly counted: readonly WaveResult[];
	readonly soFar: number;
	readonly entrance?: Content;
	readonly verdict?: Verdict | undefined;
	readonly typed?: string;
};

const When = ({ ctx, wave, soFar }: { ctx: Context; wave: Wave; soFar: number }) => {
	const texts = surveyTexts[ctx.screen];
	const state = roundState(wave.round, ctx.now);
	if (state === 'planned') return <p>{texts.from(fullDay(ctx, wave.round.opensAt))}</p>;
	return state === 'open' ? (
		<p>
			{texts.until(lastDay(ctx, wave.round.closesAt))}. {texts.soFar(soFar)}
		</p>
	) : (
		<></>
	);
};

export const SurveyPage = ({ ctx, thing, waves, counted, soFar, entrance, verdict, typed }: Props) => {
	const path = `${survey.path}/${thing.slug}`;
	const [wave, last] = [currentWave(waves, ctx.now), counted.at(-1)];
	const { title, summary, body, language } = thing.words;
	const own = { lang: langOf(ctx, thing.words), dir: directionOf(language) };
	return (
		<>
			<Wrap>
				<PageHead
					before={wave && <Standing ctx={ctx} wave={wave} />}
					title={<span {...own}>{title}</span>}
					lead={<span {...own}>{summary}</span>}
				>
					{wave && <When ctx={ctx} wave={wave} soFar={soFar} />}
				</PageHead>
			</Wrap>
			{last && <Winner ctx={ctx} wave={last} href="#zahlen" />}
			<Wrap tight>
				<Grid columns="split">
					<Stack>
						{entrance}
						{body && (
							<div {...own}>
								<Prose>{raw(html(body))}</Prose>
							</div>
						)}
						{last && (
							<Section
								id="zahlen"
								title={around((name) => `${surveyTexts[ctx.screen].all}: ${name}`, german(ctx, last.round.name))}
								inside
							>
								<Figured ctx={ctx} wave={last} />
							</Section>
						)}
						<Compared ctx={ctx} waves={counted} />
					</Stack>
					<Aside label={surveyTexts[ctx.screen].method}>
						{last && <Method ctx={ctx} wave={last} path={path} />}
						<ReceiptBox ctx={ctx} path={path} verdict={verdict} {...(typed !== undefined && { typed })} />
					</Aside>
				</Grid>
			</Wrap>
		</>
	);
};
