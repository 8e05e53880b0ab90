import { saidIn } from '#kernel/i18n/said.ts';
import type { Context } from '#kernel/context.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { foreignSaid, langOfSaid } from '#screens/foreign.tsx';
import { ChoiceField, type ChoiceLabel, ChoicesField, SelectField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Fieldset } from '#ui/form/form.tsx';
import { LineField, NumberField, TextField } from '#ui/form/line-field.tsx';
import { langOf } from '#screens/thing-card.tsx';
import { PlacePicker } from '#screens/place-picker.tsx';
import { inputOf, longestStreet, type Problem, spotParts, type Typed, wrongParts } from '../answers.ts';
import type { Option, Question } from '../questionnaire.ts';
import { problemTexts, surveyTexts } from '../texts.ts';

type Props = { readonly ctx: Context; readonly typed: Typed; readonly problems: Readonly<Record<string, Problem>> };
type Asked = Props & { readonly question: Question };

const choicesOf = (ctx: Context, options: readonly Option[]) =>
	options.map(({ key, label, image, alt = '' }) => ({
		value: key,
		label: image ? (
			<>
				<img
					src={`/media/${image}/640.webp`}
					alt={alt}
					lang={langOf(ctx, { language: 'de' })}
					width="320"
					height="180"
					loading="lazy"
				/>
				{foreignSaid(ctx, label)}
			</>
		) : (
			foreignSaid(ctx, label)
		),
	}));
const numbered = (from: number, to: number) =>
	Array.from({ length: to - from + 1 }, (_, at) => String(from + at)).map((value) => ({ value, label: value }));

const fieldOf = ({ ctx, question, problems }: Asked) => {
	const problem = problems[question.id];
	return {
		lang: ctx.screen,
		name: inputOf(question.id),
		label: foreignSaid(ctx, question.text),
		optional: !question.isRequired,
		error: problem && problemTexts[ctx.screen][problem],
	};
};

/** Every row of a matrix, every answer to be ranked, is a question with a list of its own. */
const Parts = ({ choices, ...props }: Asked & { choices: readonly ChoiceLabel[] }) => {
	const { ctx, question, typed, problems } = props;
	const { lang, optional, label: legend, error } = fieldOf(props);
	const problem = problems[question.id];
	const wrong = problem ? wrongParts(question, typed, problem) : [];
	return (
		<Fieldset legend={legend}>
			{question.type === 'ranking' && <p>{surveyTexts[lang].bestFirst}</p>}
			{question.options.map(({ key, label }) => (
				<SelectField
					lang={lang}
					name={inputOf(question.id, key)}
					label={foreignSaid(ctx, label)}
					optional={optional}
					choices={choices}
					value={typed[inputOf(question.id, key)]?.[0]}
					error={wrong.includes(key) ? error : undefined}
				/>
			))}
		</Fieldset>
	);
};

/** A spot: pointed at on a map, typed as two numbers, or told in words where there is neither script nor map. */
const Spot = (props: Asked) => {
	const { ctx, question, typed } = props;
	const { lang, optional, ...asked } = fieldOf(props);
	const texts = surveyTexts[lang];
	const valueOf = (part?: string): string => typed[inputOf(question.id, part)]?.[0] ?? '';
	return (
		<Fieldset legend={asked.label}>
			<PlacePicker ctx={ctx} value={valueOf()} question={{ ...asked, lang, optional, label: texts.spot, hint: texts.position }} />
			<SelectField
				lang={lang}
				name={inputOf(question.id, spotParts.village)}
				label={texts.spotVillage}
				optional={optional}
				choices={villageChoices(ctx.tenant)}
				value={valueOf(spotParts.village)}
			/>
			<LineField
				lang={lang}
				name={inputOf(question.id, spotParts.street)}
				label={texts.spotStreet}
				hint={texts.spotHint}
				optional={optional}
				value={valueOf(spotParts.street)}
				maxlength={longestStreet}
				autocomplete="off"
			/>
		</Fieldset>
	);
};

const OneQuestion = (props: Asked) => {
	const { ctx, question, typed } = props;
	const { type, options, columns, least, most } = question;
	const [field, values] = [fieldOf(props), typed[inputOf(question.id)] ?? []];
	const value = values[0];
	if (type === 'matrix')
		return (
			<Parts
				{...props}
				choices={columns.map(({ key, label }) => ({
					value: key,
					label: saidIn(label, ctx.language),
					lang: langOfSaid(ctx, label),
				}))}
			/>
		);
	if (type === 'ranking') return <Parts {...props} choices={numbered(1, options.length)} />;
	if (type === 'multiple')
		return <ChoicesField {...field} hint={surveyTexts[field.lang].several} choices={choicesOf(ctx, options)} values={values} />;
	if (type === 'scale') return <ChoiceField {...field} choices={numbered(least, most)} value={value} />;
	if (type === 'number') return <NumberField {...field} value={value} hint={`${least} – ${most}`} />;
	if (type === 'text') return <TextField {...field} value={value} maxlength={600} />;
	if (type === 'map') return <Spot {...props} />;
	if (type === 'village') return <SelectField {...field} choices={villageChoices(ctx.tenant)} value={value} />;
	return <ChoiceField {...field} choices={choicesOf(ctx, options)} value={value} wide={type === 'photo'} />;
};

/** All questions that are put, with what is wrong at the top and at each. */
export const Questions = ({ questions, ...props }: Props & { questions: readonly Question[] }) => (
	<>
		{questions.map((question) => (
			<OneQuestion {...props} question={question} />
		))}
	</>
);

/** Where a question has inputs of its own for each part, the first of them is where a link leads. */
export const firstInput = ({ id, type, options }: Question): string =>
	type === 'matrix' || type === 'ranking' ? inputOf(id, options[0]?.key ?? '') : inputOf(id);

export const WrongAnswers = ({ ctx, questions, typed, problems }: Props & { questions: readonly Question[] }) => {
	const errors = questions.flatMap((question) => {
		const code = problems[question.id];
		if (!code) return [];
		const [part] = wrongParts(question, typed, code);
		const name = part === undefined ? firstInput(question) : inputOf(question.id, part);
		return [{ name, message: `${saidIn(question.text, ctx.language)} ${problemTexts[ctx.screen][code]}` }];
	});
	return <ErrorSummary title={surveyTexts[ctx.screen].wrong(errors.length)} errors={errors} />;
};
