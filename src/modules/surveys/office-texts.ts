/** What a clerk reads to a caller before the first question: what the telephone guarantees and what it does not. */
export const telephoneWords = [
	'Bitte vorlesen: Ich tippe Ihre Antworten ein und gebe sie mit Ihnen zusammen ab. Danach kann hier niemand sie sehen oder ändern, auch ich nicht.',
	'Unser Programm macht aus Ihrem Code das Stimmrecht und speichert nicht, wer welches bekam.',
	'Beweisen können wir das am Telefon nicht, und gehört habe ich Ihre Antworten. Wer das nicht möchte, antwortet auf Papier oder online.',
].join(' ');
