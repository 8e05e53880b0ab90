import type { Story } from './story.ts';
import { castlePark, cranes, heathFire, sweeping } from './variants.ts';

export const heidewalde: readonly Story[] = [
	{ daysAgo: 0, places: 'heidewalde', topics: 'kultur natur', title: 'Der Schlosspark leuchtet', summary: 'An drei Abenden stehen 900 Kerzen am Wasser. Der letzte Zug fährt um 22:41 Uhr.', isPinned: true, body: 'Eingang am Schloss und am Bahnhof. Der Weg um den Teich ist stufenlos, Decken gibt es am Kiosk.', variants: castlePark },
	{ daysAgo: 1, places: '', topics: 'natur sicherheit', title: 'Waldbrandgefahr: Stufe 4 von 5', urgency: 'warning', summary: 'Rauchverbot im Wald, Grillplätze gesperrt. Der Kranichturm bleibt offen.', variants: heathFire },
	{ daysAgo: 2, places: 'jeserig', topics: 'natur', title: 'Die Kraniche sind da', summary: 'Am Abend fallen Tausende ins Moor ein. Bitte leise, bitte ohne Hund.', variants: cranes },
	{ daysAgo: 3, places: 'reetz', topics: 'vereine', title: 'Rundling Reetz: Das Dorf putzt sich heraus', summary: 'Am Samstag um 9 Uhr mit Harke und guter Laune. Danach Suppe.', variants: sweeping },
	{ daysAgo: 4, places: 'medewitz', topics: 'verkehr', title: 'Zug hält wieder in Medewitz', summary: 'Stündlich nach Heidewalde, alle zwei Stunden weiter in die Stadt.' },
	{ daysAgo: 5, places: 'schlamau', topics: 'kultur', title: 'Offene Ateliers auf dem Künstlerhof', summary: 'Vier Werkstätten, zwei Öfen, ein Hofhund. Kinder dürfen mitmachen.' },
	{ daysAgo: 6, places: 'ebersfeld', topics: 'sport familie', title: 'Waldbad Ebersfeld sucht Rettungsschwimmer', summary: 'Wer das Silberabzeichen hat, bekommt Dienstplan, Eis und Dank.' },
	{ daysAgo: 8, places: 'neuehuetten', topics: 'kultur lernen', title: 'Glasblasen für alle', summary: 'Die alte Hütte heizt am Wochenende den Ofen. Anmeldung im Bürgerbüro.' },
	{ daysAgo: 9, places: '', topics: 'rathaus', title: 'Grundsteuer: So lesen Sie Ihren Bescheid', summary: 'Drei Zahlen, drei Sätze, eine Telefonnummer.' },
	{ daysAgo: 11, places: 'setzsteig', topics: 'ankommen', title: 'Setzsteig wächst um zehn Prozent', summary: 'Drei neue Menschen machen aus 31 endlich 34. Willkommen!' },
	{ daysAgo: 13, places: 'grubo', topics: 'kultur', title: 'Bockwindmühle: Der Müller erzählt', summary: 'Sonntag um 14 Uhr, bei Wind mit Mahlgang.' },
	{ daysAgo: 15, places: '', topics: 'verkehr', title: 'Rufbus fährt jetzt bis 18 Uhr', summary: 'Eine Stunde vorher anrufen genügt. Der Fahrpreis bleibt.' },
	{ daysAgo: 18, places: 'steindorf', topics: 'natur', title: 'Findlinge bekommen Schilder', summary: 'Woher die Steine kamen und wie lange sie unterwegs waren.' },
	{ daysAgo: 21, places: 'lehnsdorf', topics: 'sicherheit', title: 'Löschteich Lehnsdorf entschlammt', summary: '400 Kubikmeter Schlamm raus, 1.200 Kubikmeter Wasser rein.' },
	{ daysAgo: 24, places: 'heidewalde', topics: 'lernen', title: 'Grundschule: Lesepaten gesucht', summary: 'Eine Stunde in der Woche, ein Kind, ein Buch.' },
	{ daysAgo: 27, places: 'jeserigerhuetten', topics: 'natur', title: 'Heidelbeeren: gute Ernte, bitte von Hand', summary: 'Kämme schaden den Sträuchern und kosten Bußgeld.' },
	{ daysAgo: 33, places: '', topics: 'mitmachen rathaus', title: 'Eine App für 27 Dörfer', summary: 'Falkenbrück und Heidewalde betreiben ihre Seiten jetzt gemeinsam. Ihre Daten bleiben getrennt.' },
	{ daysAgo: -5, places: '', topics: 'rathaus', title: 'Feiertag verschiebt die Abfuhr', summary: 'Gelb und Papier kommen einen Tag später.' },
];
