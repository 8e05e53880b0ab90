import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Content, Holds, Markup } from '../markup.ts';

/** A paper on the notice board. `foot` names who hung it up and until when. The tone of the paper follows its place in the row. */
export type NoteCardProps = {
	href: string;
	icon?: IconName;
	kind: Content;
	title: Content;
	foot: Content;
	level?: 2 | 3;
	children?: Content;
};

const Title = ({ href, title, level }: Pick<NoteCardProps, 'href' | 'title'> & { level: 2 | 3 }): Markup => {
	const link = (
		<a class="om-stretch" href={href}>
			{title}
		</a>
	);
	return level === 2 ? <h2 class="om-title">{link}</h2> : <h3>{link}</h3>;
};

export const NoteCard = ({ href, icon, kind, title, foot, level = 3, children }: NoteCardProps): Markup => (
	<article class="om-note">
		<p class="om-eyebrow">
			{icon && <Icon name={icon} />}
			{kind}
		</p>
		<Title href={href} title={title} level={level} />
		{children}
		<p class="om-meta">
			<span>{foot}</span>
		</p>
	</article>
);

export const NoteBoard = ({ children }: Holds): Markup => <div class="om-notes">{children}</div>;
