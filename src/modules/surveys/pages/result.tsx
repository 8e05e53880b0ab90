import { commaIn } from '#kernel/i18n/comma.ts';
import { numberIn } from '#kernel/i18n/numbers.ts';
import { saidIn } from '#kernel/i18n/said.ts';
import type { Round } from '#kernel/ballot/round.ts';
import { smallest } from '#kernel/ballot/suppression/suppress.ts';
import type { Context } from '#kernel/context.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import type { Content } from '#ui/markup.ts';
import { langOf } from '#screens/thing-card.tsx';
import { foreignSaid, langOfSaid } from '#screens/foreign.tsx';
import { PaperMethod, WaysList } from '#screens/turnout.tsx';
import { Bars } from '#ui/content/bars.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { Stats } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { Section, Stack } from '#ui/page/section.tsx';
import { coveredIn, type Figures, type Result } from '../result.ts';
import type { WaveResult } from '../server/queries.ts';
import { surveyTexts } from '../texts.ts';

const shareOf = ({ language }: Context, part: number, whole: number): string =>
	numberIn(language, part / whole, { style: 'percent', maximumFractionDigits: 1 });

const titleOf = (ctx: Context, { question, part }: Pick<Figures, 'question' | 'part'>): string =>
	[saidIn(question.text, ctx.language), part && saidIn(part, ctx.language)].filter(Boolean).join(' · ');

const headingOf = (ctx: Context, { question, part }: Pick<Figures, 'question' | 'part'>): Content =>
	part ? (
		<>
			{foreignSaid(ctx, question.text)} · {foreignSaid(ctx, part)}
		</>
	) : (
		foreignSaid(ctx, question.text)
	);

const longest = ({ cells }: Figures): number => Math.max(1, ...cells.map((cell) => cell ?? 0));

const Line = ({ ctx, figures }: { ctx: Context; figures: Figures }) => {
	const texts = surveyTexts[ctx.screen];
	return (
		<Bars
			bars={figures.columns.map(({ label }, at) => {
				const count = figures.cells[at] ?? null;
				return {
					label: foreignSaid(ctx, label),
					strong: count === longest(figures) && count > coveredIn(figures),
					share: count === null ? null : count / longest(figures),
					value: count === null ? texts.hidden : texts.votes(numberIn(ctx.language, count), shareOf(ctx, count, figures.total)),
				};
			})}
		/>
	);
};

const villageNames = (ctx: Context, villages: readonly string[]): string =>
	villages.map((slug) => placeBySlug(ctx.tenant, slug)?.name ?? surveyTexts[ctx.screen].others).join(commaIn(ctx.language));

const ByVillage = ({ ctx, figures }: { ctx: Context; figures: Figures }) => {
	const texts = surveyTexts[ctx.screen];
	if (figures.rows.length === 0) return <></>;
	return (
		<details class="om-more-box">
			<summary>{texts.byVillage}</summary>
			<Table
				lang={ctx.screen}
				caption={`${titleOf(ctx, figures)}: ${texts.byVillage}`}
				hideCaption
				captionLang={langOfSaid(ctx, figures.part ?? figures.question.text)}
				columns={[
					{ label: texts.village },
					{ label: texts.answered, number: true },
					...figures.columns.map(({ label }) => ({
						label: saidIn(label, ctx.language),
						lang: langOfSaid(ctx, label),
						number: true,
					})),
				]}
				rows={figures.rows.map(({ villages, total, cells }) => [
					villageNames(ctx, villages),
					numberIn(ctx.language, total),
					...cells.map((cell) => (cell === null ? texts.hidden : shareOf(ctx, cell, total))),
				])}
			/>
		</details>
	);
};

/** All figures of one wave. */
export const Figured = ({ ctx, wave: { result } }: { ctx: Context; wave: WaveResult }) => {
	const texts = surveyTexts[ctx.screen];
	if (result.total < smallest) return <p>{texts.tooFew}</p>;
	return (
		<Stack>
			{result.figures.map((figures, at) => (
				<Section id={`frage-${at + 1}`} title={headingOf(ctx, figures)} inside tight>
					{figures.question.onlyIf !== null && <p>{texts.asked(numberIn(ctx.language, figures.total))}</p>}
					<Line ctx={ctx} figures={figures} />
					<ByVillage ctx={ctx} figures={figures} />
				</Section>
			))}
			{result.unshown.map((question) => (
				<Section id={`verdeckt-${question.id}`} title={foreignSaid(ctx, question.text)} inside tight>
					<p>{texts.tooFew}</p>
				</Section>
			))}
			{result.texts.map(({ question, count }) => (
				<Section id={`text-${question.id}`} title={foreignSaid(ctx, question.text)} inside tight>
					<p>{count === 0 ? texts.tooFew : texts.written(count)}</p>
				</Section>
			))}
		</Stack>
	);
};

const isSame = (a: Figures, b: Figures): boolean =>
	a.question.id === b.question.id &&
	a.part?.['de'] === b.part?.['de'] &&
	a.columns.map(({ key }) => key).join() === b.columns.map(({ key }) => key).join();

/** Questions that every wave put in the same way, side by side. */
export const Compared = ({ ctx, waves }: { ctx: Context; waves: readonly WaveResult[] }) => {
	const texts = surveyTexts[ctx.screen];
	const [first, ...later] = waves;
	if (!first || later.length === 0) return <></>;
	const shared = first.result.figures
		.map((figures) => [figures, ...later.map(({ result }) => result.figures.find((other) => isSame(figures, other)))])
		.map((all) => all.flatMap((figures) => (figures ? [figures] : [])))
		.filter((all) => all.length === waves.length && all[0]?.question.type !== 'village');
	return (
		<Section id="wellen" title={texts.compare} inside tight>
			{shared.map((all) => (
				<Table
					lang={ctx.screen}
					caption={all[0] ? titleOf(ctx, all[0]) : ''}
					captionLang={all[0] && langOfSaid(ctx, all[0].part ?? all[0].question.text)}
					columns={[
						{ label: texts.answer },
						...waves.map(({ round }) => ({ label: round.name, lang: langOf(ctx, { language: 'de' }), number: true })),
					]}
					rows={(all[0]?.columns ?? []).map(({ label }, at) => [
						foreignSaid(ctx, label),
						...all.map(({ cells, total }) => {
							const cell = cells[at] ?? null;
							return cell === null ? texts.hidden : shareOf(ctx, cell, total);
						}),
					])}
				/>
			))}
		</Section>
	);
};

/**
 * How many of a hundred letters were answered. Whole percents: finer ones would tell single codes apart. Not where the dots are covered, for
 * dots need no letter: both together would tell how many there were.
 */
const turnoutOf = ({ letters, issued }: Round, { total, channels }: Result): number | null => {
	const areDotsCovered = channels.some(({ channel, count }) => channel === 'dots' && count === null);
	const isTold = letters > 0 && total >= smallest && (issued ?? 0) >= smallest && !areDotsCovered;
	return isTold ? Math.round((100 * (issued ?? 0)) / letters) : null;
};

/** Who took part, by which way, and how it was counted. */
export const Method = ({ ctx, wave: { round, result }, path }: { ctx: Context; wave: WaveResult; path: string }) => {
	const texts = surveyTexts[ctx.screen];
	const share = turnoutOf(round, result);
	const turnout = share === null ? [] : [{ label: texts.turnout, value: shareOf(ctx, share, 100) }];
	return (
		<>
			<Box id="methode" title={texts.method}>
				<Stats
					stats={[
						{ label: texts.answered, value: result.total < smallest ? texts.hidden : numberIn(ctx.language, result.total) },
						...turnout,
					]}
				/>
				<p>{texts.methodText}</p>
				<PaperMethod ctx={ctx} round={round} />
				<WaysList ctx={ctx} ways={result.channels} />
			</Box>
			<Box id="nachrechnen" title={texts.recount} accent>
				<LinkList
					links={[
						{ href: `${path}/ergebnis.csv`, label: texts.csv, icon: 'download' },
						{ href: `${path}/codebuch.csv`, label: texts.book, icon: 'download' },
						{ href: `${path}/quittungen.csv`, label: texts.list, icon: 'download' },
					]}
				/>
			</Box>
		</>
	);
};
