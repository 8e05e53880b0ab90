import type { Markup } from '../markup.ts';
import { Field, tiesOf, type Question } from './field.tsx';

/** One line of text. `autocomplete` by WCAG 2.2, 1.3.5 ("email", "name" … where it is about oneself); mail and telephone of others are "off". */
export type LineFieldProps = Question & {
	value?: string | undefined;
	type?: 'text' | 'email' | 'tel' | 'url' | 'password' | 'search';
	autocomplete?: string;
	maxlength?: number;
	inputmode?: 'text' | 'numeric' | 'decimal' | 'email' | 'tel' | 'url' | undefined;
	spellcheck?: boolean;
	short?: boolean;
	dir?: 'ltr' | 'auto';
	/** Offered while typing; other words may be typed as well. */
	suggestions?: readonly string[];
};

export const LineField = ({
	value,
	type = 'text',
	autocomplete,
	maxlength,
	inputmode,
	spellcheck,
	short,
	dir,
	suggestions = [],
	...question
}: LineFieldProps): Markup => (
	<Field {...question}>
		<input
			{...tiesOf(question)}
			class={short ? 'om-input om-input--short' : 'om-input'}
			name={question.name}
			type={type}
			value={value}
			autocomplete={autocomplete ?? (type === 'email' || type === 'tel' ? 'off' : undefined)}
			maxlength={maxlength}
			inputmode={inputmode}
			spellcheck={spellcheck}
			dir={dir}
			list={suggestions.length > 0 ? `${question.name}-liste` : undefined}
		/>
		{suggestions.length > 0 && (
			<datalist id={`${question.name}-liste`}>
				{suggestions.map((words) => (
					<option value={words}></option>
				))}
			</datalist>
		)}
	</Field>
);

/** An address as one's own browser knows it. */
export const EmailField = (question: LineFieldProps): Markup => <LineField autocomplete="email" {...question} type="email" dir="ltr" />;

/** Several lines. With `maxlength` the island `character-count` says how many are left. */
export type TextFieldProps = Question & { value?: string | undefined; rows?: number; maxlength?: number };

export const TextField = ({ value, rows = 5, maxlength, ...question }: TextFieldProps): Markup => {
	const input = (
		<textarea {...tiesOf(question)} class="om-input" name={question.name} rows={rows} maxlength={maxlength}>
			{value}
		</textarea>
	);
	return <Field {...question}>{maxlength ? <character-count data-lang={question.lang}>{input}</character-count> : input}</Field>;
};

/** A number as people type it (comma or point); the server parses. `unit` stands behind the input. */
export type NumberFieldProps = Question & { value?: string | number | undefined; unit?: string; decimal?: boolean };

export const NumberField = ({ value, unit, decimal, ...question }: NumberFieldProps): Markup => (
	<Field {...question}>
		<span class="om-unit">
			<input
				{...tiesOf(question)}
				class="om-input om-input--short"
				name={question.name}
				value={value}
				inputmode={decimal ? 'decimal' : 'numeric'}
				autocomplete="off"
			/>
			{unit && <span>{unit}</span>}
		</span>
	</Field>
);
