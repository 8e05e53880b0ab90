import { Chip, type ChipProps } from '../chip.tsx';
import type { Content, Markup } from '../markup.ts';

/** Filters as links: the choice lies in the address, so it can be sent on. `label` names the group for those who do not see it. */
export type FilterBarProps = { label: string; choices: readonly (Omit<ChipProps, 'children'> & { label: Content })[] };

export const FilterBar = ({ label, choices }: FilterBarProps): Markup => (
	<nav class="om-filter" aria-label={label}>
		{choices.map(({ label: words, ...chip }) => (
			<Chip {...chip}>{words}</Chip>
		))}
	</nav>
);
