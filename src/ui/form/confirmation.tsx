import { Icon } from '../icon.tsx';
import type { Screen } from '../language.ts';
import type { Content, Markup } from '../markup.ts';
import { word } from '../words.ts';

/** Thanks by the name of the thing, its number in large, and where else it went. `art` is a Picture or Drawing. */
export type ConfirmationProps = { lang: Screen; title: Content; reference: string; actions?: Content; art?: Content; children?: Content };

export const Confirmation = ({ lang, title, reference, actions, art, children }: ConfirmationProps): Markup => (
	<div class="om-confirm">
		<div class="om-confirm__say">
			<span class="om-done">
				<Icon name="check" />
			</span>
			<h1>{title}</h1>
			<p class="om-lead">{word(lang, 'number')}</p>
			<p class="om-ref">
				<bdi>{reference}</bdi>
			</p>
			{children}
			{actions && <div class="om-row om-noprint">{actions}</div>}
		</div>
		{art && (
			<div class="om-confirm__art" aria-hidden="true">
				{art}
			</div>
		)}
	</div>
);

/** What happens next, in numbered houses. */
export type StepsProps = { steps: readonly { title: Content; text: Content }[] };

export const Steps = ({ steps }: StepsProps): Markup => (
	<ol class="om-steps">
		{steps.map(({ title, text }) => (
			<li>
				<div>
					<h3>{title}</h3>
					<p class="om-muted">{text}</p>
				</div>
			</li>
		))}
	</ol>
);
