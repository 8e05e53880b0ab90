import type { Dates } from './dates.ts';
import type { Plan } from './plan.ts';
import { bloodDonation, christmasMarket, computerCourse, languageCafe } from './variants.ts';

const workshop = 'Digitalwerkstatt Auenrode';
const library = 'Gemeindebibliothek Auenrode';

/** Town hall, Digitalwerkstatt, library, council: what the municipality itself offers. */
export const auenrodeTown = (d: Dates): readonly Plan[] => [
	{
		title: 'Computer-Einstieg leicht gemacht',
		summary: 'Einschalten, schreiben, ein Bild verschicken, Betrug erkennen. Sechs Plätze, zwei Helfer, eine Kanne Kaffee. Geräte stellen wir.',
		body:
			'Sie müssen **nichts** können und nichts mitbringen. Wer ein eigenes Tablet hat, bringt es gern mit.\n\nFragen vorher? Frau Seidel, 00921 ' +
			'100-41.',
		when: d.course('TH', ['17:00', '18:30'], { week: -1, times: 6 }), at: 'auenrode', venue: 'Villa, Barocksaal, Auenrode', by: workshop,
		about: 'lernen senioren', for: 'seniors',
		link: 'https://auenrode.example/kurse/computer-einstieg', variants: computerCourse,
	},
	{
		title: 'Sprachcafé',
		summary: 'Tee, Kuchen und leichtes Deutsch. Kommen Sie, wie Sie sind, mit Freundin, Kind oder einem Brief vom Amt, den keiner versteht.',
		when: d.every('MO', ['16:00', '18:00']), at: 'auenrode', venue: 'Begegnungsstätte Auenrode', by: 'Willkommenskreis', about: 'ankommen lernen',
		for: 'newcomers families', variants: languageCafe,
	},
	{
		title: 'Handysprechstunde', summary: 'Jugendliche erklären, was das Telefon von einem will. Ein Problem je Besuch, Kekse sind da.',
		when: d.every('WE', ['15:00', '16:30']), at: 'auenrode', venue: 'Villa, Werkraum, Auenrode', by: workshop, about: 'lernen senioren jugend',
		for: 'seniors youth',
	},
	{
		title: 'Reparaturcafé', summary: 'Toaster, Hosen, Spielzeug: Wir reparieren gemeinsam, was sonst in die Tonne fiele. Geduld bitte mitbringen.',
		when: d.monthly('2SA', '10:00', '13:00'), at: 'auenrode', venue: 'Villa, Werkraum, Auenrode', by: workshop, about: 'lernen natur', costs: 'Spende',
	},
	{
		title: 'Roboter zum Anfassen',
		summary: 'Der Telepräsenzroboter Konrad fährt durch die Villa, gesteuert von der Oma in Bremen. Kinder ab acht dürfen ans Pult.',
		when: d.on('SA', 1, ['14:00', '17:00']), at: 'auenrode', venue: 'Villa, Barocksaal, Auenrode', by: workshop, about: 'lernen familie',
		for: 'families children',
	},
	{
		title: '3D-Druck: vom Bild zum Schlüsselanhänger',
		summary: 'Zeichnen, drucken, mitnehmen. Der Drucker braucht 40 Minuten, solange gibt es Saft und Fragen.',
		when: d.on('SA', 2, ['10:00', '13:00']), at: 'auenrode', venue: 'Villa, Werkraum, Auenrode', by: workshop, about: 'lernen jugend',
		costs: '4 € für Material', for: 'children youth',
	},
	{
		title: 'Tablet, Telefon, Bildanruf', summary: 'Vier Nachmittage, danach sehen Sie die Enkel in München, wann Sie wollen. Drei Plätze sind noch frei.',
		when: d.course('TU', ['14:30', '16:00'], { week: 1, times: 4 }), at: 'auenrode', venue: 'Villa, Kaminzimmer, Auenrode', by: workshop,
		about: 'lernen senioren', for: 'seniors', costs: '12 € für vier Nachmittage',
	},
	{
		title: 'Sicher im Netz: Woran man den falschen Enkel erkennt',
		summary: 'Hauptkommissar Peters erzählt von echten Anrufen. Danach wissen Sie, wann Sie auflegen dürfen: immer.',
		when: d.on('TH', 3, ['15:00', '16:30']), at: 'ebersfeld', venue: 'Bürgerhaus Ebersfeld, Saal', by: workshop, about: 'sicherheit senioren',
		for: 'seniors',
	},
	{
		title: 'Podcast aus dem Barocksaal',
		summary: 'Der Jugendrat nimmt auf: Thema ist der Bus nach 20 Uhr. Publikum erwünscht, Applaus wird mitgeschnitten.',
		when: d.on('FR', 1, ['18:00', '19:30']), at: 'auenrode', venue: 'Villa, Barocksaal, Auenrode', by: 'Jugendrat', about: 'jugend mitmachen', for: 'youth',
	},
	{
		title: 'Bücher holen ohne Weg: die Bibliothek kommt ins Bürgerhaus',
		summary: 'Zwei Kisten Krimis, eine Kiste Bilderbücher, eine Bibliothekarin. Vorbestellen unter 00921 100-60.',
		when: d.every('FR', ['15:00', '17:00'], { interval: 2 }), at: 'mittelhof', venue: 'Bürgerhaus Mittelhof', by: library, about: 'kultur lernen',
		for: 'families seniors',
	},
	{
		title: 'Vorlesestunde für kleine Ohren', summary: 'Herr Wunderlich liest, die Handpuppe Frieda widerspricht. Für Kinder ab drei.',
		when: d.every('TH', ['16:00', '16:45']), at: 'auenrode', venue: 'Bibliothek Auenrode, Lesehöhle', by: library, about: 'familie kultur',
		for: 'children families',
	},
	{
		title: 'Lesekreis am Kamin',
		summary: 'Ein Buch im Monat, eine Meinung pro Stuhl. Diesmal: Juli Zeh, Unterleuten. Wer nicht fertig ist, darf trotzdem mitreden.',
		when: d.monthly('3TH', '19:00', '21:00'), at: 'auenrode', venue: 'Bibliothek Auenrode', by: library, about: 'kultur',
	},
	{
		title: 'Bücherflohmarkt der Bibliothek', summary: 'Ein Kilo Buch für zwei Euro. Die Waage ist geeicht, der Geschmack nicht.',
		when: d.on('SA', 3, ['10:00', '14:00']), at: 'auenrode', venue: 'Bibliothek Auenrode, Hof', by: library, about: 'kultur familie',
	},
	{
		title: 'Sitzung des Gemeinderats',
		summary: 'Öffentlich. Auf der Tagesordnung: Haushalt, WLAN in den Dorfhäusern, Straßenbeleuchtung Mittelhof. Einwohnerfragen um 18:15 Uhr.',
		when: d.monthly('4TU', '18:00', '21:00'), at: '', venue: 'Rathaus Auenrode, Ratssaal', by: 'Gemeinderat', about: 'rathaus mitmachen',
	},
	{
		title: 'Bau- und Ordnungsausschuss', summary: 'Öffentlich. Es geht um den Radweg nach Mittelhof und die Morgenstunde vor der Schule.',
		when: d.on('TU', 1, ['18:00', '20:00']), at: '', venue: 'Rathaus Auenrode, Ratssaal', by: 'Gemeinderat', about: 'rathaus verkehr',
	},
	{
		title: 'Sprechstunde der Bürgermeisterin',
		summary: 'Ines Albrecht hört zu, eine Viertelstunde für jede und jeden. Anmeldung hilft, ist aber keine Pflicht.',
		when: d.monthly('1TH', '16:00', '18:00'), at: '', venue: 'Rathaus Auenrode, Zimmer 12', about: 'rathaus',
	},
	{
		title: 'Ortschaftsrat Ebersfeld',
		summary: 'Öffentlich. Erster Punkt: wo die neue Bank am Anger stehen soll. Es gibt drei Vorschläge und vier Meinungen.',
		when: d.inDays(0, '19:00', '21:00'), at: 'ebersfeld', venue: 'Bürgerhaus Ebersfeld', by: 'Ortschaft Ebersfeld', about: 'rathaus mitmachen',
	},
	{
		title: 'Strickkreis in der Begegnungsstätte', summary: 'Socken für die Kita, Schals für den Winter, Neuigkeiten für alle. Nadeln sind da.',
		when: d.inDays(0, '15:30', '17:30'), at: 'auenrode', venue: 'Begegnungsstätte Auenrode', by: 'Begegnungsstätte', about: 'senioren vereine',
		for: 'seniors',
	},
	{
		title: 'Ortschaftsrat Mittelhof', summary: 'Öffentlich. Thema: Wer gießt die Streuobstwiese im Sommer?',
		when: d.on('MO', 2, ['19:00', '20:30']), at: 'mittelhof', venue: 'Bürgerhaus Mittelhof', by: 'Ortschaft Mittelhof', about: 'rathaus mitmachen natur',
	},
	{
		title: 'Markt ohne Autos? Ergebnisse und nächste Schritte',
		summary: 'So haben Sie abgestimmt: online, auf Papier, mit Klebepunkten. Danach Karten auf dem Boden und Suppe im Topf.',
		when: d.on('WE', 2, ['18:30', '20:30']), at: 'auenrode', venue: 'Mittellandhalle, Foyer', by: 'Strategische Entwicklung', about: 'mitmachen verkehr',
	},
	{
		title: 'Neubürgerempfang',
		summary: 'Neu hier? Die Bürgermeisterin, vier Vereine und ein Blech Zwiebelkuchen warten auf Sie. Kinder ausdrücklich eingeladen.',
		when: d.on('SA', 4, ['11:00', '13:00']), at: '', venue: 'Villa, Barocksaal, Auenrode', about: 'ankommen rathaus', for: 'newcomers families',
	},
	{
		title: 'Blutspende', summary: 'Eine halbe Stunde für jemanden, den Sie nie treffen werden. Bitte den Ausweis mitbringen; danach gibt es belegte Brote.',
		when: d.on('TH', 1, ['16:00', '19:30']), at: 'ebersfeld', venue: 'Bürgerhaus Ebersfeld', by: 'Rotes Kreuz', about: 'gesundheit', is: 'cancelled',
		variants: bloodDonation,
	},
	{
		title: 'Blutspende im Technologiepark', summary: 'Der Ersatz für den abgesagten Termin in Ebersfeld. Der Rufbus fährt um 15:45 Uhr ab Anger.',
		when: d.on('TH', 2, ['16:00', '19:30']), at: 'auenrode', venue: 'Technologiepark, Halle 2', by: 'Rotes Kreuz', about: 'gesundheit',
	},
	{
		title: 'Tag der offenen Tür im Technologiepark', summary: '170 Firmen, 40 zeigen, was sie machen. Shuttle ab Mittellandhalle, alle 20 Minuten.',
		when: d.on('SA', 6, ['10:00', '16:00']), at: 'auenrode', venue: 'Technologiepark, Halle 2', by: 'Wirtschaftshof', about: 'lernen familie',
		for: 'families youth',
	},
	{
		title: 'Ausbildungsbörse', summary: '38 Betriebe, 112 freie Plätze. Bewerbungsmappe schadet nicht, Neugier reicht.',
		when: d.on('FR', 5, ['14:00', '18:00']), at: '', venue: 'Mittellandhalle', by: 'Wirtschaftshof', about: 'jugend lernen', for: 'youth families',
	},
	{
		title: 'Weihnachtsmarkt', summary: 'Glühwein, Drechsler, der Posaunenchor und ein sehr geduldiger Esel. Der Weihnachtsmann kommt mit der Feuerwehr.',
		when: d.advent(2, '13:00', '20:00'), at: 'auenrode', venue: 'Marktplatz Auenrode', by: 'Gemeinde und Vereine', about: 'kultur familie', for: 'families',
		variants: christmasMarket,
	},
	{
		title: 'Weihnachtsmarkt auf dem Anger', summary: 'Klein, warm und ohne Karussell: zwölf Buden, Stockbrot und das Krippenspiel der Kita.',
		when: d.advent(4, '14:00', '19:00'), at: 'ebersfeld', venue: 'Dorfanger Ebersfeld', by: 'Heimatverein Ebersfeld', about: 'kultur familie',
		for: 'families',
	},
	{
		title: 'Mühlenweihnacht', summary: 'Brot aus dem Lehmofen, Apfelpunsch von eigenen Bäumen. Um 17 Uhr gehen in der Mühle alle Kerzen an.',
		when: d.advent(3, '15:00', '20:00'), at: 'mittelhof', venue: 'Mühle Mittelhof', by: 'Mühlenverein Mittelhof', about: 'kultur familie', for: 'families',
		hasSteps: true,
	},
	{
		title: 'Schadstoffmobil', summary: 'Farben, Batterien, alte Medikamente. Was nicht in die Tonne darf, darf hierher.',
		when: d.on('SA', 0, ['09:00', '12:00']), at: 'auenrode', venue: 'Parkplatz Mittellandhalle', by: 'Wirtschaftshof', about: 'natur rathaus',
	},
	{
		title: 'Rentenberatung', summary: 'Frau Dietrich bringt Geduld und Formulare mit. Bitte einen Termin machen: 00921 100-22.',
		when: d.monthly('2WE', '09:00', '12:00'), at: '', venue: 'Rathaus Auenrode, Zimmer 4', by: 'Deutsche Rentenversicherung', about: 'rathaus senioren',
		for: 'seniors',
	},
	{
		title: 'Ferienprogramm: Entwurf für die Sommerwochen', summary: 'Noch in Arbeit: sechs Wochen, vierzig Angebote, ein Floß.',
		when: d.season(7, '2MO', ['09:00', '16:00']), at: '', venue: 'Jakobsee und Villa', by: 'Bildung und Soziales', about: 'familie jugend', for: 'children',
		is: 'draft',
	},
	{
		title: 'Einweihung Radweg nach Mittelhof', summary: 'Der Termin steht erst fest, wenn der Asphalt fest ist.',
		when: d.on('FR', 9, ['15:00', '16:00']), at: 'mittelhof', venue: 'Ortseingang Mittelhof', about: 'verkehr', is: 'draft',
	},
];
