import type { Context } from '#kernel/context.ts';
import { isOpen, stateOf } from '#kernel/phases/phase.ts';
import { nearDay } from '#screens/moments.ts';
import { ThingPage } from '#screens/thing-page.tsx';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Section } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { budget } from '../budget.ts';
import { type BudgetThing, ProjectItem, stakes } from '../cards.tsx';
import { ruleNames } from '../rules.ts';
import type { Standing } from '../server/queries.ts';
import { budgetTexts } from '../texts.ts';
import { RecountPart, ResultPart } from './result.tsx';

type Props = { readonly ctx: Context; readonly thing: BudgetThing; readonly standing: Standing; readonly soFar: number };
const lights = { over: 'idle', open: 'ok', ahead: 'wait' } as const;

/** The days of a budget; titles are German, as the office wrote them. */
const Days = ({ ctx, standing: { phases } }: Pick<Props, 'ctx' | 'standing'>) => (
	<ol class="om-plain om-stack">
		{phases.map((phase) => (
			<li>
				<StatusLight light={lights[stateOf(phase, ctx.now)]}>
					<span lang={ctx.language === 'de' ? undefined : 'de'}>{phase.title}</span>
				</StatusLight>{' '}
				<span class="om-small om-muted">
					{nearDay(ctx, phase.opensAt)}
					{phase.closesAt && ` – ${nearDay(ctx, new Date(phase.closesAt.getTime() - 1))}`}
				</span>
			</li>
		))}
	</ol>
);

const Invitation = ({ ctx, thing, standing: { phases, result }, soFar }: Props) => {
	const texts = budgetTexts[ctx.language];
	const here = `${budget.path}/${thing.slug}`;
	if (result) return <></>;
	return (
		<>
			{isOpen(phases, 'vote', ctx.now) && (
				<Box id="abstimmen" title={texts.vote} accent>
					{soFar > 0 && <p>{texts.soFar(String(soFar))}</p>}
					<p>
						<Button href={`${here}/abstimmen`} icon="how_to_vote">
							{texts.vote}
						</Button>
					</p>
				</Box>
			)}
			{isOpen(phases, 'collect', ctx.now) && (
				<Box id="vorschlagen" title={texts.propose} accent>
					<p>{texts.sentText}</p>
					<p>
						<Button href={`${here}/vorschlagen`} icon="add">
							{texts.propose}
						</Button>
					</p>
				</Box>
			)}
		</>
	);
};

const Projects = ({ ctx, thing, standing: { projects } }: Pick<Props, 'ctx' | 'thing' | 'standing'>) => (
	<Section id="projekte" title={budgetTexts[ctx.language][thing.values.seats === null ? 'projects' : 'people']} inside>
		{projects.length === 0 && <p>{budgetTexts[ctx.language].none}</p>}
		<ul class="om-plain om-grid om-half">
			{projects.map((project) => (
				<ProjectItem ctx={ctx} project={project} />
			))}
		</ul>
	</Section>
);

/** A budget: money, days, projects; after the count the result with its reasons. */
export const BudgetPage = (props: Props) => {
	const { ctx, thing, standing } = props;
	const texts = budgetTexts[ctx.language];
	const { projects, result } = standing;
	const path = `${budget.path}/${thing.slug}`;
	return (
		<ThingPage
			ctx={ctx}
			thing={thing}
			path={budget.path}
			hasPicture={thing.picture !== null}
			facts={
				<>
					<Facts
						facts={[
							{ label: thing.values.frame === null ? texts.seats : texts.frame, value: stakes(ctx, thing.values) },
							{ label: texts.rule, value: ruleNames[thing.values.rule] },
						]}
					/>
					{result && <ResultPart ctx={ctx} outcome={result.outcome} projects={projects} path={path} />}
					<Projects ctx={ctx} thing={thing} standing={standing} />
				</>
			}
			beside={
				<>
					<Invitation {...props} />
					{result && <RecountPart ctx={ctx} outcome={result.outcome} path={path} />}
					<Box id="tage" title={<>{thing.words.title}</>}>
						<Days ctx={ctx} standing={standing} />
					</Box>
				</>
			}
		/>
	);
};
