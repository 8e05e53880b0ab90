import { Button } from '#ui/button.tsx';
import { Form } from '#ui/form/form.tsx';

type Props = {
	readonly action: string;
	readonly hidden: Readonly<Record<string, string>>;
	readonly label: string;
	readonly offers?: boolean;
};

/** The one way in that needs JavaScript: the browser talks to the device. `offers` lets it list passkeys at the e-mail field. */
export const PasskeyButton = ({ action, hidden, label, offers }: Props) => (
	<passkey-sign-in
		data-ask="/verwaltung/anmelden/passkey/frage"
		data-offer={offers ? '' : undefined}
		data-failed="Das hat nicht geklappt oder wurde abgebrochen. Versuchen Sie es noch einmal oder melden Sie sich anders an."
		data-later="Gerade kommen von hier zu viele Anfragen. Bitte warten Sie eine Minute."
	>
		<Form action={action} wide hidden={{ ...hidden, antwort: '' }}>
			<Button look="secondary" icon="key">
				{label}
			</Button>
			<p role="status" class="om-muted" />
		</Form>
		<p class="om-muted" data-plain>
			Ein Passkey braucht JavaScript: nur so kann der Browser mit dem Gerät sprechen.
		</p>
	</passkey-sign-in>
);
