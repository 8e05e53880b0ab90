import type { Content, Markup } from '../markup.ts';

/** Two gables, the younger behind the older. `onDeep` for the dark rail of the office. */
const GableHouse = ({ onDeep }: { onDeep?: boolean }): Markup => (
	<svg class={onDeep ? 'om-gable om-gable--light' : 'om-gable'} viewBox="0 0 48 48" aria-hidden="true" focusable="false">
		<path class="om-gable__front" d="M3 25 16 11l13 14v19H3z" />
		<path class="om-gable__back" d="M22 22 33.5 8 45 22v22H32V25.5z" />
		<circle class="om-gable__sun" cx="16" cy="31" r="5.5" />
	</svg>
);

export type LogoProps = { href: string; name: string; line: Content; onDeep?: boolean };

export const Logo = ({ href, name, line, onDeep }: LogoProps): Markup => (
	<a class="om-logo" href={href}>
		<GableHouse onDeep={onDeep ?? false} />
		<span>
			<b>{name}</b>
			<small>{line}</small>
		</span>
	</a>
);
