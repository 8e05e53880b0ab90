import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Content, Markup } from '../markup.ts';

/** A tinted box beside the text; `accent` for the one thing to do. */
export type BoxProps = { id: string; title: Content; accent?: boolean; level?: 2 | 3; children?: Content };

export const Box = ({ id, title, accent, level, children }: BoxProps): Markup => (
	<section class={accent ? 'om-box om-box--accent' : 'om-box'} aria-labelledby={id}>
		{level === 3 ? <h3 id={id}>{title}</h3> : <h2 id={id}>{title}</h2>}
		{children}
	</section>
);

export type LinkListProps = { links: readonly { href: string; label: Content; icon?: IconName }[] };

export const LinkList = ({ links }: LinkListProps): Markup => (
	<ul class="om-plain">
		{links.map(({ href, label, icon }) => (
			<li>
				<a href={href}>
					{icon && <Icon name={icon} />}
					{label}
				</a>
			</li>
		))}
	</ul>
);

/** An invitation across the page: deep ground, drawing beside. `art` is a Picture or Drawing, `action` a light button. */
export type BannerProps = { id: string; eyebrow?: Content; title: Content; action: Content; art: Content; children?: Content };

export const Banner = ({ id, eyebrow, title, action, art, children }: BannerProps): Markup => (
	<section class="om-wrap" aria-labelledby={id}>
		<div class="om-banner">
			<div class="om-banner__say">
				{eyebrow && <p class="om-eyebrow">{eyebrow}</p>}
				<h2 id={id}>{title}</h2>
				{children && <p class="om-lead">{children}</p>}
				{action}
			</div>
			<div class="om-banner__art" aria-hidden="true">
				{art}
			</div>
		</div>
	</section>
);
