import { iconOutline, type IconName } from './icons.ts';
import type { Markup } from './markup.ts';

/** Always beside a word; alone only in a link or button with `aria-label`. `flip` turns arrows round in right-to-left text. */
export type IconProps = { name: IconName; flip?: boolean | undefined };

export const Icon = ({ name, flip }: IconProps): Markup => (
	<svg class={flip ? 'om-icon om-flip' : 'om-icon'} viewBox="0 -960 960 960" aria-hidden="true" focusable="false">
		<path d={iconOutline(name)} />
	</svg>
);
