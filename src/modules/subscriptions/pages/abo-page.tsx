import type { Context } from '#kernel/context.ts';
import { prefixOf } from '#kernel/i18n/language.ts';
import type { Kind } from '#kernel/kind/kind.ts';
import { type Place, villagesOf } from '#kernel/tenancy/tenant.ts';
import { feedLinks } from '#screens/feeds.tsx';
import { Alert } from '#ui/alert.tsx';
import { Trap } from '#screens/trap.tsx';
import { Box, LinkList } from '#ui/content/box.tsx';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { EmailField } from '#ui/form/line-field.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Grid, Section } from '#ui/page/section.tsx';
import type { Asked } from '../server/answers.ts';
import type { Choices } from '../subscription.ts';
import { aboTexts } from '../texts.ts';
import { ChoiceQuestions } from './form-page.tsx';

export type Answered = {
	readonly email: string;
	readonly choices: Choices;
	readonly problem?: 'required' | 'notAnEmail';
	readonly isRefused?: boolean;
};
type Props = { readonly ctx: Context; readonly asked: Asked; readonly answered: Answered; readonly pushKey: string };

const SignUp = ({ ctx, asked, answered: { email, choices, problem } }: Omit<Props, 'pushKey'>) => {
	const texts = aboTexts[ctx.screen];
	return (
		<Form action="/abo">
			<EmailField
				lang={ctx.screen}
				name="email"
				label={texts.email}
				hint={texts.emailHint}
				value={email}
				error={problem && texts[problem]}
				maxlength={254}
			/>
			<ChoiceQuestions ctx={ctx} asked={asked} choices={choices} />
			<Trap label={texts.trap} />
			<Submit icon="mail">{texts.send}</Submit>
		</Form>
	);
};

const FeedBox = ({ ctx, kind, place }: { ctx: Context; kind: Kind; place?: Place }) => (
	<Box
		id={place ? `abo-${place.slug}-${kind.name}` : `abo${kind.name}`}
		title={place ? `${kind.many[ctx.language]}: ${place.name}` : kind.many[ctx.language]}
	>
		<LinkList
			links={feedLinks(ctx, { kind, place }).map(({ href, title }) => ({
				href,
				label: title,
				icon: href.includes('.ics') ? 'calendar_month' : 'rss_feed',
			}))}
		/>
	</Box>
);

const Feeds = ({ ctx, asked: { fed: kinds } }: Pick<Props, 'ctx' | 'asked'>) => {
	const texts = aboTexts[ctx.screen];
	return (
		<Section id="feeds" title={texts.feeds} tight>
			<Grid columns={2}>
				{kinds.map((kind) => (
					<FeedBox ctx={ctx} kind={kind} />
				))}
			</Grid>
			{villagesOf(ctx.tenant).map((place) => (
				<details id={`abo-${place.slug}`}>
					<summary>{place.name}</summary>
					<Grid columns={2}>
						{kinds.map((kind) => (
							<FeedBox ctx={ctx} kind={kind} place={place} />
						))}
					</Grid>
				</details>
			))}
		</Section>
	);
};

/** Everything by which one stays up to date, on one page. */
export const AboPage = (props: Props) => {
	const { ctx, answered, pushKey } = props;
	const texts = aboTexts[ctx.screen];
	const errors = answered.problem ? [{ name: 'email', message: texts[answered.problem] }] : [];
	return (
		<>
			<div class="om-wrap">
				<ErrorSummary title={texts.wrong} errors={errors} />
				{answered.isRefused && (
					<Alert level="warning" title={texts.tooMany} live>
						<p>{texts.tooManyText}</p>
					</Alert>
				)}
				<PageHead title={texts.title} lead={texts.lead} />
			</div>
			<Section id="post" title={texts.mail} tight>
				<SignUp {...props} />
			</Section>
			<Section id="geraet" title={texts.push} tight>
				<p>{texts.pushText}</p>
				<push-subscribe
					data-key={pushKey}
					data-path={`${prefixOf(ctx.tag)}/abo/geraet`}
					data-on={texts.pushOn}
					data-off={texts.pushOff}
					data-is-on={texts.pushIsOn}
					data-is-off={texts.pushIsOff}
					data-denied={texts.pushDenied}
					data-failed={texts.pushFailed}
				>
					<p class="om-muted">{texts.pushMissing}</p>
				</push-subscribe>
			</Section>
			<Feeds {...props} />
		</>
	);
};
