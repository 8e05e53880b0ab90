import type { Keeping } from '#kernel/privacy/register.ts';

export const directoryKeeping: Keeping = {
	processings: [
		{
			id: 'directory',
			title: 'Verzeichnis',
			people: 'Ansprechpersonen von Vereinen, Betrieben und Einrichtungen; Personen, die eingewilligt haben',
			data: 'Name, Telefon, E-Mail, Anschrift, Webseite, Zeiten',
			purpose: 'Wer Hilfe, einen Verein oder eine Stelle sucht, erreicht jemanden.',
			basis: 'Einrichtungen: Art. 6 Abs. 1 lit. e DSGVO mit dem Landesdatenschutzgesetz; Personen: Einwilligung, Art. 6 Abs. 1 lit. a DSGVO',
			seenBy: 'Alle; die Adresse für die jährliche Nachfrage nur die Redaktion',
			kept: 'Bis zum Widerruf oder bis die Redaktion den Eintrag entfernt; jährlich wird nachgefragt. Wer nicht antwortet, verschwindet; zwölf Monate später wird der Eintrag gelöscht (von der Gemeinde änderbar).',
			columns: { entry: 'contact_name phone email website street town hours register_email source_note' },
		},
	],
	sealed: [{ table: 'entry', columns: 'contact_name phone email register_email', by: 'publication_id', ends: 'publication' }],
	impersonal: { entry: 'category languages' },
};
