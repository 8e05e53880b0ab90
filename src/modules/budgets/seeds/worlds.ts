import type { Seed } from '#kernel/kind/seed.ts';
import { auenrodeProjects, type Planned } from './auenrode-projects.ts';
import { falkenbrueckProjects } from './falkenbrueck-projects.ts';
import { heidewaldeCandidates } from './heidewalde-candidates.ts';

/** A budget of the demo world, with its projects. */
export type World = { readonly seed: Seed; readonly projects: readonly Planned[]; readonly isOver: boolean; readonly ballots: number };

export const worlds: Readonly<Record<string, World>> = {
	auenrode: {
		seed: {
			answers: {
				title: 'Dorfbudget',
				summary: '20.000 Euro für Ebersfeld, Mittelhof und Auenrode. Sie schlagen vor, das Rathaus prüft, alle stimmen ab.',
				body: 'Jede Person ab 14 Jahren bekommt einen Brief mit einem Code. Damit kreuzen Sie an, was Sie gut finden, online, auf Papier oder am Telefon. Gezählt wird so, dass jedes Dorf und jede Gruppe ihren fairen Anteil am Geld hat.',
				frame: '20.000',
				ballotType: 'approval',
				most: '5',
				rule: 'equal-shares-add1u-exact-1',
				hasPhone: 'ja',
			},
			daysAgo: 40,
			byline: 'Rathaus',
			variants: {
				en: {
					title: 'Village budget',
					summary: '20,000 Euro for Ebersfeld, Mittelhof and Auenrode. You propose, the town hall checks, everybody votes.',
				},
				pl: { title: 'Budżet wiejski', summary: '20 000 euro dla Ebersfeld, Mittelhof i Auenrode. Państwo proponują, ratusz sprawdza, wszyscy głosują.' },
				uk: { title: 'Сільський бюджет', summary: '20 000 євро для Еберсфельда, Міттельгофа й Ауенроде. Ви пропонуєте, ратуша перевіряє, голосують усі.' },
				ar: { title: 'ميزانية القرى', summary: '20000 يورو لإيبرسفلد وميتلهوف وأوينرودي. أنتم تقترحون والبلدية تفحص والجميع يصوّت.' },
				'de-x-leicht': {
					title: 'Geld für unsere Dörfer',
					summary: 'Die Gemeinde gibt 20.000 Euro. Sie sagen: Dafür soll das Geld sein. Dann stimmen alle ab.',
				},
				'de-x-einfach': {
					title: 'Dorfbudget: 20.000 Euro für Ihre Ideen',
					summary: 'Sie machen Vorschläge für Ebersfeld, Mittelhof und Auenrode. Das Rathaus prüft sie. Danach stimmen alle ab.',
				},
			},
		},
		projects: auenrodeProjects,
		isOver: false,
		ballots: 36,
	},
	falkenbrueck: {
		seed: {
			answers: {
				title: 'Bürgerbudget Falkenbrück: das Ergebnis',
				summary: '40.000 Euro, zwölf Projekte, mehr als vierhundert Stimmzettel. Das haben Sie entschieden.',
				body: 'Abgestimmt wurde mit Codes auf Briefen: online, auf Papier im Bürgersaal und am Telefon. Der Stadtrat hat beschlossen, das Ergebnis umzusetzen.',
				frame: '40.000',
				ballotType: 'approval',
				most: '6',
				rule: 'equal-shares-add1u-exact-1',
				hasPhone: 'ja',
			},
			daysAgo: 120,
			byline: 'Stadtverwaltung',
		},
		projects: falkenbrueckProjects,
		isOver: true,
		ballots: 427,
	},
	heidewalde: {
		seed: {
			answers: {
				title: 'Jugendrat Heidewalde: gewählt', summary: 'Fünf Sitze, acht Kandidaturen, 143 Stimmzettel. Gewählt haben alle zwischen 12 und 20 Jahren.',
				body: 'Jede Person hatte eine Stimme und konnte eine Rangfolge bilden. Gezählt wurde mit der übertragbaren Einzelstimme: So sind auch kleinere Gruppen im Jugendrat vertreten.',
				seats: '5', ballotType: 'ranking', most: '8', rule: 'scottish-stv-1',
			},
			daysAgo: 30, byline: 'Gemeinde Heidewalde',
		},
		projects: heidewaldeCandidates, isOver: true, ballots: 143,
	},
};
