import type { Context } from '#kernel/context.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import type { Content } from '#ui/markup.ts';

/** Filters of a list in the office, which stand in its address; `beside`: what else can be done with what they leave. */
export const FilterForm = ({ action, children, beside }: { action: string; children: Content; beside?: Content }) => (
	<form action={action} class="om-row">
		{children}
		<Button look="secondary" icon="filter_list">
			Anwenden
		</Button>
		{beside}
	</form>
);

type Select = {
	query: Readonly<Record<string, string>>;
	name: string;
	label: string;
	choices: readonly { value: string; label: string }[];
};
/** One of a few, or all. */
export const FilterSelect = ({ query, name, choices, ...say }: Select) => (
	<SelectField lang="de" name={name} {...say} value={query[name] ?? 'alle'} choices={[{ value: 'alle', label: 'Alle' }, ...choices]} />
);

export const VillageSelect = ({ ctx, query }: Pick<Select, 'query'> & { ctx: Context }) => {
	const choices = villageChoices(ctx.tenant);
	return <FilterSelect query={query} name="ort" label="Dorf" choices={choices} />;
};
