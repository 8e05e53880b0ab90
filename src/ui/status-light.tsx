import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { Holds, Markup } from './markup.ts';

export type Light = 'ok' | 'wait' | 'stop' | 'idle';

/** Shape, word and colour together; the word is the child. */
export type StatusLightProps = Holds & { light: Light };

const shapes: Record<Light, IconName> = { ok: 'check', wait: 'schedule', stop: 'priority_high', idle: 'more_horiz' };

export const StatusLight = ({ light, children }: StatusLightProps): Markup => (
	<span class={light === 'idle' ? 'om-light' : `om-light om-light--${light}`}>
		<Icon name={shapes[light]} />
		{children}
	</span>
);
