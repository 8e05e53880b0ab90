import type { Context } from '#kernel/context.ts';
import { foreign, foreignTitle } from '#screens/foreign.tsx';
import { EmptyPage } from '#screens/empty-page.tsx';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form/form.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Stack } from '#ui/page/section.tsx';
import { entry } from '../entry.ts';
import { directoryTexts } from '../texts.ts';
import { ContactPanel, EntryFacts, type EntryThing, HoursPanel } from './contact.tsx';

type Props = { readonly ctx: Context; readonly thing: EntryThing };

/** What the entry says, and the button. Opening this page changes nothing: mail scanners open links too. */
export const AskPage = ({ ctx, thing, token }: Props & { token: string }) => {
	const texts = directoryTexts[ctx.screen];
	return (
		<div class="om-wrap">
			<PageHead eyebrow={texts.stillRight} title={foreignTitle(ctx, thing.words)} lead={texts.stillRightLead} />
			<Stack>
				{thing.words.summary && <p>{foreign(ctx, thing.words.summary, thing.words.language)}</p>}
				<ContactPanel ctx={ctx} thing={thing} />
				<HoursPanel ctx={ctx} thing={thing} />
				<EntryFacts ctx={ctx} thing={thing} />
				<Form action={`${entry.path}/bestaetigen/${token}`}>
					<p>
						<Button icon="check">{texts.confirm}</Button>
					</p>
					<p class="om-muted">{texts.change}</p>
				</Form>
			</Stack>
		</div>
	);
};

export const ThanksPage = ({ ctx, thing }: Props) => {
	const texts = directoryTexts[ctx.screen];
	return (
		<div class="om-wrap">
			<PageHead title={texts.thanks(thing.words.title)} />
			<Stack>
				<Alert level="success" live>
					<p>{texts.thanksText}</p>
				</Alert>
				<p>
					<Button look="secondary" href={`${entry.path}/${thing.slug}`}>
						{texts.view}
					</Button>
				</p>
			</Stack>
		</div>
	);
};

/** A link that is unknown, used or too old. */
export const UsedLinkPage = ({ ctx }: { ctx: Context }) => {
	const texts = directoryTexts[ctx.screen];
	return (
		<EmptyPage ctx={ctx} title={texts.usedLink} way={{ href: entry.path, label: texts.toDirectory }}>
			{texts.usedLinkText}
		</EmptyPage>
	);
};
