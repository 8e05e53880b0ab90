import type { Content, Markup } from '../markup.ts';

/** One answer with its share of the longest bar, 0 to 100; `null` where no number is shown. */
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
				<svg class="om-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
					{share !== null && <rect class="om-c1" x="0" y="0" width={share.toFixed(1)} height="10" />}
				</svg>
			</li>
		))}
	</ol>
);
