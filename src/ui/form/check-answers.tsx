import type { Screen } from '../language.ts';
import type { Content, Markup } from '../markup.ts';
import { word } from '../words.ts';

/** `label` is read out with the change link; without `change` an answer stays as it is. */
export type Answer = { label: string; value: Content; change?: string };
export type CheckAnswersProps = { lang: Screen; answers: readonly Answer[] };

export const CheckAnswers = ({ lang, answers }: CheckAnswersProps): Markup => (
	<dl class="om-summary">
		{answers.map(({ label, value, change }) => (
			<div>
				<dt>{label}</dt>
				<dd>{value}</dd>
				{change && (
					<dd class="om-change">
						<a href={change}>
							{word(lang, 'change')}
							<span class="om-hidden"> {label}</span>
						</a>
					</dd>
				)}
			</div>
		))}
	</dl>
);
