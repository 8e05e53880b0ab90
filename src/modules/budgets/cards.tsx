import type { Context } from '#kernel/context.ts';
import { euros } from '#kernel/i18n/money.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { StatusLight } from '#ui/status-light.tsx';
import { Tag } from '#ui/tag.tsx';
import type { budget, ProjectState } from './budget.ts';
import type { Project } from './server/queries.ts';
import { budgetTexts, categoryTexts, stateTexts } from './texts.ts';

/** What is decided on: an amount, or seats. */
export const stakes = (
	{ language, screen }: Pick<Context, 'language' | 'screen'>,
	{ frame, seats }: { frame: number | null; seats: number | null },
): string => (frame === null ? `${seats ?? 0} ${budgetTexts[screen].seats}` : euros(frame, language));

export type BudgetThing = Thing<typeof budget.fields>;
export const villageName = (ctx: Context, slug: string): string => placeBySlug(ctx.tenant, slug)?.name ?? budgetTexts[ctx.screen].whole;

const lights: Readonly<Record<ProjectState, 'ok' | 'wait' | 'stop'>> = { proposed: 'wait', feasible: 'ok', infeasible: 'stop' };

/** One project in a list: number, what it is, what it costs, and what came of checking it. Its words are German, as somebody wrote them. */
export const ProjectItem = ({ ctx, project }: { ctx: Context; project: Project }) => {
	const { number, title, summary, cost, place, category, state, reason, proposer } = project;
	const texts = budgetTexts[ctx.screen];
	const lang = ctx.language === 'de' ? undefined : 'de';
	return (
		<li class="om-card om-card--pad om-stack">
			<p class="om-meta">
				<Tag>{villageName(ctx, place)}</Tag>
				<span>{categoryTexts[ctx.screen][category]}</span>
				<StatusLight light={lights[state]}>{stateTexts[ctx.screen][state]}</StatusLight>
			</p>
			<h3 lang={lang}>
				{number}. {title}
			</h3>
			<p lang={lang}>{summary}</p>
			{reason !== '' && (
				<p class="om-small om-muted" lang={lang}>
					{reason}
				</p>
			)}
			<p class="om-meta">
				{category !== 'person' && <strong>{cost === null ? texts.noCost : euros(cost, ctx.language)}</strong>}
				{proposer !== '' && <span>{texts.from(proposer)}</span>}
			</p>
		</li>
	);
};
