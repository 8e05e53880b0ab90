import type { Problems } from '#kernel/errors.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { faultWords } from '../detector-texts.ts';
import type { Detectors } from '../server/imports/detector-files.ts';
import type { DriveRow } from '../server/queries/drives.ts';
import { dayWords, sentenceOf } from '../survey-texts.ts';
import { findingsPath } from './finding-strip.tsx';
import { lang } from './road-tabs.tsx';

export type DetectorProps = { readonly drives: readonly DriveRow[]; readonly detectors: Detectors; readonly problems: Problems };

const progressOf = ({ drivenOn, detected, pictures }: DriveRow): string =>
	(detected ?? 0) > 0 ? `${dayWords(drivenOn)}, ${detected} von ${pictures} Bildern angesehen` : dayWords(drivenOn);

/** The detectors on the machine itself: which there are, what is wrong with them, and the request to look at a drive. */
export const DetectorSheet = ({ drives, detectors: { detectors, faults }, problems }: DetectorProps) => (
	<Sheet id="maschine" title="Bilder automatisch ansehen">
		<p>
			{detectors.length === 0
				? 'Auf diesem Server liegt keine Erkennung, die benutzt werden kann. Wer ihn betreibt, kann ein Modell hinterlegen.'
				: `Auf diesem Server: ${detectors.map(({ name }) => name).join(', ')}. Gefundenes zählt erst, wenn ein Mensch es bestätigt.`}
		</p>
		{faults.length > 0 && (
			<ul>
				{faults.map((fault) => (
					<li>{faultWords(fault).de}</li>
				))}
			</ul>
		)}
		{detectors.length > 0 && (
			<Form action={`${findingsPath}/erkennen`}>
				<SelectField
					lang={lang}
					name="look"
					label="Bilder der Fahrt"
					choices={drives.map((drive) => ({ value: drive.id, label: progressOf(drive) }))}
					error={problems['look'] === undefined ? undefined : sentenceOf(problems['look'])}
				/>
				<FormActions>
					<Button look="secondary" icon="search">
						Ansehen lassen
					</Button>
				</FormActions>
			</Form>
		)}
	</Sheet>
);
