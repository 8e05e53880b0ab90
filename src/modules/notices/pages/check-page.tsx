import type { Context } from '#kernel/context.ts';
import type { Draft } from '#kernel/kind/kind.ts';
import { placeBySlug } from '#kernel/tenancy/tenant.ts';
import { dayBounds } from '#kernel/time/zone.ts';
import { fullDay } from '#screens/moments.ts';
import { Button } from '#ui/button.tsx';
import { Facts } from '#ui/content/facts.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';
import { notice } from '../notice.ts';
import type { Typed } from '../submission.ts';
import { formTexts } from '../submission-texts.ts';
import { typeTexts } from '../texts.ts';

type Props = { readonly ctx: Context; readonly typed: Typed; readonly draft: Draft<typeof notice.fields> };

const answersOf = ({ ctx, draft: { headline, values } }: Props) => {
	const texts = formTexts[ctx.language];
	const said = (value: string | null) => value ?? <span class="om-muted">{texts.none}</span>;
	return [
		{ label: texts.type, value: typeTexts[ctx.language][values.type] },
		{ label: texts.heading, value: headline.title },
		{ label: texts.text, value: headline.summary },
		{ label: texts.price, value: said(values.price) },
		{
			label: texts.place,
			value: headline.places.map((slug) => placeBySlug(ctx.tenant, slug)?.name ?? slug).join(', ') || texts.everywhere,
		},
		{ label: texts.expiry, value: fullDay(ctx, dayBounds(values.expiresOn, ctx.tenant.zone).from) },
		{ label: texts.name, value: values.contactName },
		{ label: texts.phone, value: <bdi>{said(values.contactPhone)}</bdi> },
		{ label: texts.email, value: <bdi>{said(values.contactEmail)}</bdi> },
		{ label: texts.questions, value: <bdi>{said(values.questionsEmail)}</bdi> },
	];
};

/** Everything once more before it is sent; what was typed travels along unseen. */
export const CheckPage = (props: Props) => {
	const texts = formTexts[props.ctx.language];
	return (
		<Wrap tight>
			<Form action={`${notice.path}/neu`} hidden={props.typed}>
				<PageHead eyebrow={texts.step(2)} title={texts.checkTitle} lead={texts.checkLead} />
				<Facts facts={answersOf(props)} />
				<FormActions>
					<Button name="schritt" value="senden">
						{texts.send}
					</Button>
					<Button name="schritt" value="aendern" look="secondary">
						{texts.change}
					</Button>
				</FormActions>
			</Form>
		</Wrap>
	);
};
