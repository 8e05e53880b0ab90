import type { ParticipantType } from '../participant.ts';

/** Who takes part in Auenrode without standing in the directory. */
export const more: readonly (readonly [name: string, type: ParticipantType, village: string, topics: string, about: string])[] = [
	['Reparaturtreff in der Villa', 'initiative', 'auenrode', 'mitmachen lernen', 'Jeden zweiten Samstag, alle Geräte vorhanden.'],
	['Arbeitsgruppe Dorfhäuser', 'group', 'mittelhof', 'mitmachen vereine', 'Wie Bürgerhäuser öfter offen sind. Trifft sich einmal im Monat.'],
	['Arbeitsgruppe Rad und Fuß', 'group', 'auenrode', 'mitmachen verkehr', 'Zählt Bordsteine, plant Wege, fährt sie ab.'],
	['Arbeitsgruppe Digitale Infopunkte', 'group', 'ebersfeld', 'lernen mitmachen', 'Prüft, ob die Tafeln zeigen, was Menschen brauchen.'],
	['Lesepatinnen der Schule am See', 'initiative', 'auenrode', 'familie lernen', 'Eine Stunde in der Woche, vormittags.'],
	['Nachbarschaftshilfe Mittelhof', 'initiative', 'mittelhof', 'senioren mitmachen', 'Einkauf, Fahrt zum Arzt, Glühbirne wechseln.'],
	['Bürgerbus Auenrode', 'initiative', '', 'verkehr mitmachen', 'Zwölf fahren, gesucht wird die dreizehnte.'],
	['Repair-Funk Ebersfeld', 'club', 'ebersfeld', 'lernen', 'Amateurfunk auf dem Dach der alten Schule.'],
	['Streuobst Mittelhof', 'initiative', 'mittelhof', 'natur', 'Schneiden im Februar, pressen im September.'],
	['Jugendrat Auenrode', 'group', 'auenrode', 'jugend mitmachen', 'Zehn Plätze, sechs besetzt.'],
];
