import type { Context } from '#kernel/context.ts';
import type { Problems } from '#kernel/errors.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { today } from '#kernel/time/zone.ts';
import { type Faults, HandInForm } from '#screens/hand-in-form.tsx';
import { questionFor } from '#screens/question-for.ts';
import { ChoiceField, SelectField } from '#ui/form/choice-field.tsx';
import { RememberedDateField } from '#ui/form/date-field.tsx';
import { EmailField, LineField, TextField } from '#ui/form/line-field.tsx';
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
				choices={[...villageChoices(ctx.tenant), { value: everywhere, label: texts.everywhere }]}
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

/** The first step of handing in a notice: what, where and until when, whom to reach. */
export const FormPage = ({ refused, ...props }: Props & Pick<Faults, 'refused'>) => {
	const { ctx, problems } = props;
	const sentence = (code: string, name: string) => problemSentence(ctx.screen, name, code);
	return (
		<HandInForm path={notice.path} words={formTexts[ctx.screen]} sentence={sentence} problems={problems} refused={refused}>
			<About {...props} />
			<WhereAndWhen {...props} />
			<Reach {...props} />
		</HandInForm>
	);
};
