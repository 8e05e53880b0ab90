import { type Round, roundState } from '#kernel/ballot/round.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import { type Spoken, telephoneWords } from './telephone-texts.ts';

/** A vote or survey to which somebody calls in. `desk`: where the office works with it, `back`: what whoever takes the call may see of it. */
export type Call = {
	readonly title: string;
	readonly round: Round;
	readonly desk: string;
	readonly back: { readonly href: string; readonly label: string };
	readonly spoken: Spoken;
};
export const callAt = (desk: string): string => `${desk}/telefon`;

/** The way to it from the desk while the round is open; `round`: none where nobody can call. */
export const CallSheet = ({ desk, round, now }: Pick<Call, 'desk'> & { round: Round | undefined; now: Date }) =>
	round && roundState(round, now) === 'open' ? (
		<Sheet id="telefon" title="Telefon">
			<p>Wer anruft und seinen Code nennt, nimmt durch Sie teil. Sehen oder ändern lässt sich danach nichts mehr.</p>
			<Button href={callAt(desk)} look="secondary" icon="call">
				Am Telefon aufnehmen
			</Button>
		</Sheet>
	) : (
		<></>
	);

/** Before the first question: what to read out, and the caller's code; without a field when it is not the time. */
export const CallPage = ({ call, said, isOpen }: { call: Call; said?: string | undefined; isOpen: boolean }) => (
	<>
		<DeskBar title="Am Telefon aufnehmen" before={call.title}>
			<Button href={call.back.href} look="secondary">
				{call.back.label}
			</Button>
		</DeskBar>
		{said && !isOpen && <Alert level="warning" title={said} live />}
		{isOpen && (
			<Sheet id="anruf" title="Vor der ersten Frage">
				<p>{telephoneWords(call.spoken)}</p>
				<Form action={callAt(call.desk)} secret>
					<LineField
						lang="de"
						name="code"
						label="Code der Anruferin oder des Anrufers"
						hint="Zwölf Zeichen vom Brief. Bitte nirgends sonst aufschreiben."
						error={said}
						autocomplete="off"
						spellcheck={false}
						dir="ltr"
						short
					/>
					<Submit iconAfter="arrow_forward">Weiter</Submit>
				</Form>
			</Sheet>
		)}
	</>
);

/** After it: the number that the caller writes down. What she said is not repeated, and no way leads back to it. */
export const CallDone = ({ call, receipt }: { call: Call; receipt: string }) => (
	<>
		<DeskBar title="Alles liegt in der Urne" before={call.title} />
		<Sheet id="quittung" title="Bitte vorlesen">
			<Facts facts={[{ label: 'Quittung', value: <bdi class="om-ref">{receipt}</bdi> }]} />
			<p>Nach der Auszählung steht diese Nummer in einer öffentlichen Liste im Internet. Sie verrät nicht, was Sie gesagt haben.</p>
			<div class="om-row">
				<Button href={callAt(call.desk)}>Nächster Anruf</Button>
				<Button href={call.back.href} look="tertiary">
					{call.back.label}
				</Button>
			</div>
		</Sheet>
	</>
);
