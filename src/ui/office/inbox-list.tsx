import { Icon } from '../icon.tsx';
import type { IconName } from '../icons.ts';
import type { Content, Markup } from '../markup.ts';
import { StatusLight, type Light } from '../status-light.tsx';

export type InboxEntry = { href: string; icon: IconName; title: Content; text: Content; light: { light: Light; text: Content } };
export type InboxListProps = { entries: readonly InboxEntry[] };

/** What waits for somebody, the most urgent first. */
export const InboxList = ({ entries }: InboxListProps): Markup => (
	<ul class="om-inbox">
		{entries.map(({ href, icon, title, text, light }) => (
			<li>
				<Icon name={icon} />
				<div>
					<h3>
						<a class="om-stretch" href={href}>
							{title}
						</a>
					</h3>
					<p class="om-muted om-small">{text}</p>
				</div>
				<StatusLight light={light.light}>{light.text}</StatusLight>
			</li>
		))}
	</ul>
);
