import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { Content, Markup } from './markup.ts';

/** A short way on: filter, shortcut, language. `current` fills it. `lang` marks a word in another language. */
export type ChipProps = { href: string; current?: boolean; icon?: IconName; lang?: string; children?: Content };

export const Chip = ({ href, current, icon, lang, children }: ChipProps): Markup => (
	<a
		class="om-chip"
		href={href}
		aria-current={current ? 'true' : undefined}
		lang={lang}
		hreflang={lang}
		dir={lang === 'ar' ? 'rtl' : undefined}
	>
		{icon && <Icon name={icon} />}
		{children}
	</a>
);
