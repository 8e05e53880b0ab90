import type { Content, Holds, Markup } from '../markup.ts';

/** Running text in a readable width. */
export const Prose = ({ children }: Holds): Markup => <div class="om-prose">{children}</div>;

export const Figure = ({ caption, children }: { caption?: Content; children?: Content }): Markup => (
	<figure class="om-figure">
		{children}
		{caption && <figcaption>{caption}</figcaption>}
	</figure>
);
