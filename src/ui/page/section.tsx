import { Icon } from '../icon.tsx';
import type { Content, Holds, Markup } from '../markup.ts';

export type SectionHeadProps = { id: string; title: Content; lead?: Content; more?: { href: string; label: string } | undefined };

export const SectionHead = ({ id, title, lead, more }: SectionHeadProps): Markup => (
	<div class="om-section-head">
		<h2 id={id}>{title}</h2>
		{more && <More {...more} />}
		{lead && <p>{lead}</p>}
	</div>
);

export type MoreProps = { href: string; label: string };

export const More = ({ href, label }: MoreProps): Markup => (
	<a class="om-more" href={href}>
		{label}
		<Icon name="arrow_forward" flip />
	</a>
);

/** A part of a page under its own heading. `tint` gives it a coloured band, `tight` less air, `inside` no width of its own (in a column). */
export type SectionProps = SectionHeadProps & Holds & { tint?: boolean; tight?: boolean; inside?: boolean };

export const Section = ({ tint, tight, inside, children, ...head }: SectionProps): Markup => {
	const air = tight ? 'om-section--tight' : 'om-section';
	const body = (
		<>
			<SectionHead {...head} />
			{children}
		</>
	);
	if (inside)
		return (
			<section class="om-inside" aria-labelledby={head.id}>
				{body}
			</section>
		);
	return (
		<section class={tint ? `${air} om-section--tint` : air} aria-labelledby={head.id}>
			<div class="om-wrap">{body}</div>
		</section>
	);
};

/** Width of the page. */
export const Wrap = ({ tight, children }: Holds & { tight?: boolean }): Markup => (
	<div class={tight ? 'om-wrap om-section--tight' : 'om-wrap'}>{children}</div>
);

export type GridProps = Holds & { columns?: 2 | 3 | 4 | 'split' | 'half' | 'news' | 'fit'; air?: boolean };

/**
 * Columns that become one on a phone: equal ones, two thirds and a third (`split`), halves,
 * one large card with three flat ones (`news`), or as many as have room (`fit`). `air` gives space above and below.
 */
export const Grid = ({ columns, air, children }: GridProps): Markup => {
	const layout = typeof columns === 'number' ? `om-grid--${columns}` : `om-${columns}`;
	const classes = ['om-grid', columns === undefined ? '' : layout, air ? 'om-section--tight' : ''];
	return <div class={classes.filter(Boolean).join(' ')}>{children}</div>;
};

export const Stack = ({ children }: Holds): Markup => <div class="om-stack">{children}</div>;
export const Row = ({ children }: Holds): Markup => <div class="om-row">{children}</div>;

/** The column beside the text; `label` names it for those who do not see it. */
export const Aside = ({ label, children }: Holds & { label: string }): Markup => (
	<aside class="om-stack" aria-label={label}>
		{children}
	</aside>
);
