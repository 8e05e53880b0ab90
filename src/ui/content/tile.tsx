import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Content, Markup } from '../markup.ts';

/** One errand: icon, name, and what it takes. */
export type TileProps = { href: string; icon: IconName; title: Content; text?: Content };

export const Tile = ({ href, icon, title, text }: TileProps): Markup => (
	<a class="om-tile" href={href}>
		<Icon name={icon} />
		<span>
			{title}
			{text && <small>{text}</small>}
		</span>
	</a>
);
