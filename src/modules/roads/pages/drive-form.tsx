import type { Problems } from '#kernel/errors.ts';
import { Prose } from '#ui/content/prose.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { DateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { UploadField } from '#ui/form/upload-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { sentenceOf } from '../survey-texts.ts';
import { drivesPath } from './drive-list.tsx';
import { lang } from './road-tabs.tsx';

type Props = {
	readonly vehicles: readonly { readonly id: string; readonly name: string }[];
	readonly typed: Readonly<Record<string, string>>;
	readonly problems: Problems;
};

/** Hands in a drive that another device recorded. Nothing counts before somebody has read what was found in it. */
export const DriveForm = ({ vehicles, typed, problems }: Props) => {
	const asked = (name: string) => {
		const code = problems[name];
		return { lang, name, error: code === undefined ? undefined : sentenceOf(code) } as const;
	};
	return (
		<div class="om-stack">
			<BackLink href={drivesPath} label="Fahrten" />
			<DeskBar
				title="Fahrt hochladen"
				after="Zuerst prüfen wir die Dateien und zeigen, was brauchbar ist. Erst danach zählt die Fahrt."
			/>
			<ErrorSummary
				unnamed
				title="So können wir die Fahrt nicht lesen"
				errors={Object.entries(problems).map(([name, code]) => ({ name, message: sentenceOf(code) }))}
			/>
			<Sheet id="dateien" title="Dateien">
				<Form action={`${drivesPath}/neu`} files>
					<UploadField
						{...asked('track')}
						label="Weg"
						hint="GPX, oder CSV mit den Spalten lat, lon und time. Auch mit gzip gepackt."
						accept=".gpx,.csv,.gz"
					/>
					<UploadField
						{...asked('motion')}
						label="Bewegung"
						hint="CSV mit den Spalten time, x, y und z in m/s². Ohne sie wird keine Ebenheit gemessen."
						accept=".csv,.gz"
						optional
					/>
					<UploadField {...asked('pictures')} label="Bilder der Fahrbahn" accept="image/*" multiple optional />
					<UploadField
						{...asked('list')}
						label="Liste der Bilder"
						hint="CSV mit den Spalten datei und time."
						accept=".csv,.gz"
						optional
					/>
					<SelectField
						{...asked('vehicle')}
						label="Fahrzeug"
						value={typed['vehicle']}
						choices={vehicles.map(({ id, name }) => ({ value: id, label: name }))}
						optional
					/>
					<DateField
						{...asked('day')}
						label="Tag der Fahrt"
						hint="Nur nötig, wenn die Datei keine Zeiten hat."
						value={typed['day']}
						optional
					/>
					<Submit icon="fact_check">Prüfen</Submit>
				</Form>
			</Sheet>
			<Prose>
				<p>Bilder werden ohne das abgelegt, was die Kamera hineingeschrieben hat. Sie sind nie öffentlich.</p>
			</Prose>
		</div>
	);
};
