import { type Paper, pinned } from './paper.ts';

/** The boards of Auenrode, Ebersfeld and Mittelhof. */
export const auenrodePapers: readonly Paper[] = [
	pinned('help', ['mittelhof', 24, 'Kirchengemeinde', 'kirche.mittelhof@auenrode.example'])(
		'Wer mäht den Friedhof in Mittelhof?', 'Zwei Stunden im Monat, Mäher ist da. Kaffee auch.',
		{
			variants: { en: { title: 'Who mows the churchyard in Mittelhof?', summary: 'Two hours a month, the mower is there. So is the coffee.' } },
		},
	),
	pinned('ride', ['ebersfeld', 90, 'Uwe L.', '00921 155'])(
		'Dienstags zur Klinik, zwei Plätze', 'Abfahrt 8:15 Uhr an der Mitfahrbank Ebersfeld, zurück gegen 12 Uhr.',
	),
	pinned('found', ['auenrode', 12, 'Fundbüro, Zimmer 3', '00921 100-20'])(
		'Kinderfahrrad, rot, am See', 'Steht im Fundbüro, Zimmer 3. Die Klingel geht noch.',
	),
	pinned('gift', ['auenrode', 18, 'Familie Nowak', 'nowak@auenrode.example'])(
		'Apfelkisten und ein Obstleiterwagen', 'Für Feste oder die Ernte, selbst abholen.',
		{
			variants: { pl: { title: 'Skrzynki na jabłka i wózek drabiniasty', summary: 'Na imprezy albo zbiory, odbiór własny.' } },
		},
	),
	pinned('offer', ['ebersfeld', 20, 'Frau Lehmann', '00921 4480'])(
		'Kirschen zum Selbstpflücken', 'Feldstraße 3, bitte vorher klingeln. Die Stare sind schon da.',
	),
	pinned('help', ['ebersfeld', 3, 'Heimatverein', 'verein@auenrode.example'])(
		'Noch sechs Hände für den Festaufbau', 'Freitag ab 16 Uhr auf dem Anger. Wer kommt, bekommt Bratwurst vor allen anderen.',
	),
	pinned('lost', ['ebersfeld', 14, 'Familie Brandt', '00921 4412'])(
		'Kater Moritz, grau, beleidigt', 'Seit Sonntag weg, vermutlich wegen des neuen Hundes. Hört auf Moritz, wenn er will.',
	),
	pinned('search', ['', 40, 'Chor Ebersklang', 'chor@auenrode.example'])(
		'Tenöre, dringend', 'Wir haben elf Soprane und Herrn Kulla. Notenlesen ist hilfreich, Pünktlichkeit auch.',
	),
	pinned('gift', ['auenrode', 9, 'Sabine F.', '00921 3307'])(
		'Klavier, verstimmt, gutmütig', 'Steht im Erdgeschoss, drei starke Leute genügen. Ein Ton fehlt, man vermisst ihn nicht.',
	),
	pinned('offer', ['auenrode', 60, 'Lina, 15', 'lina@auenrode.example'])(
		'Mathe-Nachhilfe bis Klasse 8', 'Ich erkläre es so lange, bis du es mir erklärst.', { price: '6 € die Stunde' },
	),
	pinned('help', ['mittelhof', 30, 'Olga und Peter R.', '00921 5102'])(
		'Wer fährt unsere Oma sonntags zur Kirche?', 'Sie ist 91, pünktlich und erzählt unterwegs gern vom Krieg mit den Maulwürfen.',
	),
	pinned('offer', ['mittelhof', 45, 'Imkerei Baumann', '00921 5133'])(
		'Honig vom Bahndamm', 'Robinie und Linde, im Glas mit Pfand. Vertrauenskasse am Tor.', { price: '6,50 € das Glas' },
	),
	pinned('ride', ['auenrode', 120, 'Jens M.', '0151 5550117'])(
		'Werktags in die Stadt, 6:40 Uhr', 'Ab Rathaus, zurück 16:30 Uhr. Radio bleibt aus, bis der Kaffee wirkt.', { price: '2 € je Fahrt' },
	),
	pinned('search', ['auenrode', 25, 'Olena K.', 'olena@auenrode.example'])(
		'Nähmaschine, darf alt sein', 'Für Kinderkleider. Ich nähe Ihnen dafür, was Sie brauchen.',
		{
			variants: { uk: { title: 'Шукаю швейну машинку, можна стару', summary: 'Для дитячого одягу. Натомість пошию вам, що треба.' } },
		},
	),
	pinned('found', ['auenrode', 15, 'Bibliothek', '00921 100-60'])(
		'Lesebrille im Krimi', 'Lag auf Seite 112 zwischen Leiche und Alibi. Abholen an der Ausleihe.',
	),
	pinned('lost', ['', 10, 'Samir', '0151 5550142'])(
		'Schlüsselbund mit Holzente', 'Zwischen Mittellandhalle und Bäcker. Die Ente heißt Erna und wird vermisst.',
	),
	pinned('gift', ['ebersfeld', 16, 'Familie Wendt', '00921 4409'])(
		'Kinderbett, Hochstuhl, viel Schlaf', 'Letzteres können wir nur wünschen. Abzuholen in der Gartenstraße.',
	),
	pinned('offer', ['auenrode', 80, 'Digitalwerkstatt', 'werkstatt@auenrode.example'])(
		'3D-Drucker druckt Ihr Ersatzteil', 'Knopf vom Herd, Klappe vom Staubsauger. Bringen Sie das kaputte Stück mit.', { price: 'Materialkosten' },
	),
	pinned('help', ['auenrode', 35, 'Willkommenskreis', 'willkommen@auenrode.example'])(
		'Sprachpaten gesucht', 'Eine Stunde in der Woche reden, lachen, Formulare überleben.',
		{
			variants: { en: { title: 'Language buddies wanted', summary: 'One hour a week of talking, laughing and surviving forms.' } },
		},
	),
	pinned('search', ['ebersfeld', 50, 'Familie Krüger', '00921 4466'])('Garten zum Mitgärtnern', 'Wir bringen zwei Kinder, vier Hände und keine Ahnung mit.'),
	pinned('offer', ['mittelhof', 28, 'Mühlenverein', '00921 5120'])(
		'Mehl von der Mühle', 'Roggen und Weizen, grob oder fein, solange der Wind reicht.', { price: '2 € das Kilo' },
	),
	pinned('gift', ['auenrode', 6, 'Jugendklub', 'jugendklub@auenrode.example'])(
		'Sofa mit Geschichte', 'Rot, bequem, hat drei Jugendräte erlebt. Riecht nach Pizza, geht nicht mehr weg.',
	),
	pinned('help', ['ebersfeld', 21, 'Frau Lehmann', '00921 4480'])(
		'Wer wechselt mir die Glühbirne im Flur?', 'Leiter ist da, Kuchen auch. Ich bin 82 und soll nicht mehr klettern.',
	),
	pinned('found', ['mittelhof', 8, 'Wirtschaftshof', '00921 100-70'])(
		'Ein Gebiss, unvollständig', 'Fand sich nach dem Dorffest auf der Festwiese. Wir fragen nichts.',
	),
	pinned('ride', ['mittelhof', 60, 'Marek N.', '0151 5550163'])('Freitags zum Großmarkt', 'Platz für zwei und eine Kiste Kohl. Abfahrt 5:30 Uhr, wirklich.'),
	pinned('search', ['', 33, 'SV Grün-Weiß', 'gruenweiss@auenrode.example'])(
		'Trainer für die Bambini', 'Achtzehn Kinder, ein Ball, ein Ziel: dass alle den Heimweg finden.',
	),
	pinned('offer', ['auenrode', 44, 'Petra K.', '00921 3341'])(
		'Steuererklärung, ich helfe sortieren', 'Ich war 40 Jahre im Finanzamt und habe alles gesehen.',
	),
	pinned('lost', ['auenrode', -3, 'Familie Otto', '00921 3312'])(
		'Drachen, blau, zuletzt hoch oben', 'Richtung Technologiepark. Wer ihn landen sah, ruft bitte an.',
	),
	pinned('gift', ['ebersfeld', 30, 'Heimatverein', 'verein@auenrode.example'])(
		'Festzeltgarnituren, leicht tanzgeschädigt', 'Acht Stück, zwei wackeln. Wartet auf die Freigabe durch den Ortsbürgermeister.', { is: 'waiting' },
	),
	pinned('offer', ['ebersfeld', 30, 'Heimatverein', 'verein@auenrode.example'])(
		'Dorfchronik, neue Auflage', 'Entwurf: Der Preis steht noch nicht fest, die Fehler schon.', { is: 'draft' },
	),
];
