import type { Keeping } from '#kernel/privacy/register.ts';

/** What anonymous answers keep: three records that nothing connects. */
export const ballotKeeping: Keeping = {
	processings: [
		{
			id: 'ballots.eligibility',
			title: 'Wer eine Antwort abgeben darf',
			people: 'Wer einen Brief mit Code bekam, ein Konto hat oder mit einem Gerät teilnimmt',
			data: 'Prüfsumme aus Code, Konto oder Gerät; Prüfsumme des verdeckten Stimmrechts. Kein Zeitpunkt, keine Antwort.',
			purpose: 'Jede und jeder antwortet einmal.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit der Gemeindeordnung des Landes (Beteiligung der Einwohnerschaft)',
			seenBy: 'Niemand. Die Verwaltung sieht Summen.',
			kept: 'Mit der Auszählung wird der Schlüssel vernichtet, danach passt keine Prüfsumme mehr zu einem Code. 90 Tage später verschwinden die Zeilen.',
			columns: { ballot_eligibility: 'voter issued' },
		},
		{
			id: 'ballots.answers',
			title: 'Anonyme Antworten',
			people: 'Wer an einer Umfrage oder Abstimmung teilnimmt',
			data: 'Antworten ohne Namen, Zeitpunkt und Herkunft; bis zum Ende verschlossen. Getrennt davon Prüfsummen benutzter Stimmrechte.',
			purpose: 'Ergebnisse, die alle nachprüfen können.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO; in kleinen Orten können Antworten in Verbindung mit anderem Wissen auf Menschen weisen, deshalb werden Zellen unter zehn nie gezeigt',
			seenBy: 'Niemand einzeln. Veröffentlicht werden Zahlen ab zehn und eine Liste der Quittungen ohne Antworten.',
			kept: 'Antworten und Prüfsummen benutzter Stimmrechte bis 90 Tage nach der Auszählung: so lange lässt sich das Ergebnis anfechten. Danach bleiben das Ergebnis und die Liste der Quittungen, solange beides veröffentlicht ist; bei Budgets und Wahlen auch die veröffentlichten Stimmzettel.',
			columns: { ballot_spent: 'token echo', ballot_content: 'receipt seal content', ballot_urn: 'sealed' },
		},
		{
			id: 'ballots.sheets',
			title: 'Bögen auf Papier',
			people: 'Beschäftigte, die Bögen erfassen; wer einen Bogen ausgefüllt hat',
			data: 'Wer erfasst und wer bei verschiedenen Eingaben entschieden hat; bis beide übereinstimmen auch, was auf dem Bogen steht, ohne Code und Namen',
			purpose: 'Zwei Menschen erfassen jeden Bogen unabhängig voneinander, eine dritte Person entscheidet.',
			basis: 'Art. 6 Abs. 1 lit. e DSGVO mit der Gemeindeordnung des Landes; für Beschäftigte Art. 88 DSGVO mit dem Landesrecht',
			seenBy: 'Wer Bögen erfasst',
			kept: 'Der Inhalt verschwindet, sobald beide übereinstimmen; wer welchen Bogen erfasst hat, 90 Tage nach der Auszählung.',
			columns: { ballot_sheet: 'first_by first second_by second settled_by' },
		},
	],
	open: {ballot_eligibility:'digests, of which nobody knows whose',ballot_spent:'digests, of which nobody knows whose',ballot_content:'answers without a name',ballot_urn:'sealed already; its key dies with the count',ballot_sheet:'answers without a name; who keyed them is an id'},
	impersonal: { ballot_round: 'name access secret signing_key public_key', ballot_content: 'channel round_id', ballot_urn: 'round_id', ballot_eligibility: 'round_id', ballot_spent: 'round_id', ballot_sheet: 'round_id channel' },
};
