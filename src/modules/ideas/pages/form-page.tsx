import type { Context } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { PlacePicker } from '#screens/place-picker.tsx';
import type { Faults } from '#screens/handing-in.tsx';
import { questionFor } from '#screens/question-for.ts';
import { Trap } from '#screens/trap.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import { EmailField, LineField, TextField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { categories, idea, isCategory } from '../idea.ts';
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
export type FormProps = {
	readonly ctx: Context;
	readonly typed: Typed;
	readonly calls: readonly OpenCall[];
	readonly problems: Problems;
};

const What = (props: FormProps) => {
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

const WhereAndWho = (props: FormProps) => {
	const { ctx } = props;
	const texts = wordsFor(ctx);
	const question = questionFor(props, problemSentence);
	const { value = '', ...point } = question('position');
	return (
		<>
			<SelectField
				{...question('places')}
				label={texts.place}
				choices={[
					...villagesOf(ctx.tenant).map(({ slug, name }) => ({ value: slug, label: name })),
					{ value: everywhere, label: texts.everywhere },
				]}
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
export const IdeaQuestions = (props: FormProps) => (
	<>
		<What {...props} />
		<WhereAndWho {...props} />
	</>
);

type Wrong = Pick<FormProps, 'ctx' | 'problems'> & { readonly also?: Readonly<Record<string, string>> };
/** What is wrong, for the top of the page; `also`: sentences for questions that only the office asks. */
export const IdeaProblems = ({ ctx, problems, also = {} }: Wrong) => {
	const errors = Object.entries(problems).map(([name, code]) => ({
		name,
		message: also[name] ?? problemSentence(ctx.screen, name, code),
	}));
	return <ErrorSummary title={formTexts[ctx.screen].wrong(errors.length)} errors={errors} />;
};

const Refused = ({ ctx, refused }: Pick<FormProps, 'ctx'> & Pick<Faults, 'refused'>) => {
	const texts = formTexts[ctx.screen];
	if (refused === undefined) return <></>;
	return (
		<Alert level="warning" title={refused === 'closed' ? texts.closed : texts.tooMany} live>
			<p>{refused === 'closed' ? texts.closedText : texts.tooManyText}</p>
		</Alert>
	);
};

export const FormPage = ({ refused, ...props }: FormProps & Pick<Faults, 'refused'>) => {
	const { ctx, problems } = props;
	const texts = formTexts[ctx.screen];
	return (
		<Wrap tight>
			<BackLink href={idea.path} label={texts.back} />
			<IdeaProblems ctx={ctx} problems={problems} />
			<Refused ctx={ctx} refused={refused} />
			<Form action={`${idea.path}/neu`} guard>
				<PageHead eyebrow={texts.step(1)} title={texts.title} lead={texts.lead} />
				<IdeaQuestions {...props} />
				<Trap label={texts.trap} />
				<FormActions>
					<Button name="schritt" value="pruefen">
						{texts.check}
					</Button>
					<Button href={idea.path} look="tertiary">
						{texts.cancel}
					</Button>
				</FormActions>
			</Form>
		</Wrap>
	);
};
