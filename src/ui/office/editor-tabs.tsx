import type { IconName } from '../icons.ts';
import type { Markup } from '../markup.ts';
import { Tabs } from '../content/tabs.tsx';

export type VariantState = 'present' | 'missing' | 'done' | 'machine';

/** Language versions of a text. `stateWord` says the state in words and is needed unless the version is simply there. */
export type EditorTab = { href: string; label: string; current?: boolean; state: VariantState; stateWord?: string; lang?: string };
export type EditorTabsProps = { label: string; tabs: readonly EditorTab[] };

const icons: Record<Exclude<VariantState, 'present'>, IconName> = { missing: 'add', done: 'check', machine: 'translate' };

export const EditorTabs = ({ label, tabs }: EditorTabsProps): Markup => (
	<Tabs
		label={label}
		tabs={tabs.map(({ href, label: name, current, state, stateWord, lang }) => ({
			href,
			label: name,
			...(current !== undefined && { current }),
			...(lang && { lang }),
			...(state !== 'present' && { icon: icons[state], state: stateWord ?? '' }),
		}))}
	/>
);
