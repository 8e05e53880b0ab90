import type { Context } from '#kernel/context.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { CheckField, ChoicesField, SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Fieldset, Form, Submit } from '#ui/form/form.tsx';
import { LineField, NumberField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar, EditorColumns, Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import type { Ground, WorkReport } from '../asked.ts';
import { measureStates, priorities } from '../measure.ts';
import type { Measure } from '../planner/plan.ts';
import { gradeText } from '../server/exports/tiles.ts';
import type { MeasureRow } from '../server/queries/measures.ts';
import { errorsOf, euros, inGerman } from '../work-texts.ts';
import { asked, type Tried } from './asking.tsx';
import { ChainSheet } from './chain-sheet.tsx';
import { measureLights } from './measure-list.tsx';
import { lang, officePath } from './road-tabs.tsx';

const path = `${officePath}/massnahmen`;

/** What the form begins with. */
export type Draft = Pick<
	MeasureRow,
	| 'kind' | 'title' | 'street' | 'placeId' | 'segments' | 'squareMetres' | 'cost' | 'year' | 'startsOn' | 'endsOn' | 'priority' | 'isPublic' | 'note'
	| 'budgetLine' | 'decision' | 'groundId' | 'gradeBefore'
>; // prettier-ignore
export const emptyDraft: Draft = {
	...{
		kind: '',
		title: '',
		street: '',
		placeId: null,
		segments: [],
		squareMetres: null,
		cost: null,
		year: null,
		startsOn: null,
		endsOn: null,
	},
	...{ priority: 'normal', isPublic: false, note: '', budgetLine: '', decision: '', groundId: null, gradeBefore: null },
};

type Props = {
	readonly ctx: Context;
	readonly draft: Draft;
	readonly catalogue: readonly Measure[];
	readonly reports: readonly WorkReport[];
	readonly chosen: readonly string[];
	readonly measure: MeasureRow | null;
	readonly order: string | null;
	readonly grounds: readonly Ground[];
	readonly form: Tried;
};

const What = ({ ctx, draft, catalogue, form }: Props) => {
	const segments = form.typed['segments']?.[0]?.split(' ') ?? draft.segments;
	return (
		<Fieldset legend="Was und wo">
			<SelectField
				{...asked(form, 'kind', draft.kind)}
				label="Maßnahme"
				choices={catalogue.map(({ id, label, cost }) => ({ value: id, label: `${label}, ${inGerman(cost)} € je m²` }))}
			/>
			<LineField
				{...asked(form, 'title', draft.title)}
				label="Bezeichnung"
				hint="Steht auch auf der öffentlichen Karte, wenn Sie es wollen."
			/>
			<LineField {...asked(form, 'street', draft.street)} label="Straße" optional />
			<SelectField {...asked(form, 'placeId', draft.placeId)} label="Dorf" optional choices={villageChoices(ctx.tenant, 'id')} />
			<input type="hidden" name="segments" value={segments.join(' ')} />
			{segments.join('') !== '' && (
				<NumberField
					{...asked(form, 'fromGrade')}
					label="Nur Abschnitte ab Note"
					hint={`Gewählt sind ${segments.length} Abschnitte von zehn Metern, heute Note ${gradeText(draft.gradeBefore)}. Leer: alle.`}
					decimal
					optional
				/>
			)}
			<NumberField {...asked(form, 'squareMetres', draft.squareMetres)} label="Fläche" unit="m²" optional />
			<NumberField
				{...asked(form, 'cost', draft.cost)}
				label="Kosten"
				hint="Leer: Fläche mal Preis aus dem Maßnahmenkatalog."
				unit="€"
				optional
			/>
		</Fieldset>
	);
};

const When = ({ draft, grounds, form }: Props) => (
	<Fieldset legend="Wann und womit">
		<NumberField {...asked(form, 'year', draft.year)} label="Haushaltsjahr" optional />
		<SelectField
			{...asked(form, 'priority', draft.priority)}
			label="Vorrang"
			choices={Object.entries(priorities).map(([value, label]) => ({ value, label }))}
		/>
		<LineField {...asked(form, 'budgetLine', draft.budgetLine)} label="Haushaltsstelle" optional />
		<LineField
			{...asked(form, 'decision', draft.decision)}
			label="Beschluss des Rates"
			hint="Nummer und Tag, sobald es einen gibt."
			optional
		/>
		{grounds.length > 0 && (
			<SelectField
				{...asked(form, 'groundId', draft.groundId)}
				label="Folgt aus"
				hint="Ein Verfahren oder ein Bürgerbudget. Wer die Maßnahme liest, kommt von hier dorthin."
				choices={grounds.map(({ id, label }) => ({ value: id, label }))}
				optional
			/>
		)}
		<DateField {...asked(form, 'startsOn', draft.startsOn)} label="Beginn der Arbeiten" optional />
		<DateField {...asked(form, 'endsOn', draft.endsOn)} label="Ende der Arbeiten" optional />
		<TextField {...asked(form, 'note', draft.note)} label="Notiz" hint="Nur für die Verwaltung." rows={3} optional />
		<CheckField
			lang={lang}
			name="isPublic"
			label="Auf der öffentlichen Straßenkarte zeigen, sobald sie geplant ist"
			checked={form.typed['title'] ? form.typed['isPublic'] !== undefined : draft.isPublic}
		/>
	</Fieldset>
);

const mostOffered = 30;
const ReportChoice = ({ reports, chosen, form }: Props) => (
	<ChoicesField
		{...asked(form, 'report')}
		label="Welche Meldungen sind damit erledigt?"
		optional
		values={chosen}
		choices={reports
			.filter(({ id }, at) => at < mostOffered || chosen.includes(id))
			.map(({ id, reference, title, words }) => ({
				value: id,
				label: `${reference}: ${title}`,
				...(words && { hint: words.slice(0, 120) }),
			}))}
	/>
);

const Move = ({ measure }: { measure: MeasureRow }) => (
	<Sheet id="stand" title="Stand">
		<p>
			<StatusLight light={measureLights[measure.state]}>{measureStates[measure.state].label}</StatusLight>
		</p>
		{measureStates[measure.state].next.map((to) => (
			<Form action={`${path}/${measure.id}/stand`} hidden={{ to }} wide>
				<Button look="secondary">{`Auf „${measureStates[to].label}“ setzen`}</Button>
			</Form>
		))}
	</Sheet>
);

const Beside = ({ measure, order, grounds }: { measure: MeasureRow } & Pick<Props, 'order' | 'grounds'>) => (
	<>
		<Move measure={measure} />
		<Sheet id="auftrag" title="Wirtschaftshof">
			{order ? (
				<p>
					<a href={`${officePath}/auftraege/${order}`}>Zum Auftrag</a>
				</p>
			) : (
				<p>Noch ist niemand beauftragt.</p>
			)}
			{(measure.state === 'planned' || measure.state === 'wished') && (
				<Button href={`${officePath}/auftraege/neu?massnahme=${measure.id}`} icon="assignment">
					Auftrag geben
				</Button>
			)}
		</Sheet>
		<ChainSheet measure={measure} grounds={grounds} />
		<Sheet id="zahlen" title="Auf einen Blick">
			<Facts
				facts={[
					{ label: 'Kosten', value: euros(measure.cost) },
					{ label: 'Note davor', value: gradeText(measure.gradeBefore) },
					...(measure.profileVersion === null ? [] : [{ label: 'Verfahren', value: `Fassung ${measure.profileVersion}` }]),
					{ label: 'Abschnitte', value: measure.segments.length },
				]}
			/>
		</Sheet>
	</>
);

const Questions = (props: Props) => {
	const { measure } = props;
	const isOver = measure?.state === 'done' || measure?.state === 'dropped';
	return (
		<Sheet id="massnahme" title="Angaben">
			<Form action={measure ? `${path}/${measure.id}` : `${path}/neu`} wide>
				<What {...props} />
				<When {...props} />
				{props.reports.length > 0 && <ReportChoice {...props} />}
				{!isOver && <Submit icon="check">Speichern</Submit>}
			</Form>
		</Sheet>
	);
};

/** One measure, or a new one. */
export const MeasurePage = (props: Props) => {
	const { measure, order, form } = props;
	return (
		<div class="om-stack">
			<BackLink href={path} label="Alle Maßnahmen" />
			<ErrorSummary unnamed title="Das passt noch nicht" errors={errorsOf(form.problems)} />
			<DeskBar title={measure?.title ?? 'Neue Maßnahme'} after={measure?.kindLabel} />
			{measure ? (
				<EditorColumns label="Stand und Auftrag" beside={<Beside measure={measure} order={order} grounds={props.grounds} />}>
					<Questions {...props} />
				</EditorColumns>
			) : (
				<Questions {...props} />
			)}
		</div>
	);
};
