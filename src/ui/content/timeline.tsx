import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Content, Markup } from '../markup.ts';
import { type Light, StatusLight } from '../status-light.tsx';

/** One stretch of time: what it is for, what it is called, when, and where it stands in words. `isCurrent` for the one that is on. */
export type TimelineStep = {
	readonly icon: IconName;
	readonly kind: Content;
	readonly title: Content;
	readonly when: Content;
	readonly light: { readonly light: Light; readonly text: Content };
	readonly isCurrent?: boolean;
};

/** Stretches of time in their order: a row of houses where there is room, a street downwards on a phone. */
export const Timeline = ({ label, steps }: { label: string; steps: readonly TimelineStep[] }): Markup => (
	<ol class="om-timeline" aria-label={label}>
		{steps.map(({ icon, kind, title, when, light, isCurrent }) => (
			<li class={isCurrent ? 'is-current' : undefined} aria-current={isCurrent ? 'step' : undefined}>
				<span class="om-timeline__sign" aria-hidden="true">
					<Icon name={icon} />
				</span>
				<div class="om-timeline__say">
					<p class="om-eyebrow">{kind}</p>
					<p class="om-timeline__title">{title}</p>
					<p class="om-small om-muted">{when}</p>
					<p>
						<StatusLight light={light.light}>{light.text}</StatusLight>
					</p>
				</div>
			</li>
		))}
	</ol>
);
