import type { Keeping } from '#kernel/privacy/register.ts';

export const groupKeeping: Keeping = {
	processings: [
		{
			id: 'groups',
			title: 'Arbeitsgruppen und Stammtische',
			people: 'Wer in einer Gruppe mitarbeitet oder darum bittet, wer ein Thema vorschlägt, wer Auskunft gibt',
			data: 'Name, E-Mail-Adresse, Sprache, Schlüssel der Mitgliederseite, wer welche Aufgabe hat; am Thema nur der Name',
			purpose: 'In einer Gruppe zusammenarbeiten.',
			basis: 'Einwilligung, Art. 6 Abs. 1 lit. a DSGVO',
			seenBy: 'Name und Adresse die Sprecherinnen und Sprecher und die Verwaltung, den Namen die Mitglieder; alle nur, wer zugestimmt hat',
			kept: 'Bis jemand die Gruppe verlässt, mit einem Druck. Anfragen ohne Antwort sechs Monate. Der Name am Thema, solange es gezeigt wird.',
			columns: {
				working_group: 'contact_name contact_phone contact_email join_link dial_in',
				group_topic: 'author_name',
				group_member: 'name email language',
				group_member_link: 'token_hash member_id',
			},
		},
	],
	sealed: [{ table: 'group_member', columns: 'name email language' }],
	open: {group_member_link:'digests',working_group:'published contact',group_topic:'published with the topic'},
	impersonal: {
		working_group: 'sort joining rule exceptions venue showing',
		group_topic: 'group state outcome',
		group_task: 'title until_day',
	},
};
