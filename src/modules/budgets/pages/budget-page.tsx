import type { Context } from '#kernel/context.ts';
import { isOpen } from '#kernel/phases/phase.ts';
import { german } from '#screens/foreign.tsx';
import { PhaseTimeline } from '#screens/phase-timeline.tsx';
import { byPhoneTexts } from '#screens/telephone-texts.ts';
import { ThingPage } from '#screens/thing-page.tsx';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Section } from '#ui/page/section.tsx';
import { budget } from '../budget.ts';
import { type BudgetThing, ProjectItem, stakes } from '../cards.tsx';
import { ruleNames } from '../rules.ts';
import type { Standing } from '../server/queries.ts';
import { budgetTexts } from '../texts.ts';
import { RecountPart, ResultPart } from './result.tsx';

type Props = { readonly ctx: Context; readonly thing: BudgetThing; readonly standing: Standing; readonly soFar: number };
const Invitation = ({ ctx, thing, standing: { phases, result }, soFar }: Props) => {
	const texts = budgetTexts[ctx.screen];
	const here = `${budget.path}/${thing.slug}`;
	if (result) return <></>;
	return (
		<>
			{isOpen(phases, 'vote', ctx.now) && (
				<Box id="abstimmen" title={texts.vote} accent>
					{soFar > 0 && <p>{texts.soFar(String(soFar))}</p>}
					{thing.values.hasPhone && <p>{byPhoneTexts[ctx.screen].byPhone}</p>}
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
	<Section id="projekte" title={budgetTexts[ctx.screen][thing.values.seats === null ? 'projects' : 'people']} inside>
		{projects.length === 0 && <p>{budgetTexts[ctx.screen].none}</p>}
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
	const texts = budgetTexts[ctx.screen];
	const { projects, result } = standing;
	const path = `${budget.path}/${thing.slug}`;
	return (
		<ThingPage
			ctx={ctx}
			thing={thing}
			path={budget.path}
			hasPicture={thing.picture !== null}
			notice={<PhaseTimeline ctx={ctx} phases={standing.phases} />}
			facts={
				<>
					<Facts
						facts={[
							{ label: thing.values.frame === null ? texts.seats : texts.frame, value: stakes(ctx, thing.values) },
							{ label: texts.rule, value: german(ctx, ruleNames[thing.values.rule]) },
						]}
					/>
					{result && <ResultPart ctx={ctx} outcome={result.outcome} projects={projects} path={path} />}
					<div class="om-section--tight">
						<Projects ctx={ctx} thing={thing} standing={standing} />
					</div>
				</>
			}
			beside={
				<>
					<Invitation {...props} />
					{result && (
						<RecountPart ctx={ctx} outcome={result.outcome} turnout={result.turnout} round={standing.round} path={path} />
					)}
				</>
			}
		/>
	);
};
