import { Form, Submit } from '#ui/form/form.tsx';
import { PageHead } from '#ui/page/page-head.tsx';
import { Wrap } from '#ui/page/section.tsx';

/** A page with one button: opening it does nothing, since mail scanners open links too. */
export const PressPage = ({ action, ...say }: { action: string; title: string; lead: string; button: string }) => (
	<Wrap tight>
		<PageHead title={say.title} lead={say.lead} />
		<Form action={action}>
			<Submit icon="check">{say.button}</Submit>
		</Form>
	</Wrap>
);
