import { german } from '#screens/foreign.tsx';
import type { Context } from '#kernel/context.ts';
import { wholeEuros } from '#kernel/i18n/money.ts';
import { fullDay, noonOf } from '#screens/moments.ts';
import { Box } from '#ui/content/box.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { CopyLink } from '#ui/copy-link.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Section } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { chainTexts } from '../chain-texts.ts';
import { measurePath, planPath } from '../look.ts';
import { gradeText } from '../server/exports/tiles.ts';
import type { measuresOfPlan, ShownPlan } from '../server/queries/chain.ts';
import type { StoredScenario } from '../work-tables.ts';
import { stateOf } from './public-measure.tsx';
import { measureLights } from './measure-list.tsx';

type Props = { readonly ctx: Context; readonly plan: ShownPlan; readonly measures: Awaited<ReturnType<typeof measuresOfPlan>> };

const ruleText = ({ screen, language }: Context, { rule, budget }: StoredScenario): string => {
	const [texts, euros] = [chainTexts[screen], wholeEuros(budget, language)];
	return rule === 'nothing' ? texts.nothing : rule === 'best' ? texts.best(euros) : texts.worst(euros);
};
/** The whole network at the end of the last year. */
const endOf = ({ states }: StoredScenario) => states.filter(({ village }) => village === '').toSorted((a, b) => b.year - a.year)[0];

const Decision = ({ ctx, plan: { decision, decidedOn, sitting } }: Omit<Props, 'measures'>) => {
	const texts = chainTexts[ctx.screen];
	return (
		<Box id="beschluss" title={texts.decision}>
			{decidedOn === null ? (
				<p>{texts.undecided}</p>
			) : (
				<>
					{decision && (
						<p>
							<b>{german(ctx, decision)}</b>
						</p>
					)}
					<Facts
						facts={[
							{ label: texts.decidedOn, value: fullDay(ctx, noonOf(decidedOn)) },
							...(sitting ? [{ label: texts.sitting, value: german(ctx, sitting) }] : []),
						]}
					/>
				</>
			)}
		</Box>
	);
};

const Scenarios = ({ ctx, plan }: Omit<Props, 'measures'>) => {
	const texts = chainTexts[ctx.screen];
	return (
		<Section id="szenarien" title={texts.scenarios} inside>
			<p>{texts.rules}</p>
			<Table
				lang={ctx.screen}
				caption={texts.scenarios}
				hideCaption
				columns={[
					{ label: texts.scenario },
					{ label: texts.spent, number: true },
					{ label: texts.end, number: true },
					{ label: texts.backlog, number: true },
				]}
				rows={plan.scenarios.map((one) => {
					const end = endOf(one);
					return [
						ruleText(ctx, one),
						wholeEuros(one.spent, ctx.language),
						gradeText(end?.grade ?? null, ctx.language),
						end ? wholeEuros(Math.round(end.backlog), ctx.language) : '–',
					];
				})}
			/>
		</Section>
	);
};

const Measures = ({ ctx, measures }: Omit<Props, 'plan'>) => {
	const texts = chainTexts[ctx.screen];
	return (
		<Section id="massnahmen" title={texts.works} inside>
			{measures.length === 0 ? (
				<p>{texts.noWorks}</p>
			) : (
				<Table
					lang={ctx.screen}
					caption={texts.works}
					hideCaption
					columns={[{ label: texts.kind }, { label: texts.year }, { label: texts.cost, number: true }, { label: texts.state }]}
					rows={measures.map(({ id, title, kindLabel, year, cost, state }) => [
						<a href={measurePath(id)}>{german(ctx, `${title}: ${kindLabel}`)}</a>,
						year ?? '–',
						cost === null ? '–' : wholeEuros(cost, ctx.language),
						<StatusLight light={measureLights[state]}>{stateOf(ctx, state)}</StatusLight>,
					])}
				/>
			)}
		</Section>
	);
};

/** A budget plan that the office shows to everybody: what the council decided, what it chose from, and what follows. */
export const PublicPlanPage = ({ ctx, plan, measures }: Props) => (
	<article class="om-wrap">
		<PageHead
			eyebrow={chainTexts[ctx.screen].plan}
			title={german(ctx, plan.title)}
			lead={chainTexts[ctx.screen].made(fullDay(ctx, plan.createdAt))}
		/>
		<Grid columns="split">
			<div class="om-stack">
				<Scenarios ctx={ctx} plan={plan} />
				<Measures ctx={ctx} measures={measures} />
			</div>
			<div class="om-stack">
				<Decision ctx={ctx} plan={plan} />
				<CopyLink lang={ctx.screen} href={`${ctx.origin}${planPath(plan.id)}`} />
			</div>
		</Grid>
	</article>
);

/** The decision as schema.org knows it (https://schema.org/Legislation, after the European Legislation Identifier); a plan without one has none. */
export const decisionJsonLd = ({ origin, tenant }: Context, { id, title, decision, decidedOn }: ShownPlan): unknown =>
	decidedOn === null
		? undefined
		: {
				'@context': 'https://schema.org',
				'@type': 'Legislation',
				name: title,
				...(decision && { legislationIdentifier: decision }),
				legislationDate: decidedOn,
				legislationPassedBy: { '@type': 'GovernmentOrganization', name: tenant.name },
				url: `${origin}${planPath(id)}`,
			};
