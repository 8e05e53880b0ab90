import { commaIn } from '#kernel/i18n/comma.ts';
import { numberIn } from '#kernel/i18n/numbers.ts';
import type { Context } from '#kernel/context.ts';
import { euros } from '#kernel/i18n/money.ts';
import type { Outcome, Verdict } from '../outcome.ts';
import { type RuleName, ruleOf } from '../rules.ts';
import { seat } from '../seating.ts';
import { quotaFor } from '../stv/stv.ts';
import { whyTexts } from '../texts.ts';

const round = Math.round;
const shown = (ctx: Context, cents: number | undefined): string => euros(round(cents ?? 0), ctx.language);
/** At most one digit behind the comma. */
const shortNumber = ({ language }: Context, value: number): string => numberIn(language, value, { maximumFractionDigits: 1 });

/** How many votes the money of the supporters was worth: as if that many had paid in full. */
const effective = ({ cost, price = 1 }: Verdict): number => cost / price;

const bought = (ctx: Context, verdict: Verdict, nameOf: (id: string) => string): string[] => {
	const texts = whyTexts[ctx.screen];
	const { price, poor = 0, tied = [] } = verdict;
	return [
		texts.bought(shown(ctx, price), shortNumber(ctx, effective(verdict))),
		...(poor > 0 ? [texts.poor(shortNumber(ctx, poor))] : []),
		...(tied.length > 0 ? [texts.tied(tied.map(nameOf).join(commaIn(ctx.language)))] : []),
	];
};

type Telling = { readonly nameOf: (id: string) => string; readonly rule: RuleName };

/** Why one project won or lost, in sentences. */
export const whyOf = (ctx: Context, verdict: Verdict, { nameOf, rule }: Telling): string => {
	const texts = whyTexts[ctx.screen];
	const [step, held] = [shortNumber(ctx, verdict.step ?? 1), shortNumber(ctx, verdict.held ?? 0)];
	const [there, missing] = [shown(ctx, verdict.there), shown(ctx, verdict.missing)];
	const sentences: Readonly<Record<Verdict['why'], () => string>> = {
		bought: () => bought(ctx, verdict, nameOf).join(' '),
		completed: () => texts.completed,
		fits: () => texts.fits(there),
		supportersShort: () => texts.supportersShort(there, missing),
		potShort: () => texts.potShort(there, missing),
		noVotes: () => texts.noVotes,
		elected: () => texts[rule === 'schulze-1' ? 'ranked' : 'elected'](step, held),
		notElected: () => texts[rule === 'schulze-1' ? 'ranked' : 'notElected'](step, held),
	};
	return [sentences[verdict.why](), ...(verdict.isByLot ? [texts.byLot] : [])].join(' ');
};

/** How the rule works, with the figures of this vote. */
export const ruleStory = (ctx: Context, { rule, perPerson, steps, people, budget }: Outcome): string => {
	const texts = whyTexts[ctx.screen];
	const counting = ruleOf(rule);
	if (counting.way === 'greedy') return texts.greedy;
	if (counting.way === 'seats') {
		const story = counting.method === 'stv' ? texts.stv(shortNumber(ctx, quotaFor(people, budget / seat))) : texts[counting.method];
		return `${story} ${texts.lot}`;
	}
	return steps > 0 ? texts.shares(shown(ctx, perPerson), shown(ctx, steps * 100)) : texts.fixed(shown(ctx, perPerson));
};
