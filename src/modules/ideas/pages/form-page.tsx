import type { Context } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { PlacePicker } from '#screens/place-picker.tsx';
import { errorsOf, questionFor } from '#screens/question-for.ts';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { EmailField, LineField, TextField } from '#ui/form/line-field.tsx';
import { categories, isCategory } from '../idea.ts';
import { everywhere, type Typed } from '../submission.ts';
import { formTexts, problemSentence } from '../submission-texts.ts';
import { categoryTexts } from '../texts.ts';

/** A clerk writes down what somebody else says. */
const forOthers = {
	heading: 'Die Idee in einem Satz',
	name: 'Wessen Idee ist es?',
	email: 'E-Mail der Person für Rückfragen',
	emailHint: 'Sieht nur die Verwaltung.',
} as const;
const isOwn = ({ actor }: Context): boolean => actor === null;
const wordsFor = (ctx: Context) => ({ ...formTexts[ctx.screen], ...(!isOwn(ctx) && forOthers) });

export type OpenCall = { readonly slug: string; readonly title: string };
type Props = {
	readonly ctx: Context;
	readonly typed: Typed;
	readonly calls: readonly OpenCall[];
	readonly problems: Problems;
};

const What = (props: Props) => {
	const { ctx, calls } = props;
	const texts = wordsFor(ctx);
	const question = questionFor(props, problemSentence);
	return (
		<>
			<SelectField
				{...question('call')}
				label={texts.call}
				choices={calls.map(({ slug, title }) => ({ value: slug, label: title }))}
			/>
			<LineField {...question('title')} label={texts.heading} hint={texts.headingHint} maxlength={120} />
			<TextField {...question('summary')} label={texts.what} hint={texts.whatHint} maxlength={300} />
			<TextField {...question('body')} label={texts.why} maxlength={5000} optional />
			<SelectField
				{...question('category')}
				label={texts.category}
				choices={Object.keys(categories)
					.filter(isCategory)
					.map((one) => ({ value: one, label: categoryTexts[ctx.screen][one] }))}
			/>
		</>
	);
};

const WhereAndWho = (props: Props) => {
	const { ctx } = props;
	const texts = wordsFor(ctx);
	const question = questionFor(props, problemSentence);
	const { value = '', ...point } = question('position');
	return (
		<>
			<SelectField
				{...question('places')}
				label={texts.place}
				choices={[...villageChoices(ctx.tenant), { value: everywhere, label: texts.everywhere }]}
			/>
			<PlacePicker ctx={ctx} value={value} question={{ ...point, label: texts.position, hint: texts.positionHint, optional: true }} />
			<LineField
				{...question('authorName')}
				label={texts.name}
				hint={texts.nameHint}
				autocomplete={isOwn(ctx) ? 'name' : 'off'}
				maxlength={80}
			/>
			<EmailField
				{...question('authorEmail')}
				label={texts.email}
				hint={texts.emailHint}
				autocomplete={isOwn(ctx) ? 'email' : 'off'}
				optional
			/>
		</>
	);
};

/** All questions of the form, for citizens and for clerks who write for them. */
export const IdeaQuestions = (props: Props) => (
	<>
		<What {...props} />
		<WhereAndWho {...props} />
	</>
);

type Wrong = Pick<Props, 'ctx' | 'problems'> & { readonly also?: Readonly<Record<string, string>> };
/** What is wrong, for the top of the page; `also`: sentences for questions that only the office asks. */
export const IdeaProblems = ({ ctx, problems, also = {} }: Wrong) => {
	const errors = errorsOf(problems, (code, name) => also[name] ?? problemSentence(ctx.screen, name, code));
	return <ErrorSummary title={formTexts[ctx.screen].wrong(errors.length)} errors={errors} />;
};
