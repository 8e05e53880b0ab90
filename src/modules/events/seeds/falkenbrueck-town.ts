import type { Dates } from './dates.ts';
import type { Plan } from './plan.ts';
import { bloodDonation, christmasMarket, languageCafe, market } from './variants.ts';

const office = 'Projektbüro in der alten Schusterei';
const library = 'Stadtbibliothek Falkenbrück';

/** Market, castle, council, project office, clubs of the town. */
export const falkenbrueckTown = (d: Dates): readonly Plan[] => [
	{
		title: 'Wochenmarkt', summary: 'Gemüse, Käse, Fisch, Honig und das Neueste, von acht bis eins. Dienstags mit Eierwagen, donnerstags mit Schleifer.',
		when: { ...d.every('TU,TH', ['08:00', '13:00']), exceptions: d.dayOf('TH', 4) }, at: 'falkenbrueck', venue: 'Am Markt, Falkenbrück',
		by: 'Stadt Falkenbrück', about: 'kultur rathaus', variants: market,
	},
	{
		title: 'Weihnachtsmarkt', summary: 'Auf der Burg: 60 Stände, ein Puppentheater und Glühwein nach dem Rezept des Burgvogts.',
		when: d.advent(2, '12:00', '21:00'), at: 'falkenbrueck', venue: 'Burghof Falkenbrück', by: 'Stadt Falkenbrück', about: 'kultur familie',
		for: 'families', costs: '2 €, Kinder frei', hasSteps: true, variants: christmasMarket,
	},
	{
		title: 'Kleiner Weihnachtsmarkt am Kurpark', summary: 'Leise, mit Stühlen, Wärmflaschen und Bläsern aus Ragösen. Alles stufenlos.',
		when: d.advent(1, '14:00', '19:00'), at: 'falkenbrueck', venue: 'Kurpark, Musikpavillon', by: 'Kurverwaltung', about: 'kultur senioren', for: 'seniors',
	},
	{
		title: 'Weihnachtsmarkt am Backofen', summary: 'Brot, Schmalz, Pfefferkuchen, alles aus einem Ofen von 1871.',
		when: d.advent(3, '14:00', '19:00'), at: 'ragoesen', venue: 'Backofen Ragösen', by: 'Backofenverein Ragösen', about: 'kultur familie', for: 'families',
		hasSteps: true,
	},
	{
		title: 'Stadtverordnetenversammlung',
		summary: 'Öffentlich. Haushalt, Schulweg, Dorfgemeinschaftshäuser. Einwohnerfragen zu Beginn, höchstens drei Minuten.',
		when: d.monthly('3MO', '18:00', '21:30'), at: '', venue: 'Rathaus Falkenbrück, Sitzungssaal', by: 'Stadtverordnete', about: 'rathaus mitmachen',
	},
	{
		title: 'Hauptausschuss', summary: 'Öffentlich. Unter anderem: Preise der Dorfgemeinschaftshäuser, zweite Lesung.',
		when: d.monthly('1MO', '18:00', '20:00'), at: '', venue: 'Rathaus Falkenbrück, Sitzungssaal', by: 'Stadtverordnete', about: 'rathaus',
	},
	{
		title: 'Gemeinsame Sitzung mit Heidewalde',
		summary: 'Öffentlich. Zwei Räte, ein Projekt, eine Tagesordnung: zehn Sensoren, fünf Mitfahrbänke, ein Waldbrandplan.',
		when: d.on('TH', 3, ['18:30', '21:00']), at: '', venue: 'Kulturhaus Falkenbrück', by: 'Stadtverordnete und Gemeindevertretung',
		about: 'rathaus mitmachen',
	},
	{
		title: 'Offenes Schaufenster', summary: 'Ideen, Fragen, Beschwerden: Birgit Sommer sitzt hinter der Scheibe. Klopfen genügt.',
		when: d.every('TH', ['10:00', '17:00']), at: 'falkenbrueck', venue: 'Alte Schusterei, Wiesenburger Straße 6', by: office, about: 'mitmachen rathaus',
	},
	{
		title: 'Digital-Stammtisch', summary: 'WLAN im Dorfhaus, Rufbus per App, und warum der Drucker nie will. Mit Bier oder Brause.',
		when: d.monthly('2TH', '19:00', '21:00'), at: 'falkenbrueck', venue: 'Alte Schusterei, Wiesenburger Straße 6', by: office, about: 'lernen mitmachen',
	},
	{
		title: 'Wie fährt die Mitfahrbank?', summary: 'Wir setzen uns drauf und warten. Wer schneller in Lüttenbusch ist als der Bus, gewinnt.',
		when: d.on('SA', 1, ['10:00', '12:00']), at: 'falkenbrueck luettenbusch', venue: 'Mitfahrbank am Markt', by: office, about: 'verkehr mitmachen',
	},
	{
		title: 'Dorfdialog: WLAN in allen Dorfhäusern', summary: 'Die Idee hat 214 Stimmen. Jetzt geht es um Kabel, Kosten und die Reihenfolge.',
		when: d.on('WE', 2, ['18:30', '20:30']), at: 'grabow werbig', venue: 'Dorfgemeinschaftshaus Grabow', by: office, about: 'mitmachen',
	},
	{
		title: 'Sprachcafé', summary: 'Kaffee, Kuchen und leichtes Deutsch. Kinderecke vorhanden, Wörterbuch auch.',
		when: d.every('TU', ['15:00', '17:00']), at: 'falkenbrueck', venue: 'Kulturhaus Falkenbrück, Foyer', by: 'Netzwerk Ankommen', about: 'ankommen lernen',
		for: 'newcomers families', variants: languageCafe,
	},
	{
		title: 'Blutspende', summary: 'Bitte den Ausweis mitbringen. Danach gibt es Kartoffelsalat, der zweite Grund zu kommen.',
		when: d.on('WE', 1, ['15:00', '19:00']), at: 'falkenbrueck', venue: 'Grundschule am Burgberg', by: 'Rotes Kreuz', about: 'gesundheit',
		variants: bloodDonation,
	},
	{
		title: 'Seniorenkaffee', summary: 'Im Kulturhaus, mit Tanz nach Wahl und Fahrdienst nach Haus.',
		when: d.monthly('1WE', '14:30', '17:00'), at: 'falkenbrueck', venue: 'Kulturhaus Falkenbrück', by: 'Volkssolidarität', about: 'senioren',
		for: 'seniors',
	},
	{
		title: 'Vorlesen auf dem roten Sofa', summary: 'Für Kinder ab vier. Das Sofa ist groß, die Geschichten sind kurz.',
		when: d.every('WE', ['16:00', '16:45']), at: 'falkenbrueck', venue: library, by: library, about: 'familie kultur', for: 'children',
	},
	{
		title: 'Lesung: Die Glasmacher von Neuehütten', summary: 'Die Autorin liest, ein Glasbläser bläst, und beide beantworten Fragen.',
		when: d.on('TH', 2, ['19:00', '20:30']), at: 'falkenbrueck', venue: library, by: library, about: 'kultur', costs: '5 €',
	},
	{
		title: 'Spieleclub 60 plus', summary: 'Rummikub, Schach, Schnauz. Gewonnen wird in Gummibärchen.',
		when: d.every('MO', ['14:00', '16:30']), at: 'falkenbrueck', venue: library, by: library, about: 'senioren', for: 'seniors',
	},
	{
		title: 'Nachtwächterrundgang', summary: 'Laterne, Horn und 800 Jahre Klatsch. Warm anziehen; der Nachtwächter friert nie.',
		when: d.every('FR', ['20:00', '21:30'], { interval: 2 }), at: 'falkenbrueck', venue: 'Treffpunkt Burgtor', by: 'Burgverein Falkenbrück',
		about: 'kultur', costs: '7 €, Kinder 3 €', hasSteps: true,
	},
	{
		title: 'Burgkonzert: Cello im Rittersaal', summary: 'Eine Stunde ohne Pause, danach Wein auf der Mauer.',
		when: d.on('SA', 2, ['19:00', '20:30']), at: 'falkenbrueck', venue: 'Burg Falkenbrück, Rittersaal', by: 'Burgverein Falkenbrück', about: 'kultur',
		costs: '15 €, ermäßigt 9 €', hasSteps: true, link: 'https://falkenbrueck.example/burgkonzerte',
	},
	{
		title: 'Mittelaltertag auf der Burg', summary: 'Ritter, Gaukler, Flammkuchen. Das Katapult schießt Kohlköpfe, Treffer bringt Applaus.',
		when: d.season(9, '2SA', ['11:00', '20:00']), at: 'falkenbrueck', venue: 'Burghof Falkenbrück', by: 'Burgverein Falkenbrück', about: 'kultur familie',
		costs: '8 €, Kinder 4 €', for: 'families', hasSteps: true,
	},
	{
		title: 'Chorprobe der Burgsänger', summary: 'Jeden Mittwoch. Wer unter der Dusche singt, hat die Aufnahmeprüfung bestanden.',
		when: { ...d.every('WE', ['19:30', '21:30']), exceptions: [d.dayOf('WE', 1), d.dayOf('WE', 4)].join(', ') }, at: 'falkenbrueck',
		venue: 'Kulturhaus Falkenbrück', by: 'Burgsänger', about: 'kultur vereine',
	},
	{
		title: 'Jugendklub Grabow offen', summary: 'Billard, Boxsack, Bratnudeln. Am Donnerstag kocht, wer will.',
		when: d.every('TU,TH,FR', ['15:00', '20:00']), at: 'grabow', venue: 'Jugendklub Grabow', by: 'Jugendklub Grabow', about: 'jugend', for: 'youth',
	},
	{
		title: 'Skatenight auf dem Bahnhofsvorplatz', summary: 'Licht, Musik, Leihhelme. Um 22 Uhr ist Ruhe, versprochen.',
		when: d.on('FR', 1, ['18:00', '22:00']), at: 'falkenbrueck', venue: 'Bahnhof Falkenbrück', by: 'Jugendbeirat', about: 'jugend sport', for: 'youth',
		is: 'cancelled',
	},
	{
		title: 'Handballabend: SV Planetal gegen Treuen', summary: 'Halle auf ab 17 Uhr, Fettbemmen ab 17:01 Uhr.',
		when: d.on('SA', 1, ['18:00', '20:00']), at: 'falkenbrueck', venue: 'Planetalhalle', by: 'SV Planetal', about: 'sport', costs: '4 €, Kinder frei',
	},
	{
		title: 'Schwimmkurs Seepferdchen', summary: 'Zwölf Stunden bis zum Abzeichen. Die Warteliste ist lang, das Becken warm.',
		when: d.course('SA', ['09:00', '09:45'], { week: -2, times: 12 }), at: 'falkenbrueck', venue: 'SteinTherme, Lehrbecken', by: 'Wasserwacht',
		about: 'sport familie', costs: '96 €', for: 'children',
	},
	{
		title: 'Lauftreff durch den Burgwald', summary: 'Sechs Kilometer, Gesprächstempo. Der Letzte bestimmt, wie schnell.',
		when: d.every('SU', ['09:30', '10:30']), at: 'falkenbrueck', venue: 'Parkplatz Burgwald', by: 'SV Planetal', about: 'sport natur', hasSteps: true,
	},
	{
		title: 'Reitertag', summary: 'Springen, Dressur, Ponyführen. Der Schimmel Emil nimmt Äpfel an.',
		when: d.season(6, '4SU', ['09:00', '17:00']), at: 'schwanebeck', venue: 'Reiterhof Schwanebeck', by: 'Reitverein Schwanebeck', about: 'sport familie',
		for: 'families', hasSteps: true,
	},
	{
		title: 'Storchenankunft', summary: 'Wer den ersten Storch meldet, darf ihn taufen. Letztes Jahr: Herbert.',
		when: d.yearly(3, 28, ['15:00', '17:00']), at: 'preussnitz', venue: 'Storchennest Preußnitz', by: 'NABU Planetal', about: 'natur familie',
		for: 'families',
	},
	{
		title: 'Gipfelfest auf dem Hagelberg', summary: '200 Meter über dem Meer, mit Gipfelbuch und Jodeldiplom.',
		when: d.season(5, '3SU', ['10:00', '16:00']), at: 'hagelberg', venue: 'Gipfelkreuz Hagelberg', by: 'Bergfreunde Hagelberg', about: 'natur kultur',
		hasSteps: true,
	},
	{
		title: 'Coworking-Probetag', summary: 'Ein Tisch, ein Kabel, Kaffee und Hühner vor dem Fenster. Der erste Tag ist frei.',
		when: d.monthly('2WE', '09:00', '17:00'), at: 'mittelhof', venue: 'Gutshof Mittelhof', by: 'Coworking Gutshof', about: 'lernen ankommen',
		for: 'newcomers',
	},
	{
		title: 'Bahnhalt und Dorfladen: Bürgersprechstunde', summary: 'Bürgermeister Holger Dahm steht zwischen Brot und Butter und hat Zeit.',
		when: d.on('FR', 2, ['16:00', '18:00']), at: 'fredersdorf', venue: 'Dorfladen Fredersdorf', by: 'Stadt Falkenbrück', about: 'rathaus',
	},
	{
		title: 'Stadtfest: Programmentwurf', summary: 'Noch nicht fertig: drei Bühnen, ein Riesenrad, keine Schlagerparade.',
		when: d.season(6, '2FR', ['16:00', '23:00']), at: 'falkenbrueck', venue: 'Altstadt Falkenbrück', by: 'Stadt Falkenbrück', about: 'kultur', is: 'draft',
	},
	{
		title: 'Theater der Klosterschule', summary: 'Der Sommernachtstraum in 70 Minuten, mit echtem Esel. Wartet noch auf die Freigabe.',
		when: d.on('FR', 6, ['19:00', '20:30']), at: 'falkenbrueck', venue: 'Kulturhaus Falkenbrück', by: 'Klosterschule', about: 'kultur jugend',
		is: 'waiting',
	},
];
