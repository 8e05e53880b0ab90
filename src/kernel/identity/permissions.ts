import type { Grants } from './roles.ts';

/** What the ground floor itself guards; modules add theirs. */
export const kernelPermissions: Grants = {
	'office.enter': {
		roles: ['administrator', 'editor', 'clerk', 'lead', 'mayor', 'club', 'council', 'group'],
		says: 'Die Verwaltung betreten und die eigenen Entwürfe sehen',
	},
	'publication.release': {
		roles: ['administrator', 'editor', 'mayor', 'group'],
		says: 'Freigeben, veröffentlichen, zurückziehen, teilen',
	},
	'media.manage': { roles: ['administrator', 'editor', 'lead', 'club', 'mayor', 'clerk'], says: 'Bilder hochladen und beschreiben' },
	'audit.read': { roles: ['administrator', 'editor'], says: 'Das Protokoll lesen' },
	'accounts.manage': { roles: ['administrator'], says: 'Konten anlegen, Rollen geben, Konten schließen' },
	'participation.arrange': {
		roles: ['administrator', 'editor', 'lead', 'group'],
		says: 'Phasen, Verknüpfungen und Treffen einer Beteiligung festlegen, Doppeltes zusammenlegen',
	},
	'participation.moderate': {
		roles: ['administrator', 'editor', 'lead', 'mayor'],
		says: 'Beiträge von Bürgerinnen und Bürgern freigeben oder mit Grund ablehnen',
	},
	'participation.answer': {
		roles: ['administrator', 'editor', 'lead', 'clerk'],
		says: 'Im Namen der Gemeinde antworten; für jemanden am Telefon oder auf Papier eintragen',
	},
	'municipality.arrange': { roles: ['administrator'], says: 'Name, Farben, Einstellungen, Dörfer der Gemeinde ändern' },
};
