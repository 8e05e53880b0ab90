import type { Context } from '#kernel/context.ts';
import { today } from '#kernel/time/zone.ts';
import { fullDay } from '#screens/moments.ts';
import { Table } from '#ui/content/table.tsx';
import { FieldGroup } from '#ui/form/field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField, NumberField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Measure } from '../planner/plan.ts';
import type { plans } from '../server/queries/plans.ts';
import { errorsOf, inGerman } from '../work-texts.ts';
import { asked, type Tried } from './asking.tsx';
import { lang, officePath, RoadTabs } from './road-tabs.tsx';

const path = `${officePath}/haushalt`;
type Props = {
	readonly ctx: Context;
	readonly plans: Awaited<ReturnType<typeof plans>>;
	readonly catalogue: readonly Measure[];
	readonly form: Tried;
};

const New = ({ ctx, form }: Props) => {
	const next = Number(today(ctx.tenant.zone, ctx.now).slice(0, 4)) + 1;
	return (
		<Sheet id="neu" title="Neuen Plan rechnen">
			<Form action={path}>
				<LineField {...asked(form, 'title', `Straßenunterhalt ab ${next}`)} label="Bezeichnung" />
				<NumberField {...asked(form, 'firstYear', next)} label="Erstes Haushaltsjahr" />
				<NumberField {...asked(form, 'years', 5)} label="Wie viele Jahre?" />
				<FieldGroup {...asked(form, 'budgets')} label="Was soll je Jahr ausgegeben werden?" hint="Von 1.000 € bis 100 Millionen €.">
					{[100_000, 200_000, 400_000, ''].map((known, at) => (
						<NumberField {...asked(form, `budget${at + 1}`, known)} label={`${at + 1}. Betrag`} unit="€" optional={at > 0} />
					))}
				</FieldGroup>
				<p class="om-muted">
					Gerechnet wird außerdem, was geschieht, wenn nichts getan wird, und wenn immer die schlechtesten Straßen zuerst
					drankommen.
				</p>
				<Submit icon="euro">Rechnen</Submit>
			</Form>
		</Sheet>
	);
};

/** Plans that were worked out, the form for the next one, and what a square metre costs. */
export const PlanList = (props: Props) => (
	<div class="om-stack">
		<ErrorSummary unnamed title="Das passt noch nicht" errors={errorsOf(props.form.problems)} />
		<DeskBar
			title="Haushaltsplaner"
			after="Was ein Betrag im Jahr für die Straßen bewirkt, Dorf für Dorf, und welche Arbeiten er am besten bezahlt."
		/>
		<RoadTabs current="haushalt" />
		{props.plans.length > 0 && (
			<Table
				lang={lang}
				caption="Gerechnete Pläne"
				columns={[{ label: 'Plan' }, { label: 'Ab Jahr', number: true }, { label: 'Gerechnet' }, { label: 'Von' }]}
				rows={props.plans.map(({ id, title, firstYear, createdAt, authorName }) => [
					<a href={`${path}/${id}`}>{title}</a>,
					firstYear,
					fullDay(props.ctx, createdAt),
					authorName,
				])}
			/>
		)}
		<New {...props} />
		<Sheet id="katalog" title="Womit gerechnet wird">
			<Table
				lang={lang}
				caption="Maßnahmen, Preise und Wirkung"
				hideCaption
				columns={[
					{ label: 'Maßnahme' },
					{ label: '€ je m²', number: true },
					{ label: 'Note danach', number: true },
					{ label: 'hilft bis Note', number: true },
					{ label: 'Quelle' },
				]}
				rows={props.catalogue.map(({ label, cost, gradeAfter, worstGrade, source }) => [
					label,
					inGerman(cost),
					inGerman(gradeAfter),
					inGerman(worstGrade),
					source,
				])}
			/>
			<p>
				<a href={`${officePath}/verfahren#katalog`}>Preise und Wirkungen ändern</a>
			</p>
		</Sheet>
	</div>
);
