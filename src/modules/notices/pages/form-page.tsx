import type { Context } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { Alert } from '#ui/alert.tsx';
import { questionFor } from '#screens/question-for.ts';
import { Trap } from '#screens/trap.tsx';
import { Button } from '#ui/button.tsx';
import { ChoiceField, SelectField } from '#ui/form/choice-field.tsx';
import { RememberedDateField } from '#ui/form/date-field.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { BackLink, Form, FormActions } from '#ui/form/form.tsx';
import { EmailField, LineField, TextField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { notice, type NoticeType } from '../notice.ts';
import { problemSentence } from '../problem-texts.ts';
import { boxes, everywhere, type Typed } from '../submission.ts';
import { formTexts } from '../submission-texts.ts';
import { typeHints, typeTexts } from '../texts.ts';

type Props = { readonly ctx: Context; readonly typed: Typed; readonly problems: Problems };

const order: readonly NoticeType[] = ['help', 'offer', 'search', 'gift', 'ride', 'found', 'lost'];

const About = (props: Props) => {
	const { ctx } = props;
	const texts = formTexts[ctx.screen];
	const question = questionFor(props, problemSentence);
	return (
		<>
			<ChoiceField
				{...question('type')}
				label={texts.type}
				wide
				choices={order.map((type) => ({ value: type, label: typeTexts[ctx.screen][type], hint: typeHints[ctx.screen][type] }))}
			/>
			<LineField {...question('title')} label={texts.heading} hint={texts.headingHint} maxlength={120} />
			<TextField {...question('summary')} label={texts.text} hint={texts.textHint} maxlength={300} />
			<LineField {...question('price')} label={texts.price} hint={texts.priceHint} maxlength={60} optional short />
		</>
	);
};

const WhereAndWhen = (props: Props) => {
	const { ctx, typed } = props;
	const texts = formTexts[ctx.screen];
	const { value: _, ...expiry } = questionFor(props, problemSentence)('expiresOn');
	const [day = '', month = '', year = ''] = boxes.map((name) => typed[name] ?? '');
	const inAMonth = Temporal.PlainDate.from(today(ctx.tenant.zone, ctx.now)).add({ days: 30 });
	const example = `${inAMonth.day} ${inAMonth.month} ${inAMonth.year}`;
	return (
		<>
			<SelectField
				{...questionFor(props, problemSentence)('places')}
				label={texts.place}
				choices={[
					...villagesOf(ctx.tenant).map(({ slug, name }) => ({ value: slug, label: name })),
					{ value: everywhere, label: texts.everywhere },
				]}
			/>
			<RememberedDateField {...expiry} label={texts.expiry} hint={texts.expiryHint(example)} value={{ day, month, year }} />
		</>
	);
};

const Reach = (props: Props) => {
	const texts = formTexts[props.ctx.screen];
	const question = questionFor(props, problemSentence);
	return (
		<>
			<LineField {...question('contactName')} label={texts.name} hint={texts.nameHint} autocomplete="name" maxlength={80} />
			<LineField {...question('contactPhone')} label={texts.phone} hint={texts.reachHint} type="tel" autocomplete="tel" dir="ltr" />
			<EmailField {...question('contactEmail')} label={texts.email} optional />
			<EmailField {...question('questionsEmail')} label={texts.questions} hint={texts.questionsHint} />
		</>
	);
};

const Summary = ({ ctx, problems }: Pick<Props, 'ctx' | 'problems'>) => {
	const errors = Object.entries(problems).map(([name, code]) => ({ name, message: problemSentence(ctx.screen, name, code) }));
	return <ErrorSummary title={formTexts[ctx.screen].wrong(errors.length)} errors={errors} />;
};

export const FormPage = ({ isRefused, ...props }: Props & { isRefused: boolean }) => {
	const { ctx, problems } = props;
	const texts = formTexts[ctx.screen];
	return (
		<Wrap tight>
			<BackLink href={notice.path} label={texts.back} />
			<Summary ctx={ctx} problems={problems} />
			{isRefused && (
				<Alert level="warning" title={texts.tooMany} live>
					<p>{texts.tooManyText}</p>
				</Alert>
			)}
			<Form action={`${notice.path}/neu`} guard>
				<PageHead eyebrow={texts.step(1)} title={texts.title} lead={texts.lead} />
				<About {...props} />
				<WhereAndWhen {...props} />
				<Reach {...props} />
				<Trap label={texts.trap} />
				<FormActions>
					<Button name="schritt" value="pruefen">
						{texts.check}
					</Button>
					<Button href={notice.path} look="tertiary">
						{texts.cancel}
					</Button>
				</FormActions>
			</Form>
		</Wrap>
	);
};
