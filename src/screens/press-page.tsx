import { Form, Submit } from '#ui/form/form.tsx';
import type { Content } from '#ui/markup.ts';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';

export type Pressed = { readonly action: string; readonly title: string; readonly lead: string; readonly button: string };
/** `eyebrow`: what it is about. */
type Props = Pressed & { readonly eyebrow?: Content | undefined };

/** A page with one button: opening it does nothing, since mail scanners open links too. */
export const PressPage = ({ action, eyebrow, ...say }: Props) => (
	<Wrap tight>
		<PageHead eyebrow={eyebrow} title={say.title} lead={say.lead} />
		<Form action={action}>
			<Submit icon="check">{say.button}</Submit>
		</Form>
	</Wrap>
);
