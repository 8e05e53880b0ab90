import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { DeskBar, Sheet } from '#ui/office/desk-bar.tsx';
import type { inviteOf } from '../server/queries.ts';

type Props = {
	readonly base: string;
	readonly name: string;
	readonly title: string;
	readonly invited: Awaited<ReturnType<typeof inviteOf>>;
	readonly wrong?: string | undefined;
};

/** Where the link of a participant goes, and taking it off the list. */
export const Invitation = ({ base, name, title, invited, wrong }: Props) => (
	<>
		<DeskBar title={name} before={title}>
			<Form action={`${base}/entfernen`}>
				<Button look="danger" icon="delete">
					Wirkt nicht mit: entfernen
				</Button>
			</Form>
		</DeskBar>
		<Sheet id="einladung" title="Einladung">
			{invited?.bouncedAt && <Alert level="warning" title="Die letzte Mail kam zurück. Stimmt die Adresse?" />}
			<Form action={`${base}/einladung`}>
				<LineField
					lang="de"
					name="inviteEmail"
					label="E-Mail für die Einladung"
					hint="Eine andere Adresse macht Links ungültig, die an die alte gingen. Die Antworten bleiben."
					type="email"
					dir="ltr"
					autocomplete="off"
					value={invited?.inviteEmail ?? undefined}
					error={wrong}
				/>
				<Submit look="secondary" icon="forward_to_inbox">
					Link schicken
				</Submit>
			</Form>
		</Sheet>
	</>
);
