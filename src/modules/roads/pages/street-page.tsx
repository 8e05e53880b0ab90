import { german } from '#screens/foreign.tsx';
import type { Context } from '#kernel/context.ts';
import type { Land } from '#kernel/geo/land.ts';
import { LinkList } from '#ui/content/box.tsx';
import { Facts, Stats } from '#ui/content/facts.tsx';
import { Table } from '#ui/content/table.tsx';
import { Prose } from '#ui/content/prose.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Section } from '#ui/page/section.tsx';
import { colourOf, type Grade, gradeOf } from '../assessment/grade.ts';
import type { Pci } from '../assessment/pci.ts';
import type { AssessmentProfile } from '../assessment/profile.ts';
import { roadTexts } from '../map-texts.ts';
import { gradeText } from '../server/exports/tiles.ts';
import type { MeasuredAmount } from '../server/queries/amounts.ts';
import { type Graded, meanOf, within } from '../server/queries/graded.ts';
import type { PublicMeasure } from '../server/queries/measures.ts';
import type { Street } from '../server/queries/streets.ts';
import { measureLinks } from './public-measure.tsx';
import { kilometresOf, RoadMap, State } from './road-figures.tsx';

type StreetProps = {
	readonly ctx: Context;
	readonly street: Street;
	readonly graded: Graded;
	readonly works: readonly PublicMeasure[];
	readonly land: Land;
};

/** The worst ten metres of a stretch: the trace that is worth reading. */
const worstOf = ({ totals }: Graded, segments: readonly number[]): number | undefined =>
	segments.reduce<number | undefined>((worst, at) => {
		const [now, best] = [totals[at] ?? NaN, worst === undefined ? -1 : (totals[worst] ?? -1)];
		return now > best ? at : worst;
	}, undefined);

/** One street stretch by stretch. */
export const StreetPage = ({ ctx, street, graded, works, land }: StreetProps) => {
	const texts = roadTexts[ctx.screen];
	const keys = new Set(street.stretches.flatMap(within).map((at) => graded.ground.keys[at] ?? ''));
	const own = works.filter(({ segments }) => segments.some((key) => keys.has(key)));
	let start = 0;
	return (
		<div class="om-wrap">
			<PageHead
				eyebrow={street.village || texts.outside}
				title={street.name || texts.unnamed}
				lead={german(ctx, graded.profile.notice)}
			/>
			<Stats
				boxed
				stats={[
					{ label: texts.grade, value: gradeText(street.grade, ctx.language) },
					{ label: texts.worst, value: gradeText(street.worst, ctx.language) },
					{ label: texts.km, value: kilometresOf(street.metres) },
					{ label: texts.works, value: own.length },
				]}
			/>
			{own.length > 0 && (
				<Section id="arbeiten" title={texts.next} tight>
					<LinkList links={measureLinks(own)} />
				</Section>
			)}
			<Grid columns="half" air>
				<Section id="abschnitte" title={texts.stretch} inside>
					<Table
						lang={ctx.screen}
						caption={texts.stretch}
						hideCaption
						columns={[
							{ label: texts.metres },
							{ label: texts.state },
							{ label: texts.grade, number: true },
							{ label: texts.whyShort },
						]}
						rows={street.stretches.map((stretch) => {
							const segments = within(stretch);
							const { grade } = meanOf(graded, segments);
							const worst = worstOf(graded, segments);
							const from = start;
							start += stretch.metres;
							return [
								`${Math.round(from)}–${Math.round(start)}`,
								<State ctx={ctx} look={grade === null ? 'unknown' : colourOf(grade)} />,
								gradeText(grade, ctx.language),
								worst === undefined ? (
									'–'
								) : (
									<a href={`/strassen/abschnitt/${graded.ground.keys[worst] ?? ''}`}>{texts.why}</a>
								),
							];
						})}
					/>
				</Section>
				<Section id="karte" title={texts.map} inside>
					<RoadMap
						{...{ ctx, land, graded }}
						streets={[street]}
						works={own}
						size="large"
						name={`${street.villageSlug}/${street.slug}`}
					/>
				</Section>
			</Grid>
		</div>
	);
};

/** A segment as its page shows it; `versions`: what it would be under other versions of the profile. */
export type SegmentShown = {
	readonly ctx: Context;
	readonly id: string;
	readonly name: string;
	readonly village: string;
	readonly metres: number;
	readonly surface: string;
	readonly isGone: boolean;
	readonly amounts: readonly MeasuredAmount[];
	readonly profile: AssessmentProfile;
	readonly others: readonly AssessmentProfile[];
	readonly pci: Pci | null;
};

const number = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });
const day = (iso: string): string => Temporal.PlainDate.from(iso).toLocaleString('de-DE', { dateStyle: 'long' });
const amountRow = ({ normalisations }: AssessmentProfile, { quantity, amount, low, high, measuredOn }: MeasuredAmount) => {
	const rule = normalisations.find((one) => one.quantity === quantity);
	const unit = rule?.unit ?? '';
	return [
		rule?.label ?? quantity,
		`${number.format(amount)} ${unit}`,
		`${number.format(low)} – ${number.format(high)} ${unit}`,
		day(measuredOn),
	];
};

const Trace = ({ grade, language }: { grade: Grade; language: string }) => (
	<Prose>
		<ol lang={language === 'de' ? undefined : 'de'}>
			{grade.trace.map((step) => (
				<li>{step}</li>
			))}
		</ol>
	</Prose>
);

/** Why ten metres of road have the grade they have, step by step. */
export const SegmentPage = ({ ctx, id, name, village, metres, surface, isGone, amounts, profile, others, pci }: SegmentShown) => {
	const texts = roadTexts[ctx.screen];
	const values = Object.fromEntries(amounts.map(({ quantity, amount }) => [quantity, amount]));
	const grade = gradeOf(profile, values, surface);
	return (
		<div class="om-wrap om-wrap--text">
			<PageHead
				eyebrow={[name || texts.unnamed, village].filter((part) => part !== '').join(', ')}
				title={texts.why}
				lead={texts.segment(id)}
			/>
			{isGone && <p>{texts.vanished}</p>}
			<Facts
				facts={[
					{ label: texts.grade, value: gradeText(grade.total, ctx.language) },
					{ label: texts.state, value: <State ctx={ctx} look={grade.colour ?? 'unknown'} /> },
					{ label: texts.length, value: `${number.format(metres)} m` },
					{ label: texts.profile(profile.version), value: <span lang="de">{profile.label}</span> },
				]}
			/>
			<Section id="gemessen" title={texts.amounts} inside>
				{amounts.length === 0 ? (
					<p>{texts.nothing}</p>
				) : (
					<Table
						lang={ctx.screen}
						caption={texts.amounts}
						hideCaption
						columns={[
							{ label: texts.quantity },
							{ label: texts.amount, number: true },
							{ label: texts.between, number: true },
							{ label: texts.day },
						]}
						rows={amounts.map((row) => amountRow(profile, row))}
					/>
				)}
			</Section>
			<Section id="schritte" title={texts.steps} inside>
				<Trace grade={grade} language={ctx.language} />
			</Section>
			<Section id="pci" title={texts.pci} inside>
				<p>{pci ? <b>{pci.pci}</b> : texts.noPci}</p>
			</Section>
			{others.length > 0 && (
				<Section id="fassungen" title={texts.other} inside>
					<Facts
						facts={others.map((other) => ({
							label: <a href={`/strassen/abschnitt/${id}?fassung=${other.version}`}>{texts.profile(other.version)}</a>,
							value: gradeText(gradeOf(other, values, surface).total, ctx.language),
						}))}
					/>
				</Section>
			)}
		</div>
	);
};
