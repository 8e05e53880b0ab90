import { commaIn } from '#kernel/i18n/comma.ts';
import { numberIn } from '#kernel/i18n/numbers.ts';
import type { Round } from '#kernel/ballot/round.ts';
import type { Way } from '#kernel/ballot/suppression/ways.ts';
import type { Context } from '#kernel/context.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { turnoutTexts } from './turnout-texts.ts';

/** How many came online, on paper, by telephone; small numbers stay covered. */
export const WaysList = ({ ctx, ways }: { ctx: Context; ways: readonly Way[] }) => {
	const { ways: title, hidden, ...names } = turnoutTexts[ctx.screen];
	return (
		<>
			<h3>{title}</h3>
			<ul>
				{ways.map(({ channel, count }) => (
					<li>
						{new Map(Object.entries(names)).get(channel) ?? channel}: {count === null ? hidden : numberIn(ctx.language, count)}
					</li>
				))}
			</ul>
		</>
	);
};

export type VillageCount = { readonly villages: readonly string[]; readonly count: number };

/** How many came from where, in whole tens; villages of fewer than ten stand together. One group alone says nothing and is not shown. */
export const VillageList = ({ ctx, villages }: { ctx: Context; villages: readonly VillageCount[] }) => {
	const { villages: title, unsaid, least } = turnoutTexts[ctx.screen];
	if (villages.length < 2) return <></>;
	return (
		<>
			<h3>{title}</h3>
			<ul>
				{villages.map(({ villages: slugs, count }) => (
					<li>
						{slugs.map((slug) => placeBySlug(ctx.tenant, slug)?.name ?? unsaid).join(commaIn(ctx.language))}:{' '}
						{least(numberIn(ctx.language, count))}
					</li>
				))}
			</ul>
		</>
	);
};

/** How what came on paper was typed in, and who decided where two people typed different things. */
export const PaperMethod = ({
	ctx,
	round: { hasPaper, settledAlone },
}: {
	ctx: Context;
	round: Pick<Round, 'hasPaper' | 'settledAlone'>;
}) => {
	const { keyed, third, alone } = turnoutTexts[ctx.screen];
	if (!hasPaper) return <></>;
	return (
		<p>
			{keyed} {settledAlone !== null && (settledAlone ? alone : third)}
		</p>
	);
};
