import type { Content, Markup } from '../markup.ts';

/** Nothing there, or something jammed: picture, sentence, one way on, small code. */
export type EmptyProps = { art: Content; title: Content; level?: 1 | 2; actions?: Content; code?: Content; children?: Content };

export const Empty = ({ art, title, level, actions, code, children }: EmptyProps): Markup => (
	<section class="om-empty">
		<div class="om-empty__art" aria-hidden="true">
			{art}
		</div>
		{level === 1 ? <h1>{title}</h1> : <h2>{title}</h2>}
		{children && <p>{children}</p>}
		{actions && <p class="om-row">{actions}</p>}
		{code && <p class="om-small om-muted">{code}</p>}
	</section>
);
