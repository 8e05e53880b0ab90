import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Content, Markup } from '../markup.ts';

/** `done` is ticked, `open` still missing, `note` a plain line with its own icon. */
export type ReadyItem = { text: Content } & ({ state: 'done' | 'open' } | { state: 'note'; icon: IconName });
export type ReadyListProps = { items: readonly ReadyItem[] };

const iconOf = (item: ReadyItem): IconName => {
	if (item.state === 'note') return item.icon;
	return item.state === 'done' ? 'check_circle' : 'pending';
};

/** Is it ready to appear? What is there and what is missing. */
export const ReadyList = ({ items }: ReadyListProps): Markup => (
	<ul class="om-check">
		{items.map((item) => (
			<li class={item.state === 'open' ? 'is-open' : undefined}>
				<Icon name={iconOf(item)} />
				<span>{item.text}</span>
			</li>
		))}
	</ul>
);
