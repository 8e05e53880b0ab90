import { fullDay } from '#screens/moments.ts';
import { Prose } from '#ui/content/prose.tsx';
import { Table } from '#ui/content/table.tsx';
import { FieldGroup } from '#ui/form/field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Fieldset, Form, Submit } from '#ui/form/form.tsx';
import { LineField, NumberField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Term } from '../assessment/profile.ts';
import { gradeText } from '../server/exports/tiles.ts';
import { errorsOf } from '../work-texts.ts';
import { asked } from './asking.tsx';
import { kilometresOf } from './road-figures.tsx';
import { Catalogue, Pci, type ProfileProps, typedNumber } from './profile-sheets.tsx';
import { lang, officePath, RoadTabs } from './road-tabs.tsx';

const path = `${officePath}/verfahren`;
const Rules = ({ profile, form }: ProfileProps) => (
	<>
		{profile.normalisations.map(({ quantity, label, unit, target, warning, threshold }) => (
			<Fieldset legend={`${label} (${unit})`}>
				<div class="om-row">
					<NumberField
						{...asked(form, `${quantity}-target`, typedNumber(target.value))}
						label="Note 1,5 bei"
						unit={unit}
						decimal
					/>
					<NumberField
						{...asked(form, `${quantity}-warning`, typedNumber(warning.value))}
						label="Note 3,5 bei"
						unit={unit}
						decimal
					/>
					<NumberField
						{...asked(form, `${quantity}-threshold`, typedNumber(threshold.value))}
						label="Note 4,5 bei"
						unit={unit}
						decimal
					/>
				</div>
				<LineField {...asked(form, `${quantity}-source`, target.source)} label="Woher sind diese Zahlen?" />
			</Fieldset>
		))}
	</>
);

const Terms = ({ profile, form, kind, title }: ProfileProps & { kind: 'use' | 'substance'; title: string }) => (
	<Fieldset legend={title}>
		<p class="om-hint">
			Jede Zeile wird für sich gewichtet, die Gewichte ergeben zusammen 1; die schlechteste Zeile zählt. Leer lassen nimmt etwas
			heraus.
		</p>
		{[...profile[kind], []].map((term: Term, at) => (
			<div>
				<div class="om-row">
					{profile.normalisations.map(({ quantity, label }) => (
						<NumberField
							{...asked(
								form,
								`${kind}${at}-${quantity}`,
								typedNumber(term.find((part) => part.quantity === quantity)?.weight.value),
							)}
							label={`${at + 1}. Zeile: ${label}`}
							decimal
							optional
						/>
					))}
				</div>
				<LineField
					{...asked(form, `${kind}${at}-source`, term[0]?.weight.source ?? '')}
					label={`${at + 1}. Zeile: Quelle`}
					optional
				/>
			</div>
		))}
	</Fieldset>
);

const Edit = (props: ProfileProps) => (
	<Sheet id="verfahren" title={`${props.profile.label}, Fassung ${props.profile.version}`}>
		<Prose>
			<p>
				{props.profile.notice} Aus jeder gemessenen Größe wird mit drei Werten eine Note von 1 bis 5; dazwischen und darüber hinaus
				in geraden Linien. Aus den Noten werden Gebrauchswert und Substanzwert; der schlechtere ist die Gesamtnote.
			</p>
		</Prose>
		<Form action={path} wide>
			<FieldGroup {...asked(props.form, 'procedure')} label="Werte und Gewichte">
				<Rules {...props} />
				<Terms {...props} kind="use" title="Gebrauchswert" />
				<Terms {...props} kind="substance" title="Substanzwert" />
			</FieldGroup>
			<LineField {...asked(props.form, 'notice', props.profile.notice)} label="Satz, der bei jeder Note steht" />
			<LineField
				{...asked(props.form, 'reason')}
				label="Warum ändern Sie das Verfahren?"
				hint="Zum Beispiel: Beschluss des Bauausschusses vom 3. März 2027."
			/>
			<Submit icon="check">Als neue Fassung speichern</Submit>
			<p class="om-muted">Die bisherigen Noten werden vorher festgehalten und nennen weiterhin ihre Fassung.</p>
		</Form>
	</Sheet>
);

const Versions = ({ ctx, versions, gradings: kept, form }: ProfileProps) => (
	<>
		<Sheet id="fassungen" title="Fassungen">
			<Table
				lang={lang}
				caption="Fassungen des Verfahrens"
				hideCaption
				columns={[{ label: 'Fassung' }, { label: 'Seit' }, { label: 'Warum' }, { label: 'Wer' }]}
				rows={[
					...versions.map(({ version, createdAt, reason, authorName }) => [version, fullDay(ctx, createdAt), reason, authorName]),
					[1, 'Anfang', 'Vorgabe von Ortsmitte', '–'],
				]}
			/>
		</Sheet>
		<Sheet id="staende" title="Festgehaltene Stände">
			{kept.length > 0 && (
				<Table
					lang={lang}
					caption="Festgehaltene Stände"
					hideCaption
					columns={[
						{ label: 'Stand' },
						{ label: 'Tag' },
						{ label: 'Fassung', number: true },
						{ label: 'km benotet', number: true },
						{ label: 'Note', number: true },
					]}
					rows={kept.map(({ title, takenAt, version, states: [whole] }) => [
						title,
						fullDay(ctx, takenAt),
						version,
						kilometresOf(whole?.graded ?? 0),
						gradeText(whole?.grade ?? null),
					])}
				/>
			)}
			<Form action={`${path}/stand`}>
				<LineField {...asked(form, 'title')} label="Wofür?" hint="Zum Beispiel: Bericht an den Gemeinderat 2027." />
				<Submit look="secondary">Heutigen Stand festhalten</Submit>
			</Form>
		</Sheet>
	</>
);

/** The procedure by which roads are graded, its versions, the catalogue of measures. */
export const ProfilePage = (props: ProfileProps) => (
	<div class="om-stack">
		<ErrorSummary unnamed title="Das passt noch nicht" errors={errorsOf(props.form.problems)} />
		<DeskBar
			title="Bewertungsverfahren"
			after="Wie aus Messungen Noten werden. Jede Zahl nennt ihre Quelle, jede Änderung ist eine neue Fassung."
		/>
		<RoadTabs current="verfahren" />
		<Edit {...props} />
		<Versions {...props} />
		<Catalogue {...props} />
		<Pci {...props} />
	</div>
);
