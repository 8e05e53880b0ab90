const sentences: Readonly<Record<string, string>> = {
	required: 'Hier fehlt etwas',
	tooLong: 'Das ist zu lang',
	tooMany: 'Das sind zu viele Fragen',
	taken: 'Diesen Namen gibt es schon',
	notAnEmail: 'Prüfen Sie die E-Mail-Adresse',
	notALink: 'Prüfen Sie die Adresse: sie beginnt mit https://',
	notAPolygon: 'Das ist kein Polygon in GeoJSON',
	notANumber: 'Das ist keine ganze Zahl',
	tooSmall: 'Die Zahl ist zu klein',
	tooLarge: 'Die Zahl ist zu groß',
	stillUsed: 'Bei dieser Stelle liegen noch Meldungen',
	notAPosition: 'Das ist keine Stelle: Breite und Länge, etwa 52.2131, 11.6462',
	unknownCategory: 'Diese Art gibt es nicht',
	twoChoices: 'Nennen Sie mindestens zwei Antworten, eine je Zeile',
	hasCases: 'Unter dieser Art ist schon etwas gemeldet: nehmen Sie sie aus dem Angebot',
};
/** How the schema says that an input was no number. */
const noNumber = /^Invalid input: expected number/;
/** What to do about a broken rule of an arrangement. */
export const arrangeSentence = (code: string): string => sentences[noNumber.test(code) ? 'notANumber' : code] ?? code;
