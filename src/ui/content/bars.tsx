import type { Content, Markup } from '../markup.ts';

/** `share` between 0 and 1 is the length of the bar, `null` where no number is shown; `strong` is the colour of what won. */
export type Bar = { label: Content; value: Content; share: number | null; strong?: boolean };

/** Numbers as bars, each with its words; the bar itself says nothing that the words do not. */
export const Bars = ({ bars }: { bars: readonly Bar[] }): Markup => (
	<ol class="om-bars">
		{bars.map(({ label, value, share, strong }) => (
			<li>
				<div class="om-row">
					<span>{strong ? <strong>{label}</strong> : label}</span>
					<b>{value}</b>
				</div>
				<svg class="om-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
					{share !== null && (
						<rect class={strong ? 'om-c1' : 'om-c3'} width={(100 * Math.min(1, Math.max(0, share))).toFixed(1)} height="10" />
					)}
				</svg>
			</li>
		))}
	</ol>
);
