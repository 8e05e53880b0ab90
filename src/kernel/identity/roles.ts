import type { Permission } from '#kernel/context.ts';

/** The roles of a town hall and its villages. What each may do is declared by the modules, permission by permission. */
export const roles = {
	administrator: 'Administration',
	editor: 'Redaktion',
	clerk: 'Sachbearbeitung',
	lead: 'Projektleitung',
	mayor: 'Ortsbürgermeister/in',
	club: 'Verein',
	council: 'Rat',
	group: 'Arbeitsgruppe',
} as const;
export type Role = keyof typeof roles;
/** Held for one publication, never for a village or a municipality. */
export const roleOfOnePage: Role = 'group';
export const isRole = (raw: string): raw is Role => Object.hasOwn(roles, raw);

/** Which roles hold a permission, and what it allows in one sentence. */
export type Grants = Readonly<Record<Permission, { readonly roles: readonly Role[]; readonly says: string }>>;
export type PermissionsOf = (role: string) => readonly Permission[];

const isPermission = (name: string): name is Permission => name.includes('.');

/** Turns `permission → roles`, as modules declare it, into `role → permissions`, as a request needs it. */
export const permissionsOf = (grants: Grants): PermissionsOf => {
	const held = Object.entries(grants).flatMap(([permission, { roles: holders }]) =>
		holders.map((role): { role: string; permission: string } => ({ role, permission })),
	);
	const byRole = Map.groupBy(held, ({ role }) => role);
	const lists = new Map([...byRole].map(([role, entries]) => [role, entries.map(({ permission }) => permission).filter(isPermission)]));
	return (role) => lists.get(role) ?? [];
};
