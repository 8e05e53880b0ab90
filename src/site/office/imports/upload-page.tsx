import type { Kind } from '#kernel/kind/kind.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, Submit } from '#ui/form/form.tsx';
import { UploadField } from '#ui/form/upload-field.tsx';
import { DeskBar } from '#ui/office/desk-bar.tsx';
import { officeOf } from '../desk.ts';

type Props = { readonly kind: Kind; readonly path: string; readonly hasCalendar: boolean; readonly error?: string | undefined };

/** Step one: the file. */
export const UploadPage = ({ kind, path, hasCalendar, error }: Props) => (
	<>
		<BackLink href={officeOf(kind)} label={kind.many.de} />
		<DeskBar before="Schritt 1 von 3" title={`${kind.many.de} einlesen`} after="Vorher sehen Sie in einem Probelauf, was geschieht." />
		<ErrorSummary title="Das hat nicht geklappt" errors={error === undefined ? [] : [{ name: 'file', message: error }]} />
		<Form action={path} files>
			<UploadField
				lang="de"
				name="file"
				label={hasCalendar ? 'Tabelle (CSV) oder Kalender (ICS)' : 'Tabelle (CSV)'}
				hint="Höchstens 25 Megabyte. Aus Excel: „Speichern unter“, dann „CSV UTF-8“. Die erste Zeile enthält die Überschriften der Spalten."
				accept={hasCalendar ? '.csv,.txt,.ics,text/csv,text/calendar' : '.csv,.txt,text/csv'}
				error={error}
			/>
			<Submit iconAfter="arrow_forward">Weiter</Submit>
		</Form>
	</>
);
