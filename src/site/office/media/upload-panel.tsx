import { addressWith } from '#screens/filters.tsx';
import { CheckField } from '#ui/form/choice-field.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { UploadField } from '#ui/form/upload-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { messageFor } from '../messages.ts';

/** Where pictures are sent. */
export const uploadPath = '/verwaltung/medien/hochladen';

export const uploadLabels = {
	file: { label: 'Bilder' },
	alt: { label: 'Was ist zu sehen?' },
	name: { label: 'Name' },
	credit: { label: 'Foto von' },
};

/** Pictures to send: one with its description at once, several are described on the next page. */
export const UploadPanel = ({ purpose, problem }: { readonly purpose: string; readonly problem?: string | undefined }) => (
	<Sheet id="hochladen" title="Hochladen">
		<Form action={addressWith(uploadPath, {}, { fuer: purpose || undefined })} files wide>
			<UploadField
				lang="de"
				name="file"
				label={uploadLabels.file.label}
				hint="Auch mehrere, höchstens 12 Megabyte je Bild und 72 zusammen. Ort und Gerät, die eine Kamera hineinschreibt, werden entfernt."
				accept="image/*"
				multiple
				error={problem === undefined ? undefined : messageFor(uploadLabels, 'file', problem)}
			/>
			<TextField
				lang="de"
				name="alt"
				label={uploadLabels.alt.label}
				hint="Ein Satz für Menschen, die das Bild nicht sehen. Bei mehreren fragen wir gleich für jedes."
				rows={3}
				maxlength={300}
			/>
			<CheckField lang="de" name="decorative" label="Rein schmückend" hint="Wird Vorlesegeräten nicht gezeigt." />
			<LineField lang="de" name="credit" label={uploadLabels.credit.label} optional maxlength={120} />
			<Submit icon="upload">Hochladen</Submit>
		</Form>
	</Sheet>
);
