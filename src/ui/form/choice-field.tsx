import { idOf } from '../address.ts';
import type { Content, Markup } from '../markup.ts';
import { word } from '../words.ts';
import { Field, FieldGroup, tiesOf, type Question } from './field.tsx';

export type Choice = { value: string; label: Content; hint?: Content };
export type ChoiceLabel = Omit<Choice, 'hint' | 'label'> & { label: string; lang?: string | undefined };

type BoxProps = { type: 'radio' | 'checkbox'; id?: string | undefined; name: string; choice: Choice; checked: boolean };

const Box = ({ type, id, name, choice, checked }: BoxProps): Markup => (
	<label class="om-choice">
		<input type={type} id={id} name={name} value={choice.value} checked={checked} />
		<span>
			{choice.hint ? <b>{choice.label}</b> : choice.label}
			{choice.hint && <small>{choice.hint}</small>}
		</span>
	</label>
);

const grid = (wide: boolean | undefined): string => (wide ? 'om-choices om-choices--2' : 'om-choices');

/** One of a few: radios. `wide` sets them in two columns where there is room. */
export type ChoiceFieldProps = Question & { choices: readonly Choice[]; value?: string | undefined; wide?: boolean };

export const ChoiceField = ({ choices, value, wide, ...question }: ChoiceFieldProps): Markup => (
	<FieldGroup {...question}>
		<div class={grid(wide)}>
			{choices.map((choice, index) => (
				<Box
					type="radio"
					id={index === 0 ? idOf(question.name) : undefined}
					name={question.name}
					choice={choice}
					checked={choice.value === value}
				/>
			))}
		</div>
	</FieldGroup>
);

/** Several of a few: check boxes of one name. */
export type ChoicesFieldProps = Question & { choices: readonly Choice[]; values?: readonly string[] | undefined; wide?: boolean };

export const ChoicesField = ({ choices, values = [], wide, ...question }: ChoicesFieldProps): Markup => (
	<FieldGroup {...question}>
		<div class={grid(wide)}>
			{choices.map((choice, index) => (
				<Box
					type="checkbox"
					id={index === 0 ? idOf(question.name) : undefined}
					name={question.name}
					choice={choice}
					checked={values.includes(choice.value)}
				/>
			))}
		</div>
	</FieldGroup>
);

/** One of many: a select. Without a value it begins with "Bitte wählen". */
export type SelectFieldProps = Question & { choices: readonly ChoiceLabel[]; value?: string | undefined };

export const SelectField = ({ choices, value, ...question }: SelectFieldProps): Markup => (
	<Field {...question}>
		<select {...tiesOf(question)} class="om-input" name={question.name}>
			{(value === undefined || value === '' || question.optional) && <option value="">{word(question.lang, 'pleaseChoose')}</option>}
			{choices.map((choice) => (
				<option value={choice.value} selected={choice.value === value} lang={choice.lang}>
					{choice.label}
				</option>
			))}
		</select>
	</Field>
);

/** One statement to agree to. The label is the statement itself. */
export type CheckFieldProps = Question & { checked?: boolean; value?: string };

export const CheckField = ({ checked, value = 'ja', ...question }: CheckFieldProps): Markup => {
	const { id, ...ties } = tiesOf(question);
	return (
		<div class={question.error ? 'om-field om-field--bad' : 'om-field'}>
			{question.error && <CheckError {...question} />}
			<label class="om-choice">
				<input {...ties} id={id} type="checkbox" name={question.name} value={value} checked={checked ?? false} />
				<span>
					{question.label}
					{question.hint && <small id={idOf(question.name, 'hint')}>{question.hint}</small>}
				</span>
			</label>
		</div>
	);
};

const CheckError = ({ lang, name, error }: Question): Markup => (
	<p class="om-bad" id={idOf(name, 'error')}>
		<span>
			<span class="om-hidden">{word(lang, 'error')} </span>
			{error}
		</span>
	</p>
);
