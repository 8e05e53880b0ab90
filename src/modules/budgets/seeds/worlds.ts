import type { Seed } from '#kernel/kind/seed.ts';
import { auenrodeProjects, type Planned } from './auenrode-projects.ts';
import { falkenbrueckProjects } from './falkenbrueck-projects.ts';

/** A budget of the demo world, with its projects. */
type World = { readonly seed: Seed; readonly projects: readonly Planned[]; readonly isOver: boolean };

export const worlds: Readonly<Record<string, World>> = {
	auenrode: {
		seed: {
			answers: {
				title: 'Dorfbudget',
				summary: '20.000 Euro für Ebersfeld, Mittelhof und Auenrode. Sie schlagen vor, das Rathaus prüft, alle stimmen ab.',
				body: 'Jede Person ab 14 Jahren bekommt einen Brief mit einem Code. Damit kreuzen Sie an, was Sie gut finden, online oder auf Papier. Gezählt wird so, dass jedes Dorf und jede Gruppe ihren fairen Anteil am Geld hat.',
				frame: '20.000',
				ballotType: 'approval',
				most: '5',
				rule: 'equal-shares-add1u-exact-1',
				access: 'codes',
				places: '',
				topics: '',
			},
			daysAgo: 40,
			byline: 'Rathaus',
			variants: {
				en: {
					title: 'Village budget',
					summary: '20,000 Euro for Ebersfeld, Mittelhof and Auenrode. You propose, the town hall checks, everybody votes.',
				},
			},
		},
		projects: auenrodeProjects,
		isOver: false,
	},
	falkenbrueck: {
		seed: {
			answers: {
				title: 'Bürgerbudget Falkenbrück: das Ergebnis',
				summary: '40.000 Euro, zwölf Projekte, mehr als vierhundert Stimmzettel. Das haben Sie entschieden.',
				body: 'Abgestimmt wurde mit Codes aus dem Amtsblatt und auf Papier im Bürgersaal. Der Stadtrat hat beschlossen, das Ergebnis umzusetzen.',
				frame: '40.000',
				ballotType: 'approval',
				most: '6',
				rule: 'equal-shares-add1u-exact-1',
				access: 'codes',
				places: '',
				topics: '',
			},
			daysAgo: 120,
			byline: 'Stadtverwaltung',
		},
		projects: falkenbrueckProjects,
		isOver: true,
	},
};
