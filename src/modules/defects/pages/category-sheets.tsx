import type { Ruled } from '#kernel/case/rules.ts';
import { type ArrangedQuestion, arrangedFrom } from '#kernel/case/questions.ts';
import { askedIn, type Named } from '#kernel/case/category.ts';
import { languages, tagNames } from '#kernel/i18n/language.ts';
import { CheckField, ChoiceField, SelectField } from '#ui/form/choice-field.tsx';
import { Fieldset } from '#ui/form/form.tsx';
import { LineField, NumberField, TextField } from '#ui/form/line-field.tsx';
import { Icon } from '#ui/icon.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { categoryIcons } from '../category-icons.ts';

/** A category as the form shows it: as it is kept, or as somebody typed it. */
export type CategoryDraft = {
	readonly name: string;
	readonly words: Named;
	readonly icon: string;
	readonly position: string;
	readonly isOffered: boolean;
	readonly isPrivate: boolean;
	readonly isOnRoad: boolean;
	readonly dueDays: string;
	readonly keptMonths: string;
	readonly questions: readonly ArrangedQuestion[];
};
export type Said = (name: string) => string | undefined;

const lang = 'de';
const others = languages.filter((language) => language !== 'de');
const directionIn = (language: string) => (language === 'ar' ? ('auto' as const) : ('ltr' as const));

export const draftOf = ({ position, dueDays, keptMonths, ...category }: Ruled): CategoryDraft => ({
	...category,
	position: String(position),
	keptMonths: String(keptMonths),
	dueDays: dueDays === null ? '' : String(dueDays),
	questions: askedIn(category).map(arrangedFrom),
});

/** Before the last of the list, which is usually what fits nowhere else. */
export const newDraft = (rules: readonly Ruled[]): CategoryDraft => ({
	name: '',
	words: {},
	icon: 'report',
	isOffered: true,
	isPrivate: false,
	isOnRoad: false,
	dueDays: '14',
	keptMonths: '12',
	questions: [],
	position: String(Math.max(0, (rules.at(-1)?.position ?? 10) - 5)),
});

type WordsProps = { readonly prefix: string; readonly label: string; readonly words: Named; readonly lines?: boolean };
const Translations = ({ all }: { all: readonly WordsProps[] }) => (
	<details>
		<summary>In anderen Sprachen</summary>
		<p class="om-hint">Leer: dort steht das deutsche Wort.</p>
		<div class="om-stack">
			{others.flatMap((language) =>
				all.map(({ prefix, label, words, lines }) => {
					const asked = {
						lang,
						name: `${prefix}-${language}`,
						label: `${label}, ${tagNames[language]}`,
						value: words[language],
						optional: true,
					} as const;
					return lines ? <TextField {...asked} rows={3} /> : <LineField {...asked} dir={directionIn(language)} maxlength={200} />;
				}),
			)}
		</div>
	</details>
);

export const WordsSheet = ({ draft, said }: { draft: CategoryDraft; said: Said }) => (
	<Sheet id="art" title="Was es ist">
		<LineField
			lang={lang}
			name="words-de"
			label="Name"
			hint="Wie es in der Liste steht, zum Beispiel „Kaputte Mitfahrbank“."
			value={draft.words['de']}
			error={said('words-de')}
			maxlength={80}
		/>
		<Translations all={[{ prefix: 'words', label: 'Name', words: draft.words }]} />
		<ChoiceField
			lang={lang}
			name="icon"
			label="Zeichen"
			value={draft.icon}
			error={said('icon')}
			wide
			choices={categoryIcons.map(([value, label]) => ({
				value,
				label: (
					<span class="om-row">
						<Icon name={value} />
						{label}
					</span>
				),
			}))}
		/>
		<NumberField
			lang={lang}
			name="position"
			label="Reihenfolge"
			hint="Kleinere Zahlen stehen weiter oben. Einen Schritt weiter geht es auch mit den Pfeilen in der Liste."
			value={draft.position}
			error={said('position')}
		/>
		<CheckField lang={lang} name="isOffered" label="Wird angeboten" checked={draft.isOffered} />
		<CheckField
			lang={lang}
			name="isPrivate"
			label="Nie öffentlich"
			hint="Für Hinweise, die Menschen betreffen. Was schon gemeldet ist, bleibt, wie es ist."
			checked={draft.isPrivate}
		/>
		<CheckField
			lang={lang}
			name="isOnRoad"
			label="Liegt an der Straße"
			hint="Was darunter gemeldet wird, sieht, wer die Straßen pflegt, und plant daraus Arbeiten wie bei einem Schlagloch."
			checked={draft.isOnRoad}
		/>
		<NumberField
			lang={lang}
			name="dueDays"
			label="Frist"
			unit="Tage"
			hint="Leer: keine Frist."
			value={draft.dueDays}
			error={said('dueDays')}
			optional
		/>
		<NumberField
			lang={lang}
			name="keptMonths"
			label="Menschen, Texte und Bilder vergessen nach"
			unit="Monaten"
			hint="Gezählt vom Abschluss."
			value={draft.keptMonths}
			error={said('keptMonths')}
		/>
	</Sheet>
);

const types = [
	{ value: 'choice', label: 'Eine Antwort aus einer Liste' },
	{ value: 'yesNo', label: 'Ja oder Nein' },
	{ value: 'text', label: 'Freier Text' },
];
const blank: ArrangedQuestion = { name: '', words: {}, type: 'choice', isRequired: false, choices: {} };

const QuestionFields = ({ asked, at, said }: { asked: ArrangedQuestion; at: number; said: Said }) => (
	<Fieldset legend={asked.name === '' ? 'Neue Frage' : `Frage ${at + 1}`}>
		<input type="hidden" name={`q${at}-name`} value={asked.name} />
		<LineField
			lang={lang}
			name={`q${at}-de`}
			label="Frage"
			hint={asked.name === '' ? undefined : 'Leer: wird nicht mehr gefragt.'}
			value={asked.words['de']}
			error={said(`q${at}-de`)}
			maxlength={200}
			optional
		/>
		<SelectField lang={lang} name={`q${at}-type`} label="Antwort" value={asked.type} choices={types} />
		<TextField
			lang={lang}
			name={`q${at}-choices-de`}
			label="Antworten der Liste"
			hint="Eine je Zeile."
			value={asked.type === 'choice' ? asked.choices['de'] : ''}
			error={said(`q${at}-choices-de`)}
			rows={3}
			optional
		/>
		<CheckField lang={lang} name={`q${at}-required`} label="Muss beantwortet werden" checked={asked.isRequired} />
		<Translations
			all={[
				{ prefix: `q${at}`, label: 'Frage', words: asked.words },
				{ prefix: `q${at}-choices`, label: 'Antworten der Liste, in der gleichen Reihenfolge', words: asked.choices, lines: true },
			]}
		/>
	</Fieldset>
);

/** The questions there are and a blank one; saving brings the next blank. */
export const QuestionSheet = ({ draft: { questions }, said }: { draft: CategoryDraft; said: Said }) => (
	<Sheet id="fragen" title="Was dazu gefragt wird">
		{[...questions, blank].map((asked, at) => (
			<QuestionFields asked={asked} at={at} said={said} />
		))}
	</Sheet>
);
