import { Icon } from '../icon.tsx';
import type { Content, Markup } from '../markup.ts';

/** Head of an office page: what it is, how it is saved, what to do. `saved` is the state in words, always visible in an editor. */
export type DeskBarProps = { title: Content; before?: Content; after?: Content; saved?: Content; children?: Content };

export const DeskBar = ({ title, before, after, saved, children }: DeskBarProps): Markup => (
	<div class="om-deskbar">
		<div>
			{before && <p class="om-muted om-small">{before}</p>}
			<h1>{title}</h1>
			{after && <p class="om-muted">{after}</p>}
		</div>
		{saved && (
			<span class="om-saved" role="status">
				<Icon name="cloud_done" />
				{saved}
			</span>
		)}
		{children && <div class="om-row">{children}</div>}
	</div>
);

/** A white sheet on the desk. */
export const Sheet = ({ id, title, children }: { id: string; title: Content; children?: Content }): Markup => (
	<section class="om-panel" aria-labelledby={id}>
		<h2 id={id}>{title}</h2>
		{children}
	</section>
);

/** Text left, checks and preview right. */
export const EditorColumns = ({ children, beside, label }: { children?: Content; beside: Content; label: string }): Markup => (
	<div class="om-editor">
		<div class="om-stack">{children}</div>
		<aside class="om-stack" aria-label={label}>
			{beside}
		</aside>
	</div>
);
