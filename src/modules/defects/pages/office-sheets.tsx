import { labelOf, nextOf } from '#kernel/case/case.ts';
import { newId } from '#kernel/db/id.ts';
import { Button } from '#ui/button.tsx';
import { Picture } from '#ui/content/picture.tsx';
import { ChoiceField, SelectField } from '#ui/form/choice-field.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/line-field.tsx';
import { UploadField } from '#ui/form/upload-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { defect } from '../defect.ts';
import { asked, at, type CaseProps } from './office-desk.tsx';

/** Another state, a sentence that everybody reads, and a photo as proof. */
export const MoveSheet = (props: CaseProps) => {
	const { report, desk } = props;
	const next = nextOf(defect, report.state).filter((state) => state !== 'merged' && state !== 'forwarded');
	if (next.length === 0) return <></>;
	return (
		<Sheet id="stand" title="Stand ändern">
			<Form action={at(props, 'stand')} files hidden={{ key: newId() }} wide>
				<ChoiceField
					{...asked(props, 'to')}
					label="Neuer Stand"
					wide
					choices={next.map((state) => ({ value: state, label: labelOf(defect, state) }))}
				/>
				<text-template data-into="says">
					{desk.templates.length > 0 && (
						<SelectField
							lang="de"
							name="template"
							label="Textbaustein"
							optional
							choices={desk.templates.map(({ title, body }) => ({ value: body, label: title }))}
						/>
					)}
					<TextField
						{...asked(props, 'says')}
						label="Satz für alle"
						hint="Steht öffentlich an der Meldung und geht als E-Mail an alle, die ihr folgen."
						maxlength={2000}
						rows={3}
						optional
					/>
				</text-template>
				<UploadField
					{...asked(props, 'photo')}
					label="Foto als Nachweis"
					hint="Ist sofort öffentlich: bitte ohne Menschen und Kennzeichen."
					accept="image/*"
					optional
				/>
				<Submit icon="check">Stand speichern</Submit>
			</Form>
		</Sheet>
	);
};

export const WriteSheet = (props: CaseProps) => (
	<Sheet id="schreiben" title="An die Bürgerin oder den Bürger schreiben">
		<Form action={at(props, 'nachricht')} wide>
			<text-template data-into="body">
				{props.desk.templates.length > 0 && (
					<SelectField
						lang="de"
						name="brief"
						label="Textbaustein"
						optional
						choices={props.desk.templates.map(({ title, body }) => ({ value: body, label: title }))}
					/>
				)}
				<TextField
					{...asked(props, 'body')}
					label="Nachricht"
					hint="Nicht öffentlich. Geht an die Person, die gemeldet hat, wenn sie ihre Adresse bestätigt hat."
					maxlength={4000}
					rows={4}
				/>
			</text-template>
			<Submit look="secondary" icon="send">
				Nachricht senden
			</Submit>
		</Form>
	</Sheet>
);

export const NoteSheet = (props: CaseProps) => (
	<Sheet id="notieren" title="Interne Notiz">
		<Form action={at(props, 'notiz')} wide>
			<TextField {...asked(props, 'note')} label="Notiz" hint="Liest nur die Verwaltung." maxlength={4000} rows={2} />
			<Submit look="secondary" icon="edit">
				Notieren
			</Submit>
		</Form>
	</Sheet>
);

/** The words that everybody reads: nothing until somebody has read them. */
export const ReleaseSheet = (props: CaseProps) => {
	const { report } = props;
	return (
		<Sheet id="freigabe" title="Öffentlicher Text">
			<Form action={at(props, 'text')} wide>
				<TextField
					{...asked(props, 'text')}
					value={report.publicText ?? report.description ?? ''}
					label={report.publicText === null ? 'Noch nicht öffentlich: bitte lesen und freigeben' : 'Steht öffentlich'}
					hint="Namen, Kennzeichen und Vorwürfe bitte streichen. Leer: kein öffentlicher Text."
					maxlength={4000}
					rows={3}
				/>
				<Submit look="secondary" icon="visibility">
					{report.publicText === null ? 'Freigeben' : 'Ändern'}
				</Submit>
			</Form>
		</Sheet>
	);
};

/** Pictures as they came; each is shown to nobody before it is released. */
export const PictureSheet = (props: CaseProps) => {
	const { pictures } = props.desk;
	if (pictures.length === 0) return <></>;
	return (
		<Sheet id="bilder" title="Bilder">
			{pictures.map(({ id, role, width, height, releasedAt, isBlurred }, index) => (
				<div class="om-stack">
					<Picture
						address={`${at(props, 'bild')}/${id}/gross`}
						alt={`Bild ${index + 1} zur Meldung`}
						width={width}
						height={height}
					/>
					<p>
						<StatusLight light={releasedAt ? 'ok' : 'wait'}>{releasedAt ? 'Öffentlich' : 'Nicht öffentlich'}</StatusLight>{' '}
						{role === 'proof' ? 'Nachweis' : 'Aus der Meldung'}
						{isBlurred && ', auf dem Gerät unkenntlich gemacht'}
					</p>
					<Form action={at(props, 'bild')} hidden={{ pictureId: id }} wide>
						<div class="om-row">
							<Button
								name="deed"
								value={releasedAt ? 'hide' : 'release'}
								look="secondary"
								icon={releasedAt ? 'visibility_off' : 'visibility'}
							>
								{releasedAt ? 'Zurücknehmen' : 'Keine Gesichter, keine Kennzeichen: freigeben'}
							</Button>
							<Button name="deed" value="delete" look="danger" icon="delete">
								Löschen
							</Button>
						</div>
					</Form>
				</div>
			))}
		</Sheet>
	);
};
