import type { Grants } from '#kernel/identity/roles.ts';

/** Who may do what with reports; a case can be given to whoever holds one of these roles. */
export const handlingRoles = ['administrator', 'clerk'] as const;

export const defectGrants = {
	'defects.handle': { roles: handlingRoles, says: 'Mängelmeldungen lesen und bearbeiten' },
	'defects.arrange': {
		roles: ['administrator', 'clerk'],
		says: 'Zuständigkeiten, Fristen, Textbausteine und Schnittstellen der Mängelmeldungen einrichten',
	},
} as const satisfies Grants;

/** So often a report is sent to the interface of another authority before somebody has to call there. */
export const mostTries = 10;
