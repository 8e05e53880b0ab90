import type { Grants } from '#kernel/identity/roles.ts';

/** Who may plan, work, inspect, and change how roads are graded; work orders can be given to whoever holds one of the roles of work. */
export const workingRoles = ['administrator', 'clerk'] as const;
export const workGrants = {
	'roads.plan': {
		roles: workingRoles,
		says: 'Zustand der Straßen ansehen, Maßnahmen planen, Haushaltspläne rechnen',
	},
	'roads.work': { roles: workingRoles, says: 'Arbeitsaufträge an Straßen erteilen und als erledigt melden' },
	'roads.inspect': { roles: workingRoles, says: 'Straßen kontrollieren und die Kontrolle eintragen' },
	'roads.assess': { roles: workingRoles, says: 'Bewertungsverfahren und Maßnahmenkatalog der Straßen ändern' },
} as const satisfies Grants;
