import type { Seed } from '#kernel/kind/seed.ts';
import type { Stirred } from '#kernel/feedback/stir.ts';

const office = { contactName: 'Projektbüro Auenrode', contactPhone: '00921 100-33', contactEmail: 'projekt@auenrode.example' };

/** `first`: the first Thursday of some past month, when the regulars' table began. */
export const auenrodeGroups = (first: string): readonly Seed[] => [
	{
		daysAgo: 120,
		byline: 'Projektbüro Auenrode',
		answers: {
			title: 'Digitaler Stammtisch', summary: 'Jeden ersten Donnerstag im Monat, eine Stunde per Video oder Telefon. Wer zuhören will, hört zu.',
			body: 'Es gibt keinen Vortrag. Zwei Themen, die am meisten Stimmen haben, dann Offenes. Wer kein Video mag, ruft an: normale Festnetznummer, keine PIN. Das Protokoll steht am nächsten Morgen hier.',
			places: '', topics: 'mitmachen', sort: 'table', joining: 'open', takesTopics: 'ja', startsAt: `${first}T19:00`, endsAt: `${first}T20:00`,
			rule: 'FREQ=MONTHLY;BYDAY=1TH', exceptions: '', venue: 'Online und am Telefon', joinLink: 'https://video.auenrode.example/stammtisch', dialIn: '00921 100-99', showing: 'day', ...office,
		},
		variants: { en: { title: 'Digital regulars’ table', summary: 'Every first Thursday of the month, one hour by video or phone. Listening is fine.' } },
	},
	{
		daysAgo: 200,
		byline: 'Strategische Entwicklung',
		answers: {
			title: 'Arbeitsgruppe Jakobsee', summary: 'Wir messen den Wasserstand, reden mit dem Wasserverband und bauen am Steg mit.',
			body: 'Dreizehn Leute, zwei davon können schweißen. Wir treffen uns am Steg, bei Regen im Feuerwehrhaus. Neue bekommen eine Schwimmweste und eine Aufgabe.',
			places: 'auenrode', topics: 'natur mitmachen', showing: 'always', sort: 'group', joining: 'request', takesTopics: '', ...office, contactName: 'Gerda Möller',
		},
	},
	{
		daysAgo: 300,
		byline: 'Gemeinde Auenrode',
		answers: {
			title: 'Lenkungsgruppe Auenrode digital', summary: 'Gibt Geld frei, wenn ein Meilenstein erreicht ist: Bürgermeisterin, drei Ortsbürgermeister, zwei aus dem Rat, zwei Bürger.',
			body: 'Die Lenkungsgruppe tagt alle zwei Monate öffentlich. Beschlüsse stehen im Protokoll, Gegenstimmen auch.',
			places: '', topics: 'mitmachen', showing: 'always', sort: 'body', joining: 'closed', takesTopics: '', ...office,
		},
	},
];

type Suggested = { readonly title: string; readonly summary: string; readonly by: string; readonly daysAgo: number };
const about = ({ title, summary, by, daysAgo }: Suggested): Seed => ({
	daysAgo,
	answers: { title, summary, body: '', places: '', topics: 'mitmachen', group: 'digitaler-stammtisch', state: 'open', outcome: '', authorName: by },
});

export const auenrodeTopics: readonly Seed[] = [
	about({ title: 'Wärme vom Dach: lohnt sich das für alte Häuser?', summary: 'Drei im Ort haben es gemacht. Sie sollen erzählen, mit Zahlen.', by: 'Ralf aus Mittelhof', daysAgo: 16 }),
	about({ title: 'Wer holt die Pakete, wenn alle arbeiten?', summary: 'Eine Kiste am Bürgerhaus, ein Schlüssel, fertig?', by: 'Jana und Tom', daysAgo: 11 }),
	about({ title: 'Betrugsanrufe: was tun, wenn „die Enkelin“ weint', summary: 'Meine Nachbarin hätte fast gezahlt.', by: 'Frau Lehmann', daysAgo: 7 }),
	{ ...about({ title: 'Warum ist das Netz am Bahnhof weg?', summary: '', by: 'Ein Pendler', daysAgo: 0 }), isWaiting: true },
];

/** `met`: how many days ago the regulars' table met last, and the time before. */
export const auenrodeStir = (met: readonly [last: number, before: number]): readonly Stirred[] => [
	{
		kind: 'group', slug: 'digitaler-stammtisch', support: [9, 0],
		meetings: [
			{
				title: 'Stammtisch', days: -met[0], hour: 19, venue: 'Online und am Telefon', agenda: '1. **Mitfahrbank** (Ein Pendler, 14 Stimmen)\n2. **Freies WLAN am Anger** (Jugendrat, 11 Stimmen)',
				minutes: '31 dabei, acht davon am Telefon.\n\n**Mitfahrbank:** Der Wirtschaftshof stellt im Frühjahr zwei auf, Ebersfeld und Bahnhof. Schilder malt die Schule.\n\n**WLAN:** Drei Häuser am Anger geben Strom. Kosten: 19 Euro im Monat, zahlt der Heimatverein ein Jahr lang.\n\nNächstes Mal: eine halbe Stunde früher fragen wir, ob der Ton geht.',
			},
			{
				title: 'Stammtisch', days: -met[1], hour: 19, venue: 'Online und am Telefon', agenda: '1. **Wie kommt man zum Arzt?** (Frau Lehmann, 22 Stimmen)',
				minutes: '19 dabei. Der Rufbus fährt ab dem Fahrplanwechsel auch mittwochs um zehn. Wer Fahrten anbieten will, meldet sich bei der Gemeinde.',
			},
		],
	},
	{
		kind: 'group', slug: 'arbeitsgruppe-jakobsee', links: ['/mitmachen/verfahren/jakobsee-wie-baden-wir-in-zehn-jahren'],
		meetings: [
			{ title: 'Wasserstand ablesen', days: 9, hour: 10, venue: 'Steg am Jakobsee', agenda: '1. Pegel lesen\n2. Bohlen zählen\n3. Suppe' },
			{ title: 'Gruppentreffen', days: -20, hour: 18, venue: 'Feuerwehrhaus', agenda: '1. Antwort des Wasserverbands', minutes: 'Der Verband misst ab Januar mit. Gerda schreibt auf, wo die Pegellatte stehen soll.' },
		],
	},
	{
		kind: 'group', slug: 'lenkungsgruppe-auenrode-digital',
		meetings: [
			{ title: 'Sitzung', days: 17, hour: 17, venue: 'Rathaus, Ratssaal', agenda: '1. Bericht des Projektbüros\n2. Freigabe: Infopunkt Bahnhof\n3. Fragen der Gäste' },
			{ title: 'Sitzung', days: -44, hour: 17, venue: 'Rathaus, Ratssaal', agenda: '1. Freigabe: Sensoren am See', minutes: 'Freigegeben mit sieben zu eins. Die Gegenstimme: erst sollen die alten Pegel ausgewertet werden.' },
		],
	},
	{ kind: 'topic', slug: 'waerme-vom-dach-lohnt-sich-das-fuer-alte-haeuser', support: [12, 0], words: [{ by: 'Uwe', says: 'Ich bringe meine Rechnungen mit.', daysAgo: 6 }] },
	{ kind: 'topic', slug: 'wer-holt-die-pakete-wenn-alle-arbeiten', support: [8, 0] },
	{ kind: 'topic', slug: 'betrugsanrufe-was-tun-wenn-die-enkelin-weint', support: [17, 0] },
];

/** Who works in the group at the lake, and what is to be done. */
export const lakeCrew = [
	{ name: 'Gerda Möller', isPublic: true, isSpeaker: true, waits: false },
	{ name: 'Ralf Kersten', isPublic: true, isSpeaker: false, waits: false },
	{ name: 'Olena Koval', isPublic: false, isSpeaker: false, waits: false },
	{ name: 'Tom Brandt', isPublic: false, isSpeaker: false, waits: true },
] as const;
export const lakeTasks = [
	{ title: 'Pegellatte bestellen', who: 'Ralf Kersten', days: 12, isDone: false },
	{ title: 'Bohlen für den Steg messen', who: 'Olena Koval', days: 5, isDone: false },
	{ title: 'Brief an den Wasserverband', who: 'Gerda Möller', days: -8, isDone: true },
] as const;
