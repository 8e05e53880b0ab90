import type { Context } from '#kernel/context.ts';
import { fullDay } from '#screens/moments.ts';
import { Button } from '#ui/button.tsx';
import { Box } from '#ui/content/box.tsx';
import { type Fact, Facts } from '#ui/content/facts.tsx';
import { lastDay, type Notice } from '../cards.tsx';
import { notice } from '../notice.ts';
import { noticeTexts, typeTexts } from '../texts.ts';

type Props = { readonly ctx: Context; readonly thing: Notice };

/** Digits and a leading plus are what a telephone dials. */
const dialled = (phone: string): string => phone.replace(/[^\d+]/g, '');

const Contact = ({
	thing: {
		values: { contactName, contactPhone, contactEmail },
	},
}: Pick<Props, 'thing'>) => (
	<>
		{contactName}
		{contactPhone && (
			<>
				<br />
				<a href={`tel:${dialled(contactPhone)}`}>
					<bdi>{contactPhone}</bdi>
				</a>
			</>
		)}
		{contactEmail && (
			<>
				<br />
				<a href={`mailto:${contactEmail}`}>
					<bdi>{contactEmail}</bdi>
				</a>
			</>
		)}
	</>
);

/** What it is about, whom to call, until when it hangs. */
export const NoticeFacts = ({ ctx, thing }: Props) => {
	const texts = noticeTexts[ctx.screen];
	const { type, price } = thing.values;
	const facts: readonly Fact[] = [
		{ label: texts.type, value: typeTexts[ctx.screen][type] },
		{ label: texts.contact, value: <Contact thing={thing} /> },
		...(price ? [{ label: texts.price, value: price }] : []),
		{ label: texts.hangsUntil, value: fullDay(ctx, lastDay(ctx, thing)) },
	];
	return <Facts facts={facts} />;
};

/** What its page says beside its words. */
export const noticeParts = (ctx: Context, thing: Notice) => {
	const texts = noticeTexts[ctx.screen];
	return {
		hasPicture: thing.picture !== null,
		facts: (
			<>
				<NoticeFacts ctx={ctx} thing={thing} />
				<p class="om-small om-muted">{texts.write}</p>
			</>
		),
		beside: (
			<Box id="selbst" title={texts.own} accent>
				<p>{texts.ownText}</p>
				<p>
					<Button href={`${notice.path}/neu`}>{texts.hang}</Button>
				</p>
			</Box>
		),
	};
};
