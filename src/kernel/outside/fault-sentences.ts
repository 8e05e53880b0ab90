/** What an address of somebody else, or the way to it, did wrong: for the office. */
const sentences: Readonly<Record<string, string>> = {
	notAnAddress: 'Das ist keine Adresse, die sich abrufen lässt.',
	privateAddress: 'Die Adresse führt in ein internes Netz. Dort wird nicht nachgefragt, es sei denn, der Betrieb erlaubt es.',
	tooLarge: 'Die Antwort ist größer als 5 Megabyte.',
	tooSlow: 'Die Antwort war nach 20 Sekunden nicht zu Ende.',
	tooManyRedirects: 'Die Adresse leitet immer weiter.',
	unreachable: 'Der Server ist nicht zu erreichen.',
};

/** By the code of a `Fault`, or of what else can be wrong with an answer. */
export const faultSentence = (fault: string, others: Readonly<Record<string, string>> = {}): string =>
	others[fault] ??
	sentences[fault] ??
	(fault.startsWith('status') ? `Der Server antwortet mit ${fault.slice(6)}.` : 'Das hat nicht geklappt.');
