import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Content, Holds, Markup } from '../markup.ts';

/** A paper on the notice board. `foot` names who hung it up and until when. The tone of the paper follows its place in the row. */
export type NoteCardProps = { href: string; icon?: IconName; kind: Content; title: Content; foot: Content; children?: Content };

export const NoteCard = ({ href, icon, kind, title, foot, children }: NoteCardProps): Markup => (
	<article class="om-note">
		<p class="om-eyebrow">
			{icon && <Icon name={icon} />}
			{kind}
		</p>
		<h3>
			<a class="om-stretch" href={href}>
				{title}
			</a>
		</h3>
		{children}
		<p class="om-meta">
			<span>{foot}</span>
		</p>
	</article>
);

export const NoteBoard = ({ children }: Holds): Markup => <div class="om-notes">{children}</div>;
