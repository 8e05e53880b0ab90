import type { Screen } from './language.ts';
import type { Markup } from './markup.ts';
import { word } from './words.ts';

/** A page address to pass on. Without a script the address itself stands there as a link; the island adds a button that copies it. */
export const CopyLink = ({ lang, href }: { lang: Screen; href: string }): Markup => (
	<copy-link data-copy={word(lang, 'copy')} data-copied={word(lang, 'copied')}>
		<a href={href}>
			<bdi>{href}</bdi>
		</a>
	</copy-link>
);

/** Filters that apply when changed; without a script the button stays. */
export const AutoSubmit = ({ lang, children }: { lang: Screen; children?: Markup }): Markup => (
	<auto-submit>
		{children}
		<button class="kern-btn kern-btn--secondary" type="submit">
			<span class="kern-label">{word(lang, 'apply')}</span>
		</button>
	</auto-submit>
);
