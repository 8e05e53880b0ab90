import { askedIn, type CaseQuestion, type CategoryWords, inLanguage, offeredIn } from '#kernel/case/category.ts';
import { nearDay } from '#screens/moments.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { ChoiceField } from '#ui/form/choice-field.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Stack, Wrap } from '#ui/page/section.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import { categoryName, lightOf } from '../defect.ts';
import { formTexts } from '../form-texts.ts';
import { questionInput } from '../report.ts';
import { sentTexts } from '../sent-texts.ts';
import type { Similar } from '../server/queries/public.ts';
import { stateText } from '../texts.ts';
import { type FormProps, questionFor, Summary } from './report-form.tsx';

/** The report that came with the same form before; `isOther`: what is sent now says something else. */
export type Known = { readonly reference: string; readonly isPublic: boolean; readonly isOther: boolean };
type Props = Pick<FormProps, 'ctx' | 'typed' | 'problems' | 'hasPhoto'> & {
	readonly category: CategoryWords;
	readonly near: readonly Similar[];
	readonly where: string;
	readonly known: Known | undefined;
};

const Near = ({ ctx, near, known }: Props) => {
	const texts = formTexts[ctx.screen];
	if (near.length === 0 || known) return <></>;
	return (
		<Box id="in-der-naehe" title={texts.near} accent>
			<p>{texts.nearLead}</p>
			<ul class="om-plain om-stack">
				{near.map(({ reference, category, state, metres, openedAt, street }) => (
					<li>
						<p>
							<b>{categoryName(ctx.tenant, ctx.language, category)}</b>
							{street && <>, {street}</>}
							<br />
							<span class="om-muted">
								{texts.nearMetres(Math.round(metres))}, {nearDay(ctx, openedAt)}
							</span>{' '}
							<StatusLight light={lightOf(state)}>{stateText(ctx.screen, state)}</StatusLight>
						</p>
						<Button look="secondary" href={`/melden/${reference}#auch-ich`}>
							{texts.meToo}
							<span class="om-hidden"> {reference}</span>
						</Button>
					</li>
				))}
			</ul>
			<p>{texts.notThese}</p>
		</Box>
	);
};

const CategoryField = ({ props, asked }: { props: Props; asked: CaseQuestion }) => {
	const { language } = props.ctx;
	const { value, ...question } = questionFor(props)(questionInput(asked.name));
	const label = inLanguage(asked.words, language);
	const choices = offeredIn(asked);
	if (!choices) return <LineField {...question} value={value} label={label} maxlength={120} optional={!asked.isRequired} />;
	return (
		<ChoiceField
			{...question}
			value={value}
			label={label}
			optional={!asked.isRequired}
			wide
			choices={choices.map(({ name, words }) => ({ value: name, label: inLanguage(words, language) }))}
		/>
	);
};

const Contact = (props: Props) => {
	const texts = formTexts[props.ctx.screen];
	const question = questionFor(props);
	return (
		<>
			<h2>{texts.contact}</h2>
			<p class="om-hint">{texts.contactHint}</p>
			<LineField
				{...question('email')}
				label={texts.email}
				hint={texts.emailHint}
				type="email"
				autocomplete="email"
				dir="ltr"
				optional
			/>
			<LineField {...question('name')} label={texts.name} autocomplete="name" maxlength={120} optional />
			<LineField {...question('phone')} label={texts.phone} type="tel" autocomplete="tel" dir="ltr" optional />
		</>
	);
};

const Sent = ({ ctx, known }: Props) => {
	const texts = sentTexts[ctx.screen];
	if (!known) return <></>;
	const { reference, isPublic, isOther } = known;
	return (
		<Alert level="warning" live title={texts.title(reference)}>
			<p>{isOther ? texts.isOther : texts.isSame}</p>
			{isPublic && (
				<p>
					<a href={`/melden/${reference}`}>{texts.show}</a>
				</p>
			)}
		</Alert>
	);
};

const Deeds = ({ ctx, known }: Props) => {
	const [texts, sent] = [formTexts[ctx.screen], sentTexts[ctx.screen]];
	return (
		<FormActions>
			{!known && (
				<Button name="schritt" value="senden" icon="send">
					{texts.send}
				</Button>
			)}
			{known?.isOther && (
				<Button name="schritt" value="nachreichen" icon="send">
					{sent.amend(known.reference)}
				</Button>
			)}
			{known && (
				<Button name="schritt" value="neu" look="secondary">
					{sent.another}
				</Button>
			)}
			<Button name="schritt" value="aendern" look={known ? 'tertiary' : 'secondary'}>
				{texts.change}
			</Button>
		</FormActions>
	);
};

const carried = (typed: Props['typed']): Readonly<Record<string, string>> =>
	Object.fromEntries(Object.entries(typed).filter(([name]) => !name.startsWith('q-') && !['email', 'name', 'phone'].includes(name)));

/** Second page: is it one of those near by, what the category asks, and how to reach whoever tells. What was typed travels along unseen. */
export const SecondPage = (props: Props) => {
	const { ctx, typed, problems, category, where } = props;
	const texts = formTexts[ctx.screen];
	return (
		<Wrap tight>
			<Summary ctx={ctx} problems={problems} />
			<Stack>
				<PageHead eyebrow={texts.step(2)} title={texts.second} />
				<Sent {...props} />
				<Facts
					facts={[
						{ label: texts.what, value: inLanguage(category.words, ctx.language) },
						{ label: texts.place, value: where || texts.none },
						{ label: texts.text, value: typed['description'] ?? <span class="om-muted">{texts.none}</span> },
					]}
				/>
				{props.hasPhoto && (
					<Alert level="success">
						<p>{texts.photoKept}</p>
					</Alert>
				)}
				<Near {...props} />
				<Form action="/melden" hidden={carried(typed)}>
					{askedIn(category).map((asked) => (
						<CategoryField props={props} asked={asked} />
					))}
					<Contact {...props} />
					<Deeds {...props} />
				</Form>
			</Stack>
		</Wrap>
	);
};
