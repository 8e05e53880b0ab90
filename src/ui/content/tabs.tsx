import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Content, Markup } from '../markup.ts';

/** Ways to see the same thing, each an own address. `state` is read out after the label ("fehlt", "fertig") and drawn by `icon`. */
export type Tab = { href: string; label: Content; current?: boolean; icon?: IconName; state?: string; lang?: string };
export type TabsProps = { label: string; tabs: readonly Tab[] };

export const Tabs = ({ label, tabs }: TabsProps): Markup => (
	<nav class="om-tabs" aria-label={label}>
		{tabs.map(({ href, label: words, current, icon, state, lang }) => (
			<a href={href} aria-current={current ? 'page' : undefined}>
				{icon && !state && <Icon name={icon} />}
				<span lang={lang}>{words}</span>
				{state && <span class="om-hidden">, {state}</span>}
				{icon && state && <Icon name={icon} />}
			</a>
		))}
	</nav>
);
