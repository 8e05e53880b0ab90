import { roadClasses } from '#kernel/geo/network/road.ts';
import { textSetting } from '#kernel/tenancy/settings.ts';

/** Which classes of OpenStreetMap count to the municipality's own roads; nothing in a map says who bears the burden. */
export const ownClasses = textSetting('roads.classes', {
	default: 'tertiary unclassified residential living_street',
	label: 'Straßenklassen der Gemeinde',
	says: `Welche Klassen von OpenStreetMap zu den Gemeindestraßen zählen, mit Leerzeichen getrennt: ${roadClasses.slice(0, 11).join(', ')}.`,
});
/** After so many days without an entry in the log a street stands in the list of what is due. */
export const inspectionDays = textSetting('roads.inspectionDays', {
	keyboard: 'numeric',
	default: '30',
	label: 'Tage zwischen zwei Straßenkontrollen',
	says: 'Wie viele Tage eine Straße höchstens ohne Eintrag im Kontrollprotokoll bleiben soll.',
});
