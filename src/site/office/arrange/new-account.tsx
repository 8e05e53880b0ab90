import type { Problems } from '#kernel/errors.ts';
import { SelectField } from '#ui/form/choice-field.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import type { Desk } from '../desk.ts';
import { messageFor } from '../messages.ts';
import { RoleFields } from './role-fields.tsx';

export const path = '/verwaltung/einrichten/menschen';

export type AccountAnswers = {
	readonly email: string;
	readonly name: string;
	readonly organisation: string;
	readonly role: string;
	readonly place: string;
	/** A partner municipality where the account lies; empty for one of our own. */
	readonly home: string;
};
export const accountLabels = {
	name: { label: 'Name' },
	email: { label: 'E-Mail-Adresse' },
	organisation: { label: 'Amt oder Verein' },
	role: { label: 'Rolle' },
	place: { label: 'Zuständig für' },
	home: { label: 'Konto liegt in' },
};

type Props = { readonly ctx: Desk; readonly shown: { readonly answers: AccountAnswers; readonly problems: Problems } };

/** Who is it, in whose name, from where, with which role, in which village. */
export const NewAccount = ({ ctx, shown: { answers, problems } }: Props) => {
	const errorOf = (name: keyof typeof accountLabels): string | undefined =>
		problems[name] === undefined ? undefined : messageFor(accountLabels, name, problems[name]);
	return (
		<Sheet id="neu" title="Jemanden einladen">
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
				{ctx.tenant.partners.length > 0 && (
					<SelectField
						lang="de"
						name="home"
						label={accountLabels.home.label}
						hint="Wer in einer Partnergemeinde arbeitet, behält ihr Konto dort und bekommt hier nur eine Rolle."
						choices={ctx.tenant.partners.map(({ id, name }) => ({ value: id, label: name }))}
						value={answers.home}
						error={errorOf('home')}
						optional
					/>
				)}
				<RoleFields ctx={ctx} answers={answers} problems={problems} />
				<Submit icon="forward_to_inbox">Einladen</Submit>
			</Form>
		</Sheet>
	);
};
