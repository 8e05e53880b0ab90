import type { Keeping } from '#kernel/privacy/register.ts';

export const defectKeeping: Keeping = {
	processings: [
		{
			id: 'defects',
			title: 'Mängelmeldungen',
			people: 'Wer einen Mangel meldet; wer auf Bildern oder in Texten vorkommt',
			data: 'Beschreibung, Ort in Worten, Antworten auf Fragen der Kategorie (bei Schrottfahrzeugen das Kennzeichen)',
			purpose: 'Der Mangel wird gefunden und behoben.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit dem Landesdatenschutzgesetz (Verkehrssicherungspflicht, Gefahrenabwehr)',
			seenBy: 'Wer Meldungen bearbeitet. Was freigegeben ist, alle. Andere zuständige Stellen ohne die Daten der meldenden Person.',
			kept: 'Je Kategorie 6 bis 24 Monate nach dem Abschluss (von der Gemeinde änderbar), dann werden Texte und Antworten getilgt.',
			columns: { defect: 'case_id answers description public_text spot', defect_forward: 'case_id problem' },
		},
		{
			id: 'defects.alerts',
			title: 'Neue Meldungen per E-Mail',
			people: 'Wer neue Meldungen eines Dorfes bestellt hat',
			data: 'E-Mail-Adresse, Sprache, Dorf',
			purpose: 'Die bestellten Nachrichten schicken.',
			basis: 'Einwilligung, Art. 6 Abs. 1 lit. a DSGVO',
			seenBy: 'Niemand',
			kept: 'Bis zum Abbestellen, unbestätigt 14 Tage.',
			columns: { defect_alert: 'email language', defect_alert_link: 'token_hash alert_id' },
		},
		{
			id: 'defects.keys',
			title: 'Schlüssel für Programme, die melden',
			people: 'Betreiber von Programmen, die über Open311 melden',
			data: 'Bezeichnung, Prüfsumme des Schlüssels',
			purpose: 'Nur bekannte Programme melden.',
			basis: 'Art. 6 Abs. 1 lit. e und Art. 32 DSGVO',
			seenBy: 'Wer Meldungen einrichtet',
			kept: 'Bis der Schlüssel entfernt wird.',
			columns: { defect_key: 'name key_hash' },
		},
	],
	sealed: [
		{
			matter: 'defect',
			root: 'case_file',
			by: 'id',
			lives: 'r.forgotten_at is null',
			rows: { defect: { by: 'case_id', columns: 'answers description public_text spot' } },
			emptied: { defect: {} },
		},
		{ table: 'defect_alert', columns: 'email language' },
	],
	open: {defect_alert_link:'digests',defect_forward:'answers of another program',defect_key:'names of programs'},
	impersonal: { defect: 'street', defect_forward: 'handler_id remote_id token' },
};
