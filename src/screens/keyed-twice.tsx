import { type Keying, paperIn, type SheetChannel } from '#kernel/ballot/sheets.ts';
import type { Lists, Texts } from '#kernel/kind/posted.ts';
import { Table } from '#ui/content/table.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField, NumberField } from '#ui/form/line-field.tsx';
import { goneSheet, throwAway } from './compared-sheet.tsx';
import { type Paper, papers } from './paper-words.ts';

/** What became of a sheet that somebody keyed. */
export const keyingText = (outcome: Keying, paper: Paper): string => {
	const { one, it, same, that, on, pronoun, noCodeLeft } = papers[paper];
	const texts: Readonly<Record<Keying, string>> = {
		first: `Gespeichert. Jetzt erfasst eine zweite Person ${same}.`,
		agreed: `Beide Eingaben stimmen überein: ${one} liegt in der Urne.`,
		settled: 'Entschieden. Was Sie gewählt haben, liegt in der Urne.',
		differs: `Die beiden Eingaben sind verschieden. Jemand mit ${on} in der Hand entscheidet.`,
		samePerson: `${that} haben Sie schon erfasst. Die zweite Eingabe macht jemand anderes.`,
		done: 'Diese Nummer ist schon in der Urne. Nichts wurde doppelt gezählt.',
		noCodeLeft,
		counted: 'Hier ist schon ausgezählt.',
		gone: goneSheet(paper),
		ownSheet: `${that} haben Sie selbst erfasst. Es entscheidet jemand, der ${pronoun} nicht erfasst hat.`,
		dropped: `Verworfen. Liegt ${one} vor, erfassen ${it} zwei Menschen noch einmal.`,
	};
	return texts[outcome];
};

/** Whether what was typed is stored, so that the form may be empty again. */
export const isKept = (outcome: Keying): boolean => outcome === 'first' || outcome === 'agreed' || outcome === 'differs';

const numberInput = 'nummer';
/** The number on a sheet that a form names; `undefined` for none. */
export const numberIn = (sent: Lists): number | undefined => {
	const number = Number(sent[numberInput]?.[0]);
	return Number.isInteger(number) && number >= 1 && number <= 1_000_000 ? number : undefined;
};
type NumberProps = { label: string; hint?: string; sent: Lists; error?: string | undefined };
export const SheetNumber = ({ label, hint, sent, error }: NumberProps) => (
	<NumberField lang="de" name={numberInput} label={label} hint={hint} value={sent[numberInput]?.[0]} error={error} />
);

type Open = { readonly number: number; readonly channel: SheetChannel; readonly second: string | null };
type OpenProps = {
	readonly open: readonly Open[];
	/** What the sheets that are no boards are called. */
	readonly paper: Paper;
	readonly compareAt: ((sheet: Open) => string) | undefined;
};
/** Sheets that wait for a second person, or for somebody who looks; `compareAt`: where she may. */
export const OpenSheets = ({ open, paper, compareAt }: OpenProps) =>
	open.length === 0 ? (
		<p>{`Kein ${paper} wartet.`}</p>
	) : (
		<Table
			lang="de"
			caption="Noch nicht in der Urne"
			columns={[{ label: paper }, { label: 'Stand' }]}
			rows={open.map((sheet) => [
				`${paperIn(sheet.channel, paper)} ${sheet.number}`,
				sheet.second === null ? (
					<>
						<p>wartet auf die zweite Person</p>
						{compareAt && (
							<Form action={compareAt(sheet)} hidden={throwAway}>
								<Submit look="tertiary">Eingabe verwerfen</Submit>
							</Form>
						)}
					</>
				) : compareAt ? (
					<a href={compareAt(sheet)}>zwei verschiedene Eingaben</a>
				) : (
					'zwei verschiedene Eingaben'
				),
			])}
		/>
	);

export const lettersInput = 'anzahl';
const mostLetters = 20_000;
export const wrongLetters = 'Bitte eine Zahl von 1 bis 20.000 angeben';
/** How many letters a form asks for; `undefined` where that many cannot be made at once. */
export const lettersIn = (sent: Texts): number | undefined => {
	const count = Number(sent[lettersInput]);
	return Number.isInteger(count) && count >= 1 && count <= mostLetters ? count : undefined;
};
type LettersProps = { action: string; typed?: string | undefined; error?: string | undefined };
/** How many letters with codes somebody wants. */
export const LettersForm = ({ action, typed, error }: LettersProps) => (
	<Form action={action}>
		<NumberField
			lang="de"
			name={lettersInput}
			label="Wie viele Briefe?"
			value={typed}
			error={error}
			hint="Jeder trägt einen Code. Codes stehen nur in dieser Datei: Drucken Sie sie gleich, noch einmal gibt es sie nicht."
		/>
		<Submit look="secondary" icon="download">
			Briefe als PDF
		</Submit>
	</Form>
);

/** A code as it stands on what came back on paper. */
type CodeProps = { action: string; hint: string; typed?: string | undefined; error?: string | undefined; children: string };
export const CodeForm = ({ action, hint, typed, error, children }: CodeProps) => (
	<Form action={action}>
		<LineField
			lang="de"
			name="code"
			label="Code, der auf Papier zurückkam"
			hint={hint}
			value={typed}
			error={error}
			autocomplete="off"
			dir="ltr"
			short
		/>
		<Submit look="secondary">{children}</Submit>
	</Form>
);

/** Why an urn stays closed although the vote is over. */
export const sheetsWait = 'Nicht alle Bögen auf Papier sind von zwei Menschen gleich erfasst. Erst dann wird ausgezählt.';
