import type { Stirred } from '#kernel/feedback/stir.ts';
import type { Seed } from '#kernel/kind/seed.ts';

const office = ['Birgit Sommer, Projektbüro', '00814 20-41'] as const;

export const falkenbrueckCases: readonly Seed[] = [
	{
		daysAgo: 34,
		byline: 'Projektbüro',
		answers: {
			title: 'Radweg durch den Trockenwald: Falkenbrück–Heidewalde', summary: 'Elf Kilometer, zwei Gemeinden, drei mögliche Linien. Sagen Sie, wo der Weg entlangführen soll und was er können muss.',
			body: '## Worum es geht\n\nZwischen Falkenbrück und Heidewalde fährt, wer mit dem Rad unterwegs ist, auf der Landesstraße. Das soll sich ändern. Drei Linien sind möglich:\n\n- **am Bahndamm**: kurz und flach, aber an zwei Stellen eng\n- **über Grabow**: bindet drei Dörfer an, kostet eine Brücke\n- **durch den Kiefernwald**: schön und schattig, im Sommer gilt die Waldbrandstufe\n\n## Was noch offen ist\n\nBelag, Beleuchtung, Bänke, und wer den Winterdienst macht. Beide Räte beschließen am selben Abend.',
			places: 'falkenbrueck grabow', topics: 'verkehr mitmachen', position: '52.139, 12.515', procedure: 'planning', contactName: office[0], contactPhone: office[1], contactEmail: 'projekt@falkenbrueck.example',
			documents: 'Drei Linien auf einer Karte: https://falkenbrueck.example/radweg/linien.pdf\nGutachten Waldbrand und Wege: https://falkenbrueck.example/radweg/gutachten.pdf', outcome: '', decision: '', measure: '',
		},
		variants: {
			en: { title: 'Cycle path through the dry forest: Falkenbrück–Heidewalde', summary: 'Eleven kilometres, two municipalities, three possible routes. Say where the path should go and what it must offer.' },
			pl: { title: 'Droga rowerowa przez suchy las: Falkenbrück–Heidewalde', summary: 'Jedenaście kilometrów, dwie gminy, trzy możliwe trasy. Powiedz, którędy ma prowadzić i co musi mieć.' },
		},
	},
	{
		daysAgo: 210,
		byline: 'Projektbüro',
		answers: {
			title: 'Preise der Dorfgemeinschaftshäuser', summary: 'Eine Satzung für dreizehn Häuser: Vereine frei, Feiern 45 Euro, Gewerbe 90 Euro. So kam es dazu.',
			body: 'Dreizehn Häuser hatten elf Preislisten. Nach einem Streit in Werbig sollten alle mitreden, die ein Haus nutzen.', places: '', topics: 'rathaus mitmachen', position: '', procedure: 'rules', contactName: office[0], contactPhone: office[1], contactEmail: '',
			documents: 'Die neue Gebührensatzung: https://falkenbrueck.example/satzung/haeuser.pdf', outcome: 'Die Stadtverordneten haben den **dritten Entwurf** mit 14 zu 3 Stimmen beschlossen. Vereine zahlen nichts, private Feiern 45 Euro, Gewerbe 90 Euro, Reinigung 20 Euro. Auf Ihren Vorschlag hin gilt der Preis für Nachbardörfer genauso.',
			decision: 'https://falkenbrueck.example/beschluss/haeuser', measure: '',
		},
	},
];

export const falkenbrueckStir: readonly Stirred[] = [
	{
		kind: 'process', slug: 'radweg-durch-den-trockenwald-falkenbrueck-heidewalde', sharedWith: 'heidewalde',
		phases: [
			['inform', 'Drei Linien liegen aus', -30, -16], ['discuss', 'Sagen Sie Ihre Meinung', -16, 12], ['vote', 'Welche Linie soll es werden?', 19, 40],
			['decide', 'Beide Räte beschließen', 54, 55], ['account', 'Bau und Zwischenstand', 90, null],
		],
		words: [
			{ by: 'Familie Krüger, Grabow', says: 'Über Grabow, bitte. Unsere Kinder fahren jeden Tag mit dem Rad zur Schule, und die Landesstraße hat keinen Randstreifen.', daysAgo: 14, answer: ['Birgit Sommer, Projektbüro', 'Danke. Der Schulweg ist jetzt ein eigenes Kriterium im Vergleich der Linien. Die Zählung der Schulwege liegt bei den Unterlagen.'] },
			{ by: 'Horst P.', says: 'Am Bahndamm wohnen Zauneidechsen. Hat das jemand geprüft?', daysAgo: 11, channel: 'phone', answer: ['Untere Naturschutzbehörde über das Projektbüro', 'Ja. Zwischen Kilometer 3 und 4 gibt es ein Vorkommen. Diese Linie wäre nur mit einem Ersatzlebensraum möglich.'] },
			{ by: 'Lina, Jugendrat', says: 'Licht wäre gut, aber nur, wenn jemand kommt. Bewegungsmelder gibt es schon in Jeserig.', daysAgo: 6 },
			{ by: 'Ein Gewerbetreibender', says: 'Kaufen Sie Ihre Räder bei uns, zwanzig Prozent!', daysAgo: 5, refusal: 'advertising' },
			{ by: 'Margit Schulze', says: 'Bitte eine Bank alle 500 Meter. Wer schlecht laufen kann, fährt Dreirad und muss verschnaufen.', daysAgo: 3, channel: 'event' },
			{ by: 'Anonym', says: 'Kommt noch eine Verbindung nach Lehnsdorf?', daysAgo: 0, isWaiting: true },
		],
		links: ['/termine/gemeinsame-sitzung-mit-heidewalde', '/aktuelles/fuenf-mitfahrbaenke-eine-karte'],
		meetings: [
			{ title: 'Klimawerkstatt: Schatten auf dem Radweg', days: 6, hour: 17, venue: 'Alte Schusterei, Wiesenburger Straße 6', joinLink: 'https://treffen.falkenbrueck.example/klimawerkstatt', dialIn: '00814 20-99', agenda: '1. Was Hitze mit einem Weg macht\n2. Bäume, die hier wachsen\n3. Karten auf dem Tisch: Wo fehlt Schatten?' },
			{ title: 'Werkstatt im Dorfgemeinschaftshaus Grabow', days: -9, hour: 18, venue: 'Dorfgemeinschaftshaus Grabow', agenda: 'Drei Linien, drei Tische', minutes: '41 Menschen aus sieben Dörfern waren da.\n\n- **Bahndamm**: schnell, aber die Engstelle am Stellwerk macht Sorgen\n- **Grabow**: die meisten Schulwege, die teuerste Brücke\n- **Kiefernwald**: am schönsten, bei Stufe 4 gesperrt\n\nAm Ende lagen 68 Klebepunkte: Grabow 37, Bahndamm 19, Kiefernwald 12.' },
		],
	},
	{
		kind: 'process', slug: 'preise-der-dorfgemeinschaftshaeuser', phases: [['inform', 'Elf Preislisten im Vergleich', -200, -180], ['discuss', 'Drei Runden in den Häusern', -180, -120], ['decide', 'Beschluss der Stadtverordneten', -90, -89]],
		words: [
			{ by: 'Chor Werbig', says: 'Wir proben jede Woche. Wenn das Geld kostet, hören wir auf.', daysAgo: 150, answer: ['Birgit Sommer, Projektbüro', 'Vereine zahlen nichts. So steht es jetzt in der Satzung.'] },
			{ by: 'Imkerei Kuhlowitz', says: 'Gewerbe ja, aber bitte nicht für den Honigtag, der ist für alle.', daysAgo: 140, answer: ['Birgit Sommer, Projektbüro', 'Öffentliche Feste sind frei, auch wenn dort verkauft wird.'] },
		],
		links: ['/aktuelles/gemeinschaftshaus-werbig-der-streit-um-den-preis-ist-beigele'],
	},
];
