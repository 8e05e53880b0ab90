import { commaIn } from '#kernel/i18n/comma.ts';
import type { Context } from '#kernel/context.ts';
import type { Thing } from '#kernel/kind/things.ts';
import { fullDay, noonOf } from '#screens/moments.ts';
import { openingOf } from '#screens/opening.ts';
import { Button } from '#ui/button.tsx';
import { Panel } from '#ui/content/card.tsx';
import { type Fact, Facts } from '#ui/content/facts.tsx';
import { Hours } from '#ui/page/footer.tsx';
import { StatusLight } from '#ui/status-light.tsx';
import type { entry, SpokenLanguage } from '../entry.ts';
import { directoryTexts } from '../texts.ts';

export type EntryThing = Thing<typeof entry.fields>;
type Props = { readonly ctx: Context; readonly thing: EntryThing };

/** A telephone number to call; digits run from left to right in every language. */
export const PhoneLink = ({ phone, isButton = false }: { phone: string; isButton?: boolean }) => {
	const href = `tel:${phone.replace(/[^\d+]/g, '')}`;
	return isButton ? (
		<Button look="secondary" icon="call" href={href}>
			<bdi>{phone}</bdi>
		</Button>
	) : (
		<a href={href}>
			<bdi>{phone}</bdi>
		</a>
	);
};

/** Without scheme and closing slash, as people say an address. */
const spoken = (address: string): string => address.replace(/^https?:\/\/(www\.)?/i, '').replace(/\/$/, '');

const reach = ({
	ctx,
	thing: {
		values: { contactName, email, website, street, town },
	},
}: Props): Fact[] => {
	const texts = directoryTexts[ctx.screen];
	const address = [street, town].filter((line) => line !== null);
	return [
		...(contactName ? [{ label: texts.person, value: contactName }] : []),
		...(address.length > 0
			? [
					{
						label: texts.address,
						value: address.map((line, at) => (
							<>
								{at > 0 && <br />}
								{line}
							</>
						)),
					},
				]
			: []),
		...(email
			? [
					{
						label: texts.email,
						value: (
							<a href={`mailto:${email}`}>
								<bdi>{email}</bdi>
							</a>
						),
					},
				]
			: []),
		...(website
			? [
					{
						label: texts.website,
						value: (
							<a href={website} rel="noopener">
								<bdi>{spoken(website)}</bdi>
							</a>
						),
					},
				]
			: []),
	];
};

const names = (ctx: Context, languages: readonly SpokenLanguage[]): string => {
	const texts = directoryTexts[ctx.screen];
	const known = new Intl.DisplayNames([ctx.language], { type: 'language' });
	return languages
		.map((one) => (one === 'dgs' ? texts.signLanguage : one === 'easy' ? texts.easy : (known.of(one) ?? one)))
		.join(commaIn(ctx.language));
};

/** Name, telephone, mail, address: what is there. */
export const ContactPanel = (props: Props) => {
	const { phone } = props.thing.values;
	const facts = reach(props);
	if (!phone && facts.length === 0) return <></>;
	return (
		<Panel id="kontakt" title={directoryTexts[props.ctx.screen].contact}>
			{phone && (
				<p>
					<PhoneLink phone={phone} isButton />
				</p>
			)}
			<Facts facts={facts} />
		</Panel>
	);
};

/** Open now or when next, and the table of this week. */
export const HoursPanel = ({ ctx, thing: { values } }: Props) => {
	const opening = openingOf(ctx, values.hours ?? '');
	if (!opening) return <></>;
	const title = directoryTexts[ctx.screen].hours;
	return (
		<Panel id="zeiten" title={title}>
			<p>
				<StatusLight light={opening.isOpen ? 'ok' : 'idle'} fleeting>
					{opening.sentence}
				</StatusLight>
			</p>
			<Hours caption={title} rows={opening.rows} />
		</Panel>
	);
};

/** What else one wants to know before going there. */
export const EntryFacts = ({
	ctx,
	thing: {
		values: { category, isStepFree, languages, confirmedOn, sourceNote },
	},
}: Props) => {
	const texts = directoryTexts[ctx.screen];
	const hasAccess = isStepFree || category === 'place' || category === 'office' || category === 'stop';
	const facts = [
		...(hasAccess ? [{ label: texts.accessible, value: isStepFree ? texts.stepFree : texts.notStepFree }] : []),
		...(languages.length > 0 ? [{ label: texts.languages, value: names(ctx, languages) }] : []),
		...(sourceNote ? [{ label: texts.source, value: sourceNote }] : []),
	];
	return (
		<>
			{facts.length > 0 && <Facts facts={facts} />}
			{confirmedOn && <p class="om-meta">{texts.confirmed(fullDay(ctx, noonOf(confirmedOn)))}</p>}
		</>
	);
};
