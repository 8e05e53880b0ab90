import type { Factors } from '#kernel/identity/factors.ts';
import type { Passkey } from '#kernel/identity/passkeys.ts';
import { fewCodes } from '#kernel/identity/recovery-codes.ts';
import { dayBounds } from '#kernel/time/zone.ts';
import { nearDay } from '#screens/moments.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import type { Desk } from '../desk.ts';
import { messageFor } from '../messages.ts';
import { accountLabels, Current, type Failed, path, type Shown } from './own-sheets.tsx';

type Own = { readonly shown: Shown; readonly factors: Factors };

export const FactorSheet = ({ shown, factors: { hasTotp } }: Own) => (
	<Sheet id="faktor" title="Code aus der App">
		<p>{hasTotp ? 'Die Anmeldung fragt nach einem Code aus der App auf Ihrem Telefon.' : 'Noch nicht eingerichtet.'}</p>
		<p>
			<Button look="secondary" icon="mobile" href="/verwaltung/sicherheit">
				{hasTotp ? 'Auf ein neues Telefon umziehen' : 'Einrichten'}
			</Button>
		</p>
		{hasTotp && (
			<details open={shown.failed.part === 'faktor'}>
				<summary>Abschalten</summary>
				<Form action={`${path}/faktor`}>
					<Current part="faktor" shown={shown} />
					<Submit look="danger">Code abschalten</Submit>
				</Form>
			</details>
		)}
	</Sheet>
);

const PasskeyDeeds = ({ passkey: { id, name }, at, failed }: { passkey: Passkey; at: number; failed: Failed | undefined }) => (
	<details open={failed !== undefined}>
		<summary>
			Ändern<span class="om-hidden"> {name}</span>
		</summary>
		<div class="om-stack om-gap">
			<Form action={`${path}/passkey/name`} wide hidden={{ id, feld: `name-${at}` }}>
				<LineField
					lang="de"
					name={`name-${at}`}
					label="Name"
					value={failed?.typed['name'] ?? name}
					error={failed && messageFor(accountLabels, 'name', failed.problems['name'] ?? '')}
				/>
				<Button look="secondary">Umbenennen</Button>
			</Form>
			<Form action={`${path}/passkey/entfernen`} wide hidden={{ id }}>
				<Button look="danger" icon="delete">
					Entfernen
				</Button>
			</Form>
		</div>
	</details>
);

type Passkeys = { readonly ctx: Desk; readonly passkeys: readonly Passkey[]; readonly failed: Failed };

export const PasskeysSheet = ({ ctx, passkeys, failed }: Passkeys) => (
	<Sheet id="passkeys" title="Passkeys">
		{passkeys.length === 0 ? (
			<p>Noch keiner. Mit einem Passkey melden Sie sich mit Finger, Gesicht oder PIN an, ohne Passwort und ohne Code.</p>
		) : (
			<Table
				lang="de"
				caption="Passkeys"
				hideCaption
				columns={[{ label: 'Name' }, { label: 'Angelegt' }, { label: 'Zuletzt benutzt' }, { label: 'Ändern' }]}
				rows={passkeys.map((passkey, at) => [
					<>
						{passkey.name}
						<br />
						<span class="om-muted om-small">
							<bdi>{passkey.host}</bdi>
						</span>
					</>,
					nearDay(ctx, passkey.createdAt),
					passkey.usedOn === null ? 'noch nie' : nearDay(ctx, dayBounds(passkey.usedOn, ctx.tenant.zone).from),
					<PasskeyDeeds
						passkey={passkey}
						at={at}
						failed={failed.part === 'passkeys' && failed.typed['id'] === passkey.id ? failed : undefined}
					/>,
				])}
			/>
		)}
		<p>
			<Button look="secondary" icon="key" href="/verwaltung/sicherheit/passkey">
				Passkey anlegen
			</Button>
		</p>
	</Sheet>
);

const leftWords = (codes: number): string => (codes === 1 ? 'Ein Code ist' : `${codes} Codes sind`);

export const CodesSheet = ({ shown, factors: { hasTotp, passkeys, codes } }: Own) => (
	<Sheet id="codes" title="Wiederherstellungscodes">
		<p>Für den Tag, an dem Telefon oder Schlüssel fehlen: jeder Code öffnet einmal. {codes > 0 && `${leftWords(codes)} noch übrig.`}</p>
		{codes > 0 && codes <= fewCodes && (
			<Alert level="warning" title="Bald sind keine Codes mehr da">
				<p>Erzeugen Sie neue und drucken Sie sie aus.</p>
			</Alert>
		)}
		{hasTotp || passkeys > 0 ? (
			<details open={shown.failed.part === 'codes'}>
				<summary>{codes > 0 ? 'Neue Codes erzeugen' : 'Codes erzeugen'}</summary>
				<Form action={`${path}/codes`}>
					{codes > 0 && <p>Die alten Codes gelten dann nicht mehr.</p>}
					<Current part="codes" shown={shown} />
					<Submit look="secondary">Zehn Codes erzeugen</Submit>
				</Form>
			</details>
		) : (
			<p class="om-muted">Es gibt sie, sobald Ihr Konto einen zweiten Faktor hat.</p>
		)}
	</Sheet>
);
