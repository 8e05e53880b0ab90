import type { Context } from '#kernel/context.ts';
import { Prose } from '#ui/content/prose.tsx';
import { FieldGroup } from '#ui/form/field.tsx';
import { Fieldset, Form, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import type { PciProfile } from '../assessment/pci-profile.ts';
import type { AssessmentProfile } from '../assessment/profile.ts';
import type { Measure } from '../planner/plan.ts';
import type { gradings, profileVersions } from '../server/queries/profiles.ts';
import { inGerman } from '../work-texts.ts';
import { asked, type Tried } from './asking.tsx';
import { officePath } from './road-tabs.tsx';

const path = `${officePath}/verfahren`;
export type ProfileProps = {
	readonly ctx: Context;
	readonly profile: AssessmentProfile;
	readonly pci: PciProfile;
	readonly versions: Awaited<ReturnType<typeof profileVersions>>;
	readonly gradings: Awaited<ReturnType<typeof gradings>>;
	readonly catalogue: readonly Measure[];
	readonly form: Tried;
};

export const typedNumber = (value: number | undefined): string => (value === undefined ? '' : inGerman(value));

const nothingYet = { id: '', label: '', cost: undefined, gradeAfter: undefined, worstGrade: undefined, source: '' };
type Row = { readonly one: Measure | typeof nothingYet; readonly at: number; readonly form: Tried };
const CatalogueRow = ({ one: { id, label, cost, gradeAfter, worstGrade, source }, at, form }: Row) => (
	<Fieldset legend={label || 'Weitere Maßnahme'}>
		<input type="hidden" name="kind" value={id} />
		<div class="om-row">
			{(
				[
					['label', 'Name', label, 'text'],
					['price', '€ je m²', typedNumber(cost), 'decimal'],
					['after', 'Note danach', typedNumber(gradeAfter), 'decimal'],
					['worst', 'hilft bis Note', typedNumber(worstGrade), 'decimal'],
					['source', 'Quelle', source, 'text'],
				] as const
			).map(([name, question, value, keyboard]) => (
				<label class="om-field">
					{question}
					<input class="om-input" name={name} value={form.typed[name]?.[at] ?? value} inputmode={keyboard} />
				</label>
			))}
		</div>
	</Fieldset>
);

/** What can be done to a road, at what price and with what effect. */
export const Catalogue = ({ catalogue, form }: ProfileProps) => (
	<Sheet id="katalog" title="Maßnahmenkatalog">
		<Form action={`${path}/katalog`} wide>
			<FieldGroup {...asked(form, 'catalogue')} label="Maßnahmen">
				{[...catalogue, nothingYet].map((one, at) => (
					<CatalogueRow one={one} at={at} form={form} />
				))}
			</FieldGroup>
			<Submit look="secondary">Katalog speichern</Submit>
			<p class="om-muted">Leerer Name nimmt eine Maßnahme heraus. Was schon geplant ist, behält seine Kosten.</p>
		</Form>
	</Sheet>
);

const written = (points: readonly (readonly [number, number])[] | undefined): string =>
	(points ?? []).map(([x, y]) => `${x} ${y}`).join('; ');
/** The second procedure, whose curves a municipality has to buy. */
export const Pci = ({ profile, pci, form }: ProfileProps) => (
	<Sheet id="pci" title={`PCI nach ASTM D6433, Fassung ${pci.version}`}>
		<Prose>
			<p>
				Das Regelwerk wird verkauft, seine Kurven liegen deshalb nicht bei. Wer es besitzt, trägt Punkte der gedruckten Kurven ein:
				für jede Größe Anteil der Fläche in Prozent und Abzug, dann Summe der Abzüge und berichtigte Summe. Beispiel für die
				Schreibweise: 1 5; 10 20; 50 45.
			</p>
		</Prose>
		<Form action={`${path}/pci`} wide>
			<FieldGroup {...asked(form, 'curves')} label="Kurven">
				{profile.normalisations
					.filter(({ unit }) => unit === '%')
					.map(({ quantity, label }) => {
						const known = pci.deducts.find((one) => one.quantity === quantity);
						return (
							<Fieldset legend={`Abzug für ${label}`}>
								<TextField
									{...asked(form, `pci-${quantity}`, written(known?.points))}
									label="Punkte (Prozent, Abzug)"
									rows={2}
									optional
								/>
								<LineField
									{...asked(form, `pci-${quantity}-source`, known?.source ?? '')}
									label="Ausgabe und Bild des Regelwerks"
									optional
								/>
							</Fieldset>
						);
					})}
				{[2, 3, 4, 5, 6, 7].map((q) => {
					const known = pci.corrected.find((one) => one.q === q);
					return (
						<Fieldset legend={`Berichtigung bei ${q} Abzügen über zwei`}>
							<TextField
								{...asked(form, `cdv-${q}`, written(known?.points))}
								label="Punkte (Summe, berichtigt)"
								rows={2}
								optional
							/>
							<LineField
								{...asked(form, `cdv-${q}-source`, known?.source ?? '')}
								label="Ausgabe und Bild des Regelwerks"
								optional
							/>
						</Fieldset>
					);
				})}
			</FieldGroup>
			<LineField {...asked(form, 'pciReason')} label="Warum ändern Sie die Kurven?" />
			<Submit look="secondary">Kurven als neue Fassung speichern</Submit>
		</Form>
	</Sheet>
);
