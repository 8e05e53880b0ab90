import type { Problems } from '#kernel/errors.ts';
import { ErrorSummary } from '#ui/form/error-summary.tsx';
import { messageFor, mistakesTitle } from '../messages.ts';

export const Mistakes = ({ problems }: { problems: Problems }) => (
	<ErrorSummary
		unnamed
		title={mistakesTitle(Object.keys(problems).length)}
		errors={Object.entries(problems).map(([name, code]) => ({ name, message: messageFor({}, name, code) }))}
	/>
);
