import type { Context } from '#kernel/context.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { addressWith } from '#screens/filters.tsx';
import { fullDay } from '#screens/moments.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { FilterBar } from '#ui/content/filter-bar.tsx';
import { LineChart } from '#ui/content/line-chart.tsx';
import { Prose } from '#ui/content/prose.tsx';
import { Table } from '#ui/content/table.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { gradeText } from '../server/exports/tiles.ts';
import type { StoredPlan } from '../server/queries/plans.ts';
import { basisInWords, euros, inGerman } from '../work-texts.ts';
import type { StoredScenario } from '../work-tables.ts';
import type { Tried } from './asking.tsx';
import { yearAddress } from './chain-sheet.tsx';
import { DecisionSheet } from './plan-decision.tsx';
import { lang, officePath } from './road-tabs.tsx';

const path = `${officePath}/haushalt`;
type Props = {
	readonly ctx: Context;
	readonly plan: StoredPlan;
	readonly chosen: number;
	readonly adopted: string | undefined;
	readonly form: Tried;
};

const yearsOf = ({ firstYear, scenarios }: StoredPlan): readonly number[] => {
	const last = Math.max(...(scenarios[0]?.states.map(({ year }) => year) ?? [0]));
	return Array.from({ length: last + 1 }, (_, at) => firstYear - 1 + at);
};
const wholeOf = ({ states }: StoredScenario) => states.filter(({ village }) => village === '').toSorted((a, b) => a.year - b.year);

/** The top of an axis of four steps whose numbers are easy to read. */
const roundTop = (most: number): number => {
	const step = 10 ** Math.floor(Math.log10(Math.max(1000, most) / 4));
	return 4 * step * ([1, 2, 2.5, 5, 10].find((factor) => 4 * step * factor >= most) ?? 10);
};

const Compare = ({ plan }: { plan: StoredPlan }) => {
	const years = yearsOf(plan);
	const lines = plan.scenarios.map((one) => ({
		name: one.name,
		grades: wholeOf(one).map(({ grade }) => grade),
		backlogs: wholeOf(one).map(({ backlog }) => backlog),
	}));
	const [grades, backlogs] = [lines.flatMap((one) => one.grades), lines.flatMap((one) => one.backlogs)];
	const steps = years.map(String);
	const columns = [{ label: 'Szenario' }, ...steps.map((label) => ({ label, number: true }))];
	return (
		<>
			<Sheet id="note" title="Mittlere Note des Netzes am Ende jedes Jahres">
				<LineChart
					label="Mittlere Note des Netzes je Szenario und Jahr, oben ist besser. Dieselben Zahlen stehen in der Tabelle darunter."
					steps={steps}
					lines={lines.map(({ name, grades: values }) => ({ name, values }))}
					low={Math.floor(Math.min(...grades) * 2) / 2}
					high={Math.ceil(Math.max(...grades) * 2) / 2}
					write={inGerman}
					down
				/>
				<Table
					lang={lang}
					caption="Mittlere Note"
					columns={columns}
					rows={lines.map(({ name, grades: values }) => [name, ...values.map((grade) => gradeText(grade))])}
				/>
			</Sheet>
			<Sheet id="rueckstand" title="Rückstand am Ende jedes Jahres">
				<p>
					Was es voraussichtlich mindestens kosten würde, alle Straßen, die schlechter als 3,5 sind, wieder darunter zu bringen.
				</p>
				<LineChart
					label="Rückstand in Euro je Szenario und Jahr. Dieselben Zahlen stehen in der Tabelle darunter."
					steps={steps}
					lines={lines.map(({ name, backlogs: values }) => ({ name, values }))}
					low={0}
					high={roundTop(Math.max(...backlogs))}
					write={(value) => `${inGerman(Math.round(value / 1000))} T€`}
				/>
				<Table
					lang={lang}
					caption="Rückstand"
					columns={columns}
					rows={lines.map(({ name, backlogs: values }) => [name, ...values.map((one) => euros(Math.round(one)))])}
				/>
			</Sheet>
		</>
	);
};

const Villages = ({ plan, scenario }: { plan: StoredPlan; scenario: StoredScenario }) => {
	const years = yearsOf(plan);
	const groups = [...Map.groupBy(scenario.states, ({ village }) => village)].toSorted(([a], [b]) => a.localeCompare(b, 'de'));
	return (
		<Sheet id="doerfer" title="Dorf für Dorf">
			<Table
				lang={lang}
				caption="Note und Rückstand am Ende jedes Jahres"
				columns={[{ label: 'Dorf' }, ...years.map((year) => ({ label: String(year), number: true }))]}
				rows={groups.map(([village, states]) => [
					village || 'alle zusammen',
					...states
						.toSorted((a, b) => a.year - b.year)
						.map(({ grade, backlog }) => (
							<>
								<b>{gradeText(grade)}</b> <span class="om-small">{euros(Math.round(backlog))}</span>
							</>
						)),
				])}
			/>
		</Sheet>
	);
};

const Lines = ({ ctx, plan, chosen, scenario }: Props & { scenario: StoredScenario }) => (
	<Sheet id="massnahmen" title="Was dieser Plan bezahlt">
		{scenario.lines.length === 0 ? (
			<p>Nichts.</p>
		) : (
			<>
				<Table
					lang={lang}
					caption={`${scenario.lines.length} Maßnahmen für zusammen ${euros(scenario.spent)}`}
					columns={[
						{ label: 'Straße' },
						{ label: 'Jahr', number: true },
						{ label: 'Maßnahme' },
						{ label: 'm²', number: true },
						{ label: 'Kosten', number: true },
						{ label: 'Warum' },
					]}
					rows={scenario.lines.map(({ year, street, placeId, measure, squareMetres, cost, why }) => [
						[street || 'Weg ohne Namen', placeById(ctx.tenant, placeId ?? '')?.name].filter((part) => part).join(', '),
						<a href={yearAddress(plan.firstYear + year - 1)}>{plan.firstYear + year - 1}</a>,
						plan.basis.measures.find(({ id }) => id === measure)?.label ?? measure,
						inGerman(squareMetres),
						euros(cost),
						why,
					])}
				/>
				<Form action={`${path}/${plan.id}/uebernehmen`} hidden={{ scenario: String(chosen) }} wide>
					<FormActions>
						<Button icon="task_alt">Alle als Maßnahmen vormerken</Button>
						<Button look="secondary" name="year" value="1">
							{`Nur ${plan.firstYear}`}
						</Button>
						<Button look="secondary" icon="download" href={`${path}/${plan.id}/massnahmen.csv`}>
							Tabelle (CSV)
						</Button>
					</FormActions>
				</Form>
			</>
		)}
	</Sheet>
);

const stateNames = ['bis 1,5', 'bis 2,5', 'bis 3,5', 'bis 4,5', 'schlechter'];
const Basis = ({ plan: { basis, profileVersion } }: { plan: StoredPlan }) => (
	<Sheet id="grundlage" title="Worauf das beruht">
		<Prose>
			{basisInWords(basis, profileVersion).map((words) => (
				<p>{words}</p>
			))}
			<p>
				Der beste Plan wählt in jedem Jahr, was das Netz über die Jahre am meisten verbessert: Notenstufen mal Kilometer mal Jahre,
				wichtige Straßen zählen mehr. Für jedes einzelne Jahr ist die Auswahl nachweislich die beste; über mehrere Jahre rechnet er
				Jahr für Jahr.
			</p>
		</Prose>
		<Table
			lang={lang}
			caption="Wie wahrscheinlich ein Abschnitt in einem Jahr von einer Stufe in eine andere kommt, in Prozent"
			columns={[{ label: 'heute' }, ...stateNames.map((label) => ({ label, number: true }))]}
			rows={basis.deterioration.map((row, at) => [
				stateNames[at] ?? '',
				...row.map((chance) => inGerman(Math.round(chance * 1000) / 10)),
			])}
		/>
	</Sheet>
);

/** Scenarios side by side, then the chosen one village by village and work by work. Made to be printed for the council. */
export const PlanPage = (props: Props) => {
	const { ctx, plan, chosen, adopted, form } = props;
	const scenario = plan.scenarios[chosen];
	return (
		<div class="om-stack">
			<BackLink href={path} label="Alle Pläne" />
			<DeskBar
				title={plan.title}
				after={`Gerechnet am ${fullDay(ctx, plan.createdAt)} von ${plan.authorName}. Zum Drucken geeignet.`}
			/>
			{adopted !== undefined && (
				<Alert level="success" live askedBy="uebernommen">
					<p>{adopted === '0' ? 'Diese Maßnahmen waren schon vorgemerkt.' : `${adopted} Maßnahmen sind vorgemerkt.`}</p>
				</Alert>
			)}
			<Compare plan={plan} />
			<FilterBar
				label="Szenario"
				choices={plan.scenarios.map(({ name }, at) => ({
					href: addressWith(`${path}/${plan.id}`, {}, { szenario: String(at) }),
					label: name,
					current: at === chosen,
				}))}
			/>
			{scenario && <Villages plan={plan} scenario={scenario} />}
			{scenario && <Lines {...props} scenario={scenario} />}
			<Basis plan={plan} />
			<DecisionSheet plan={plan} form={form} />
		</div>
	);
};
