import type { Role } from '#kernel/identity/roles.ts';

export type Person = { readonly name: string; readonly email: string; readonly tenantId: string; readonly role: Role; readonly place?: string; readonly organisation?: string; readonly lands: string; readonly guestIn?: { readonly tenantId: string; readonly role: Role } };

/** The password of every demo account. It opens the demo world only: accounts of real municipalities choose theirs by a mailed link. */
export const demoPassword = 'ortsmitte-demo';

/** The people of the demo world who have an account, by the name under which tests call them. */
export const people = {
	anna: { name: 'Anna Vogt', email: 'anna@auenrode.example', tenantId: 'auenrode', role: 'editor', lands: 'Redaktion Auenrode' },
	katrin: { name: 'Katrin Reuter', email: 'katrin@auenrode.example', tenantId: 'auenrode', role: 'clerk', organisation: 'Bürgerservice', lands: 'Sachbearbeitung im Bürgerservice' },
	jens: { name: 'Jens Maurer', email: 'jens@auenrode.example', tenantId: 'auenrode', role: 'clerk', organisation: 'Wirtschaftshof', lands: 'Wirtschaftshof' },
	uwe: { name: 'Uwe Lenz', email: 'uwe@auenrode.example', tenantId: 'auenrode', role: 'mayor', place: 'ebersfeld', organisation: 'Ortschaft Ebersfeld', lands: 'Ortsbürgermeister von Ebersfeld' },
	heimatverein: { name: 'Heimatverein Ebersfeld', email: 'verein@auenrode.example', tenantId: 'auenrode', role: 'club', place: 'ebersfeld', organisation: 'Heimatverein Ebersfeld', lands: 'Verein mit eigenem Zugang' },
	petra: { name: 'Petra Kühn', email: 'petra@auenrode.example', tenantId: 'auenrode', role: 'council', lands: 'Gemeinderätin' },
	samir: { name: 'Samir Haddad', email: 'samir@auenrode.example', tenantId: 'auenrode', role: 'administrator', lands: 'Betrieb und Einrichtung' },
	birgit: { name: 'Birgit Sommer', email: 'birgit@falkenbrueck.example', tenantId: 'falkenbrueck', role: 'editor', organisation: 'Projektbüro', lands: 'Projektleitung, schreibt für beide Gemeinden', guestIn: { tenantId: 'heidewalde', role: 'editor' } },
	jana: { name: 'Jana Petzold', email: 'jana@heidewalde.example', tenantId: 'heidewalde', role: 'editor', lands: 'Redaktion Heidewalde' },
} as const satisfies Readonly<Record<string, Person>>;
export type PersonName = keyof typeof people;
