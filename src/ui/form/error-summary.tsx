import { idOf } from '../address.ts';
import type { Markup } from '../markup.ts';

/**
 * First on the page after a failed submit. `name` is the question, `message` the sentence that also stands at the field.
 * Title it in words ("Zwei Angaben fehlen noch").
 */
export type ErrorSummaryProps = { title: string; errors: readonly { name: string; message: string }[] };

export const ErrorSummary = ({ title, errors }: ErrorSummaryProps): Markup =>
	errors.length === 0 ? (
		<></>
	) : (
		<div class="om-errors" role="alert" tabindex={-1} autofocus aria-labelledby="fehler">
			<h2 id="fehler">{title}</h2>
			<ul class="om-plain">
				{errors.map(({ name, message }) => (
					<li>
						<a href={`#${idOf(name)}`}>{message}</a>
					</li>
				))}
			</ul>
		</div>
	);
