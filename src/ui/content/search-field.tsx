import { Icon } from '../icon.tsx';
import type { Screen } from '../language.ts';
import type { Markup } from '../markup.ts';
import { word } from '../words.ts';

/** A search by GET. `label` is read out; `example` stands in the empty field. `keep` are the filters that stay. */
export type SearchFieldProps = {
	lang: Screen;
	id: string;
	action: string;
	label: string;
	name?: string;
	value?: string;
	example?: string;
	keep?: Readonly<Record<string, string>>;
};

export const SearchField = ({ lang, id, action, label, name = 'q', value, example, keep = {} }: SearchFieldProps): Markup => (
	<form class="om-search" role="search" action={action} aria-label={label}>
		{Object.entries(keep).map(([kept, chosen]) => (
			<input type="hidden" name={kept} value={chosen} />
		))}
		<label class="om-hidden" for={id}>
			{label}
		</label>
		<input id={id} name={name} type="search" value={value} placeholder={example} autocomplete="off" />
		<button class="kern-btn kern-btn--primary" type="submit">
			<Icon name="search" />
			<span class="kern-label">{word(lang, 'search')}</span>
		</button>
	</form>
);
