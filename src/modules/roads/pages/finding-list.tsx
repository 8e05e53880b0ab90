import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { UploadField } from '#ui/form/upload-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { dayWords, sentenceOf } from '../survey-texts.ts';
import { type DetectorProps, DetectorSheet } from './detector-sheet.tsx';
import { findingsPath } from './finding-strip.tsx';
import { lang, RoadTabs } from './road-tabs.tsx';

type Props = DetectorProps & { readonly typed: Readonly<Record<string, string>> };

const ImportSheet = ({ drives, problems, typed }: Props) => {
	const asked = (name: string) => ({ lang, name, error: problems[name] === undefined ? undefined : sentenceOf(problems[name]) }) as const;
	return (
		<Sheet id="erkennung" title="Erkennung einlesen">
			<p>
				Ein Programm, das Schäden auf Bildern erkennt, schreibt eine COCO-Datei. Was darin steht, wird ein Vorschlag. Es zählt erst,
				wenn ein Mensch es bestätigt.
			</p>
			<details open={Object.keys(problems).some((name) => name !== 'look')}>
				<summary>COCO-Datei wählen</summary>
				<Form action={`${findingsPath}/erkennung`} files>
					<SelectField
						{...asked('drive')}
						label="Fahrt"
						value={typed['drive']}
						choices={drives.map(({ id, drivenOn }) => ({ value: id, label: dayWords(drivenOn) }))}
					/>
					<LineField {...asked('detector')} label="Name der Erkennung" value={typed['detector']} maxlength={80} />
					<UploadField {...asked('file')} label="COCO-Datei" accept=".json,application/json" />
					<TextField
						{...asked('classes')}
						label="Zuordnung der Klassen"
						hint='Als JSON, zum Beispiel {"D20": "net-cracks", "crosswalk": null}. Leer: die Klassen von RDD2022.'
						value={typed['classes']}
						rows={3}
						optional
					/>
					<FormActions>
						<Button look="secondary" icon="upload">
							Einlesen
						</Button>
					</FormActions>
				</Form>
			</details>
		</Sheet>
	);
};

/** Which pictures wait for eyes, and what goes in and out for detectors. */
export const FindingList = (props: Props) => (
	<div class="om-stack">
		<DeskBar
			title="Funde"
			after="Vorschläge bestätigen, Bilder durchsehen. Nur was ein Mensch bestätigt, zählt für die Note einer Straße."
		>
			<Button href={`${findingsPath}/etiketten.json`} look="secondary" icon="download" download>
				Etiketten als COCO
			</Button>
			<Button href={`${findingsPath}/etiketten.tar`} look="secondary" icon="download" download>
				Etiketten als YOLO
			</Button>
		</DeskBar>
		<RoadTabs current="funde" />
		<ErrorSummary
			unnamed
			title="Das ging nicht"
			errors={Object.entries(props.problems).map(([name, code]) => ({ name, message: sentenceOf(code) }))}
		/>
		<Table
			lang={lang}
			caption="Fahrten mit Bildern und Vorschlägen"
			hideCaption
			columns={[
				{ label: 'Fahrt' },
				{ label: 'Bilder', number: true },
				{ label: 'Gesehen', number: true },
				{ label: 'Offene Vorschläge', number: true },
			]}
			rows={props.drives.map(({ id, drivenOn, pictures, seen, proposed }) => [
				<a href={`${findingsPath}/${id}`}>{dayWords(drivenOn)}</a>,
				pictures ?? 0,
				seen ?? 0,
				proposed ?? 0,
			])}
		/>
		<DetectorSheet {...props} />
		<ImportSheet {...props} />
	</div>
);
