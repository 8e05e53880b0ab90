import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { Holds, Markup } from './markup.ts';
import { thisMinute } from './this-minute.tsx';

export type Light = 'ok' | 'wait' | 'stop' | 'idle';

/** Shape, word and colour together; the word is the child. `fleeting`: true at this minute only. */
export type StatusLightProps = Holds & { light: Light; fleeting?: boolean | undefined };

const shapes: Record<Light, IconName> = { ok: 'check', wait: 'schedule', stop: 'priority_high', idle: 'more_horiz' };

export const StatusLight = ({ light, fleeting, children }: StatusLightProps): Markup => (
	<span class={light === 'idle' ? 'om-light' : `om-light om-light--${light}`} {...(fleeting && thisMinute)}>
		<Icon name={shapes[light]} />
		{children}
	</span>
);
