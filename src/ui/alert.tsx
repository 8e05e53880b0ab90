import { Icon } from './icon.tsx';
import type { IconName } from './icons.ts';
import type { Content, Markup } from './markup.ts';

export type AlertLevel = 'info' | 'success' | 'warning' | 'danger';

/**
 * A message of level 1 or 2, or the office's answer to a deed. `live` reads it out when it appears after a submit; `askedBy`: the names in the address
 * that ask for it, apart by blanks, which a script takes out there once it is said.
 */
export type AlertProps = { level: AlertLevel; title?: Content; live?: boolean; askedBy?: string; children?: Content };

const icons: Record<AlertLevel, IconName> = { info: 'info', success: 'check_circle', warning: 'warning', danger: 'error' };

export const Alert = ({ level, title, live, askedBy, children }: AlertProps): Markup => (
	<div class={`kern-alert kern-alert--${level}`} role={live ? 'status' : undefined}>
		<Icon name={icons[level]} />
		<div class="kern-alert__body">
			{title && <h2>{title}</h2>}
			{children}
			{askedBy && <said-once data-of={askedBy} />}
		</div>
	</div>
);
