import type { Context } from '#kernel/context.ts';
import { saidIn } from '#kernel/i18n/said.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { type Answer, dotsIn, spotParts } from '../answers.ts';
import type { Option, Question } from '../questionnaire.ts';
import { answersOf, type Wave } from '../server/queries.ts';

const labelOf = (options: readonly Option[], key: string): string => {
	const label = options.find((option) => option.key === key)?.label;
	return label ? saidIn(label, 'de') : key;
};
const villageOf = (ctx: Context, slug = ''): string => placeBySlug(ctx.tenant, slug)?.name ?? slug;

const listWords = ({ type, options }: Question, keys: readonly string[]): string =>
	keys.map((key, at) => `${type === 'ranking' ? `${at + 1}. ` : ''}${labelOf(options, key)}`).join(', ');

/** Rows of a matrix, or the parts of a spot. */
const partWords = (ctx: Context, { type, options, columns }: Question, parts: Readonly<Record<string, string>>): string => {
	if (type !== 'map')
		return Object.entries(parts)
			.map(([key, value]) => `${labelOf(options, key)}: ${labelOf(columns, value)}`)
			.join('; ');
	const { [spotParts.point]: point, [spotParts.village]: village, [spotParts.street]: street } = parts;
	return [point, villageOf(ctx, village), street].filter(Boolean).join(', ');
};

const isList = (answer: Answer): answer is readonly string[] => Array.isArray(answer);

const wordsFor = (ctx: Context, question: Question, answer: Answer | undefined): string => {
	if (answer === undefined) return '–';
	if (typeof answer === 'object') return isList(answer) ? listWords(question, answer) : partWords(ctx, question, answer);
	const text = String(answer);
	return question.type === 'village' ? villageOf(ctx, text) : labelOf(question.options, text);
};

/** A keyed sheet as it reads on paper, question by question. */
export const sheetWords = (ctx: Context, { questions }: Pick<Wave, 'questions'>, content: string): readonly string[] => {
	const answers = answersOf(JSON.parse(content)) ?? {};
	return questions.map((question) => `${saidIn(question.text, 'de')} ${wordsFor(ctx, question, answers[question.id])}`);
};

export const dotWords = (questions: readonly Question[], content: string): readonly string[] => {
	const { frage, punkte } = dotsIn(content);
	const question = questions.find(({ id }) => id === frage);
	return [
		question ? saidIn(question.text, 'de') : frage,
		...Object.entries(punkte).map(([key, count]) => `${labelOf(question?.options ?? [], key)}: ${count}`),
	];
};
