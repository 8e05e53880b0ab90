import type { Keeping } from '#kernel/privacy/register.ts';

export const noticeKeeping: Keeping = {
	processings: [
		{
			id: 'notices',
			title: 'Aushänge am Schwarzen Brett',
			people: 'Wer einen Aushang abgibt',
			data: 'Name, Telefon oder E-Mail für Antworten, Preis',
			purpose: 'Nachbarn finden einander.',
			basis: 'Einwilligung, Art. 6 Abs. 1 lit. a DSGVO',
			seenBy: 'Alle, solange der Aushang hängt',
			kept: 'Zwölf Monate nach dem letzten Tag verschwindet der ganze Aushang mit seinen Fassungen.',
			columns: { notice: 'contact_name contact_phone contact_email price' },
		},
		{
			id: 'notices.questions',
			title: 'Rückfragen zu Aushängen',
			people: 'Wer ohne Konto einen Aushang abgibt',
			data: 'E-Mail-Adresse',
			purpose: 'Die Redaktion kann nachfragen, bevor der Aushang hängt.',
			basis: 'Einwilligung, Art. 6 Abs. 1 lit. a DSGVO',
			seenBy: 'Nur die Redaktion',
			kept: 'Am Tag nach dem letzten Tag des Aushangs wird sie getilgt, auch aus den Fassungen.',
			columns: { notice: 'questions_email' },
		},
	],
	sealed: [
		{ table: 'notice', columns: 'contact_name contact_phone contact_email', by: 'publication_id', ends: 'publication' },
		{
			table: 'notice',
			matter: 'notice.questions',
			columns: 'questions_email',
			by: 'publication_id',
			lives: 'r.questions_email is not null',
			emptied: { notice: {} },
		},
	],
	impersonal: { notice: 'type' },
};
