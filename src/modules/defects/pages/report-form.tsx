import { type CategoryWords, inLanguage } from '#kernel/case/category.ts';
import type { Context } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import type { FoundAddress } from '#kernel/geo/addresses.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { BlurredPhoto } from '#screens/blurred-photo.tsx';
import { AddressChoice, AddressField } from '#screens/address-field.tsx';
import { PlacePicker } from '#screens/place-picker.tsx';
import { Trap } from '#screens/trap.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { TextField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { formTexts } from '../form-texts.ts';
import { problemSentence } from '../problem-texts.ts';
import type { Typed } from '../report.ts';
import { defectTexts } from '../texts.ts';

export type FormProps = {
	readonly ctx: Context;
	readonly typed: Typed;
	readonly problems: Problems;
	/** What the address that was typed may be, where it takes a choice. */
	readonly streets: readonly FoundAddress[];
	readonly hasPhoto: boolean;
	/** Categories that the municipality offers, in its order. */
	readonly offered: readonly CategoryWords[];
};

export const questionFor =
	({ ctx, typed, problems }: Pick<FormProps, 'ctx' | 'typed' | 'problems'>) =>
	(name: string) => {
		const code = problems[name];
		return {
			lang: ctx.screen,
			name,
			value: typed[name],
			error: code === undefined ? undefined : problemSentence(ctx.screen, name, code),
		};
	};

export const Summary = ({ ctx, problems }: Pick<FormProps, 'ctx' | 'problems'>) => {
	const errors = Object.entries(problems).map(([name, code]) => ({ name, message: problemSentence(ctx.screen, name, code) }));
	return <ErrorSummary title={formTexts[ctx.screen].wrong(errors.length)} errors={errors} />;
};

const Photo = (props: FormProps) => {
	const texts = formTexts[props.ctx.screen];
	return (
		<BlurredPhoto
			{...questionFor(props)('photo')}
			label={texts.photo}
			hint={texts.photoHint}
			optional
			{...(props.hasPhoto && { kept: texts.photoKept })}
		/>
	);
};

const Where = (props: FormProps) => {
	const { ctx, streets, typed } = props;
	const texts = formTexts[ctx.screen];
	const question = questionFor(props);
	const { value: position = '', ...asked } = question('position');
	return (
		<>
			<PlacePicker
				ctx={ctx}
				value={position}
				question={{ ...asked, label: texts.position, hint: texts.positionHint, optional: true }}
				hasHere
			/>
			<AddressField
				ctx={ctx}
				question={{ ...question('spot'), label: texts.spot, hint: texts.spotHint, optional: true }}
				into="position"
			/>
			<AddressChoice ctx={ctx} question={question('found')} found={streets} />
			<SelectField
				{...question('village')}
				value={typed['village']}
				label={texts.village}
				hint={texts.villageHint}
				choices={villageChoices(ctx.tenant)}
				optional
			/>
		</>
	);
};

/** First page: a photo, what it is, where it is. Everything else waits for the second. */
export const FormPage = (props: FormProps) => {
	const { ctx, typed, problems, offered } = props;
	const texts = formTexts[ctx.screen];
	const question = questionFor(props);
	const hidden = { key: typed['key'] ?? '', ...(typed['channel'] && { channel: typed['channel'] }) };
	return (
		<Wrap tight>
			<Summary ctx={ctx} problems={problems} />
			<offline-report
				data-texts={JSON.stringify({
					offline: texts.offline,
					missing: texts.missing,
					sent: texts.sent,
					refused: texts.refused,
					queued: texts.queued,
				})}
			>
				<Form action="/melden" files hidden={hidden}>
					<PageHead eyebrow={texts.step(1)} title={texts.title} lead={texts.lead} />
					<Alert level="info">
						<p>{texts.urgent}</p>
					</Alert>
					<Photo {...props} />
					<SelectField
						{...question('category')}
						label={texts.category}
						choices={offered.map(({ name, words }) => ({ value: name, label: inLanguage(words, ctx.language) }))}
					/>
					<Where {...props} />
					<TextField
						{...question('description')}
						label={texts.description}
						hint={texts.descriptionHint}
						maxlength={4000}
						rows={3}
						optional
					/>
					<Trap label={texts.trap} />
					<FormActions>
						<Button name="schritt" value="weiter">
							{texts.next}
						</Button>
						<Button href="/melden/alle" look="tertiary">
							{defectTexts[ctx.screen].list}
						</Button>
					</FormActions>
				</Form>
			</offline-report>
		</Wrap>
	);
};
