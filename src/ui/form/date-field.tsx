import { idOf } from '../address.ts';
import type { Markup } from '../markup.ts';
import { word } from '../words.ts';
import { Field, FieldGroup, tiesOf, type Question } from './field.tsx';

/** A date to choose: `value`, `min` and `max` are ISO days (2026-06-18). */
export type DateFieldProps = Question & { value?: string | undefined; min?: string; max?: string };

export const DateField = ({ value, min, max, ...question }: DateFieldProps): Markup => (
	<Field {...question}>
		<input {...tiesOf(question)} class="om-input om-input--date" type="date" name={question.name} value={value} min={min} max={max} />
	</Field>
);

/** Day and clock time of the place, without zone (2026-06-18T14:00). */
export const DateTimeField = ({ value, min, max, ...question }: DateFieldProps): Markup => (
	<Field {...question}>
		<input
			{...tiesOf(question)}
			class="om-input om-input--date"
			type="datetime-local"
			name={question.name}
			value={value}
			min={min}
			max={max}
		/>
	</Field>
);

/** A clock time, 14:00. */
export const TimeField = ({ value, ...question }: Question & { value?: string | undefined }): Markup => (
	<Field {...question}>
		<input {...tiesOf(question)} class="om-input om-input--short" type="time" name={question.name} value={value} />
	</Field>
);

/** A date known by heart (birthday, document) in three boxes: `name-tag`, `name-monat`, `name-jahr`; answers stay as typed. */
export type RememberedDateFieldProps = Question & { value?: { day: string; month: string; year: string } };

export const RememberedDateField = ({ value, ...question }: RememberedDateFieldProps): Markup => {
	const boxes = [
		{ ending: 'tag', label: word(question.lang, 'day'), value: value?.day, id: idOf(question.name) },
		{ ending: 'monat', label: word(question.lang, 'month'), value: value?.month, id: undefined },
		{ ending: 'jahr', label: word(question.lang, 'year'), value: value?.year, id: undefined },
	];
	return (
		<FieldGroup {...question}>
			<div class="om-dates">
				{boxes.map((box) => (
					<label>
						{box.label}
						<input
							class="om-input"
							id={box.id}
							name={`${question.name}-${box.ending}`}
							inputmode="numeric"
							value={box.value}
							aria-invalid={question.error ? 'true' : undefined}
						/>
					</label>
				))}
			</div>
		</FieldGroup>
	);
};
