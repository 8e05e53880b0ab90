import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Content, Markup } from '../markup.ts';
import { Chip, type ChipProps } from '../chip.tsx';

export type QuickLink = Omit<ChipProps, 'children'> & { label: string };

/** The drawn face of a place. `art` is a Picture or Drawing without a sky; `search` a SearchField; `quick` up to five shortcuts, named by `quickLabel`. */
export type HeroProps = {
	id: string;
	title: Content;
	lead: Content;
	art: Content;
	look?: 'home' | 'village';
	level?: 1 | 2;
	eyebrow?: { icon?: IconName; text: Content };
	search?: Content;
	quick?: readonly QuickLink[];
	quickLabel?: string;
	children?: Content;
};

const Quick = ({ quick, quickLabel }: Pick<HeroProps, 'quick' | 'quickLabel'>): Markup =>
	quick?.length ? (
		<nav class="om-quick" aria-label={quickLabel}>
			{quick.map(({ label, ...chip }) => (
				<Chip {...chip}>{label}</Chip>
			))}
		</nav>
	) : (
		<></>
	);

const Eyebrow = ({ icon, text }: { icon?: IconName; text: Content }): Markup => (
	<p class="om-eyebrow">
		{icon && <Icon name={icon} />}
		{text}
	</p>
);

export const Hero = ({ id, title, lead, art, look, level, eyebrow, search, quick, quickLabel, children }: HeroProps): Markup => (
	<section class={look === 'village' ? 'om-hero om-hero--village' : 'om-hero'} aria-labelledby={id}>
		<div class="om-wrap om-hero__say">
			{eyebrow && <Eyebrow {...eyebrow} />}
			{level === 2 ? <h2 id={id}>{title}</h2> : <h1 id={id}>{title}</h1>}
			<p class="om-lead">{lead}</p>
			{search}
			<Quick {...(quick && { quick })} {...(quickLabel && { quickLabel })} />
			{children}
		</div>
		<div class="om-hero__art" aria-hidden="true">
			{art}
		</div>
	</section>
);
