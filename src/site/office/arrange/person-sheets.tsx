import type { Child } from 'hono/jsx';
import type { Problems } from '#kernel/errors.ts';
import type { Account } from '#kernel/identity/accounts.ts';
import type { OpenSession } from '#kernel/identity/sessions.ts';
import { placeById } from '#kernel/tenancy/tenant.ts';
import { Button } from '#ui/button.tsx';
import { Table } from '#ui/content/table.tsx';
import { Form, Submit } from '#ui/form/form.tsx';
import { Sheet } from '#ui/office/desk-bar.tsx';
import type { Desk } from '../desk.ts';
import { SessionTable } from '../session-table.tsx';
import { AccountState, homeName, isOfOnePage, placeWord, roleWord } from './account-words.tsx';
import { path } from './new-account.tsx';
import { RoleFields } from './role-fields.tsx';

type Shown = { readonly ctx: Desk; readonly account: Account };
type Roles = Shown & { readonly answers: { readonly role: string; readonly place: string }; readonly problems: Problems };

const Held = ({ ctx, account: { id, assignments } }: Shown) => (
	<Table
		lang="de"
		caption="Rollen"
		hideCaption
		columns={[{ label: 'Rolle' }, { label: 'Zuständig für' }, { label: 'Ändern' }]}
		rows={assignments.map(({ role, place }) => [
			roleWord(role),
			isOfOnePage(role) ? 'Eine Seite' : placeWord(ctx, place),
			isOfOnePage(role) ? (
				'Auf der Seite der Gruppe'
			) : (
				<Form
					action={`${path}/${id}/rolle/wegnehmen`}
					wide
					hidden={{ role, place: place === null ? '' : (placeById(ctx.tenant, place)?.slug ?? '') }}
				>
					<Button look="tertiary" icon="close">
						Wegnehmen<span class="om-hidden"> {roleWord(role)}</span>
					</Button>
				</Form>
			),
		])}
	/>
);

export const PersonRoles = ({ ctx, account, answers, problems }: Roles) => (
	<Sheet id="rollen" title="Rollen">
		{account.assignments.length === 0 ? (
			<p>Ohne Rolle: die Anmeldung gelingt, aber es lässt sich nichts tun.</p>
		) : (
			<Held ctx={ctx} account={account} />
		)}
		{!account.closedAt && (
			<>
				<h3>Rolle geben</h3>
				<Form action={`${path}/${account.id}/rolle`}>
					<RoleFields ctx={ctx} answers={answers} problems={problems} />
					<Submit icon="add">Rolle geben</Submit>
				</Form>
			</>
		)}
	</Sheet>
);

const Deed = ({ to, children }: { to: string; children?: Child }) => (
	<Form action={to} wide>
		{children}
	</Form>
);

const accessSays = (ctx: Desk, account: Account): string => {
	if (!account.hasAccepted)
		return 'Wer die Einladung nicht findet oder zu lange wartet, bekommt eine neue; die alte gilt dann nicht mehr.';
	if (account.homeId !== null) return `Anmelden, Passwort und zweiter Faktor liegen in ${homeName(ctx, account)}.`;
	return 'Ein neuer Link lässt das Passwort neu wählen. Mit „Telefon verloren“ fällt auch der zweite Faktor weg.';
};

export const Access = ({ ctx, account }: Shown) => {
	const { id, closedAt, hasAccepted, homeId } = account;
	if (closedAt) return <></>;
	return (
		<Sheet id="zugang" title="Zugang">
			<p>
				<AccountState ctx={ctx} account={account} />
			</p>
			<p>{accessSays(ctx, account)}</p>
			<div class="om-row">
				{!(hasAccepted && homeId !== null) && (
					<Deed to={`${path}/${id}/link`}>
						<Button look="secondary" icon="forward_to_inbox">
							{hasAccepted ? 'Neuen Link schicken' : 'Noch einmal einladen'}
						</Button>
					</Deed>
				)}
				{hasAccepted && homeId === null && (
					<Form action={`${path}/${id}/link`} wide hidden={{ factor: 'drop' }}>
						<Button look="secondary" icon="mobile">
							Neuer Link, Telefon verloren
						</Button>
					</Form>
				)}
				{!hasAccepted && (
					<Deed to={`${path}/${id}/zuruecknehmen`}>
						<Button look="danger" icon="undo">
							Einladung zurücknehmen
						</Button>
					</Deed>
				)}
			</div>
		</Sheet>
	);
};

export const PersonSessions = ({ ctx, account: { id }, sessions }: Shown & { readonly sessions: readonly OpenSession[] }) => (
	<Sheet id="sitzungen" title="Sitzungen">
		{sessions.length === 0 ? (
			<p>Gerade auf keinem Gerät angemeldet.</p>
		) : (
			<>
				<SessionTable ctx={ctx} sessions={sessions} />
				<Deed to={`${path}/${id}/sitzungen`}>
					<Button look="secondary" icon="logout">
						Alle Sitzungen beenden
					</Button>
				</Deed>
			</>
		)}
	</Sheet>
);

export const Closing = ({ ctx, account: { id, closedAt, hasAccepted } }: Shown) => (
	<>
		{!closedAt && hasAccepted && id !== ctx.actor.id && (
			<Sheet id="schliessen" title="Konto schließen">
				<p>Alle Sitzungen enden sofort. Was die Person geschrieben hat, bleibt; im Protokoll steht weiter ihr Name.</p>
				<Deed to={`${path}/${id}/schliessen`}>
					<Button look="danger" icon="lock">
						Konto schließen
					</Button>
				</Deed>
			</Sheet>
		)}
	</>
);
