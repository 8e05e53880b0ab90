import type { Story } from './story.ts';

const jens = 'Jens Maurer';
const katrin = 'Katrin Reuter';

/** What the demo world tells of in detail, by municipality. */
export const stories: Readonly<Record<string, readonly Story[]>> = {
	auenrode: [
		{ village: 'auenrode', category: 'pothole', street: 'Ebersfelder Straße', says: 'Tiefes Schlagloch direkt hinter der Kurve, im Dunkeln sieht man es gar nicht. Mein Reifen hat schon gelitten.', answers: { size: 'larger', danger: 'no' }, steps: [{ state: 'received', daysAgo: 4 }, { state: 'checked', daysAgo: 3, says: 'Wir sehen uns die Stelle morgen an.', by: jens }], followers: 3, reporter: { name: 'Marek Nowak', email: 'marek@beispiel.example' }, notes: [{ author: jens, body: 'Mit Kaltasphalt geht es nur bis zum Frost. Für das Frühjahr vormerken.', daysAgo: 3 }] },
		{ village: 'mittelhof', category: 'stop', says: 'Das Wartehäuschen ist innen völlig verschmutzt, die Schulkinder stehen lieber im Regen.', answers: { trouble: 'soiled' }, steps: [{ state: 'received', daysAgo: 12 }, { state: 'planned', daysAgo: 11, says: 'Der Reinigungstrupp fährt am Donnerstag vorbei.', by: jens }, { state: 'done', daysAgo: 9, says: 'Gereinigt, die Scheibe ist wieder klar. Danke für den Hinweis!', by: jens }], followers: 2, reporter: { name: 'Lina', email: 'lina@beispiel.example' } },
		{ village: 'auenrode', category: 'light', says: 'Die Lampe vor Nummer 8 ist seit einer Woche aus. Mein Weg zum Briefkasten ist stockdunkel.', answers: { fault: 'dark', number: '217' }, channel: 'phone', steps: [{ state: 'received', daysAgo: 6, by: katrin }, { state: 'forwarded', daysAgo: 5, says: 'Zuständig ist: Lichtwerk GmbH', by: katrin }], reporter: { name: 'Frau Lehmann', email: 'lehmann@beispiel.example' } },
		{ village: 'auenrode', category: 'barrier', says: 'Am Markt ist der Bordstein an der Bushaltestelle zu hoch, mit dem Rollator komme ich nicht hinüber.', steps: [{ state: 'received', daysAgo: 20 }, { state: 'asked', daysAgo: 15, says: 'Welche Seite des Marktes meinen Sie?', by: katrin }], messages: [{ side: 'office', author: 'Bürgerservice', body: 'Guten Tag, meinen Sie die Seite am Rathaus oder gegenüber bei der Bäckerei?', daysAgo: 15 }], reporter: { name: 'Helga Winter', email: 'helga@beispiel.example' } },
		{ village: 'auenrode', category: 'playground', says: 'Am Spielplatz am Jakobsee hat die Schaukel einen Riss in der Kette.', answers: { danger: 'yes' }, steps: [{ state: 'received', daysAgo: 1 }], publicText: false, followers: 1 },
		{ village: 'ebersfeld', category: 'vehicle', says: 'Hinter der Feuerwehr steht seit Monaten ein Kleinbus ohne Zulassung.', answers: { plate: '' }, publicText: false, steps: [{ state: 'received', daysAgo: 18 }] },
		{ village: 'auenrode', category: 'waste', says: 'Alte Reifen am Feldweg zum See, bestimmt zwölf Stück.', answers: { matter: 'tyres' }, steps: [{ state: 'received', daysAgo: 10 }, { state: 'checked', daysAgo: 9, by: jens }], followers: 4 },
		{ village: 'mittelhof', category: 'green', says: 'Ein Ast der alten Linde hängt über dem Gehweg.', answers: { danger: 'yes' }, steps: [{ state: 'received', daysAgo: 30 }, { state: 'done', daysAgo: 29, says: 'Noch am selben Abend abgesägt.', by: jens }] },
	],
	falkenbrueck: [
		{ village: 'grabow', category: 'water', says: 'Der Gully vor der Kirche ist verstopft, bei Regen steht alles unter Wasser.', answers: { flow: 'blocked' }, steps: [{ state: 'received', daysAgo: 3 }], publicText: false },
		{ village: 'falkenbrueck', category: 'graffiti', says: 'Die Mauer der Burg ist auf der Parkplatzseite besprüht.', steps: [{ state: 'received', daysAgo: 25 }, { state: 'planned', daysAgo: 22, says: 'Die Denkmalpflege schickt einen Fachbetrieb.' }] },
		{ village: 'ebersfeld', category: 'pothole', street: 'Ebersfelder Straße', says: 'Mehrere Löcher vor dem Anger.', answers: { size: 'plate', danger: 'no' }, steps: [{ state: 'received', daysAgo: 8 }, { state: 'checked', daysAgo: 6 }], followers: 1 },
		{ village: 'luettenbusch', category: 'sign', says: 'Das Schild an der Mitfahrbank ist umgefahren.', answers: { signState: 'bent' }, steps: [{ state: 'received', daysAgo: 14 }, { state: 'done', daysAgo: 7, says: 'Neu gesetzt.' }] },
	],
	heidewalde: [
		{ village: 'heidewalde', category: 'light', says: 'Im Schlosspark brennen drei Lampen den ganzen Tag.', answers: { fault: 'always' }, steps: [{ state: 'received', daysAgo: 2 }], publicText: false },
		{ village: 'reetz', category: 'waste', says: 'Am Waldrand liegt ein ganzes Sofa.', answers: { matter: 'bulky' }, steps: [{ state: 'received', daysAgo: 9 }, { state: 'done', daysAgo: 5, says: 'Abgeholt.' }], followers: 2 },
		{ village: 'ebersfeld', category: 'path', says: 'Der Radweg zum Waldbad ist von Wurzeln aufgebrochen.', answers: { danger: 'no' }, steps: [{ state: 'received', daysAgo: 40 }, { state: 'refused', daysAgo: 33, says: 'Der Weg gehört dem Forst. Wir haben ihn dort angemeldet, selbst bauen dürfen wir nicht.' }] },
		{ village: 'reetz', category: 'mitfahrbank-beschaedigt', says: 'An der Mitfahrbank fehlt die Klappe für Heidewalde, jetzt weiß niemand, wohin man will.', answers: { 'was-ist-kaputt': 'die-klappe-mit-den-zielen', 'kann-man-noch-sitzen': 'yes' }, steps: [{ state: 'received', daysAgo: 3 }, { state: 'checked', daysAgo: 2, says: 'Die Klappe ist bestellt.' }], followers: 1 },
		{ village: 'jeserig', category: 'playground', says: 'Die Bank am Kranichturm hat eine lose Latte.', answers: { danger: 'no' }, steps: [{ state: 'received', daysAgo: 5 }, { state: 'planned', daysAgo: 4 }] },
	],
};
