import type { Problems } from '#kernel/errors.ts';
import { wholeEuros } from '#kernel/i18n/money.ts';
import type { PlanBasis } from './work-tables.ts';

/** What to do about a broken rule, by its code; where it depends on the question, by question and code. */
const sentences: Readonly<Record<string, string>> = {
	required: 'Bitte angeben',
	tooLong: 'Das ist zu lang',
	tooMany: 'Das sind zu viele',
	tooSmall: 'Diese Zahl ist zu klein',
	tooLarge: 'Diese Zahl ist zu groß',
	notANumber: 'Bitte eine Zahl angeben, zum Beispiel 1.250 oder 2,5',
	notADay: 'Bitte einen Tag wählen',
	notAYear: 'Bitte ein Jahr angeben, zum Beispiel 2027',
	inTheFuture: 'Der Tag liegt in der Zukunft: eingetragen wird, was gesehen wurde',
	beforeStart: 'Das Ende liegt vor dem Anfang',
	unknownGround: 'Diese Seite gibt es nicht mehr',
	unknownPlace: 'Dieses Dorf gibt es nicht',
	unknownPerson: 'Diese Person arbeitet nicht mit Aufträgen',
	unknownReport: 'Eine der Meldungen gibt es nicht, oder sie ist nicht öffentlich',
	unknownSegment: 'Ein Abschnitt liegt nicht auf dem heutigen Straßennetz',
	unknownStreet: 'Diese Straße steht nicht im Straßennetz: bitte aus der Liste wählen',
	notPlanned: 'Für diese Maßnahme gibt es schon einen Auftrag, oder sie ist erledigt',
	photo: 'Das ist kein Bild, das wir lesen können',
	nothingGraded: 'Noch ist kein Abschnitt benotet: zuerst braucht es eine Fahrt',
	noNetwork: 'Für diese Gemeinde gibt es noch kein Straßennetz',
	nothingSoBad: 'So schlecht ist keiner der Abschnitte',
	unchanged: 'Es ist nichts geändert',
	taken: 'Diesen Namen gibt es schon',
	changedMeanwhile: 'Jemand war schneller: Der Stand hat sich inzwischen geändert',
};
/** Faults of a profile come as sentences with their place, in English as the engine says them. */
const faults: readonly (readonly [pattern: RegExp, words: (place: string) => string])[] = [
	[/^(.+): amounts do not rise$/, (place) => `${place}: die drei Werte müssen ansteigen`],
	[/^(.+): a number has no source$/, (place) => `${place}: woher die Zahlen sind, fehlt`],
	[/^(.+): is weighted but not normalised$/, (place) => `${place}: hat ein Gewicht, aber keine Werte`],
	[/^term (.+): weights are .+$/, (place) => `Gewichte der ${place}. Zeile ergeben zusammen nicht 1`],
	[/^(.+): the points do not rise$/, (place) => `${place}: die Punkte der Kurve müssen ansteigen`],
	[/^(.+): a value lies outside of 0 to 100$/, (place) => `${place}: ein Wert liegt nicht zwischen 0 und 100`],
	[/^(.+): has no source$/, (place) => `${place}: woher die Kurve ist, fehlt`],
];
const faultOf = (text: string): string => {
	for (const [pattern, words] of faults) {
		const [, place] = pattern.exec(text) ?? [];
		if (place !== undefined) return words(place);
	}
	return text;
};

/** How the schema says that an input was no number. */
const noNumber = /^Invalid input: expected number/;
export const sayProblem = (code: string): string => sentences[noNumber.test(code) ? 'notANumber' : code] ?? code.split('; ').map(faultOf).join('; ');
export const errorsOf = (problems: Problems): readonly { readonly name: string; readonly message: string }[] =>
	Object.entries(problems).map(([name, code]) => ({ name: name === 'form' ? '' : name, message: sayProblem(code) }));

const decimal = new Intl.NumberFormat('de-DE', { maximumFractionDigits: 2 });
export const euros = (amount: number | null): string => (amount === null ? 'offen' : wholeEuros(amount, 'de'));
export const inGerman = (value: number): string => decimal.format(value);
/** A calendar day (ISO 8601) in words, `22. November 2026`. */
export const dayInWords = (day: string): string => Temporal.PlainDate.from(day).toLocaleString('de-DE', { dateStyle: 'long' });

const oneDecimal = new Intl.NumberFormat('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
/** What a plan of the budget stands on, in sentences. */
export const basisInWords = ({ sections, metres, widths, horizon, repeats, repeatMetres }: PlanBasis, version: number): readonly string[] => [
	`${sections} benotete Abschnitte von zusammen ${oneDecimal.format(metres / 1000)} km, nach Fassung ${version} des Verfahrens. ${widths} Eine Wirkung zählt über ${horizon} Jahre. Abschnitte, für die schon etwas geplant oder beauftragt ist, sind nicht dabei.`,
	repeats === 0
		? 'Wie schnell Straßen altern, ist angenommen: zwölf, zehn, acht und sechs Jahre in den Stufen. Sobald Straßen nach mindestens einem Jahr noch einmal befahren sind, wird es aus den Messungen bestimmt.'
		: `Wie schnell Straßen altern, ist aus ${inGerman(repeats)} wiederholten Messungen auf ${oneDecimal.format(repeatMetres / 1000)} km bestimmt, die mindestens ein Jahr auseinanderliegen.`,
];
