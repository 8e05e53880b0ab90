import type { Keeping } from '#kernel/privacy/register.ts';

export const eventKeeping: Keeping = {
	processings: [
		{
			id: 'events',
			title: 'Veranstalter von Terminen',
			people: 'Wer eine Veranstaltung ausrichtet',
			data: 'Name des Veranstalters, Ort, Link zur Anmeldung',
			purpose: 'Alle erfahren, was wo stattfindet und wer einlädt.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit dem Landesdatenschutzgesetz',
			seenBy: 'Alle',
			kept: 'Bis die Redaktion den Termin entfernt, sonst 36 Monate nach dem letzten Mal (von der Gemeinde änderbar).',
			columns: { event: 'venue organiser booking_link' },
		},
	],
	sealed: [{ table: 'event', columns: 'organiser', by: 'publication_id', ends: 'publication' }],
	impersonal: { event: 'admission price audience rule exceptions extra_days' },
};
