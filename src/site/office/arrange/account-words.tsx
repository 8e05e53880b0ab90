import type { Account } from '#kernel/identity/accounts.ts';
import { isRole, roleOfOnePage, roles } from '#kernel/identity/roles.ts';
import { partnerOf, placeById } from '#kernel/tenancy/tenant.ts';
import { StatusLight } from '#ui/status-light.tsx';
import type { Desk } from '../desk.ts';
import { moment } from '../when.ts';

export const roleWord = (role: string): string => (isRole(role) ? roles[role] : role);
/** The role for one page lies with that page, not with a village. */
export const isOfOnePage = (role: string): boolean => role === roleOfOnePage;
export const placeWord = ({ tenant }: Desk, place: string | null): string =>
	place === null ? 'Ganze Gemeinde' : (placeById(tenant, place)?.name ?? 'unbekannt');

/** `Redaktion, Ortsbürgermeister/in (Ebersfeld)` */
export const rolesInWords = (ctx: Desk, { assignments }: Account): string =>
	assignments.map(({ role, place }) => `${roleWord(role)}${place === null ? '' : ` (${placeWord(ctx, place)})`}`).join(', ') ||
	'Keine Rolle';

/** Where a guest signs in; empty for an account of this municipality. */
export const homeName = ({ tenant }: Desk, { homeId }: Account): string =>
	homeId === null ? '' : (partnerOf(tenant, homeId)?.name ?? 'einer früheren Partnergemeinde');

/** How far somebody has come: invited, lapsed, at work, closed. */
export const AccountState = ({ ctx, account }: { ctx: Desk; account: Account }) => {
	const { closedAt, hasAccepted, hasFactor, homeId, linkUntil } = account;
	if (closedAt) return <StatusLight light="idle">Geschlossen</StatusLight>;
	if (!hasAccepted && linkUntil) return <StatusLight light="wait">Eingeladen, Link gilt bis {moment(ctx, linkUntil)}</StatusLight>;
	if (!hasAccepted) return <StatusLight light="stop">Einladung abgelaufen</StatusLight>;
	if (homeId !== null) return <StatusLight light="ok">Konto in {homeName(ctx, account)}</StatusLight>;
	return <StatusLight light="ok">{hasFactor ? 'Mit zweitem Faktor' : 'Mit Passwort'}</StatusLight>;
};
