import { raw } from 'hono/html';
import { html } from '#kernel/exchange/markdown.ts';
import { headline, questionsOf, wordFields } from '#kernel/kind/kind.ts';
import { tagNames } from '#kernel/i18n/language.ts';
import { LineField, TextField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { messageFor } from '../messages.ts';
import type { Editing } from './editing.ts';

const hints: Readonly<Record<string, string>> = {
	'de-x-leicht': 'Kurze Sätze, ein Gedanke je Zeile, keine Fremdwörter. Lassen Sie jemanden gegenlesen, für den der Text ist.',
	'de-x-einfach': 'Wie Sie es am Telefon erklären würden.',
};

const German = ({ thing }: Editing) => {
	const german = thing?.variants.find(({ language }) => language === 'de');
	if (!german) return <></>;
	return (
		<div lang="de" dir="ltr">
			<Sheet id="deutsch" title="Der deutsche Text">
				<h3>{german.title}</h3>
				<p>{german.summary}</p>
				{german.body !== '' && <div class="om-prose">{raw(html(german.body))}</div>}
			</Sheet>
		</div>
	);
};

/** Another language has its own words; date, village and picture stay those of the German text. */
export const TranslatedWords = ({ editing }: { readonly editing: Editing }) => {
	const { kind, language, answers, problems } = editing;
	const labels = questionsOf(kind);
	const errorOf = (name: string): string | undefined =>
		problems[name] === undefined ? undefined : messageFor(labels, name, problems[name]);
	return (
		<div class="om-stack">
			<German {...editing} />
			{hints[language] && (
				<p class="om-hint" lang="de">
					{hints[language]}
				</p>
			)}
			{wordFields.map((name) => {
				const field = labels[name] ?? headline[name];
				const label = (
					<span lang="de" dir="ltr">
						{field.label} ({tagNames[language]})
					</span>
				);
				const max = field.max === null ? {} : { maxlength: field.max };
				return name === 'title' ? (
					<LineField lang="de" name={name} label={label} value={answers[name]} error={errorOf(name)} dir="auto" {...max} />
				) : (
					<TextField
						lang="de"
						name={name}
						label={label}
						value={answers[name]}
						error={errorOf(name)}
						rows={name === 'body' ? 12 : 4}
						optional={field.isOptional}
						{...max}
					/>
				);
			})}
		</div>
	);
};
