import type { Content, Markup } from '../markup.ts';

/** Title of a page without a hero. `before` holds tags and times, `eyebrow` a short line, `lead` one or two sentences. */
export type PageHeadProps = { title: Content; lead?: Content; eyebrow?: Content | undefined; before?: Content; children?: Content };

export const PageHead = ({ title, lead, eyebrow, before, children }: PageHeadProps): Markup => (
	<div class="om-pagehead">
		{before && <p class="om-meta">{before}</p>}
		{eyebrow && <p class="om-eyebrow">{eyebrow}</p>}
		<h1>{title}</h1>
		{lead && <p class="om-lead">{lead}</p>}
		{children}
	</div>
);
