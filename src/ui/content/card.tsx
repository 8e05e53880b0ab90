import type { Content, Markup } from '../markup.ts';

/**
 * One thing to go to: the whole card is its one link. `art` is a Picture or Drawing. Looks: `tall` picture above, `flat` picture beside,
 * `village` wide picture and large name, `plain` without a picture. `meta` are tags and times over the title, `foot` under the text.
 */
export type CardProps = {
	href: string;
	title: Content;
	look?: 'tall' | 'flat' | 'village' | 'plain';
	art?: Content;
	meta?: Content;
	foot?: Content;
	level?: 2 | 3 | 4;
	children?: Content;
};

const classes = { tall: 'om-card', flat: 'om-card om-card--flat', village: 'om-card om-village', plain: 'om-card' };

const Title = ({ level, href, title }: { level: 2 | 3 | 4; href: string; title: Content }): Markup => {
	const link = (
		<a class="om-stretch" href={href}>
			{title}
		</a>
	);
	if (level === 2) return <h2 class="om-title">{link}</h2>;
	return level === 3 ? <h3 class="om-title">{link}</h3> : <h4 class="om-title">{link}</h4>;
};

export const Card = ({ href, title, look = 'tall', art, meta, foot, level = 3, children }: CardProps): Markup => (
	<article class={classes[look]}>
		{art && <div class="om-card__art">{art}</div>}
		<div class="om-card__body">
			{meta && <p class="om-meta">{meta}</p>}
			<Title level={level} href={href} title={title} />
			{children}
			{foot && <p class="om-meta">{foot}</p>}
		</div>
	</article>
);

/** A card that is no link as a whole: contact, calendar, languages. */
export type PanelProps = { id?: string; title?: Content; quiet?: boolean; children?: Content };

export const Panel = ({ id, title, quiet, children }: PanelProps): Markup => (
	<section class="om-card om-card--pad" aria-labelledby={title ? id : undefined}>
		{title && (
			<h2 id={id} class={quiet ? 'om-eyebrow' : undefined}>
				{title}
			</h2>
		)}
		{children}
	</section>
);
