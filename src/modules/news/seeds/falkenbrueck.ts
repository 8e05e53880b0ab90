import type { Story } from './story.ts';
import { benches, christmasMarkets, forestFire, hallPrice } from './variants.ts';

export const falkenbrueck: readonly Story[] = [
	{
		daysAgo: 0, places: '', topics: 'natur sicherheit', title: 'Waldbrandgefahr: Stufe 4 von 5', urgency: 'alarm', summary: 'Im Wald kein Feuer, kein Rauchen, kein Auto auf trockenem Gras. Grillplätze sind gesperrt, der Wald bleibt zu Fuß offen.',
		body: '# Was jetzt gilt\n\n- Rauchverbot im Wald und 50 Meter davor\n- Grillplätze gesperrt, auch der am Burgberg\n- Feldarbeiten nur mit Wasserfass am Rand\n\nRauch gesehen? **112** anrufen, nicht suchen gehen.',
		variants: forestFire,
	},
	{ daysAgo: 0, places: 'falkenbrueck', topics: 'kultur rathaus', title: 'Drei Weihnachtsmärkte an drei Wochenenden', summary: 'Erst auf der Burg, dann auf dem Markt, zuletzt im Kurpark. Der Pendelbus fährt jede halbe Stunde.', isPinned: true, variants: christmasMarkets },
	{ daysAgo: 1, places: 'werbig', topics: 'rathaus mitmachen', title: 'Gemeinschaftshaus Werbig: Der Streit um den Preis ist beigelegt', summary: 'Vereine zahlen weiter nichts, Feiern kosten 45 Euro. Geputzt wird gemeinsam oder für 20 Euro.', variants: hallPrice },
	{ daysAgo: 2, places: '', topics: 'verkehr mitmachen', title: 'Fünf Mitfahrbänke, eine Karte', summary: 'Wer mitnimmt, wer mitwill: Die Bänke in Grabow, Lüttenbusch, Ragösen, Werbig und am Markt sind jetzt online zu sehen.', byline: 'Projektbüro', variants: benches },
	{ daysAgo: 3, places: 'mittelhof', topics: 'rathaus lernen', title: 'Coworking auf dem Gutshof: Probetage im Herbst', summary: 'Schreibtisch mit Blick auf Kühe, schnelles Netz, Kaffee vom Hof. Eine Woche lang kostenlos.' },
	{ daysAgo: 4, places: 'falkenbrueck', topics: 'verkehr', title: 'Burgstraße: Kanalarbeiten bis Monatsende', summary: 'Zu Fuß und mit dem Rad bleibt alles frei. Autos fahren über die Wiesenstraße.' },
	{ daysAgo: 5, places: 'falkenbrueck', topics: 'gesundheit kultur', title: 'Kurkonzerte beginnen wieder', summary: 'Jeden Sonntag um 15 Uhr in der Muschel, bei Regen im Foyer der Klinik.' },
	{ daysAgo: 6, places: 'grabow', topics: 'jugend', title: 'Jugendklub Grabow hat neue Schlüssel', summary: 'Sechs Jugendliche führen ihn selbst. Offen ist freitags und samstags bis 22 Uhr.' },
	{ daysAgo: 7, places: '', topics: 'natur', title: 'Zehn Sensoren messen Boden, Wasser und Luft', summary: 'Die Werte stehen offen im Netz. Der trockenste Boden liegt gerade bei Preußnitz.', byline: 'Projektbüro' },
	{ daysAgo: 8, places: 'dippmannsdorf', topics: 'natur', title: 'Die Quellen laufen wieder', summary: 'Nach dem Regen der letzten Woche steht das Paradies unter Wasser: bitte auf den Stegen bleiben.' },
	{ daysAgo: 9, places: 'falkenbrueck', topics: 'mitmachen', title: 'Neues im Schaufenster: Klebepunkte zählen mit', summary: 'Wer am alten Schusterladen vorbeigeht, stimmt im Stehen ab. Jeden Abend wird gezählt.', byline: 'Projektbüro' },
	{ daysAgo: 10, places: 'ragoesen', topics: 'vereine', title: 'Backofen Ragösen: Brot am ersten Samstag', summary: 'Teig bis 8 Uhr bringen, Brot ab 11 Uhr holen. Wer keins macht, kann eins kaufen.' },
	{ daysAgo: 12, places: 'schwanebeck', topics: 'sicherheit', title: 'Neue Sirene in Schwanebeck', summary: 'Am Samstag um 12 Uhr wird geprobt: eine Minute Dauerton.' },
	{ daysAgo: 13, places: 'falkenbrueck', topics: 'familie', title: 'Kita Burgzwerge: 14 Plätze ab Januar', summary: 'Anmeldung bis Monatsende im Bürgerbüro oder online.' },
	{ daysAgo: 15, places: 'bergholz', topics: 'kultur', title: 'Mühlentag: Bergholz zeigt sein Räderwerk', summary: 'Führungen stündlich, Kuchen durchgehend.' },
	{ daysAgo: 17, places: '', topics: 'rathaus', title: 'Bürgerbüro samstags in geraden Wochen offen', summary: 'Von 9 bis 12 Uhr, ohne Termin. Mittwochs geht es nur nach Vereinbarung.' },
	{ daysAgo: 19, places: 'neuendorf', topics: 'natur', title: 'Die Lindenallee wird nachgepflanzt', summary: '22 junge Bäume, 22 Paten: Wer gießt, darf seinem Baum einen Namen geben.' },
	{ daysAgo: 22, places: 'fredersdorf', topics: 'ankommen', title: 'Dorfladen sucht Menschen für zwei Stunden', summary: 'Kasse, Regale, Kaffee: Eingearbeitet wird sofort, bezahlt auch.' },
	{ daysAgo: 25, places: 'falkenbrueck', topics: 'kultur', title: 'Burgfest: 8.000 Gäste, ein verlorener Helm', summary: 'Der Helm liegt im Fundbüro. Danke an 140 Helferinnen und Helfer.' },
	{ daysAgo: 28, places: 'hagelberg', topics: 'sport', title: 'Zweihundert Meter hoch gelaufen', summary: 'Der Hagelberglauf hatte 312 Starter. Die Älteste war 81.' },
	{ daysAgo: 31, places: '', topics: 'mitmachen rathaus', title: 'Eine App für 27 Dörfer', summary: 'Falkenbrück und Heidewalde betreiben ihre Seiten jetzt gemeinsam. Ihre Daten bleiben getrennt.' },
	{ daysAgo: -3, places: 'falkenbrueck', topics: 'rathaus', title: 'Stadtrat: Die Tagesordnung für Donnerstag', summary: 'Haushalt, Burgstraße und der Antrag der Jugend.' },
	{ daysAgo: 0, places: 'kuhlowitz', topics: 'natur', title: 'Honigernte in Kuhlowitz', summary: 'Der Imkerverein lädt zum Schleudern ein.', isWaiting: true },
];
