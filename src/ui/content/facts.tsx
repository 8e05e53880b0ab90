import type { Content, Markup } from '../markup.ts';

export type Fact = { label: Content; value: Content };

/** Pairs of word and answer: when, where, who. */
export const Facts = ({ facts }: { facts: readonly Fact[] }): Markup => (
	<dl class="om-facts">
		{facts.map(({ label, value }) => (
			<div>
				<dt>{label}</dt>
				<dd>{value}</dd>
			</div>
		))}
	</dl>
);

/** A few large numbers. `boxed` puts them on the tint. */
export const Stats = ({ stats, boxed }: { stats: readonly Fact[]; boxed?: boolean }): Markup => (
	<dl class={boxed ? 'om-stats om-box' : 'om-stats'}>
		{stats.map(({ label, value }) => (
			<div>
				<dt>{label}</dt>
				<dd>{value}</dd>
			</div>
		))}
	</dl>
);
