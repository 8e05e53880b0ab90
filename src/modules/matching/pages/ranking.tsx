import { prefixOf } from '#kernel/i18n/language.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { CopyLink } from '#ui/copy-link.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Aside, Grid, Stack, Wrap } from '#ui/page/section.tsx';
import { isWithin, type Participant } from '../participant.ts';
import { rank, type Verdict } from '../score.ts';
import { matchingTexts } from '../texts.ts';
import { writeWishes } from '../theses.ts';
import { filled, MatchCard, WhyLine, wordOf } from './card.tsx';
import { addressOf, best, modeNames, modeTexts, Narrow, type Shown } from './narrow.tsx';

const Nobody = ({ ctx, base }: Pick<Shown, 'ctx' | 'base'>) => {
	const texts = matchingTexts[ctx.screen];
	return (
		<Alert level="info" title={texts.noAnswers}>
			<p>{texts.noAnswersText}</p>
			<p>
				<Button href={`${base}/fragen`}>{texts.begin}</Button>
			</p>
		</Alert>
	);
};

/** Shown by the island alone: there are answers, but nothing to compare them with. The way by the server says what that way tells. */
const NotFetched = ({ ctx, base }: Pick<Shown, 'ctx' | 'base'>) => {
	const texts = matchingTexts[ctx.screen];
	return (
		<div data-part="failed" role="status" hidden>
			<Alert level="warning" title={texts.notFetched}>
				<p>{texts.notFetchedText}</p>
				<p>
					<Button href={`${base}/ergebnis`} look="secondary">
						{texts.byServer}
					</Button>
				</p>
				<p class="om-small">{texts.withoutScript}</p>
			</Alert>
		</div>
	);
};

/** How many are sorted, and out of how many where the list is narrowed. */
const leadOf = ({ ctx, known: { participants }, wanted: { wishes, filter } }: Shown): string => {
	const texts = matchingTexts[ctx.screen];
	const within = participants.filter((who) => isWithin(who, filter)).length;
	const sentence = within < participants.length ? texts.resultSome : texts.resultLead;
	return filled(sentence.replace('{k}', `${within}`), wishes.size, participants.length);
};

const verdicts: readonly Verdict[] = ['equal', 'near', 'apart', 'silent'];

/** What the island needs: every card without a rank, and a line of each verdict. The answers it gets nowhere but from this browser. */
const Patterns = ({ ctx, known: { participants }, isBare }: Shown) => (
	<>
		<template data-part="cards">
			{participants.map((who) => (
				<MatchCard ctx={ctx} who={who} isBare={isBare} />
			))}
		</template>
		<template data-part="lines">
			{verdicts.map((verdict) => (
				<WhyLine
					ctx={ctx}
					verdict={verdict}
					thesis=""
					you=""
					they={verdict === 'silent' ? matchingTexts[ctx.screen].silent : ''}
					isDouble={false}
					reason=""
				/>
			))}
		</template>
	</>
);

const Ranked = ({ ctx, known: { participants, theses }, base, wanted, isBare }: Shown) => {
	const texts = matchingTexts[ctx.screen];
	const { wishes, filter, mode, isAll } = wanted;
	const within = participants.filter((who) => isWithin(who, filter));
	const matches = rank<Participant>(within, wishes, mode).slice(0, isAll ? undefined : best);
	if (within.length === 0) return <Alert level="info" title={texts.noneFit} />;
	return (
		<>
			{matches.map((match, at) => (
				<MatchCard ctx={ctx} who={match.who} isBare={isBare} isFirst={at === 0} match={{ ...match, theses, wishes }} />
			))}
			{matches.length < within.length && (
				<p>
					<Button href={`${base}/ergebnis?${addressOf(wanted)}&alle=ja`} look="secondary">
						{texts.showAll}
					</Button>
				</p>
			)}
		</>
	);
};

const Consent = ({ ctx, base, wanted: { wishes } }: Shown) => {
	const texts = matchingTexts[ctx.screen];
	return (
		<Box id="mitzaehlen" title={texts.consent}>
			<p>{texts.consentText}</p>
			<Form action={`${base}/mitzaehlen`} hidden={{ a: writeWishes(wishes) }}>
				<Button look="secondary">{texts.consentButton}</Button>
			</Form>
		</Box>
	);
};

/** What can be done with answers, hidden until there are any. */
const Mine = (props: Shown) => {
	const { ctx, base, link, wanted, mayCount } = props;
	const texts = matchingTexts[ctx.screen];
	return (
		<div class="om-stack" data-part="mine" hidden={wanted.wishes.size === 0}>
			<Box id="behalten" title={texts.keep}>
				<p>{texts.keepText}</p>
				<CopyLink lang={ctx.screen} href={`${ctx.origin}${prefixOf(ctx.tag)}${link}/ergebnis?${addressOf(wanted)}`} />
				<p>
					<a href={`${base}/fragen`}>{texts.again}</a>
				</p>
			</Box>
			{mayCount && <Consent {...props} />}
		</div>
	);
};

const Beside = (props: Shown) => {
	const texts = matchingTexts[props.ctx.screen];
	return (
		<Aside label={texts.method}>
			<Mine {...props} />
			<Box id="methode" title={texts.method}>
				{modeNames.map((name) => (
					<p>
						<b>{texts[modeTexts[name][0]]}:</b> {texts[modeTexts[name][1]]}
					</p>
				))}
				<p>{texts.ties}</p>
			</Box>
		</Aside>
	);
};

const Notices = ({ ctx, wanted: { unknown }, said }: Shown & { said?: string | undefined }) => (
	<>
		{said && <Alert level="success" title={said} live />}
		{unknown > 0 && <Alert level="warning" title={filled(matchingTexts[ctx.screen].changed, unknown)} live />}
	</>
);

/** Who fits, why and why not, and how to reach them. Without answers in its address it waits for the island to bring them from behind the `#`. */
export const ResultPage = ({ said, ...props }: Shown & { said?: string | undefined }) => {
	const { ctx, base, wanted } = props;
	const texts = matchingTexts[ctx.screen];
	const isWaiting = wanted.wishes.size === 0;
	const wiring = {
		...(isWaiting && { 'data-source': `${prefixOf(ctx.tag)}${base}/daten.json` }),
		'data-best': best,
		'data-rank': texts.rank,
		'data-tied': texts.tied,
		'data-percent': texts.percent,
		'data-lead': texts.resultLead,
		'data-some': texts.resultSome,
		'data-agree': wordOf(ctx, 1),
		'data-neutral': wordOf(ctx, 0),
		'data-disagree': wordOf(ctx, -1),
	};
	return (
		<match-rank {...wiring}>
			<Wrap>
				<PageHead title={texts.result} lead={<span data-part="lead">{!isWaiting && leadOf(props)}</span>} />
				<Notices {...props} said={said} />
				<Narrow {...props} />
			</Wrap>
			<Wrap tight>
				<Grid columns="split">
					<section aria-labelledby="rangliste">
						<h2 class="om-hidden" id="rangliste">
							{texts.resultHere}
						</h2>
						<Stack>
							<div class="om-stack" data-part="list">
								{isWaiting ? <Nobody ctx={ctx} base={base} /> : <Ranked {...props} />}
							</div>
							{isWaiting && <NotFetched ctx={ctx} base={base} />}
							{isWaiting && (
								<>
									<p data-part="none" hidden>
										{texts.noneFit}
									</p>
									<p data-part="more" hidden>
										<Button type="button" look="secondary">
											{texts.showAll}
										</Button>
									</p>
									<p data-part="changed" hidden>
										{texts.changed}
									</p>
								</>
							)}
						</Stack>
					</section>
					<Beside {...props} />
				</Grid>
			</Wrap>
			{isWaiting && <Patterns {...props} />}
		</match-rank>
	);
};
