import type { Planned } from './auenrode-projects.ts';

/** The budget that was voted on last year. */
export const falkenbrueckProjects: readonly Planned[] = [
	{ title: 'Zwölf Bäume für den Markt', summary: 'Hopfenbuchen in großen Gruben, damit sie den Sommer überstehen.', cost: 14_500, place: 'falkenbrueck', category: 'green' },
	{ title: 'Kletterfelsen im Kurpark', summary: 'Drei Meter hoch, mit Fallschutz.', cost: 18_000, place: 'falkenbrueck', category: 'play' },
	{ title: 'Neue Stühle für den Bürgersaal', summary: 'Achtzig Stück, stapelbar, leise.', cost: 9600, place: 'falkenbrueck', category: 'buildings' },
	{ title: 'Backofen in Ragösen', summary: 'Der Schamott ist gerissen. Gebacken wird am ersten Samstag im Monat.', cost: 4300, place: 'ragoesen', category: 'culture' },
	{ title: 'Jugendklub Grabow: Werkbank', summary: 'Werkbank, Sägen, Akkuschrauber und ein Kurs dazu.', cost: 3100, place: 'grabow', category: 'play' },
	{ title: 'Dorfteich Ragösen entschlammen', summary: 'Damit im August noch Wasser steht.', cost: 12_800, place: 'ragoesen', category: 'green' },
	{ title: 'Unterstand an der Mitfahrbank', summary: 'Ein Dach und Licht für Lüttenbusch.', cost: 2700, place: 'luettenbusch', category: 'roads' },
	{ title: 'Spielplatz Werbig', summary: 'Schaukel und Rutsche am Gemeinschaftshaus.', cost: 8900, place: 'werbig', category: 'play' },
	{ title: 'Orgelkonzerte in drei Dörfern', summary: 'Feldsteinkirchen klingen. Eintritt frei.', cost: 2400, place: '', category: 'culture' },
	{ title: 'Radweg-Schilder in alle Dörfer', summary: 'Vierzig Wegweiser nach der neuen Karte.', cost: 5600, place: '', category: 'roads' },
	{ title: 'Defibrillatoren', summary: 'Fünf Stück an Feuerwehrhäusern, mit Kurs.', cost: 7500, place: '', category: 'other' },
	{ title: 'Bewässerung der Lindenallee', summary: 'Tropfschläuche für achtundvierzig Linden.', cost: 6200, place: 'neuendorf', category: 'green' },
];
