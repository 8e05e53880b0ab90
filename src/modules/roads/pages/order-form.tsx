import type { Content } from '#ui/markup.ts';
import { SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { WorkReport } from '../asked.ts';
import { errorsOf } from '../work-texts.ts';
import { asked, type Tried } from './asking.tsx';
import { officePath } from './road-tabs.tsx';

const path = `${officePath}/auftraege`;

/** What a new order takes over from reports or a measure. */
export type NewOrder = {
	readonly measureId: string | null;
	readonly title: string;
	readonly street: string;
	readonly placeId: string | null;
	readonly segments: readonly string[];
	readonly position: { readonly lon: number; readonly lat: number } | null;
	readonly reports: readonly WorkReport[];
};
export type Person = { readonly id: string; readonly name: string; readonly organisation: string | null };
export const personChoices = (people: readonly Person[]) =>
	people.map(({ id, name, organisation }) => ({ value: id, label: organisation ? `${name}, ${organisation}` : name }));

const Told = ({ reports }: { reports: readonly WorkReport[] }): Content => (
	<Sheet id="meldungen" title={reports.length === 1 ? 'Aus dieser Meldung' : 'Aus diesen Meldungen'}>
		{reports.map(({ reference, title, words, spot }) => (
			<p dir="auto">
				<b>
					{reference}: {title}
				</b>
				{[spot, words].filter((part) => part).map((part) => ` · ${part}`)}
			</p>
		))}
		<p class="om-muted">
			Ort, Text und Bilder sieht, wer den Auftrag hat. Wer gemeldet hat, bleibt im Bürgerservice und bekommt eine E-Mail, sobald der
			Auftrag erledigt ist.
		</p>
	</Sheet>
);

type Props = { readonly draft: NewOrder; readonly people: readonly Person[]; readonly form: Tried };

/** A new order; what was reported or planned stands in it already. */
export const OrderForm = ({ draft, people, form }: Props) => (
	<div class="om-stack">
		<BackLink href={path} label="Alle Aufträge" />
		<ErrorSummary unnamed title="Das passt noch nicht" errors={errorsOf(form.problems)} />
		<DeskBar title="Auftrag geben" after="Der Wirtschaftshof sieht ihn sofort auf dem Telefon." />
		{draft.reports.length > 0 && <Told reports={draft.reports} />}
		<Sheet id="auftrag" title="Auftrag">
			<Form action={`${path}/neu`} hidden={draft.measureId === null ? {} : { measureId: draft.measureId }}>
				{draft.reports.map(({ id }) => (
					<input type="hidden" name="report" value={id} />
				))}
				<LineField {...asked(form, 'title', draft.title)} label="Was ist zu tun?" />
				<LineField {...asked(form, 'street', draft.street)} label="Straße" optional />
				<TextField
					{...asked(form, 'task')}
					label="Hinweise"
					hint="Nur was nicht schon in der Meldung steht: Material, Absperrung, Ansprechperson."
					rows={3}
					optional
				/>
				<SelectField {...asked(form, 'assigneeId')} label="Wer macht es?" optional choices={personChoices(people)} />
				<DateField {...asked(form, 'dueAt')} label="Bis wann?" hint="Leer: in vierzehn Tagen." optional />
				<Submit icon="assignment">Auftrag geben</Submit>
			</Form>
		</Sheet>
	</div>
);
