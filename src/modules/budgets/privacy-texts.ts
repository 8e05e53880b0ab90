import type { Keeping } from '#kernel/privacy/register.ts';

export const budgetKeeping: Keeping = {
	processings: [
		{
			id: 'budgets.proposers',
			title: 'Vorschläge für Budgets',
			people: 'Wer ein Projekt vorschlägt und sich nennt',
			data: 'Name (freiwillig, steht am Vorschlag), E-Mail-Adresse für Rückfragen (freiwillig, sieht nur die Verwaltung)',
			purpose: 'Die Verwaltung kann bei der Prüfung zurückfragen.',
			basis: 'Einwilligung, Art. 6 Abs. 1 lit. a DSGVO',
			seenBy: 'Name: alle; Adresse: wer Budgets betreut',
			kept: '90 Tage nach der Auszählung werden beide getilgt.',
			columns: { budget_project: 'proposer proposer_email' },
		},
		{
			id: 'budgets.ballots',
			title: 'Veröffentlichte Stimmzettel von Budgets und kleinen Wahlen',
			people: 'Wer abgestimmt hat, und wer zur Wahl stand',
			data: 'Jeder Stimmzettel ohne Namen, Zeitpunkt, Weg und Dorf, nach Inhalt sortiert; Namen der Kandidierenden mit ihrem Ergebnis',
			purpose: 'Jede Person kann das Ergebnis nachrechnen. Vor der Abgabe wird darauf hingewiesen.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit der Gemeindeordnung des Landes (Beteiligung der Einwohnerschaft); Kandidaturen: Einwilligung',
			seenBy: 'Alle, nach der Auszählung',
			kept: 'Solange das Ergebnis veröffentlicht ist; mit dem Budget wird beides entfernt.',
			columns: { budget_result: 'pabulib outcome' },
		},
	],
	sealed: [{ table: 'budget_project', columns: 'proposer proposer_email', lives: `r.proposer <> '' or r.proposer_email is not null`, emptied: { budget_project: {} } }],
	open: {budget_result:'published, without names of voters'},
	impersonal: {
		budget: 'rule ballot_type put',
		budget_project: 'budget_id title summary place category state reason',
		budget_result: 'budget_id turnout',
	},
};
