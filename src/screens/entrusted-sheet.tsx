import type { entrustedWith } from '#kernel/identity/entrusted.ts';
import { Button } from '#ui/button.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import { Row } from '#ui/page/section.tsx';

export type Entrusted = Awaited<ReturnType<typeof entrustedWith>>;
export const noAccount = 'Unter dieser Adresse gibt es kein Konto. Legen Sie es unter „Menschen und Rechte“ an.';

type Props = {
	/** Forms go to `/rechte` and `/entziehen` below it. */
	readonly base: string;
	/** `diese Gruppe`. */
	readonly what: string;
	readonly entrusted: Entrusted;
	readonly mayEntrust: boolean;
	readonly error: string | undefined;
};

/** Who may write one page and no other. */
export const EntrustedSheet = ({ base, what, entrusted, mayEntrust, error }: Props) => (
	<Sheet id="rechte" title="Wer diese Seite schreiben darf">
		<p>{`Mit einem Konto: nur ${what}, ihre Treffen und Protokolle, keine andere Seite.`}</p>
		<ul>
			{entrusted.map(({ id: konto, name, email }) => (
				<li>
					<Row>
						{name} <bdi>{email}</bdi>
						{mayEntrust && (
							<Form action={`${base}/entziehen`} wide hidden={{ konto }}>
								<Button look="tertiary">Rechte nehmen</Button>
							</Form>
						)}
					</Row>
				</li>
			))}
		</ul>
		{mayEntrust && (
			<Form action={`${base}/rechte`}>
				<LineField lang="de" name="email" label="E-Mail des Kontos" type="email" dir="ltr" error={error} />
				<Submit look="secondary">Rechte geben</Submit>
			</Form>
		)}
	</Sheet>
);
