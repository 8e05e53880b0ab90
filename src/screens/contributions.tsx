import { commaIn } from '#kernel/i18n/comma.ts';
import type { Context } from '#kernel/context.ts';
import { type Contribution, contributionsPerPage, type Talk } from '#kernel/feedback/queries.ts';
import { Pagination } from '#ui/content/pagination.tsx';
import { Section } from '#ui/page/section.tsx';
import { langOf } from './thing-card.tsx';
import { nearDay } from './moments.ts';
import { takingPartTexts } from './taking-part-texts.ts';

type Props = {
	readonly ctx: Context;
	readonly talk: Talk;
	/** Of the page it stands on. */
	readonly path: string;
	/** Whether somebody may write now. */
	readonly isOpen: boolean;
};

/** Words of people stand as they wrote them, a line a line. */
const Said = ({ ctx, text, language }: { ctx: Context; text: string; language: string }) => (
	<>
		{text.split(/\n+/).map((line) => (
			<p dir="auto" lang={langOf(ctx, { language })}>
				{line}
			</p>
		))}
	</>
);

const One = ({ ctx, one }: { ctx: Context; one: Contribution }) => {
	const texts = takingPartTexts[ctx.screen];
	return (
		<li class="om-said" id={`beitrag-${one.id.slice(-8)}`}>
			<p class="om-meta">
				<b>
					<bdi>{one.authorName}</bdi>
				</b>
				<time datetime={one.at.toISOString()}>{nearDay(ctx, one.at)}</time>
				{one.channel !== 'online' && <span>{texts.via(texts[one.channel])}</span>}
			</p>
			<Said ctx={ctx} text={one.body} language={one.language} />
			{one.answer === null ? (
				<p class="om-small om-muted">{texts.noAnswer}</p>
			) : (
				<div class="om-said__answer">
					<p class="om-meta">
						<b>{texts.answerOf(one.answeredBy ?? ctx.tenant.name)}</b>
						{one.answeredAt && <time datetime={one.answeredAt.toISOString()}>{nearDay(ctx, one.answeredAt)}</time>}
					</p>
					<Said ctx={ctx} text={one.answer} language="de" />
				</div>
			)}
		</li>
	);
};

/** How many are not shown, and for which reasons: whoever moderates is seen doing it. */
const Refused = ({ ctx, tally }: Pick<Props, 'ctx'> & Pick<Talk, 'tally'>) => {
	const texts = takingPartTexts[ctx.screen];
	if (tally.refused === 0) return <></>;
	const isSplit = tally.reasons.length > 1;
	const reasons = tally.reasons
		.map(({ refusal, count }) => (isSplit ? `${texts[refusal]} (${count})` : texts[refusal]))
		.join(commaIn(ctx.language));
	return <p class="om-small om-muted">{`${texts.refused(tally.refused)}: ${reasons}.`}</p>;
};

/** What people said, each with the municipality's answer, and openly how much is not shown. */
export const ContributionList = ({ ctx, talk: { contributions, tally, page }, path, isOpen }: Props) => {
	const texts = takingPartTexts[ctx.screen];
	return (
		<Section id="beitraege" title={tally.contributions > 0 ? texts.shown(tally.contributions) : texts.contributions} inside>
			{contributions.length === 0 ? (
				<p>{isOpen ? `${texts.noneYet} ${texts.beFirst}` : texts.noneYet}</p>
			) : (
				<ol class="om-saids">
					{contributions.map((one) => (
						<One ctx={ctx} one={one} />
					))}
				</ol>
			)}
			<Refused ctx={ctx} tally={tally} />
			<Pagination
				lang={ctx.screen}
				page={page}
				pages={Math.ceil(tally.contributions / contributionsPerPage)}
				href={(number) => `${path}${number > 1 ? `?seite=${number}` : ''}#beitraege`}
			/>
		</Section>
	);
};
