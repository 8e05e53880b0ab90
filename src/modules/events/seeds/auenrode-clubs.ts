import type { Dates } from './dates.ts';
import type { Plan } from './plan.ts';
import { anniversary } from './variants.ts';

const heimat = 'Heimatverein Ebersfeld';

/** What the seventy clubs, the lake and the churches fill the weeks with. */
export const auenrodeClubs = (d: Dates): readonly Plan[] => [
	{
		title: '120 Jahre Ebersfeld: Festumzug und Tanz auf dem Anger',
		summary: 'Umzug um 14 Uhr, Kuchen von 40 Bäckerinnen, abends Tanz auf dem Anger. Der Bus hält bis Mitternacht an der Festwiese.',
		body:
			'**14 Uhr** Festumzug ab Feuerwehrhaus, 31 Bilder aus 120 Jahren\n\n**15:30 Uhr** Kaffee und Kuchen\n\n**17 Uhr** Chor Ebersklang\n\n**20 Uhr** ' +
			'Tanz mit der Kapelle Blech & Söhne\n\nHeimatverein, Freiwillige Feuerwehr, Landfrauen.',
		when: d.on('SA', 0, ['14:00', '23:00']), at: 'ebersfeld', venue: 'Dorfanger Ebersfeld', by: heimat, about: 'kultur familie vereine', for: 'families',
		variants: anniversary,
	},
	{
		title: 'Festaufbau auf dem Anger', summary: 'Noch sechs Hände fehlen. Wer eine Zeltstange von einer Fahnenstange unterscheiden kann, ist Vorarbeiter.',
		when: d.on('FR', 0, ['16:00', '20:00']), at: 'ebersfeld', venue: 'Dorfanger Ebersfeld', by: heimat, about: 'vereine mitmachen',
	},
	{
		title: 'Seniorenkaffee mit Bildern aus dem Dorfarchiv', summary: 'Diesmal: die Schulklasse von 1958. Wer sich erkennt, bekommt das erste Stück Torte.',
		when: d.on('TU', 0, ['14:30', '16:30']), at: 'ebersfeld', venue: 'Bürgerhaus Ebersfeld', by: heimat, about: 'senioren kultur', for: 'seniors',
	},
	{
		title: 'Seniorenkaffee', summary: 'Kuchen, Karten, Kniebeugen im Sitzen. Der Bürgerbus holt ab, Anruf genügt.',
		when: d.monthly('3TU', '14:30', '16:30'), at: 'auenrode', venue: 'Begegnungsstätte Auenrode', by: 'Volkssolidarität', about: 'senioren', for: 'seniors',
	},
	{
		title: 'Chorprobe Ebersklang', summary: 'Vierstimmig, manchmal fünf. Neue Stimmen sind jeden Mittwoch willkommen, Tenöre werden abgeholt.',
		when: { ...d.every('WE', ['19:30', '21:00']), exceptions: [d.dayOf('WE', 2), d.dayOf('WE', 5)].join(', ') }, at: 'ebersfeld',
		venue: 'Bürgerhaus Ebersfeld, Saal', by: 'Chor Ebersklang', about: 'kultur vereine',
	},
	{
		title: 'Anbaden und Frühstück am Jakobsee', summary: 'Das Wasser hat, was es hat. Danach Brötchen, Eierkuchen und der Neid der Trockenen.',
		when: d.on('SU', 0, ['09:00', '12:00']), at: 'auenrode', venue: 'Badestelle Jakobsee', by: 'Seefreunde Jakobsee', about: 'natur sport', for: 'families',
	},
	{
		title: 'Eisbaden bei Vollmond', summary: 'Drei Minuten Mut, eine Stunde Feuer. Die Wasserwacht steht daneben und friert mit.',
		when: d.on('FR', 5, ['19:00', '20:30']), at: 'auenrode', venue: 'Badestelle Jakobsee', by: 'Seefreunde Jakobsee', about: 'sport natur', hasSteps: true,
	},
	{
		title: 'Rund um den Jakobsee: Volkslauf', summary: 'Fünf oder zehn Kilometer, mit oder ohne Ehrgeiz. Kinderlauf um 9:30 Uhr, Nudeln für alle.',
		when: d.season(5, '2SU', ['09:30', '13:00']), at: 'auenrode', venue: 'Start am Campingplatz Jakobsee', by: 'SV Auenrode 1921', about: 'sport familie',
		costs: '6 €, Kinder frei', for: 'families',
	},
	{
		title: 'Fußball: SV Grün-Weiß Ebersfeld gegen Blau-Gelb Mittelhof', summary: 'Das Derby. Anstoß 14 Uhr, Bratwurst ab 13 Uhr, Versöhnung ab 16 Uhr.',
		when: d.on('SU', 1, ['14:00', '16:00']), at: 'ebersfeld mittelhof', venue: 'Sportplatz Ebersfeld', by: 'SV Grün-Weiß Ebersfeld', about: 'sport vereine',
		costs: '3 €',
	},
	{
		title: 'Training der Bambini', summary: 'Für Kinder von vier bis sechs. Der Ball ist rund, die Linien sind Vorschläge.',
		when: d.every('TU', ['16:30', '17:30']), at: 'ebersfeld', venue: 'Sportplatz Ebersfeld', by: 'SV Grün-Weiß Ebersfeld', about: 'sport familie',
		for: 'children',
	},
	{
		title: 'Rückenschule', summary: 'Zehn Abende für alles zwischen Nacken und Steiß. Die Kasse zahlt oft mit.',
		when: d.course('MO', ['18:00', '19:00'], { week: -2, times: 10 }), at: 'auenrode', venue: 'Mittellandhalle, Gymnastikraum', by: 'SV Auenrode 1921',
		about: 'sport gesundheit', costs: '45 € für zehn Abende',
	},
	{
		title: 'Tischtennis für alle', summary: 'Vier Platten, Leihschläger im Regal, keine Anmeldung. Wer verliert, räumt auf.',
		when: d.every('FR', ['18:00', '20:30']), at: 'auenrode', venue: 'Mittellandhalle', by: 'SV Auenrode 1921', about: 'sport jugend', for: 'youth',
	},
	{
		title: 'Jugendklub offen', summary: 'Sofa, Kicker, Tonstudio. Lina und Ben haben Schlüsseldienst.',
		when: d.every('TU,TH', ['15:00', '20:00']), at: 'auenrode', venue: 'Jugendklub am Bahnhof', by: 'Jugendrat', about: 'jugend', for: 'youth',
	},
	{
		title: 'Sitzung des Jugendrats', summary: 'Öffentlich und kurz. Es geht um den Bus nach 20 Uhr und die Farbe der Skaterbahn.',
		when: d.monthly('1MO', '17:00', '18:30'), at: '', venue: 'Jugendklub am Bahnhof', by: 'Jugendrat', about: 'jugend mitmachen', for: 'youth',
	},
	{
		title: 'Krabbelgruppe', summary: 'Für Kinder bis drei und Große, die auch mal sitzen wollen. Kaffee ist heiß und steht hoch.',
		when: d.every('WE', ['09:30', '11:00']), at: 'auenrode', venue: 'Begegnungsstätte Auenrode', by: 'Familienbüro', about: 'familie',
		for: 'families children',
	},
	{
		title: 'Obstbaumschnitt auf der Streuobstwiese', summary: 'Herr Baumann zeigt, wo die Säge hinmuss und wo auf keinen Fall. Handschuhe mitbringen.',
		when: d.on('SA', 2, ['09:30', '13:00']), at: 'mittelhof', venue: 'Streuobstwiese Mittelhof', by: 'Obstfreunde Mittelhof', about: 'natur lernen',
		hasSteps: true,
	},
	{
		title: 'Mühlentag', summary: 'Der Müller mahlt, die Flügel drehen, der Kuchen geht gegen drei zur Neige.',
		when: d.season(6, '1SU', ['10:00', '17:00']), at: 'mittelhof', venue: 'Mühle Mittelhof', by: 'Mühlenverein Mittelhof', about: 'kultur familie',
		costs: 'Spende', hasSteps: true,
	},
	{
		title: 'Apfelfest', summary: 'Saft aus eigenen Äpfeln: bringen, pressen, mitnehmen. Ab 50 Kilo bitte anrufen.',
		when: d.season(10, '1SA', ['10:00', '17:00']), at: 'mittelhof', venue: 'Streuobstwiese Mittelhof', by: 'Obstfreunde Mittelhof', about: 'natur familie',
		for: 'families',
	},
	{
		title: 'Frauenfrühstück', summary: 'Brötchen, ein Vortrag über Testamente, der lustiger ist, als er klingt.',
		when: d.on('SA', 3, ['09:00', '11:30']), at: 'auenrode', venue: 'Gemeindehaus St. Jakob', by: 'Kirchengemeinde', about: 'kultur',
		costs: '8 € mit Frühstück',
	},
	{
		title: 'Orgel bei Kerzenschein', summary: 'Dreißig Minuten Bach, drei Minuten Stille, dann Tee in der Sakristei.',
		when: d.on('FR', 2, ['19:30', '20:30']), at: 'auenrode', venue: 'Kirche St. Jakob Auenrode', by: 'Kirchengemeinde', about: 'kultur', costs: 'Spende',
	},
	{
		title: 'Kleiderkammer und Tauschregal', summary: 'Bringen oder holen, beides ist recht. Kindersachen liegen nach Größen.',
		when: d.every('TH', ['10:00', '12:00'], { interval: 2 }), at: 'auenrode', venue: 'Begegnungsstätte Auenrode', by: 'Willkommenskreis',
		about: 'ankommen familie', for: 'newcomers families',
	},
	{
		title: 'Kochen mit Olena: Borschtsch für zwanzig', summary: 'Olena Koval kocht, alle schnippeln. Das Rezept gibt es zweisprachig mit nach Hause.',
		when: d.on('SA', 1, ['16:00', '20:00']), at: 'ebersfeld', venue: 'Bürgerhaus Ebersfeld, Küche', by: 'Willkommenskreis', about: 'ankommen kultur',
		costs: 'Spende', for: 'newcomers',
	},
	{
		title: 'Doppelkopf-Turnier', summary: 'Erster Preis ein Schinken, letzter Preis ein Kartenspiel. Anmeldung bei Herrn Kulla, 00921 4471.',
		when: d.on('FR', 3, ['19:00', '23:00']), at: 'mittelhof', venue: 'Bürgerhaus Mittelhof', by: 'Feuerwehrverein Mittelhof', about: 'vereine',
		costs: '5 € Startgeld',
	},
	{
		title: 'Kinderfasching', summary: 'Prinzessinnen, Feuerwehrleute und ein Mähdrescher. Der Elferrat wirft Bonbons, keine Zahnärzte anwesend.',
		when: d.season(2, '2SU', ['14:00', '17:00']), at: 'auenrode', venue: 'Mittellandhalle', by: 'Karnevalsverein Auenrode', about: 'familie kultur',
		costs: '3 €, Kinder frei', for: 'children families',
	},
	{
		title: 'Proben der Theatergruppe Kulissenschieber', summary: 'Das Stück heißt „Der Bus kommt gleich“. Es fehlt noch ein Busfahrer, Alter egal.',
		when: d.every('MO', ['19:00', '21:30']), at: 'auenrode', venue: 'Villa, Barocksaal, Auenrode', by: 'Kulissenschieber', about: 'kultur vereine',
	},
	{
		title: 'Premiere: Der Bus kommt gleich', summary: 'Komödie in drei Haltestellen. Karten in der Bibliothek und beim Bäcker.',
		when: { ...d.on('SA', 7, ['19:30', '22:00']), extraDays: [d.dayOf('SU', 7), d.dayOf('SA', 8)].join(', ') }, at: 'auenrode',
		venue: 'Villa, Barocksaal, Auenrode', by: 'Kulissenschieber', about: 'kultur', costs: '9 €, ermäßigt 5 €',
	},
	{
		title: 'Ausstellung: Auenrode von oben', summary: '40 Luftbilder aus 90 Jahren. Suchen Sie Ihr Haus, es ist fast sicher dabei.',
		when: d.days('MO', 1, 19), at: 'auenrode', venue: 'Villa, Galerie, Auenrode', by: 'Heimatstube Auenrode', about: 'kultur',
	},
	{
		title: 'Sommerfest des Heimatvereins', summary: 'Mit Bierwagen, Tombola und der Rede von Uwe Lenz, höchstens sieben Minuten.',
		when: d.season(8, '3SA', ['15:00', '23:00']), at: 'ebersfeld', venue: 'Dorfanger Ebersfeld', by: heimat, about: 'vereine familie', is: 'waiting',
	},
	{
		title: 'Arbeitseinsatz am Backhaus', summary: 'Der Ofen braucht neue Schamotte, wir brauchen Mörtel und Muskeln. Danach Pizza aus demselben Ofen.',
		when: d.on('SA', 3, ['09:00', '14:00']), at: 'ebersfeld', venue: 'Backhaus am Anger', by: heimat, about: 'vereine mitmachen', is: 'waiting',
	},
	{
		title: 'Lichterabend auf dem Anger', summary: '300 Gläser, 300 Kerzen, ein Akkordeon. Bei Regen mit Schirm.',
		when: d.advent(3, '17:00', '20:00'), at: 'ebersfeld', venue: 'Dorfanger Ebersfeld', by: heimat, about: 'kultur vereine', is: 'waiting',
	},
];
