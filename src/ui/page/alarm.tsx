import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Content, Markup } from '../markup.ts';

/** Danger of level 3 and more, under the head of every page. `state` is the level in words, `asOf` its time; `actions` are light buttons. */
export type AlarmProps = {
	id: string;
	icon: IconName;
	state: Content;
	asOf: Content;
	title: Content;
	actions?: Content;
	children?: Content;
};

export const Alarm = ({ id, icon, state, asOf, title, actions, children }: AlarmProps): Markup => (
	<section class="om-alarm" aria-labelledby={id}>
		<div class="om-wrap">
			<Icon name={icon} />
			<div class="om-body">
				<p class="om-meta">
					<b>{state}</b>
					<span>{asOf}</span>
				</p>
				<h2 id={id}>{title}</h2>
				{children}
				{actions && <p class="om-row">{actions}</p>}
			</div>
		</div>
	</section>
);

/** Five named levels; the current one counts from 1. */
export type DangerLevelProps = { label: string; levels: readonly string[]; current: number };

export const DangerLevel = ({ label, levels, current }: DangerLevelProps): Markup => (
	<ol class="om-level" aria-label={label}>
		{levels.map((level, index) => (
			<li aria-current={index + 1 === current ? 'true' : undefined}>
				<b>{index + 1}</b>
				{level}
			</li>
		))}
	</ol>
);

/** Dated, numbered updates, the newest first. `moment` is a machine-readable time, `when` the same in words. */
export type UpdateLogProps = { updates: readonly { number: number; moment: string; when: string; title: Content; text: Content }[] };

export const UpdateLog = ({ updates }: UpdateLogProps): Markup => (
	<ol class="om-log">
		{updates.map(({ number, moment, when, title, text }) => (
			<li data-n={number}>
				<time datetime={moment}>{when}</time>
				<h3>{title}</h3>
				<p>{text}</p>
			</li>
		))}
	</ol>
);
