import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Screen } from '../language.ts';
import type { Content, Markup } from '../markup.ts';
import { Logo } from './logo.tsx';
import { Menu, Navigation, type NavigationEntry } from './navigation.tsx';

/** `before` is read out in front of the label ("Mein Ort: "), `wide` leaves the entry out on phones. */
export type HeadStripLink = { href: string; label: string; icon: IconName; before?: string; lang?: string; wide?: boolean };

/** `official` is the sentence in the strip; `place` names the municipality and its line. */
export type HeadProps = {
	lang: Screen;
	official: string;
	strip: readonly HeadStripLink[];
	place: { href: string; name: string; line: Content };
	entries: readonly NavigationEntry[];
};

const StripLink = ({ href, label, icon, before, lang, wide }: HeadStripLink): Markup => (
	<li class={wide ? 'om-wide' : undefined}>
		<a href={href} lang={lang} hreflang={lang}>
			<Icon name={icon} />
			<span>
				{before && <span class="om-hidden">{before} </span>}
				{label}
			</span>
		</a>
	</li>
);

export const Head = ({ lang, official, strip, place, entries }: HeadProps): Markup => (
	<header>
		<div class="om-top">
			<div class="om-wrap">
				<p>
					<Icon name="verified_user" /> {official}
				</p>
				<ul class="om-plain">
					{strip.map((link) => (
						<StripLink {...link} />
					))}
				</ul>
			</div>
		</div>
		<div class="om-head">
			<div class="om-wrap">
				<Logo {...place} />
				<Navigation lang={lang} entries={entries} />
				<Menu lang={lang} entries={entries} />
			</div>
		</div>
	</header>
);
