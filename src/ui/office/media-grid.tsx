import type { Content, Markup } from '../markup.ts';

/** `art` is a Picture (alt empty: the title names it). */
export type MediaChoice = { value: string; title: string; text: Content; art: Content; checked?: boolean };

/** Pictures to choose from: one (`several` false) or more. `beside` is a last cell, for example to upload. */
export type MediaGridProps = { legend: string; name: string; several?: boolean; choices: readonly MediaChoice[]; beside?: Content };

export const MediaGrid = ({ legend, name, several, choices, beside }: MediaGridProps): Markup => (
	<fieldset>
		<legend class="om-hidden">{legend}</legend>
		<div class="om-media">
			{choices.map(({ value, title, text, art, checked }) => (
				<label>
					<input type={several ? 'checkbox' : 'radio'} name={name} value={value} checked={checked ?? false} />
					{art}
					<span>
						<b>{title}</b>
						<small>{text}</small>
					</span>
				</label>
			))}
			{beside && <div class="om-drop">{beside}</div>}
		</div>
	</fieldset>
);
