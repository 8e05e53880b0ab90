import type { Markup } from '../markup.ts';

/** How far something is, drawn; the words beside it say it. `share` from 0 to 1, more is full. */
export const Progress = ({ share }: { share: number }): Markup => {
	const width = Math.round(Math.min(1, Math.max(0, share)) * 200);
	return (
		<svg class="om-progress" viewBox="0 0 200 8" preserveAspectRatio="none" aria-hidden="true" focusable="false">
			<rect class="om-c1" width={width} height="8" />
		</svg>
	);
};
