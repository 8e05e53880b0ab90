import { Form, Submit } from '#ui/form/form.tsx';
import type { Content } from '#ui/markup.ts';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';

type Props = {
	readonly action: string;
	/** What it is about. */
	readonly eyebrow?: Content | undefined;
	readonly title: string;
	readonly lead: string;
	readonly button: string;
};

/** A page with one button: opening it does nothing, since mail scanners open links too. */
export const PressPage = ({ action, eyebrow, ...say }: Props) => (
	<Wrap tight>
		<PageHead eyebrow={eyebrow} title={say.title} lead={say.lead} />
		<Form action={action}>
			<Submit icon="check">{say.button}</Submit>
		</Form>
	</Wrap>
);
