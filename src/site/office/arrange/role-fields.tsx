import type { Problems } from '#kernel/errors.ts';
import { roleOfOnePage, roles } from '#kernel/identity/roles.ts';
import { villageChoices } from '#kernel/tenancy/tenant.ts';
import { SelectField } from '#ui/form/choice-field.tsx';
import type { Desk } from '../desk.ts';
import { messageFor } from '../messages.ts';

export const roleLabels = { role: { label: 'Rolle' }, place: { label: 'Zuständig für' } };
type Props = { readonly ctx: Desk; readonly answers: { readonly role: string; readonly place: string }; readonly problems: Problems };

/** Which role, and where it holds. */
export const RoleFields = ({ ctx, answers, problems }: Props) => {
	const errorOf = (name: keyof typeof roleLabels): string | undefined =>
		problems[name] === undefined ? undefined : messageFor(roleLabels, name, problems[name]);
	return (
		<>
			<SelectField
				lang="de"
				name="role"
				label={roleLabels.role.label}
				choices={Object.entries(roles)
					.filter(([value]) => value !== roleOfOnePage)
					.map(([value, label]) => ({ value, label }))}
				value={answers.role}
				error={errorOf('role')}
			/>
			<SelectField
				lang="de"
				name="place"
				label={roleLabels.place.label}
				hint="Ohne Auswahl: für die ganze Gemeinde."
				choices={villageChoices(ctx.tenant)}
				value={answers.place}
				error={errorOf('place')}
				optional
			/>
		</>
	);
};
