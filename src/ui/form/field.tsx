import { idList, idOf } from '../address.ts';
import { Icon } from '../icon.tsx';
import type { Screen } from '../language.ts';
import type { Content, Markup } from '../markup.ts';
import { word } from '../words.ts';

/** What every question has. `name` is also the id of its input. `error` is the same sentence as in the summary. Questions are required unless `optional`. */
export type Question = { lang: Screen; name: string; label: Content; hint?: Content; error?: string | undefined; optional?: boolean };

/** The ids that tie hint and error to the input. */
export type Ties = { id: string; 'aria-describedby': string | undefined; 'aria-invalid': 'true' | undefined };

export const tiesOf = ({ name, hint, error }: Pick<Question, 'name' | 'hint' | 'error'>): Ties => ({
	id: idOf(name),
	'aria-describedby': idList(hint ? idOf(name, 'hint') : undefined, error ? idOf(name, 'error') : undefined),
	'aria-invalid': error ? 'true' : undefined,
});

const Optional = ({ lang, optional }: Pick<Question, 'lang' | 'optional'>): Markup =>
	optional ? <span class="om-optional"> ({word(lang, 'optional')})</span> : <></>;

/** Hint, then error, as they stand between question and input. */
const Notes = ({ lang, name, hint, error }: Question): Markup => (
	<>
		{hint && (
			<p class="om-hint" id={idOf(name, 'hint')}>
				{hint}
			</p>
		)}
		{error && (
			<p class="om-bad" id={idOf(name, 'error')}>
				<Icon name="error" />
				<span>
					<span class="om-hidden">{word(lang, 'error')} </span>
					{error}
				</span>
			</p>
		)}
	</>
);

/** A question with one input. The input itself is the child and takes `tiesOf(question)`. */
export const Field = ({ children, ...question }: Question & { children?: Content }): Markup => (
	<div class={question.error ? 'om-field om-field--bad' : 'om-field'}>
		<label for={idOf(question.name)}>
			{question.label}
			<Optional lang={question.lang} optional={question.optional ?? false} />
		</label>
		<Notes {...question} />
		{children}
	</div>
);

/** A question with several inputs: radios, check boxes, the three boxes of a date. */
export const FieldGroup = ({ children, ...question }: Question & { children?: Content }): Markup => (
	<fieldset
		class={question.error ? 'om-field om-field--bad' : 'om-field'}
		id={idOf(question.name, 'group')}
		aria-describedby={tiesOf(question)['aria-describedby']}
	>
		<legend>
			{question.label}
			<Optional lang={question.lang} optional={question.optional ?? false} />
		</legend>
		<Notes {...question} />
		{children}
	</fieldset>
);
