import type { Content, Markup } from '../markup.ts';

/** One line of a chart; points share their places on the x axis. */
export type ChartLine = { name: string; values: readonly number[] };
/**
 * `label` says what is drawn and that the table holds the same numbers. `steps` name the places of the x axis; `low` and `high` are the ends of the
 * y axis with their words; `down`: smaller is better and stands above, as with grades.
 */
export type LineChartProps = {
	label: string;
	steps: readonly string[];
	lines: readonly ChartLine[];
	low: number;
	high: number;
	write: (value: number) => string;
	down?: boolean;
	caption?: Content;
};

const [width, height, left, bottom, top, right] = [720, 320, 64, 36, 14, 16];
const ticks = 4;

/** Lines over time. Colour, dashes and a number at the end tell them apart; the legend names them. */
export const LineChart = ({ label, steps, lines, low, high, write, down, caption }: LineChartProps): Markup => {
	const x = (at: number): number => left + (at / Math.max(1, steps.length - 1)) * (width - left - right - 20);
	const share = (value: number): number => (high === low ? 0.5 : (value - low) / (high - low));
	const y = (value: number): number => top + (down ? share(value) : 1 - share(value)) * (height - top - bottom);
	const path = (values: readonly number[]): string =>
		values.map((value, at) => `${at === 0 ? 'M' : 'L'}${x(at).toFixed(1)} ${y(value).toFixed(1)}`).join('');
	return (
		<figure class="om-chart">
			<svg viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
				{Array.from({ length: ticks + 1 }, (_, at) => low + ((high - low) * at) / ticks).map((value) => (
					<g>
						<path class="om-chart-rule" d={`M${left} ${y(value).toFixed(1)}H${width - right}`} />
						<text class="om-chart-word" x={left - 8} y={y(value) + 5} text-anchor="end">
							{write(value)}
						</text>
					</g>
				))}
				{steps.map((step, at) => (
					<text class="om-chart-word" x={x(at)} y={height - 10} text-anchor="middle">
						{step}
					</text>
				))}
				{lines.map(({ values }, at) => (
					<g class={`om-line-${(at % 6) + 1}`}>
						<path d={path(values)} />
						<text x={x(values.length - 1) + 6} y={y(values.at(-1) ?? low) + 5}>
							{at + 1}
						</text>
					</g>
				))}
			</svg>
			<figcaption>
				<ol class="om-chart-key">
					{lines.map(({ name }, at) => (
						<li>
							<b>{at + 1}</b>
							<svg class={`om-line-${(at % 6) + 1}`} viewBox="0 0 44 12" aria-hidden="true" focusable="false">
								<path d="M2 6H42" />
							</svg>
							{name}
						</li>
					))}
				</ol>
				{caption}
			</figcaption>
		</figure>
	);
};
