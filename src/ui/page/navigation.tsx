import type { IconName } from '../icons.ts';
import { Icon } from '../icon.tsx';
import type { Screen } from '../language.ts';
import type { Markup } from '../markup.ts';
import { word } from '../words.ts';

export type NavigationEntry = { href: string; label: string; current?: boolean; icon?: IconName };
export type NavigationProps = { lang: Screen; entries: readonly NavigationEntry[] };

const Entries = ({ entries }: { entries: readonly NavigationEntry[] }): Markup => (
	<ul class="om-plain">
		{entries.map(({ href, label, current, icon }) => (
			<li>
				<a href={href} aria-current={current ? 'page' : undefined}>
					{icon && <Icon name={icon} />}
					{label}
				</a>
			</li>
		))}
	</ul>
);

export const Navigation = ({ lang, entries }: NavigationProps): Markup => (
	<nav class="om-nav" aria-label={word(lang, 'mainNavigation')}>
		<Entries entries={entries} />
	</nav>
);

/** The same six words on a phone: a `details`, so it opens without a script. */
export const Menu = ({ lang, entries }: NavigationProps): Markup => (
	<details class="om-menu">
		<summary>
			<Icon name="menu" />
			{word(lang, 'menu')}
		</summary>
		<nav aria-label={word(lang, 'menu')}>
			<Entries entries={entries} />
		</nav>
	</details>
);
