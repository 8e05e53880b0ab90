import type { Problems } from '#kernel/errors.ts';
import { flagSetting, settingOf, textSetting } from '#kernel/tenancy/settings.ts';
import { placeBySlug, type Tenant } from '#kernel/tenancy/tenant.ts';
import type { RoleAsked } from './assignments.ts';
import { isRole, roles } from './roles.ts';

/** Signing in through the municipality's own provider (OpenID Connect), such as the Keycloak of the district. */
export const provider = {
	issuer: textSetting('oidcIssuer', {
		keyboard: 'url',
		default: '',
		label: 'Adresse des Anbieters (Issuer)',
		says: 'Wie im Discovery-Dokument, zum Beispiel https://anmeldung.landkreis.example/realms/amt. Leer: kein Anbieter.',
	}),
	clientId: textSetting('oidcClientId', {
		default: '',
		label: 'Client-ID',
		says: 'Unter diesem Namen ist Ortsmitte beim Anbieter eingetragen. Das Geheimnis dazu steht in der Umgebung des Programms.',
	}),
	name: textSetting('oidcName', { default: '', label: 'Name des Anbieters', says: 'Steht auf dem Knopf: „Mit … anmelden“.' }),
	claim: textSetting('oidcClaim', {
		default: 'groups',
		label: 'Merkmal mit den Gruppen',
		says: 'In welchem Claim die Gruppen stehen; ein Punkt führt tiefer, zum Beispiel realm_access.roles.',
	}),
	roles: textSetting('oidcRoles', {
		default: '',
		label: 'Gruppen und Rollen',
		says: `Je Zeile: Gruppe = Rolle, oder Gruppe = Rolle in dorf. Es gibt ${Object.keys(roles).join(', ')}. Der Anbieter gibt und nimmt sie.`,
	}),
	creates: flagSetting('oidcCreates', {
		default: false,
		label: 'Neue Konten durch den Anbieter',
		says: 'Wer dort eine der Gruppen hat, bekommt bei der ersten Anmeldung ein Konto. Sonst kommt nur herein, wer hier bekannt oder eingeladen ist.',
	}),
	strong: flagSetting('oidcStrong', {
		default: false,
		label: 'Der Anbieter prüft einen zweiten Faktor',
		says: 'Dann fragt Ortsmitte nicht noch einmal danach.',
	}),
};

export type Mapped = RoleAsked & { readonly group: string };

/** What stands after the last `=` of `group = role` or `group = role in village`; groups of a directory hold `=` themselves. */
const mappedRole = /^\s*([a-z]+)(?:\s+in\s+([a-z\d-]+))?$/;

const lineRead = (tenant: Tenant, line: string): Mapped | null => {
	const [words, at] = [line.trim(), line.trim().lastIndexOf('=')];
	const group = words.slice(0, Math.max(at, 0)).trimEnd();
	const [, role = '', place = ''] = mappedRole.exec(words.slice(at + 1)) ?? [];
	const isPlaced = place === '' || (role !== 'administrator' && placeBySlug(tenant, place) !== undefined);
	return group !== '' && isRole(role) && isPlaced ? { group, role, place } : null;
};

const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line.trim() !== '');

/** Which group gives which role; a line that no longer fits (a village that is gone) gives nothing. */
export const mappedRoles = (tenant: Tenant): readonly Mapped[] =>
	linesOf(settingOf(tenant, provider.roles)).flatMap((line) => lineRead(tenant, line) ?? []);

const loopback = new Set(['localhost', '127.0.0.1', '[::1]']);
/** Plain http would let anybody on the way be anybody; on the own machine it is for trying out. */
export const isLoopback = (issuer: string): boolean => URL.canParse(issuer) && loopback.has(new URL(issuer).hostname);
const isIssuer = (text: string): boolean => URL.canParse(text) && (new URL(text).protocol === 'https:' || isLoopback(text));

/** What is wrong with the settings of the provider, by name of the setting. */
export const providerProblems = (tenant: Tenant, answers: Readonly<Record<string, string | boolean>>): Problems => {
	const [issuer, lines] = [String(answers[provider.issuer.name] ?? ''), String(answers[provider.roles.name] ?? '')];
	const broken = linesOf(lines).find((line) => lineRead(tenant, line) === null);
	return {
		...(issuer !== '' && !isIssuer(issuer) && { [provider.issuer.name]: 'notAnIssuer' }),
		...(issuer !== '' && !answers[provider.clientId.name] && { [provider.clientId.name]: 'required' }),
		...(broken !== undefined && {
			[provider.roles.name]: `„${broken.slice(0, 60)}“ ist nicht zu verstehen, zum Beispiel: redaktion = editor`,
		}),
	};
};

export const hasProvider = ({ tenant }: { readonly tenant: Tenant }): boolean =>
	settingOf(tenant, provider.issuer) !== '' && settingOf(tenant, provider.clientId) !== '';
