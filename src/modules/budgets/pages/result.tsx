import type { Round } from '#kernel/ballot/round.ts';
import type { Context } from '#kernel/context.ts';
import { euros } from '#kernel/i18n/money.ts';
import { german } from '#screens/foreign.tsx';
import { PaperMethod, VillageList, WaysList } from '#screens/turnout.tsx';
import { Bars } from '#ui/content/bars.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { Stats } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { Section } from '#ui/page/section.tsx';
import { isFunded, type Outcome, type Verdict } from '../outcome.ts';
import { givesSeats, ruleNames, type RuleName } from '../rules.ts';
import { seat } from '../seating.ts';
import type { Project } from '../server/queries.ts';
import type { Turnout } from '../turnout.ts';
import { budgetTexts } from '../texts.ts';
import { ruleStory, whyOf } from './why.tsx';

type Props = { readonly ctx: Context; readonly outcome: Outcome; readonly projects: readonly Project[]; readonly path: string };

const namesOf =
	(projects: readonly Project[]) =>
	(id: string): string =>
		projects.find(({ number }) => String(number) === id)?.title ?? id;

const wordFor = (verdict: Verdict, rule: RuleName) => {
	if (givesSeats(rule)) return isFunded(verdict) ? 'elected' : 'notElected';
	return isFunded(verdict) ? 'won' : 'lost';
};

/** In an election the votes at the deciding step, by Schulze the comparisons won; votes on ballots with crosses, points on the others. */
const weightOf = (ctx: Context, { votes, points, held = 0 }: Verdict, rule: RuleName): string => {
	const texts = budgetTexts[ctx.screen];
	if (givesSeats(rule)) return rule === 'schulze-1' ? String(held) : texts.manyVotes(Math.round(held * 10) / 10);
	return votes === points ? texts.manyVotes(votes) : texts.manyPoints(points);
};

/** What the vote came to: every project with its votes, and why it won or lost. Stands there without JavaScript. */
export const ResultPart = ({ ctx, outcome, projects }: Props) => {
	const texts = budgetTexts[ctx.screen];
	const nameOf = namesOf(projects);
	const lengthOf = ({ points, held }: Verdict): number => (givesSeats(outcome.rule) ? (held ?? 0) : points);
	const most = Math.max(1, ...outcome.verdicts.map(lengthOf));
	const lang = ctx.language === 'de' ? undefined : 'de';
	return (
		<div class="om-stack om-section--tight">
			<Section id="ergebnis" title={texts.result} inside>
				<Bars
					bars={outcome.verdicts.map((verdict) => ({
						label: <span lang={lang}>{nameOf(verdict.id)}</span>,
						value: weightOf(ctx, verdict, outcome.rule),
						share: lengthOf(verdict) / most,
						strong: isFunded(verdict),
					}))}
				/>
			</Section>
			<Section id="warum" title={texts.why} lead={ruleStory(ctx, outcome)} inside>
				<Table
					lang={ctx.screen}
					caption={texts.why}
					hideCaption
					columns={[
						{ label: givesSeats(outcome.rule) ? texts.people : texts.project },
						{ label: givesSeats(outcome.rule) ? texts.votes : texts.cost, number: true },
						{ label: texts.result },
					]}
					rows={outcome.verdicts.map((verdict) => [
						<span lang={lang}>{nameOf(verdict.id)}</span>,
						givesSeats(outcome.rule) ? String(verdict.votes) : euros(verdict.cost, ctx.language),
						<>
							<strong>{texts[wordFor(verdict, outcome.rule)]}</strong>
							<br />
							<span class="om-small">{whyOf(ctx, verdict, { nameOf, rule: outcome.rule })}</span>
						</>,
					])}
				/>
			</Section>
		</div>
	);
};

type Counted = Omit<Props, 'projects'> & { readonly turnout: Turnout; readonly round: Round | undefined };
/** Figures, the file, and the island that counts again. */
export const RecountPart = ({ ctx, outcome, turnout, round, path }: Counted) => {
	const texts = budgetTexts[ctx.screen];
	const file = `${path}/ergebnis.pb`;
	const funded = outcome.verdicts.filter(isFunded).map(({ id }) => id);
	return (
		<>
			<Box id="gezaehlt" title={texts.counted}>
				<Stats
					stats={[
						{ label: texts.voted, value: String(outcome.people) },
						...(givesSeats(outcome.rule)
							? [{ label: texts.seats, value: String(outcome.budget / seat) }]
							: [
									{ label: texts.spent, value: euros(outcome.spent, ctx.language) },
									{ label: texts.left, value: euros(outcome.budget - outcome.spent, ctx.language) },
								]),
					]}
				/>
				{turnout.ways.length > 0 && <WaysList ctx={ctx} ways={turnout.ways} />}
				<VillageList ctx={ctx} villages={turnout.villages} />
				{round && <PaperMethod ctx={ctx} round={round} />}
				<p lang={ctx.language === 'de' ? undefined : 'de'}>
					{german(ctx, ruleNames[outcome.rule])} <span class="om-muted">({outcome.rule})</span>
				</p>
			</Box>
			<Box id="nachrechnen" title={texts.recount} accent>
				<p>{texts.recountText}</p>
				<recount-budget
					data-file={file}
					data-rule={outcome.rule}
					data-funded={funded.join(' ')}
					data-button={texts.recountButton}
					data-same={texts.same}
					data-different={texts.different}
					data-failed={texts.failed}
				></recount-budget>
				<LinkList
					links={[
						{ href: file, label: texts.file, icon: 'download' },
						{ href: `${path}/belege`, label: texts.receipts, icon: 'fact_check' },
					]}
				/>
			</Box>
		</>
	);
};
