import type { Content, Markup } from '../markup.ts';

/** `share` between 0 and 1 is the length of the bar; `strong` the colour of what won. What the bar says stands in words beside it. */
export type Bar = { label: Content; value: Content; share: number; strong?: boolean };

/** A chart that is a list: each bar under its words. */
export const Bars = ({ bars }: { bars: readonly Bar[] }): Markup => (
	<ol class="om-bars om-plain">
		{bars.map(({ label, value, share, strong }) => (
			<li>
				<div class="om-row">
					<span>{strong ? <strong>{label}</strong> : label}</span>
					<b>{value}</b>
				</div>
				<svg class="om-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
					<rect class={strong ? 'om-c1' : 'om-c3'} width={(100 * Math.min(1, Math.max(0, share))).toFixed(2)} height="4" />
				</svg>
			</li>
		))}
	</ol>
);
