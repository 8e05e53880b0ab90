import { type Paper, pinned } from './paper.ts';

/** The boards of Heidewalde and its villages. */
export const heidewaldePapers: readonly Paper[] = [
	pinned('help', ['heidewalde', 22, 'Schlossverein', 'schloss@heidewalde.example'])(
		'Wer entstaubt mit uns den Kronleuchter?', '412 Glastropfen, eine Leiter, ruhige Hände. Herunterfallen zählt nicht als Abstauben.',
	),
	pinned('found', ['jeserig', 14, 'Moorwacht Jeserig', '00815 6120'])(
		'Gummistiefel, links, Größe 43', 'Das Moor hat ihn zurückgegeben. Den rechten behält es noch.',
	),
	pinned('ride', ['medewitz', 95, 'Reitverein Medewitz', '00815 6333'])(
		'Mittwochs zum Voltigieren', 'Wir sammeln Kinder in Grubo und Reetz ein. Pferdegeruch auf der Rückfahrt inklusive.',
	),
	pinned('gift', ['schlamau', 18, 'Künstlerhof Schlamau', '00815 6455'])('Leinwände mit Vorleben', 'Eine Seite bemalt, die andere noch unschuldig.'),
	pinned('search', ['setzsteig', 60, 'Dorfgemeinschaft Setzsteig', 'setzsteig@heidewalde.example'])(
		'Einwohnerin Nummer 32', 'Haus mit Garten steht leer, Nachbarn sind freundlich, Netz ist neuerdings da.',
	),
	pinned('offer', ['neuehuetten', 70, 'Glashüttenverein', '00815 6210'])('Glaskugeln, handgeblasen', 'Zweite Wahl, erste Liebe.', { price: '5 € das Stück' }),
	pinned('lost', ['grubo', 12, 'Familie Kranz', '00815 6540'])('Hahn Napoleon', 'Klein, laut, von sich überzeugt. Zuletzt bei der Mühle.'),
	pinned('help', ['reetz', 26, 'Heidelerchen', 'chor@heidewalde.example'])(
		'Notenblätter einscannen', 'Vierzig Ordner, ein Gerät, viel Kaffee. Wer tippt, darf das Lied aussuchen.',
	),
	pinned('offer', ['jeserigerhuetten', 33, 'Frau Schütte', '00815 6701'])(
		'Heidelbeermarmelade', 'Drei Sorten: süß, sehr süß, Omas.', { price: '3,50 € das Glas' },
	),
	pinned('gift', ['heidewalde', 10, 'Familie Ahrens', '00815 3318'])('Wippe, zwei Sitze, ein Kind herausgewachsen', 'Am Gartenzaun, Schlossstraße 14.'),
	pinned('ride', ['heidewalde', 100, 'Bürgerbus', '00815 30-20'])(
		'Einkaufsfahrt am Donnerstag', 'Der Bürgerbus hält vor der Tür. Anruf bis Mittwoch, Beutel mitbringen.',
	),
	pinned('search', ['ebersfeld', 40, 'Waldbadverein', 'waldbad@heidewalde.example'])(
		'Rettungsschwimmer für den Sommer', 'Das Wasser ist kalt, die Pommes heiß, die Stimmung gut.',
	),
	pinned('found', ['steindorf', 9, 'Radlertreff Heide', '00815 6811'])('Luftpumpe am Findling Oma', 'Wer unterwegs keine Luft mehr hatte: hier ist sie.'),
	pinned(
		'help', ['lehnsdorf', 29, 'Ortsbeirat Lehnsdorf', 'lehnsdorf@heidewalde.example'],
	)('Bushäuschen streichen', 'Farbe: gelb, nach dreimaliger Abstimmung.'),
	pinned('offer', ['heidewalde', 50, 'Jonas, 16', 'jonas@heidewalde.example'])(
		'Ich richte Ihr Telefon ein', 'Und zeige Ihnen danach alles noch einmal, langsam.', { price: '5 €' },
	),
	pinned('lost', ['heidewalde', 13, 'Marlies Kern', '00815 30-0'])(
		'Hundeleine, grün, im Park', 'Der Hund ist noch da, die Leine nicht. Umgekehrt wäre schlimmer.',
	),
	pinned('gift', ['reetz', 21, 'Kirmesverein Reetz', '00815 6022'])('Losbude ohne Lose', 'Zerlegt, trocken, mit roter Markise.'),
	pinned('search', ['schlamau', 36, 'Feuerwehr Schlamau', '00815 6400'])(
		'Alte Autos zum Aufschneiden', 'Nur zum Üben. Papiere und Marder bitte vorher entfernen.',
	),
	pinned('offer', ['medewitz', 47, 'Sandgrube Medewitz', '00815 6300'])(
		'Sandkastensand', 'Eimerweise frei, Anhänger nach Absprache. Muscheln sind keine dabei.',
	),
	pinned('help', ['heidewalde', 32, 'Willkommen in Heidewalde', 'willkommen@heidewalde.example'])(
		'Kinderwagen und Winterjacken', 'Zwei Familien kommen im nächsten Monat an. Größen auf Anfrage.',
		{
			variants: {
				en: { title: 'Prams and winter jackets', summary: 'Two families arrive next month. Ask us for sizes.' },
				uk: { title: 'Візочки й зимові куртки', summary: 'Наступного місяця приїдуть дві родини. Розміри — за запитом.' },
			},
		},
	),
	pinned('ride', ['grubo', 80, 'Silke B.', '0153 5550171'])('Freitags zum Arzt nach Falkenbrück', 'Hin um neun, zurück, wenn alle gesund sind.'),
	pinned('found', ['heidewalde', 11, 'Bahnhofskiosk', '00815 3390'])(
		'Trompete im Wartesaal', 'Mit Koffer, ohne Zug. Wer den Anfang von La Paloma spielt, bekommt sie.',
	),
	pinned('gift', ['jeserig', 15, 'Familie Dahlke', '00815 6144'])('Zwei Fuhren Feldsteine', 'Liegen seit der Eiszeit im Weg.'),
	pinned('offer', ['heidewalde', 58, 'Schlossgärtnerei', 'gaertnerei@heidewalde.example'])(
		'Ableger der alten Blutbuche', 'Braucht 150 Jahre und etwas Platz.', { price: '12 €' },
	),
	pinned('lost', ['neuehuetten', 17, 'Familie Glaser', '00815 6233'])(
		'Ehering, schmal, innen „1974“', 'Vermutlich beim Heidelbeersammeln. Finderlohn: ein Kuchen pro Ehejahr.',
	),
	pinned('search', ['', 44, 'Gemeindebücherei', '00815 30-44'])('Krimis, gern blutig', 'Die Leserschaft hat alle durch und wird unruhig.'),
	pinned('help', ['medewitz', -4, 'Feuerwehren Heidewalde', 'feuerwehr@heidewalde.example'])(
		'Statisten für die Waldbrandübung', 'Wir brauchen Verletzte mit Humor. Schminke ist da.',
	),
	pinned('gift', ['reetz', 30, 'Kirmesverein Reetz', '00815 6022'])(
		'Kettenkarussell, ein Sitz', 'Als Gartenschaukel umgebaut. Wartet auf die Freigabe.', { is: 'waiting' },
	),
];
