import { german } from '#screens/foreign.tsx';
import type { Context } from '#kernel/context.ts';
import type { Land } from '#kernel/geo/land.ts';
import { numberIn } from '#kernel/i18n/numbers.ts';
import { positionOf } from '#kernel/kind/spine-fields.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { fullDay, noonOf } from '#screens/moments.ts';
import { ThingMap } from '#screens/thing-map.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { type Fact, Facts } from '#ui/content/facts.tsx';
import { CopyLink } from '#ui/copy-link.tsx';
import type { Content } from '#ui/markup.ts';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid } from '#ui/page/section.tsx';
import { Tag } from '#ui/tag.tsx';
import type { Ground, WorkReport } from '../asked.ts';
import { chainTexts } from '../chain-texts.ts';
import { measurePath, planPath } from '../look.ts';
import { roadTexts } from '../map-texts.ts';
import { gradeText, streetPath } from '../server/exports/tiles.ts';
import type { ShownMeasure, ShownPlan } from '../server/queries/chain.ts';
import type { Street } from '../server/queries/streets.ts';
import { ChainSteps } from './chain-steps.tsx';

const inOrder = (reports: readonly WorkReport[]): readonly WorkReport[] =>
	reports.toSorted((a, b) => a.openedAt.getTime() - b.openedAt.getTime());

export const stateOf = ({ screen }: Context, state: string): string =>
	state === 'done' ? chainTexts[screen].done : state === 'ordered' ? roadTexts[screen].ordered : roadTexts[screen].planned;

type Props = {
	readonly ctx: Context;
	readonly measure: ShownMeasure;
	readonly plan: ShownPlan | undefined;
	readonly ground: Ground | undefined;
	readonly street: Street | undefined;
	readonly reports: readonly WorkReport[];
	readonly reportPath: string;
	readonly land: Land;
};

/** The council's decision, that of the measure itself or else that of its plan, and the page that says more. */
const decidedBy = ({ measure: { decision }, plan, ground }: Props) => {
	const isOwn = decision !== '' || !plan;
	const words = isOwn ? decision : [plan.decision, plan.sitting].filter((part) => part).join(', ');
	const href = ground?.decision ?? (isOwn || words === '' ? null : `${planPath(plan.id)}#beschluss`);
	return { words, href, on: isOwn ? null : plan.decidedOn };
};

/** What the way above does not say yet. */
const factsOf = ({ ctx, measure, plan, ground, street }: Props): readonly Fact[] => {
	const [texts, { language }] = [chainTexts[ctx.screen], ctx];
	const { startsOn, endsOn, squareMetres, gradeBefore, budgetLine } = measure;
	const days = [startsOn, endsOn].flatMap((day) => (day === null ? [] : fullDay(ctx, noonOf(day)))).join(' – ');
	const row = (label: string, value: Content | null) => (value ? [{ label, value }] : []);
	return [
		...row(texts.when, days),
		...row(texts.line, plan ? budgetLine : ''),
		...row(texts.area, squareMetres && <bdi>{`${numberIn(language, squareMetres)} m²`}</bdi>),
		...row(texts.before, gradeBefore && gradeText(gradeBefore, language)),
		...row(roadTexts[ctx.screen].street, street ? <a href={streetPath(street)}>{street.name}</a> : null),
		...row(texts.ground, ground ? <a href={ground.path}>{ground.label}</a> : null),
	];
};

/** The first report stands on the way itself. */
const MoreReports = ({ ctx, reports, reportPath }: Props) => {
	const [, ...rest] = inOrder(reports);
	return rest.length === 0 ? (
		<></>
	) : (
		<Box id="meldungen" title={chainTexts[ctx.screen].reports}>
			<LinkList
				links={rest.map(({ reference, title }) => ({
					href: `${reportPath}/${reference}`,
					label: german(ctx, `${title} (${reference})`),
					icon: 'report',
				}))}
			/>
		</Box>
	);
};

/** One measure as everybody reads it: its way from the report to the end first, then where it is and what else is known. */
export const PublicMeasurePage = (props: Props) => {
	const { ctx, measure, plan, reports, reportPath, land } = props;
	const texts = chainTexts[ctx.screen];
	const [position, place, facts] = [positionOf(measure), placeById(ctx.tenant, measure.placeId ?? ''), factsOf(props)];
	return (
		<article class="om-wrap">
			<PageHead
				before={
					<>
						{place && (
							<a href={`/ort/${place.slug}`}>
								<Tag>{place.name}</Tag>
							</a>
						)}
						<span>{texts.kind}</span>
					</>
				}
				title={german(ctx, measure.title)}
				lead={german(ctx, measure.kindLabel)}
			/>
			<ChainSteps
				ctx={ctx}
				measure={measure}
				plan={plan}
				reports={inOrder(reports)}
				reportPath={reportPath}
				decision={decidedBy(props)}
			/>
			<Grid columns="split">
				<div class="om-stack">
					{position && (
						<ThingMap
							ctx={ctx}
							land={land}
							things={[{ number: 1, title: measure.title, position }]}
							size="large"
							caption={<></>}
						/>
					)}
					<CopyLink lang={ctx.screen} href={`${ctx.origin}${measurePath(measure.id)}`} />
				</div>
				<div class="om-stack">
					{facts.length > 0 && (
						<Box id="angaben" title={texts.details}>
							<Facts facts={facts} />
						</Box>
					)}
					<MoreReports {...props} />
				</div>
			</Grid>
		</article>
	);
};

/** Measures as links, for the pages that they belong to. */
export const measureLinks = (measures: readonly { readonly id: string; readonly title: string; readonly kindLabel: string }[]) =>
	measures.map(({ id, title, kindLabel }) => ({ href: measurePath(id), label: `${title}: ${kindLabel}`, icon: 'construction' as const }));
