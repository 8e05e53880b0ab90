import { Button } from '#ui/button.tsx';
import { Alert } from '#ui/alert.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { Thing } from '#kernel/kind/things.ts';
import { telephoneWords } from '../office-texts.ts';
import { deskPath as path, type survey } from '../survey.ts';

type Survey = Thing<typeof survey.fields>;
export const telephoneAt = (slug: string): string => `${path}/${slug}/telefon`;

/** Before the first question: what to read out, and the caller's code. */
export const CallPage = ({ thing, said }: { thing: Survey; said?: string | undefined }) => (
	<>
		<DeskBar title="Am Telefon aufnehmen" before={thing.words.title}>
			<Button href={`${path}/${thing.slug}`} look="secondary">
				Zur Umfrage
			</Button>
		</DeskBar>
		{said && <Alert level="warning" title={said} live />}
		<Sheet id="anruf" title="Vor der ersten Frage">
			<p>{telephoneWords}</p>
			<Form action={telephoneAt(thing.slug)}>
				<LineField
					lang="de"
					name="code"
					label="Code der Anruferin oder des Anrufers"
					hint="Zwölf Zeichen vom Brief. Bitte nirgends sonst aufschreiben."
					autocomplete="off"
					spellcheck={false}
					dir="ltr"
					short
				/>
				<Submit iconAfter="arrow_forward">Zu den Fragen</Submit>
			</Form>
		</Sheet>
	</>
);

/** After it: the number that the caller writes down. The answers are not repeated, and no way leads back to them. */
export const CallDone = ({ thing, receipt }: { thing: Survey; receipt: string }) => (
	<>
		<DeskBar title="Die Antworten sind in der Urne" before={thing.words.title} />
		<Sheet id="quittung" title="Bitte vorlesen">
			<Facts facts={[{ label: 'Quittung', value: <bdi class="om-ref">{receipt}</bdi> }]} />
			<p>
				Nach der Auszählung steht diese Nummer in der öffentlichen Liste auf der Seite der Umfrage. Sie verrät nicht, was
				geantwortet wurde.
			</p>
			<div class="om-row">
				<Button href={telephoneAt(thing.slug)}>Nächster Anruf</Button>
				<Button href={`${path}/${thing.slug}`} look="tertiary">
					Zur Umfrage
				</Button>
			</div>
		</Sheet>
	</>
);
