import type { Keeping } from '#kernel/privacy/register.ts';

export const ideaKeeping: Keeping = {
	processings: [
		{
			id: 'ideas',
			title: 'Ideen von Bürgerinnen und Bürgern',
			people: 'Wer eine Idee abgibt oder am Telefon, auf Papier, am Infopunkt nennt',
			data: 'Name an der Idee, E-Mail-Adresse für Rückfragen und die Antwort, ob sie erscheint; eine Postadresse für den Antwortbrief nur auf dem Papier, nie in der Datenbank',
			purpose: 'Ideen sammeln, prüfen, beantworten.',
			basis: 'Einwilligung, Art. 6 Abs. 1 lit. a DSGVO',
			seenBy: 'Den Namen alle; die Adresse nur die Verwaltung',
			kept: 'Die E-Mail-Adresse verschwindet, wenn die Idee zwölf Monate unverändert ist; der Name steht, solange die Idee steht.',
			columns: { idea: 'author_name author_email', idea_call: 'contact_name contact_email contact_phone' },
		},
	],
	sealed: [{ table: 'idea', columns: 'author_email', by: 'publication_id', lives: 'r.author_email is not null', emptied: { idea: {} } }],
	open: {idea_call:'published contact'},
	impersonal: { idea: 'call category status statement channel' },
};
