import { scene } from '../art/scenes.ts';
import { Button } from '../button.tsx';
import { Drawing } from '../content/picture.tsx';
import { AutoSubmit } from '../copy-link.tsx';
import { CheckAnswers } from '../form/check-answers.tsx';
import { CheckField, ChoiceField, ChoicesField, SelectField } from '../form/choice-field.tsx';
import { Confirmation, Steps } from '../form/confirmation.tsx';
import { DateField, DateTimeField, RememberedDateField, TimeField } from '../form/date-field.tsx';
import { ErrorSummary } from '../form/error-summary.tsx';
import { BackLink, Fieldset, Form, FormActions } from '../form/form.tsx';
import { LineField, NumberField, TextField } from '../form/line-field.tsx';
import { UploadField } from '../form/upload-field.tsx';
import type { Language } from '../language.ts';
import type { Markup } from '../markup.ts';
import { PageHead } from '../page/page-head.tsx';
import { Section, Wrap } from '../page/section.tsx';
import { Main } from '../page/shell.tsx';
import { SampleFoot, SampleHead } from './frame.tsx';

type Props = { lang: Language };

const missing = 'Geben Sie eine Überschrift ein';

const Questions = ({ lang }: Props): Markup => (
	<Form action="/brett/neu" files guard hidden={{ schritt: '1' }}>
		<PageHead
			eyebrow="Schwarzes Brett · Schritt 1 von 2"
			title="Aushang aufgeben"
			lead="Ohne Konto. Ihr Name erscheint nur, wenn Sie das möchten."
		/>
		<ChoiceField
			lang={lang}
			name="art"
			label="Worum geht es?"
			wide
			value="hilfe"
			choices={[
				{ value: 'hilfe', label: 'Ich suche Hilfe', hint: 'Mähen, fahren, tragen, erklären' },
				{ value: 'biete', label: 'Ich biete etwas an', hint: 'Dinge, Zeit, Können' },
			]}
		/>
		<LineField
			lang={lang}
			name="titel"
			label="Überschrift"
			hint="Kurz und freundlich, höchstens 80 Zeichen."
			error={missing}
			maxlength={80}
		/>
		<TextField lang={lang} name="text" label="Ihr Text" value="Wir suchen jemanden, der mäht." maxlength={400} />
		<RememberedDateField
			lang={lang}
			name="ende"
			label="Bis wann soll er hängen?"
			value={{ day: '1', month: '6', year: '2026' }}
			error="Das Enddatum muss nach heute liegen"
		/>
		<SelectField lang={lang} name="dorf" label="Für welches Dorf?" choices={[{ value: 'm', label: 'Mittelhof' }]} />
		<ChoicesField
			lang={lang}
			name="orte"
			label="Welche Orte?"
			values={['e']}
			choices={[
				{ value: 'a', label: 'Auenrode' },
				{ value: 'e', label: 'Ebersfeld' },
			]}
		/>
		<LineField lang={lang} name="mail" type="email" autocomplete="email" label="Ihre E-Mail-Adresse" optional dir="ltr" />
		<NumberField lang={lang} name="anzahl" label="Wie viele Personen?" value={12} unit="Personen" />
		<DateField lang={lang} name="tag" label="An welchem Tag?" value="2026-06-20" min="2026-06-18" />
		<DateTimeField lang={lang} name="beginn" label="Beginn" value="2026-06-20T14:00" />
		<TimeField lang={lang} name="uhr" label="Uhrzeit" value="14:00" />
		<UploadField lang={lang} name="bild" label="Ein Bild" hint="Höchstens 10 Megabyte." accept="image/*" camera />
		<Fieldset legend="Zum Schluss">
			<CheckField lang={lang} name="einverstanden" label="Ich habe die Regeln gelesen." error="Bestätigen Sie die Regeln" />
		</Fieldset>
		<FormActions>
			<Button>Weiter zur Kontrolle</Button>
			<Button href="/brett" look="tertiary">
				Abbrechen
			</Button>
		</FormActions>
	</Form>
);

export const SampleForm = ({ lang }: Props): Markup => (
	<>
		<SampleHead lang={lang} />
		<Main>
			<Wrap tight>
				<BackLink href="/brett" label="Zurück" />
				<ErrorSummary
					title="Drei Angaben fehlen noch"
					errors={[
						{ name: 'titel', message: missing },
						{ name: 'ende', message: 'Das Enddatum muss nach heute liegen' },
						{ name: 'einverstanden', message: 'Bestätigen Sie die Regeln' },
					]}
				/>
				<Questions lang={lang} />
			</Wrap>
			<Wrap>
				<form action="/termine">
					<AutoSubmit lang={lang}>
						<SelectField lang={lang} name="ort" label="Ort" choices={[{ value: 'a', label: 'Auenrode' }]} />
					</AutoSubmit>
				</form>
			</Wrap>
		</Main>
		<SampleFoot />
	</>
);

export const SampleConfirmation = ({ lang }: Props): Markup => (
	<>
		<SampleHead lang={lang} />
		<Main>
			<Wrap tight>
				<Confirmation
					lang={lang}
					title="Danke! Ihr Aushang ist da."
					reference="AUS-2026-0418"
					art={<Drawing svg={scene('fest')} />}
					actions={
						<Button href="/brett" look="secondary">
							Zum Schwarzen Brett
						</Button>
					}
				>
					<p>Wir haben sie auch an kirche.mittelhof@auenrode.example geschickt.</p>
				</Confirmation>
			</Wrap>
			<Section id="weiter" title="So geht es weiter" tight>
				<Steps
					steps={[
						{ title: 'Heute: jemand schaut kurz darauf', text: 'Meist innerhalb von zwei Stunden.' },
						{ title: 'Danach hängt er aus', text: 'Auf der Seite von Mittelhof und am Infopunkt.' },
					]}
				/>
			</Section>
			<Section id="angaben" title="Ihre Angaben" tight>
				<CheckAnswers
					lang={lang}
					answers={[{ label: 'Überschrift', value: 'Wer mäht den Friedhof in Mittelhof?', change: '/brett/neu' }]}
				/>
			</Section>
		</Main>
		<SampleFoot />
	</>
);
