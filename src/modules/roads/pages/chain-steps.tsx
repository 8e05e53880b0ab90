import { german } from '#screens/foreign.tsx';
import type { Context } from '#kernel/context.ts';
import { wholeEuros } from '#kernel/i18n/money.ts';
import { fullDay, noonOf } from '#screens/moments.ts';
import { Timeline, type TimelineStep } from '#ui/content/timeline.tsx';
import type { Content } from '#ui/markup.ts';
import { Section } from '#ui/page/section.tsx';
import type { WorkReport } from '../asked.ts';
import { chainStepTexts } from '../chain-step-texts.ts';
import { chainTexts } from '../chain-texts.ts';
import { planPath } from '../look.ts';
import type { ShownMeasure, ShownPlan } from '../server/queries/chain.ts';

type Chain = {
	readonly ctx: Context;
	readonly measure: ShownMeasure;
	readonly plan: ShownPlan | undefined;
	/** The first one first. */
	readonly reports: readonly WorkReport[];
	readonly reportPath: string;
	/** Words of the decision, the page that says more, and its day (`2026-10-08`). */
	readonly decision: { readonly words: string; readonly href: string | null; readonly on: string | null };
};
type Part = {
	readonly icon: TimelineStep['icon'];
	readonly kind: string;
	readonly title: Content;
	readonly when?: string | undefined;
	readonly isReached: boolean;
};

const none = '–';

const reported = ({ ctx, reports: [first], reportPath }: Chain): readonly Part[] => {
	if (!first) return [];
	const title = <a href={`${reportPath}/${first.reference}`}>{german(ctx, first.title)}</a>;
	const when = `${fullDay(ctx, first.openedAt)} · ${first.reference}`;
	return [{ icon: 'report', kind: chainStepTexts[ctx.screen].reported, title, when, isReached: true }];
};

const budgeted = ({ ctx, measure: { cost, budgetLine }, plan }: Chain): Part => ({
	icon: 'euro',
	kind: chainStepTexts[ctx.screen].budgeted,
	title: plan ? <a href={planPath(plan.id)}>{german(ctx, plan.title)}</a> : budgetLine || none,
	when: cost ? wholeEuros(cost, ctx.language) : undefined,
	isReached: plan !== undefined || budgetLine !== '',
});

const decided = ({ ctx, decision: { words, href, on } }: Chain): Part => {
	const said = words === '' ? chainTexts[ctx.screen].undecided : german(ctx, words);
	return {
		icon: 'gavel',
		kind: chainStepTexts[ctx.screen].decided,
		title: words !== '' && href !== null ? <a href={href}>{said}</a> : said,
		when: on === null ? undefined : fullDay(ctx, noonOf(on)),
		isReached: words !== '',
	};
};

const partsOf = (chain: Chain): readonly Part[] => {
	const {
		ctx,
		measure: { state, year },
		reports,
	} = chain;
	const texts = chainStepTexts[ctx.screen];
	const isDone = state === 'done';
	return [
		...reported(chain),
		{
			icon: 'construction',
			kind: texts.planned,
			title: year === null ? none : `${chainTexts[ctx.screen].year} ${year}`,
			isReached: true,
		},
		budgeted(chain),
		decided(chain),
		{ icon: 'assignment', kind: texts.ordered, title: texts.byYard, isReached: isDone || state === 'ordered' },
		{ icon: 'check', kind: texts.done, title: reports.length > 0 ? texts.mailed : texts.clear, isReached: isDone },
	];
};

/** From the report to the mail that it is mended: what has been reached, and what comes next. */
export const ChainSteps = (chain: Chain) => {
	const texts = chainStepTexts[chain.ctx.screen];
	const parts = partsOf(chain);
	const last = parts.findLastIndex(({ isReached }) => isReached);
	return (
		<Section id="weg" title={texts.way} inside>
			<Timeline
				label={texts.way}
				steps={parts.map(({ icon, kind, title, when, isReached }, at) => ({
					icon,
					kind,
					title,
					when: when ?? '',
					light: isReached ? { light: 'ok', text: texts.reached } : { light: 'idle', text: texts.open },
					isCurrent: at === last,
				}))}
			/>
		</Section>
	);
};
