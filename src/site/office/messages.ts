import type { Problems } from '#kernel/errors.ts';

/** One sentence for every code with which the kernel refuses an input; it follows the name of the field. */
const sentences: Readonly<Record<string, string>> = {
	required: 'fehlt noch',
	tooLong: 'ist zu lang, bitte kürzen',
	tooShort: 'ist zu kurz, mindestens 10 Zeichen',
	notDays: 'bitte Tage von und bis angeben, zum Beispiel 19.10.2026-30.10.2026; mehrere mit Semikolon trennen',
	notANumber: 'bitte eine Zahl angeben',
	notAnAmount: 'bitte einen Betrag angeben, zum Beispiel 1.500 €',
	outOfRange: 'diese Zahl ist zu klein oder zu groß',
	notADay: 'bitte einen Tag angeben, zum Beispiel 20.6.2026',
	notADateTime: 'bitte Datum und Uhrzeit angeben, zum Beispiel 20.6.2026 14:00',
	notHours: 'diese Öffnungszeiten sind nicht zu verstehen, zum Beispiel Mo-Fr 09:00-12:00; Tu 13:00-18:00',
	notARule: 'diese Wiederholung ist nicht zu verstehen, zum Beispiel FREQ=WEEKLY;BYDAY=TU',
	notAnEmail: 'bitte eine E-Mail-Adresse angeben, zum Beispiel name@beispiel.de',
	notAPhone: 'bitte eine Telefonnummer angeben, zum Beispiel 00921 100-0',
	notALink: 'bitte eine ganze Adresse angeben, zum Beispiel https://www.beispiel.de',
	notAnAddress:
		'bitte eine Seite angeben, die alle sehen können, so wie oben im Browser: https://www.beispiel.de/plan oder /aktuelles/plan',
	notAPosition: 'bitte Breite und Länge angeben, zum Beispiel 52.213, 11.646',
	notAChoice: 'bitte eine der Möglichkeiten wählen',
	notAColour: 'bitte eine Farbe wie #0b5d68 angeben',
	notAPicture: 'das ist kein Bild, das sich öffnen lässt (JPEG, PNG, WebP)',
	uploadGone: 'liegt nicht mehr da, bitte noch einmal hochladen',
	tooManyPixels: 'das Bild ist zu groß zum Verarbeiten, bitte kleiner speichern',
	tooLarge: 'die Datei ist zu groß',
	tooLargeTogether: 'zusammen sind es mehr als 72 Megabyte, bitte in mehreren Schritten hochladen',
	unknownPlace: 'dieses Dorf gibt es hier nicht',
	unknownImage: 'dieses Bild gibt es nicht mehr',
	describeOrDecorative: 'bitte sagen, was zu sehen ist, oder „rein schmückend“ ankreuzen',
	endsBeforeItStarts: 'das Ende muss nach dem Anfang liegen',
	startIsNotInRule: 'der Beginn muss selbst ein Tag der Wiederholung sein',
	secondPersonNeeded: 'hier gilt das Vier-Augen-Prinzip: bitte jemand anderen um die Freigabe',
	proposalWaits: 'hier liegt schon ein Vorschlag von jemand anderem; erst muss er beantwortet sein',
	nothingToRelease: 'hier wartet nichts mehr auf Freigabe',
	notPublished: 'das geht erst, wenn es erschienen ist',
	taken: 'das gibt es schon',
	stillUsed: 'das Bild wird noch gezeigt',
	notYourself: 'das eigene Konto kann man nicht schließen',
	lastAdministrator: 'das ist die letzte Person mit der Rolle Administration; geben Sie die Rolle erst jemand anderem',
	onlyForOnePage: 'diese Rolle wird auf der Seite der Gruppe gegeben',
	noAccount: 'unter dieser Adresse gibt es kein Konto',
	onlyEverywhere: 'die Rolle Administration gilt immer für die ganze Gemeinde',
	alreadyHeld: 'diese Rolle hat das Konto schon',
	notAPartner: 'mit dieser Gemeinde gibt es keine Zusammenarbeit',
	signsInElsewhere: 'dieses Konto liegt in der Partnergemeinde, nur dort lässt sich das Passwort ändern',
	alreadyAccepted: 'die Einladung ist schon angenommen, das Konto lässt sich nur noch schließen',
	wrongPassword: 'stimmt nicht',
	factorNeeded: 'Ihr Konto hat kein Passwort: dafür braucht es erst einen Passkey oder einen Code aus der App',
	tooManyTries: 'zu viele Versuche, bitte eine Minute warten',
	notAPasskey: 'das Gerät hat keinen gültigen Passkey geschickt, bitte noch einmal (ohne JavaScript geht es nicht)',
	notYourPasskey: 'dieser Passkey gehört nicht zu Ihrem Konto',
	tooManyPasskeys: 'mehr als zwanzig Passkeys gehen nicht, bitte erst einen entfernen',
	noFactor: 'Wiederherstellungscodes gibt es erst mit einem zweiten Faktor',
	notAnIssuer: 'bitte die ganze Adresse mit https:// angeben',
	wrongCode: 'der Code stimmt nicht, bitte den nächsten abwarten und eingeben',
	notASecret: 'bitte die Seite neu laden',
	notTheSame: 'stimmt nicht mit der ersten Eingabe überein',
	twice: 'diese Kennung kommt in der Datei zweimal vor',
	tooMany: 'die Datei hat zu viele Zeilen',
	notAPage: 'unter dieser Adresse gibt es hier nichts',
	notOurs: 'das ist keine Seite dieser Gemeinde',
	isRefused: 'der Beitrag wird nicht gezeigt und bekommt keine öffentliche Antwort',
	phoneOrEmail: 'bitte Telefon oder E-Mail angeben',
	notACalendar: 'das ist keine Kalenderdatei',
	notOutsideReach: 'bitte nur Dörfer wählen, für die Sie zuständig sind',
};

/** The sentence for a code; a module may refuse with words of its own. */
export const sentenceOf = (code: string): string => sentences[code] ?? (code.includes(' ') ? code : `bitte prüfen (${code})`);

const capital = (sentence: string): string => sentence.charAt(0).toUpperCase() + sentence.slice(1);

/** Each thing that is wrong once, where no field stands beside it; a code without words says nothing. */
export const knownSentences = (problems: Problems): string =>
	[...new Set(Object.values(problems).flatMap((code) => sentences[code] ?? []))].map((sentence) => `${capital(sentence)}.`).join(' ');

type Labels = Readonly<Record<string, { readonly label: string }>>;

/** The same words at the top and at the field: `Beginn: bitte Datum und Uhrzeit angeben`. */
export const messageFor = (labels: Labels, name: string, code: string): string => {
	const label = labels[name]?.label;
	const sentence = sentenceOf(code);
	return label === undefined ? capital(sentence) : `${label}: ${sentence}`;
};

export type Mistake = { readonly name: string; readonly message: string };
export const mistakesIn = (labels: Labels, problems: Problems): readonly Mistake[] =>
	Object.entries(problems).map(([name, code]) => ({ name, message: messageFor(labels, name, code) }));

/** `Eine Angabe fehlt noch`, in the words of an error summary. */
export const mistakesTitle = (count: number): string =>
	count === 1 ? 'Eine Angabe stimmt noch nicht' : `${count} Angaben stimmen noch nicht`;
