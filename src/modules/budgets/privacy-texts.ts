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
	],
	impersonal: {
		budget: 'rule ballot_type access',
		budget_project: 'budget_id title summary place category state reason',
		budget_result: 'budget_id pabulib outcome',
	},
};
