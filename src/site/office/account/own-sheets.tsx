import type { Problems } from '#kernel/errors.ts';
import type { OwnAccount } from '#kernel/identity/own-account.ts';
import type { OpenSession } from '#kernel/identity/sessions.ts';
import { partnerOf } from '#kernel/tenancy/tenant.ts';
import { Alert } from '#ui/alert.tsx';
import { Button } from '#ui/button.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { LineField } from '#ui/form/line-field.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import type { Desk } from '../desk.ts';
import { messageFor } from '../messages.ts';
import { partnerOrigin } from '#screens/partner.ts';
import { SessionTable } from '../session-table.tsx';

export const path = '/verwaltung/konto';

/** Which form was sent: three of them ask for the password, and only one shows what is wrong. */
export type Part = 'name' | 'passkeys' | 'adresse' | 'passwort' | 'loeschen' | 'faktor' | 'codes';
export const accountLabels = {
	name: { label: 'Name' },
	email: { label: 'Neue E-Mail-Adresse' },
	current: { label: 'Ihr Passwort' },
	password: { label: 'Neues Passwort' },
	again: { label: 'Neues Passwort noch einmal' },
};
type Asked = keyof typeof accountLabels;
export type Failed = { readonly part?: Part; readonly problems: Problems; readonly typed: Readonly<Record<string, string>> };
/** `isUnproven`: without a password, in a session that showed no second factor. */
export type Shown = { readonly account: OwnAccount & { readonly isUnproven: boolean }; readonly failed: Failed };

/** Names of fields are unique on the page, so that the summary leads to the right one: `loeschen-current`. */
export const fieldOf = (part: Part, name: string): string => `${part}-${name}`;

type Line = { readonly part: Part; readonly name: Asked; readonly failed: Failed; readonly hint?: string; readonly value?: string };
const kinds = {
	name: { autocomplete: 'name' },
	email: { type: 'email', autocomplete: 'email', dir: 'ltr' },
	current: { type: 'password', autocomplete: 'current-password' },
	password: { type: 'password', autocomplete: 'new-password' },
	again: { type: 'password', autocomplete: 'new-password' },
} as const;

const Line = ({ part, name, failed, hint = '', value = '' }: Line) => {
	const code = failed.part === part ? failed.problems[name] : undefined;
	return (
		<LineField
			lang="de"
			name={fieldOf(part, name)}
			label={accountLabels[name].label}
			hint={hint}
			value={value}
			error={code === undefined ? undefined : messageFor(accountLabels, name, code)}
			{...kinds[name]}
		/>
	);
};

/** The own password once more; where there is none, the way to another proof. */
export const Current = ({ part, shown: { account, failed } }: { part: Part; shown: Shown }) => (
	<>
		{account.hasPassword && <Line part={part} name="current" failed={failed} hint="Damit niemand anders es tut." />}
		{account.isUnproven && (
			<p>
				Ihr Konto hat kein Passwort. Damit niemand anders es tut, richten Sie zuerst einen{' '}
				<a href="/verwaltung/sicherheit">zweiten Faktor</a> ein.
			</p>
		)}
	</>
);

export const NameSheet = ({ account, failed }: Shown) => (
	<Sheet id="name" title="Name und E-Mail">
		<Form action={`${path}/name`}>
			<Line
				part="name"
				name="name"
				failed={failed}
				value={failed.typed['name'] ?? account.name}
				hint="So steht er im Protokoll und im Verlauf."
			/>
			<Submit look="secondary" icon="save">
				Namen speichern
			</Submit>
		</Form>
		<p>
			E-Mail-Adresse: <bdi>{account.email}</bdi>
		</p>
		<details open={failed.part === 'adresse'}>
			<summary>E-Mail-Adresse ändern</summary>
			<Form action={`${path}/adresse`}>
				<Line
					part="adresse"
					name="email"
					failed={failed}
					value={failed.typed['email'] ?? ''}
					hint="Dorthin geht ein Link; erst wenn Sie ihm folgen, gilt sie."
				/>
				<Current part="adresse" shown={{ account, failed }} />
				<Submit look="secondary">Link schicken</Submit>
			</Form>
		</details>
	</Sheet>
);

export const PasswordSheet = ({ account, failed }: Shown) => (
	<Sheet id="passwort" title="Passwort">
		{!account.hasPassword && <p>Ihr Konto hat kein Passwort; Sie melden sich anders an. Hier können Sie eines wählen.</p>}
		<details open={failed.part === 'passwort'}>
			<summary>{account.hasPassword ? 'Passwort ändern' : 'Passwort wählen'}</summary>
			<Form action={`${path}/passwort`}>
				<Current part="passwort" shown={{ account, failed }} />
				<Line part="passwort" name="password" failed={failed} hint="Mindestens 10 Zeichen. Drei, vier Wörter sind gut." />
				<Line part="passwort" name="again" failed={failed} />
				<Submit look="secondary">Passwort speichern</Submit>
			</Form>
		</details>
	</Sheet>
);

export const SessionsSheet = ({ ctx, sessions }: { ctx: Desk; sessions: readonly OpenSession[] }) => (
	<Sheet id="sitzungen" title="Sitzungen">
		<p>Wo Sie gerade angemeldet sind. Kennen Sie ein Gerät nicht, beenden Sie die Sitzung und ändern Sie das Passwort.</p>
		<SessionTable
			ctx={ctx}
			sessions={sessions}
			deed={({ key, device }) => (
				<Form action={`${path}/sitzung`} wide hidden={{ key }}>
					<Button look="tertiary" icon="logout">
						Beenden<span class="om-hidden"> {device}</span>
					</Button>
				</Form>
			)}
		/>
		{sessions.length > 1 && (
			<Form action={`${path}/sitzungen`} wide>
				<Button look="secondary" icon="logout">
					Alle anderen beenden
				</Button>
			</Form>
		)}
	</Sheet>
);

/** Art. 15 and 20 GDPR: what is kept about her, to read and to take along. */
export const DataSheet = () => (
	<Sheet id="daten" title="Meine Daten">
		<p>
			Alles, was hier über Sie gespeichert ist: Konto, Rollen, Sitzungen, Entwürfe, Fassungen, Bilder, Protokoll und wo Ihr Name in
			Akten der Gemeinde steht. Passwörter und Schlüssel sind nicht dabei.
		</p>
		<p>
			<Button look="secondary" icon="download" href={`${path}/daten.json`}>
				Meine Daten herunterladen (JSON)
			</Button>
		</p>
	</Sheet>
);

/** Before her password is asked: the last who may give rights is refused whatever she types. */
const Needed = () => (
	<Alert level="info" title="Erst braucht die Gemeinde jemand anderen mit der Rolle Administration">
		<p>
			Sie sind die letzte Person mit dieser Rolle. Ohne Sie könnte niemand mehr Menschen einladen und Rollen vergeben. Geben Sie die
			Rolle jemandem, der sich anmelden kann (<a href="/verwaltung/einrichten/menschen">Menschen und Rechte</a>); danach löschen Sie
			hier Ihr Konto.
		</p>
	</Alert>
);

/** What goes and what stays, before she decides. */
type Kept = { readonly says: string; readonly count: number; readonly duty: string | null };
type Delete = { readonly shown: Shown; readonly kept: readonly Kept[]; readonly isNeeded: boolean };
export const DeleteSheet = ({ shown: { account, failed }, kept, isNeeded }: Delete) => (
	<Sheet id="loeschen" title="Konto löschen">
		<p>
			Name, Adresse, Passwort, zweiter Faktor, Sitzungen und Entwürfe, die noch nicht gespeichert sind, verschwinden sofort. Was Sie
			gespeichert oder veröffentlicht haben, bleibt bei der Gemeinde; in seinen Fassungen steht Ihr Name nicht mehr.
			{account.organisation && ` Darunter steht weiter „${account.organisation}“.`} Vorgänge, die bei Ihnen liegen, liegen wieder bei
			Ihrem Amt. Im Protokoll bleibt stehen, was Sie getan haben, mit dem Namen von damals: es wird nur ergänzt, nie geändert. In
			Sicherungen, auch älteren, sind Ihre übrigen Daten spätestens mit der nächsten Sicherung nicht mehr lesbar.
		</p>
		<p>
			Abos und Meldungen, die Sie ohne dieses Konto aufgegeben haben, gehören nicht dazu; jede ihrer Mails hat einen Link zum
			Abbestellen.
		</p>
		{kept.length > 0 && (
			<>
				<p>Ihr Name bleibt auch in Akten der Gemeinde stehen, wo ein Gesetz es verlangt:</p>
				<ul>
					{kept.map(({ says, count, duty }) => (
						<li>
							{says}: {count} ({duty})
						</li>
					))}
				</ul>
			</>
		)}
		{isNeeded ? (
			<Needed />
		) : (
			<details open={failed.part === 'loeschen'}>
				<summary>Konto löschen</summary>
				<Form action={`${path}/loeschen`}>
					<Current part="loeschen" shown={{ account, failed }} />
					<Submit look="danger" icon="delete">
						Mein Konto endgültig löschen
					</Submit>
				</Form>
			</details>
		)}
	</Sheet>
);

/** A guest's account lies at home; here she only has her roles and sessions. */
export const GuestSheet = ({ ctx, account }: { ctx: Desk; account: OwnAccount }) => {
	const home = partnerOf(ctx.tenant, account.homeId ?? '');
	return (
		<Sheet id="gast" title="Sie sind hier zu Gast">
			{home && (
				<p>
					Name, Passwort und zweiter Faktor liegen in {home.name}:{' '}
					<a href={`${partnerOrigin(ctx, home)}${path}`}>Mein Konto in {home.name}</a>.
				</p>
			)}
			<Form action={`${path}/verlassen`} wide>
				<Button look="danger" icon="logout">
					Hier nicht mehr mitarbeiten
				</Button>
			</Form>
		</Sheet>
	);
};
