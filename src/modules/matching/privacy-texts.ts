import type { Keeping } from '#kernel/privacy/register.ts';

/** What visitors answer is kept nowhere; clubs have contacts. */
export const matchingKeeping: Keeping = {
	processings: [
		{
			id: 'matching.participants',
			title: 'Mitwirkende im Mitwirk-O-Mat',
			people: 'Ansprechpersonen von Vereinen, Initiativen und Gruppen',
			data: 'Name der Gruppe, E-Mail, Telefon, Internetseite, Antworten und Gründe; E-Mail und Zeitpunkte der Einladung',
			purpose: 'Menschen finden eine Gruppe, die zu ihnen passt, und erreichen sie.',
			basis: 'Einwilligung durch das Ausfüllen, Art. 6 Abs. 1 lit. a DSGVO; für die Einladung Art. 6 Abs. 1 lit. e DSGVO mit der Gemeindeordnung des Landes',
			seenBy: 'Alle sehen, was die Gruppe selbst angegeben hat; die Adresse der Einladung sieht nur die Verwaltung.',
			kept: 'Zwölf Monate nach dem Ende des Mitwirk-O-Mats verschwinden alle Mitwirkenden; vorher, sobald jemand es wünscht.',
			columns: { matching_participant: 'name short about email phone website invite_email positions path' },
		},
	],
	sealed: [{ table: 'matching_participant', columns: 'name short about email phone website invite_email positions path' }],
	impersonal: {
		matching: 'theses mode',
		matching_participant: 'id matching_id type publication_id villages asked passed times languages',
		matching_count: 'matching_id code answer',
	},
};
