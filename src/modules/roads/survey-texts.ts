import type { Light } from '#ui/status-light.tsx';
import type { RoadTables } from './server/tables.ts';

export const kilometres = (metres: number): string =>
	`${(metres / 1000).toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 })} km`;

/** A calendar day (ISO 8601) in words. */
export const dayWords = (day: string): string =>
	Temporal.PlainDate.from(day).toLocaleString('de-DE', { day: 'numeric', month: 'long', year: 'numeric' });

const lights: Readonly<Record<RoadTables['roadDrive']['state'], Light>> = { arriving: 'idle', waiting: 'wait', done: 'ok', refused: 'stop' };
export const lightOf = (state: RoadTables['roadDrive']['state']): Light => lights[state];

/** What to do about an upload that was not taken, by the code of its fault. */
const sentences: Readonly<Record<string, string>> = {
	required: 'Bitte angeben',
	tooLong: 'Das ist zu lang',
	isThere: 'Diesen Namen gibt es schon',
	isZip: 'Das ist ein ZIP-Archiv. Bitte die Dateien entpacken und einzeln wählen',
	isBomb: 'Die Datei entpackt sich auf mehr als 64 MB und wird nicht gelesen',
	isCutOff: 'Die gepackte Datei ist abgeschnitten oder beschädigt',
	noRoad: 'Keine der Stellen liegt auf einer Straße des Netzes',
	noNetwork: 'Es ist noch kein Straßennetz eingelesen',
	unknownVehicle: 'Dieses Fahrzeug gibt es nicht mehr',
	hasNothing: 'Von dieser Fahrt ist nichts angekommen',
	isForgotten: 'Die Aufzeichnung ist nach der Frist gelöscht. Die Fahrt kann nicht neu ausgewertet werden',
	hasFindings: 'Auf dieser Fahrt sind Schäden bestätigt. Sie kann nicht mehr verworfen werden',
	tooFew: 'Dafür braucht es mindestens zwölf Messungen auf der Referenzstrecke, bei 20 bis 80 km/h',
	noRelation: 'Unebenere Stellen haben das Fahrzeug nicht stärker erschüttert. Sitzt das Telefon fest in der Halterung?',
	tooManyPixels: 'Ein Bild hat mehr als 50 Megapixel',
	notAPicture: 'Eine Datei ist kein Bild, das wir lesen können',
	noJson: 'Das ist kein JSON',
	noCoco: 'Das ist keine COCO-Datei mit Bildern, Klassen und Funden',
	noMap: 'Die Zuordnung braucht zu jeder Klasse einen Schaden oder null',
	unknownDamage: 'Die Zuordnung nennt einen Schaden, den es hier nicht gibt',
	brokenDetector: 'Die Erkennung auf diesem Server ist nicht in Ordnung. Was daran fehlt, steht bei ihr',
	tooMuch: 'Das ist mehr, als auf einen Abschnitt passt',
	isOver: 'Die Fahrt ist schon ausgewertet',
};
/** The columns and forms that a reader of files misses, in the words of an office. */
const reading: readonly (readonly [pattern: RegExp, words: string])[] = [
	[/has no column/, 'In der Kopfzeile fehlen Spalten. Es braucht Breite (lat), Länge (lon) und Zeit (time)'],
	[/is no GPX file/, 'Das ist keine GPX-Datei'],
	[/^unknownClass/, 'Die Datei nennt Klassen, die nicht zugeordnet sind. Ordnen Sie sie zu, oder lassen Sie sie mit null aus'],
	[/holds no (track point|fix)/, 'Die Datei enthält keinen einzigen Punkt'],
];
export const sentenceOf = (code: string): string =>
	sentences[code] ?? reading.find(([pattern]) => pattern.test(code))?.[1] ?? `Die Datei ist nicht lesbar: ${code}`;
