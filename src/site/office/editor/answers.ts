import { type Answers, type Kind, questionsOf, wordFields } from '#kernel/kind/kind.ts';
import { type Field, isSeveral } from '#kernel/kind/field.ts';
import { textIn } from '../form-text.ts';
import { isOften, ruleOf } from './rule.ts';

/** Names of a form that are no question of the kind begin with an underline, so that no field can bear them. */
const texts = (form: FormData, name: string): readonly string[] => form.getAll(name).filter((value) => typeof value === 'string');

const ruleIn = (form: FormData, name: string): string => {
	const often = form.get(`${name}-often`);
	if (typeof often !== 'string') return textIn(form, name);
	const part = (ending: string): string => textIn(form, `${name}-${ending}`);
	return ruleOf({
		often: isOften(often) ? often : 'once',
		interval: part('interval'),
		days: texts(form, `${name}-days`),
		nth: part('nth') || '1',
		until: part('until'),
		count: part('count'),
		own: part('own'),
	});
};

const answerIn = (form: FormData, name: string, { control }: Field<unknown>): string => {
	if (control === 'rule') return ruleIn(form, name);
	return isSeveral(control) ? texts(form, name).join(' ') : textIn(form, name);
};

/** What a person typed into the form of a kind, as texts by field name. */
export const answersIn = (kind: Kind, form: FormData): Answers =>
	Object.fromEntries(Object.entries(questionsOf(kind)).map(([name, field]) => [name, answerIn(form, name, field)]));

/** Only the words, for a form in another language. */
export const wordsIn = (form: FormData): Answers => Object.fromEntries(wordFields.map((name) => [name, textIn(form, name)]));

/** Which button was pressed. */
export const deeds = ['save', 'propose', 'publish', 'ask', 'pictures'] as const;
export type Deed = (typeof deeds)[number];

export type Sent = {
	readonly deed: Deed;
	readonly baseVersion: number | undefined;
	readonly from: string;
	readonly until: string;
	readonly note: string;
};
const wholeNumber = /^\d{1,9}$/;

export const sentIn = (form: FormData): Sent => {
	const base = textIn(form, '_base');
	const wished = textIn(form, '_deed');
	return {
		deed: deeds.find((deed) => deed === wished) ?? 'save',
		baseVersion: wholeNumber.test(base) ? Number(base) : undefined,
		from: textIn(form, '_from'),
		until: textIn(form, '_until'),
		note: textIn(form, '_note'),
	};
};
