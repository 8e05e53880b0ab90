import type { Keying } from '#kernel/ballot/sheets.ts';
import { Button } from '#ui/button.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';

/** What became of a sheet that somebody keyed. */
export const keyingTexts: Readonly<Record<Keying, string>> = {
	first: 'Gespeichert. Jetzt erfasst eine zweite Person denselben Bogen.',
	agreed: 'Beide Eingaben stimmen überein. Der Bogen ist in der Urne.',
	differs: 'Die beiden Eingaben sind verschieden. Jemand mit dem Bogen in der Hand entscheidet.',
	samePerson: 'Diesen Bogen haben Sie schon erfasst. Die zweite Eingabe macht jemand anderes.',
	done: 'Diese Nummer ist schon in der Urne. Nichts wurde doppelt gezählt.',
	noCodeLeft: 'Es sind nicht mehr Abschnitte angenommen als Bögen erfasst. Nehmen Sie zuerst den Abschnitt mit dem Code an.',
	counted: 'Hier ist schon ausgezählt.',
};

/** Why an urn stays closed although the vote is over. */
export const sheetsWait = 'Nicht alle Bögen auf Papier sind von zwei Menschen gleich erfasst. Erst dann wird ausgezählt.';

type Difference = {
	readonly title: string;
	readonly number: number;
	/** Where the choice goes, as `eingabe`: 0 or 1. */
	readonly action: string;
	/** What both keyed, as people read it. */
	readonly words: readonly string[];
};

/** What two people keyed, one below the other, for whoever has the sheet in her hand. */
export const DifferencePage = ({ title, number, action, words }: Difference) => (
	<>
		<DeskBar title={`Bogen ${number}: zwei verschiedene Eingaben`} before={title} />
		{words.map((text, at) => (
			<Sheet id={`eingabe-${at + 1}`} title={at === 0 ? 'Erste Eingabe' : 'Zweite Eingabe'}>
				<p>{text}</p>
				<Form action={action} hidden={{ eingabe: String(at) }}>
					<FormActions>
						<Button look="secondary">So steht es auf dem Bogen</Button>
					</FormActions>
				</Form>
			</Sheet>
		))}
	</>
);
