import type { Problems } from '#kernel/errors.ts';
import { roles } from '#kernel/identity/roles.ts';
import { villagesOf } from '#kernel/tenancy/tenant.ts';
import { Button } from '#ui/button.tsx';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Form, FormActions } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import type { Desk } from '../desk.ts';
import { messageFor } from '../messages.ts';

export const path = '/verwaltung/einrichten/menschen';

export type AccountAnswers = {
	readonly email: string;
	readonly name: string;
	readonly organisation: string;
	readonly role: string;
	readonly place: string;
};
export const accountLabels = {
	name: { label: 'Name' },
	email: { label: 'E-Mail-Adresse' },
	organisation: { label: 'Amt oder Verein' },
	role: { label: 'Rolle' },
	place: { label: 'Zuständig für' },
};

type Props = { readonly ctx: Desk; readonly shown: { readonly answers: AccountAnswers; readonly problems: Problems } };

/** Who is it, in whose name, with which role, in which village. */
export const NewAccount = ({ ctx, shown: { answers, problems } }: Props) => {
	const errorOf = (name: keyof typeof accountLabels): string | undefined =>
		problems[name] === undefined ? undefined : messageFor(accountLabels, name, problems[name]);
	return (
		<Sheet id="neu" title="Konto anlegen">
			<Form action={path} wide>
				<LineField
					lang="de"
					name="name"
					label={accountLabels.name.label}
					value={answers.name}
					error={errorOf('name')}
					autocomplete="off"
				/>
				<LineField
					lang="de"
					name="email"
					type="email"
					label={accountLabels.email.label}
					value={answers.email}
					error={errorOf('email')}
					autocomplete="off"
					dir="ltr"
				/>
				<LineField
					lang="de"
					name="organisation"
					label={accountLabels.organisation.label}
					hint="In diesem Namen wird geschrieben."
					value={answers.organisation}
					error={errorOf('organisation')}
					optional
				/>
				<SelectField
					lang="de"
					name="role"
					label={accountLabels.role.label}
					choices={Object.entries(roles).map(([value, label]) => ({ value, label }))}
					value={answers.role}
					error={errorOf('role')}
				/>
				<SelectField
					lang="de"
					name="place"
					label={accountLabels.place.label}
					hint="Ohne Auswahl: für die ganze Gemeinde."
					choices={villagesOf(ctx.tenant).map(({ slug, name }) => ({ value: slug, label: name }))}
					value={answers.place}
					error={errorOf('place')}
					optional
				/>
				<FormActions>
					<Button icon="group_add">Anlegen</Button>
				</FormActions>
			</Form>
		</Sheet>
	);
};
