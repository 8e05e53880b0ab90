import { idOf } from '../address.ts';
import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Language } from '../language.ts';
import type { Content, Markup } from '../markup.ts';
import { Logo, type LogoProps } from '../page/logo.tsx';
import { word } from '../words.ts';

export type RailEntry = { href: string; label: string; icon: IconName; current?: boolean; open?: number };

/** The first group has a name for screen readers only. */
export type RailGroup = { title: string; entries: readonly RailEntry[] };

/** Another place where the same person works. */
export type RailPlace = { href: string; label: string };

/** `person` is whoever is signed in, with the way out; `elsewhere` the other places that she can change to. */
export type RailProps = {
	lang: Language;
	place: Omit<LogoProps, 'onDeep'>;
	groups: readonly RailGroup[];
	elsewhere?: readonly RailPlace[];
	person?: Content;
};

const Elsewhere = ({ lang, places }: { lang: Language; places: readonly RailPlace[] }): Markup => (
	<details class="om-rail__elsewhere">
		<summary>
			<Icon name="repeat" />
			{word(lang, 'changePlace')}
		</summary>
		<ul class="om-plain">
			{places.map(({ href, label }) => (
				<li>
					<a href={href}>
						<Icon name="account_balance" />
						{label}
					</a>
				</li>
			))}
		</ul>
	</details>
);

const Entry = ({ lang, entry }: { lang: Language; entry: RailEntry }): Markup => (
	<li>
		<a href={entry.href} aria-current={entry.current ? 'page' : undefined}>
			<Icon name={entry.icon} />
			{entry.label}
			{entry.open !== undefined && entry.open > 0 && (
				<span class="om-count">
					{entry.open}
					<span class="om-hidden"> {word(lang, 'openItems')}</span>
				</span>
			)}
		</a>
	</li>
);

const Group = ({ lang, group, first }: { lang: Language; group: RailGroup; first: boolean }): Markup => (
	<nav aria-labelledby={idOf('leiste', group.title)}>
		<h2 id={idOf('leiste', group.title)} class={first ? 'om-hidden' : undefined}>
			{group.title}
		</h2>
		<ul class="om-plain">
			{group.entries.map((entry) => (
				<Entry lang={lang} entry={entry} />
			))}
		</ul>
	</nav>
);

/** The later groups and the way out once more for phones, folded: only one of the two is displayed. */
const Folded = ({ lang, groups, person }: Pick<RailProps, 'lang' | 'groups' | 'person'>): Markup => (
	<details class="om-rail__more">
		<summary>
			<Icon name="menu" />
			{word(lang, 'menu')}
		</summary>
		<div>
			{groups.map(({ title, entries }) => (
				<nav aria-label={title}>
					<p aria-hidden="true">{title}</p>
					<ul class="om-plain">
						{entries.map((entry) => (
							<Entry lang={lang} entry={entry} />
						))}
					</ul>
				</nav>
			))}
			{person && <div class="om-rail__person">{person}</div>}
		</div>
	</details>
);

/** The office's column; on phones the groups after the first fold into a menu. */
export const Rail = ({ lang, place, groups, elsewhere = [], person }: RailProps): Markup => (
	<header class="om-rail">
		<div>
			<Logo {...place} onDeep />
			{elsewhere.length > 0 && <Elsewhere lang={lang} places={elsewhere} />}
			{groups.map((group, index) => (
				<Group lang={lang} group={group} first={index === 0} />
			))}
			{groups.length > 1 && <Folded lang={lang} groups={groups.slice(1)} person={person} />}
			{person && <div class="om-rail__person">{person}</div>}
		</div>
	</header>
);
