import type { Child } from 'hono/jsx';
import { type Permission, reachOf } from '#kernel/context.ts';
import type { Control, Field } from '#kernel/kind/field.ts';
import { topicName, villagesOf } from '#kernel/tenancy/tenant.ts';
import { CheckField, ChoiceField, ChoicesField, SelectField } from '#ui/form/choice-field.tsx';
import { DateField, DateTimeField } from '#ui/form/date-field.tsx';
import { PlacePicker } from '#screens/place-picker.tsx';
import type { Question } from '#ui/form/field.tsx';
import { LineField, NumberField, TextField } from '#ui/form/line-field.tsx';
import type { Desk } from '../desk.ts';
import { defaultOf } from './defaults.ts';
import { PictureQuestion, type Pictures } from './picture-question.tsx';
import { RuleQuestion } from './rule-question.tsx';

/** Everything that a question of any kind may need to be drawn. */
export type Asking = {
	readonly ctx: Desk;
	readonly permission: Permission;
	readonly field: Field<unknown>;
	readonly value: string;
	readonly question: Question;
	readonly pictures: Pictures;
};

const listed = (value: string): readonly string[] => value.split(/\s+/).filter((one) => one !== '');
const choicesOf = ({ choices }: Field<unknown>) => Object.entries(choices).map(([value, label]) => ({ value, label }));
const few = 5;

const hints: Partial<Record<Control, string>> = {
	hours: 'Schreibweise von OpenStreetMap, zum Beispiel: Mo-Fr 09:00-12:00; Tu,Th 13:00-18:00; PH off',
	link: 'Ganze Adresse, zum Beispiel https://www.beispiel.de',
	position: 'Breite, dann Länge, zum Beispiel: 52.213, 11.646',
	topics: 'Eins oder zwei genügen.',
};

const withHint = ({ question, field }: Asking): Question => {
	const hint = question.hint || hints[field.control];
	return { ...question, ...(hint && { hint }) };
};

const chosen = ({ value, field }: Asking): string => value || defaultOf(field);

const Choice = (asking: Asking) => {
	const { field, question } = asking;
	const choices = choicesOf(field);
	const isShort = choices.length <= few && !field.isOptional;
	return isShort ? (
		<ChoiceField {...question} choices={choices} value={chosen(asking)} wide />
	) : (
		<SelectField {...question} choices={choices} value={chosen(asking)} />
	);
};

/** Only the villages that she may write for and those that it belongs to; where there is one, it is chosen already. */
const Places = ({ ctx, permission, value, question }: Asking) => {
	const reach = reachOf(ctx, permission);
	const chosenOnes = listed(value);
	const villages = villagesOf(ctx.tenant).filter(
		({ id, slug }) => reach === 'everywhere' || (reach?.has(id) ?? false) || chosenOnes.includes(slug),
	);
	const only = reach !== 'everywhere' && villages.length === 1 ? villages.map(({ slug }) => slug) : [];
	const values = value === '' ? only : chosenOnes;
	const hint = reach === 'everywhere' ? 'Nichts angekreuzt heißt: für die ganze Gemeinde.' : 'Sie schreiben für diese Dörfer.';
	return (
		<ChoicesField
			{...question}
			hint={hint}
			choices={villages.map(({ slug, name }) => ({ value: slug, label: name }))}
			values={values}
			wide
		/>
	);
};

const Line = ({ field, value, question }: Asking, type: 'text' | 'email' | 'tel' | 'url' = 'text') => (
	<LineField
		{...question}
		value={value}
		type={type}
		{...(field.max !== null && { maxlength: field.max })}
		{...(type !== 'text' && { dir: 'ltr' })}
	/>
);

const longText = 2000;
const Text = ({ field, value, question }: Asking) => (
	<TextField
		{...question}
		value={value}
		rows={(field.max ?? longText) >= longText ? 12 : 4}
		{...(field.max !== null && { maxlength: field.max })}
	/>
);

const renderers: Readonly<Record<Control, (asking: Asking) => Child>> = {
	line: (asking) => Line(asking),
	text: Text,
	number: ({ value, question }) => <NumberField {...question} value={value} decimal />,
	flag: ({ value, question }) => <CheckField {...question} checked={value !== ''} />,
	day: ({ value, question }) => <DateField {...question} value={value} />,
	dateTime: ({ value, question }) => <DateTimeField {...question} value={value} />,
	choice: Choice,
	choices: ({ field, value, question }) => <ChoicesField {...question} choices={choicesOf(field)} values={listed(value)} wide />,
	email: (asking) => Line(asking, 'email'),
	phone: (asking) => Line(asking, 'tel'),
	link: (asking) => Line(asking, 'url'),
	hours: (asking) => Line(asking),
	rule: ({ value, question }) => <RuleQuestion {...question} value={value} />,
	places: Places,
	topics: ({ ctx, value, question }) => (
		<ChoicesField
			{...question}
			choices={ctx.tenant.topics.map(({ slug }) => ({ value: slug, label: topicName(ctx.tenant, slug, 'de') }))}
			values={listed(value)}
			wide
		/>
	),
	image: ({ value, pictures }) => <PictureQuestion value={value} pictures={pictures} />,
	position: PlacePicker,
};

/** One question of a form, drawn by what its field is. */
export const AskedQuestion = (asking: Asking) => <>{renderers[asking.field.control]({ ...asking, question: withHint(asking) })}</>;
