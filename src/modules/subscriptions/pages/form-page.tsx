import type { Context } from '#kernel/context.ts';
import { topicName, villageChoices } from '#kernel/tenancy/tenant.ts';
import { day } from '#kernel/time/span.ts';
import { weekday } from '#screens/moments.ts';
import { ChoiceField, ChoicesField, SelectField } from '#ui/form/choice-field.tsx';
import type { Asked } from '../server/answers.ts';
import type { Choices } from '../subscription.ts';
import { aboTexts } from '../texts.ts';

/** A Monday; the names of the days come from the calendar of the language. */
const monday = Date.UTC(2026, 0, 5, 12);

type Props = { readonly ctx: Context; readonly asked: Asked; readonly choices: Choices };

const When = ({ ctx, choices }: Props) => {
	const texts = aboTexts[ctx.screen];
	const lang = ctx.screen;
	return (
		<>
			<ChoiceField
				lang={lang}
				name="rhythmus"
				label={texts.rhythm}
				choices={[
					{ value: 'woechentlich', label: texts.weekly },
					{ value: 'taeglich', label: texts.daily },
				]}
				value={choices.rhythm === 'daily' ? 'taeglich' : 'woechentlich'}
			/>
			<SelectField
				lang={lang}
				name="wochentag"
				label={texts.weekday}
				hint={texts.weekdayHint}
				choices={Array.from({ length: 7 }, (_, at) => ({
					value: String(at + 1),
					label: weekday(ctx, new Date(monday + at * day)),
				}))}
				value={String(choices.weekday)}
			/>
		</>
	);
};

/** The questions of a subscription, without the address: villages, kinds, topics, when. */
export const ChoiceQuestions = (props: Props) => {
	const { ctx, asked, choices } = props;
	const texts = aboTexts[ctx.screen];
	const lang = ctx.screen;
	const { topics } = ctx.tenant;
	return (
		<>
			<ChoicesField
				lang={lang}
				name="ort"
				label={texts.places}
				hint={texts.all}
				choices={villageChoices(ctx.tenant)}
				values={choices.places}
				wide
			/>
			<ChoicesField
				lang={lang}
				name="art"
				label={texts.kinds}
				hint={texts.all}
				choices={asked.kinds.map(({ name, many }) => ({ value: name, label: many[ctx.language] }))}
				values={choices.kinds}
				wide
			/>
			{topics.length > 0 && (
				<ChoicesField
					lang={lang}
					name="thema"
					label={texts.topics}
					hint={texts.all}
					choices={topics.map(({ slug }) => ({ value: slug, label: topicName(ctx.tenant, slug, ctx.language) }))}
					values={choices.topics}
					wide
				/>
			)}
			<When {...props} />
		</>
	);
};
