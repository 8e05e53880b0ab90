import type { Context } from '#kernel/context.ts';
import { EmptyPage } from '#screens/empty-page.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Stack, Wrap } from '#ui/page/section.tsx';
import type { Asked } from '../server/answers.ts';
import type { Choices } from '../subscription.ts';
import { aboTexts } from '../texts.ts';
import { ChoiceQuestions } from './form-page.tsx';

type Props = { readonly ctx: Context };

/** One sentence about what was done, and where to go on. */
export const SaidPage = ({ ctx, title, text, manage }: Props & { title: string; text: string; manage?: string }) => (
	<Wrap tight>
		<PageHead title={title} lead={text} />
		<p class="om-row">
			<Button href="/">{ctx.tenant.name}</Button>
			{manage && (
				<Button look="secondary" href={`/abo/aendern/${manage}`}>
					{aboTexts[ctx.screen].manage}
				</Button>
			)}
		</p>
	</Wrap>
);

type Managed = Props & {
	readonly asked: Asked;
	readonly id: string;
	readonly choices: Choices;
	readonly isPaused: boolean;
	readonly isSaved: boolean;
};

/** Other choices, or the end. */
export const ManagePage = ({ ctx, asked, id, choices, isPaused, isSaved }: Managed) => {
	const texts = aboTexts[ctx.screen];
	return (
		<Wrap tight>
			<Stack>
				<PageHead title={texts.manage} />
				{isSaved && (
					<Alert level="success" live>
						<p>{texts.saved}</p>
					</Alert>
				)}
				{isPaused && (
					<Alert level="warning">
						<p>{texts.paused}</p>
					</Alert>
				)}
				<Form action={`/abo/aendern/${id}`}>
					<ChoiceQuestions ctx={ctx} asked={asked} choices={choices} />
					<FormActions>
						<Button icon="save">{texts.save}</Button>
						<Button look="tertiary" href={`/abo/ende/${id}`}>
							{texts.end}
						</Button>
						<Button look="tertiary" icon="download" href={`/abo/daten/${id}`}>
							{texts.myData}
						</Button>
					</FormActions>
				</Form>
			</Stack>
		</Wrap>
	);
};

/** A link that is unknown, used or too old. */
export const UsedPage = ({ ctx }: Props) => {
	const texts = aboTexts[ctx.screen];
	return (
		<EmptyPage ctx={ctx} title={texts.used} way={{ href: '/abo', label: texts.again }}>
			{texts.usedText}
		</EmptyPage>
	);
};
