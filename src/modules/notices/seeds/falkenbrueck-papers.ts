import { type Paper, pinned } from './paper.ts';

/** The boards of Falkenbrück and its villages. */
export const falkenbrueckPapers: readonly Paper[] = [
	pinned('ride', ['luettenbusch', 120, 'Mitfahrbank Lüttenbusch', '00814 20-41'])(
		'Von der Bank zum Markt, dienstags', 'Wer um 8 Uhr auf der Bank sitzt, wird von Familie Pagel mitgenommen. Hund Fiete fährt vorn.',
	),
	pinned('help', ['hagelberg', 25, 'Bergfreunde Hagelberg', '00814 7702'])(
		'Gipfelkreuz streichen', 'Zwei Eimer Farbe, ein Kreuz, 200 Meter Meereshöhe. Schwindelfreie bevorzugt.',
	),
	pinned('gift', ['falkenbrueck', 14, 'Kurverwaltung', 'kurverwaltung@falkenbrueck.example'])(
		'Dreißig Liegestühle, gestreift', 'Haben viele Walzer gehört. Abholung am Musikpavillon.',
	),
	pinned('offer', ['mittelhof', 100, 'Coworking Gutshof', 'gutshof@falkenbrueck.example'])(
		'Schreibtisch mit Hühnerblick', 'Ein Monat Probe, Kaffee inklusive, Eier nach Laune der Hühner.', { price: '80 € im Monat' },
	),
	pinned('found', ['falkenbrueck', 15, 'Fundbüro Am Markt', '00814 20-15'])('Gehstock mit Silberknauf', 'Lehnte nach dem Tanztee allein an der Garderobe.'),
	pinned('lost', ['grabow', 12, 'Jugendklub Grabow', 'klub.grabow@falkenbrueck.example'])(
		'Billardkugel Nummer 8', 'Ohne sie endet kein Spiel. Es ist sehr spät geworden.',
	),
	pinned('search', ['ragoesen', 45, 'Backofenverein', '00814 7455'])('Buchenholz für den Backofen', 'Trocken, gespalten, gern gegen Brot auf Lebenszeit.'),
	pinned('offer', ['kuhlowitz', 60, 'Imkerei Kuhlowitz', '00814 7611'])(
		'Kerzen aus eigenem Wachs', 'Brennen langsam und riechen nach Sommer.', { price: 'ab 4 €' },
	),
	pinned('help', ['preussnitz', 20, 'NABU Planetal', 'nabu@falkenbrueck.example'])(
		'Storchennest braucht neue Wagenfelge', 'Schlosser gesucht, der auf Leitern singt. Die Störche sind gerade verreist.',
	),
	pinned('gift', ['fredersdorf', 9, 'Dorfladen', '00814 7520'])('Äpfel, Kisten, Rezepte', 'Vor der Tür, solange etwas da steht.'),
	pinned('offer', ['falkenbrueck', 50, 'Dr. Baumgart', 'baumgart@falkenbrueck.example'])(
		'Rollstuhl zum Ausleihen', 'Für Besuch, Ausflug oder gebrochene Knöchel. Einfach melden.',
	),
	pinned('ride', ['werbig', 90, 'Karin S.', '0152 5550181'])(
		'Mittwochs zur Dialyse nach Treuen', 'Drei Plätze, Hinfahrt 6:15 Uhr. Ich warte, bis alle fertig sind.',
	),
	pinned(
		'search', ['falkenbrueck', 30, 'Burgsänger', 'burgsaenger@falkenbrueck.example'],
	)('Ein Bass, der auch Kuchen backt', 'Eines von beidem genügt uns inzwischen.'),
	pinned('help', ['falkenbrueck', 28, 'Mehrgenerationenhaus', '00814 9090'])(
		'Vorlese-Omas und -Opas', 'Mittwoch um vier, rotes Sofa, zwölf Kinder. Stimme verstellen erwünscht.',
	),
	pinned('lost', ['falkenbrueck', 11, 'Familie Yıldız', '0152 5550193'])(
		'Kuscheltier Hase Hoppel', 'Verloren zwischen Kurpark und Eisdiele. Ein Ohr, viele Tränen.',
	),
	pinned(
		'found', ['neuendorf', 16, 'Ortsbeirat Neuendorf', 'neuendorf@falkenbrueck.example'],
	)('Ein Schaf', 'Steht bei Familie Lehnert im Vorgarten und hat die Rosen schon durch.'),
	pinned('gift', ['bergholz', 22, 'Dorfverein Bergholz', '00814 7833'])(
		'Windrad-Bausatz, fast vollständig', 'Eine Schraube fehlt, wahrscheinlich die wichtige.',
	),
	pinned('offer', ['schwanebeck', 70, 'Reiterhof Schwanebeck', '00814 7388'])(
		'Pferdemist, gut abgelagert', 'So viel der Anhänger trägt. Emil hat sich Mühe gegeben.', { price: 'kostenlos' },
	),
	pinned('search', ['dippmannsdorf', 35, 'Familie Henze', '00814 7290'])(
		'Leihoma für zwei wilde Jungs', 'Einmal in der Woche, Bezahlung in Sand, Liebe und Stundenlohn.',
	),
	pinned('offer', ['falkenbrueck', 40, 'Netzwerk Ankommen', 'ankommen@falkenbrueck.example'])(
		'Wir füllen mit Ihnen Formulare aus', 'Donnerstags ab 15 Uhr im Kulturhaus. Tee gibt es vor dem Schreck.',
		{
			variants: {
				en: { title: 'We fill in forms with you', summary: 'Thursdays from three in the Kulturhaus. Tea comes before the shock.' },
				uk: { title: 'Заповнюємо бланки разом', summary: 'Щочетверга з 15-ї в Kulturhaus. Чай — перед переляком.' },
				ar: { title: 'نملأ الاستمارات معك', summary: 'كل خميس من الثالثة في Kulturhaus. الشاي قبل الصدمة.' },
			},
		},
	),
	pinned('help', ['ragoesen', 18, 'Feuerwehr Ragösen', '00814 7400'])(
		'Waffelteig für 300 Waffeln', 'Wer hat eine Küchenmaschine, die größer ist als unsere Not?',
	),
	pinned('ride', ['fredersdorf', 75, 'Tom W.', '0152 5550124'])('Zum Zug nach Berlin, 5:52 Uhr', 'Ab Dorfladen. Wer redet, zahlt den Kaffee.'),
	pinned('gift', ['ebersfeld', 13, 'Familie Paul', '00814 7166'])(
		'Katzenkinder, stubenrein, frech', 'Drei getigerte und ein Philosoph. Nur in gute Hände mit Sofa.',
	),
	pinned('search', ['ebersfeld', 26, 'Dorfverein Ebersfeld', 'ebersfeld@falkenbrueck.example'])(
		'Fotos vom alten Anger', 'Für eine Ausstellung. Sie bekommen sie zurück, samt Kuchen.',
	),
	pinned('found', ['grabow', 10, 'Revierförsterei', '00814 7009'])(
		'Drohne in der Kiefer', 'Lebt. Hängt auf elf Metern. Der Besitzer möge klettern oder anrufen.',
	),
	pinned('lost', ['luettenbusch', 19, 'Mühlenfreunde', '00814 7350'])(
		'Schlüssel der Mühle', 'Zwanzig Zentimeter lang, Eisen, kaum zu übersehen. Außer von uns.',
	),
	pinned('offer', ['falkenbrueck', 85, 'Nähcafé', 'naehen@falkenbrueck.example'])(
		'Hosen kürzen gegen Kuchen', 'Jeden zweiten Mittwoch. Kurze Hosen länger machen wir nicht.',
	),
	pinned('help', ['falkenbrueck', 33, 'Hospizdienst Planetal', 'hospiz@falkenbrueck.example'])(
		'Zeit verschenken', 'Wir suchen Menschen, die da sein können. Einen Kurs dazu gibt es bei uns.',
	),
	pinned('gift', ['mittelhof', 17, 'Hofladen Mittelhof', '00814 7205'])('Kürbisse, krumm', 'Schmecken geradeaus. Kiste steht am Tor.'),
	pinned('search', ['falkenbrueck', 55, 'Projektbüro', 'projektbuero@falkenbrueck.example'])(
		'Ein Gesicht für die Mitfahrbank', 'Wir suchen Menschen, die gern im Schaufenster hängen. Als Foto.',
	),
	pinned('offer', ['werbig', 48, 'Herr Kühne', '00814 7741'])(
		'Sensen dengeln', 'Zwanzig Minuten, danach schneidet sie wieder Gespräche und Gras.', { price: '5 €' },
	),
	pinned('lost', ['', 14, 'Bürgerbüro', '00814 20-15'])('Geduld', 'Zuletzt gesehen in der Warteschlange. Wir haben jetzt Termine und eine zweite Kollegin.'),
	pinned('ride', ['dippmannsdorf', 110, 'Anja P.', '0152 5550138'])(
		'Nach Potsdam, dienstags und donnerstags', 'Abfahrt 6:50 Uhr an der Quelle. Hörbuch läuft, Mitsprache möglich.', { price: '3 € je Fahrt' },
	),
	pinned('found', ['falkenbrueck', 9, 'SteinTherme', '00814 38800'])('Siebzehn Badehosen', 'Kein Irrtum. Einsicht an der Kasse.'),
	pinned('help', ['kuhlowitz', 24, 'Imkerverein Planetal', '00814 7611'])('Streuobst: wer hat eine lange Leiter?', 'Und jemanden, der sie hält.'),
	pinned('gift', ['falkenbrueck', 20, 'Stadtbibliothek', 'bibliothek@falkenbrueck.example'])('Brockhaus, 24 Bände', 'Wissen bis 1986, Gewicht bis heute.'),
	pinned('offer', ['neuendorf', 65, 'Frau Zander', '00814 7560'])(
		'Zimmer unter den Linden', 'Für Handwerker, Radfahrer und verlorene Söhne.', { price: '28 € mit Frühstück' },
	),
	pinned(
		'search', ['grabow', 31, 'Jugendklub Grabow', 'klub.grabow@falkenbrueck.example'],
	)('Schlagzeug, gern leise', 'Die Nachbarn unterstützen diese Anzeige ausdrücklich.'),
	pinned('help', ['schwanebeck', 27, 'Ortsbeirat Schwanebeck', 'schwanebeck@falkenbrueck.example'])(
		'Teich entschlammen', 'Samstag, neun Uhr, Gummistiefel bis zur Hüfte. Die Schwäne sehen zu.',
	),
	pinned('offer', ['hagelberg', 52, 'Wirtin vom Gipfel', '00814 7700'])(
		'Suppe zum Mitnehmen', 'Mittwochs Linsen, freitags Fisch. Topf mitbringen.', { price: '4,50 €' },
	),
	pinned('lost', ['bergholz', -5, 'Familie Rabe', '00814 7822'])(
		'Windmühlenflügel aus Holz, Modell', 'Vom Drachenfest davongeflogen. Wartet vielleicht in Ihrem Garten.',
	),
	pinned('gift', ['falkenbrueck', 30, 'Klosterschule', 'klosterschule@falkenbrueck.example'])(
		'Kulissen eines Sommernachtstraums', 'Ein Wald, ein Mond, ein Eselskopf. Wartet auf die Freigabe.', { is: 'waiting' },
	),
	pinned('offer', ['falkenbrueck', 30, 'Burgverein', 'burg@falkenbrueck.example'])(
		'Ritterrüstung für Hochzeiten', 'Entwurf: erst muss das Visier wieder aufgehen.', { is: 'draft' },
	),
];
