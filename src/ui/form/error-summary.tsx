import { idOf } from '../address.ts';
import type { Markup } from '../markup.ts';

/**
 * First on the page after a failed submit. `name` is the question (none where it is about no question), `message` the sentence that also stands at the field.
 * Title it in words ("Zwei Angaben fehlen noch"). `unnamed`: the sentences do not say which question they mean, so the frame puts its name before them.
 */
export type ErrorSummaryProps = { title: string; errors: readonly { name: string; message: string }[]; unnamed?: boolean };

export const ErrorSummary = ({ title, errors, unnamed }: ErrorSummaryProps): Markup =>
	errors.length === 0 ? (
		<></>
	) : (
		<div class="om-errors" role="alert" tabindex={-1} autofocus aria-labelledby="fehler">
			<h2 id="fehler">{title}</h2>
			<ul class="om-plain">
				{errors.map(({ name, message }) => (
					<li>
						{name === '' ? (
							message
						) : (
							<a href={`#${idOf(name)}`} data-unnamed={unnamed ? '' : undefined}>
								{message}
							</a>
						)}
					</li>
				))}
			</ul>
		</div>
	);
