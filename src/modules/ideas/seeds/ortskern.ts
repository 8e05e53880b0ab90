import type { Stirred } from '#kernel/feedback/stir.ts';
import type { Seed } from '#kernel/kind/seed.ts';
import { slugOf } from '#kernel/publication/publication.ts';
import { collection, type Suggestion } from './suggestion.ts';

export const ortskern: Seed = {
	daysAgo: 24,
	byline: 'Strategische Entwicklung',
	answers: {
		title: 'Ideen für den Ortskern Ebersfeld', summary: 'Anger, Backhaus, Bushalt: Was würden Sie ändern, damit man sich in der Mitte von Ebersfeld wieder gern trifft?',
		body: 'Für den Ortskern gibt es in den nächsten drei Jahren 180.000 Euro aus der Dorferneuerung. Bevor jemand plant, sammeln wir: groß oder klein, teuer oder umsonst.\n\nJede Idee mit **40 Unterstützenden** kommt in die Abstimmung. Zu jeder Idee nimmt die Gemeinde Stellung, auch wenn etwas nicht geht.',
		places: 'ebersfeld', topics: 'mitmachen', position: '52.227, 11.688', quorum: '40', contactName: 'Birte Hansen, Strategische Entwicklung', contactPhone: '00921 100-31', contactEmail: 'ideen@auenrode.example',
	},
	variants: {
		en: { title: 'Ideas for the centre of Ebersfeld', summary: 'Green, bakehouse, bus stop: what would you change so that people like to meet in the middle of Ebersfeld again?' },
		pl: { title: 'Pomysły na centrum Ebersfeld', summary: 'Plac, piekarnia, przystanek: co zmienić, żeby znów chętnie spotykać się w środku wsi?' },
		uk: { title: 'Ідеї для центру Еберсфельда', summary: 'Майдан, пекарня, зупинка: що змінити, щоб у центрі знову хотілося зустрічатися?' },
		ar: { title: 'أفكار لوسط إيبرسفلد', summary: 'الساحة والمخبز وموقف الحافلة: ماذا تغيّر ليحلو اللقاء في وسط القرية من جديد؟' },
	},
};

const team = 'Birte Hansen, Strategische Entwicklung';

export const ortskernIdeas: readonly Suggestion[] = [
	{
		title: 'WLAN in allen Dorfhäusern', summary: 'Im Bürgerhaus sitzt man auf der Treppe, weil nur dort das Netz reicht. Freies WLAN in allen Dorfhäusern, ohne Anmeldung.', category: 'digital', by: 'Marek Nowak', at: [52.2267, 11.6872], places: '', status: 'planned', daysAgo: 22, voices: [71, 18],
		statement: 'Das machen wir. Im Bürgerhaus Ebersfeld liegt die Glasfaser schon, Mittelhof folgt im Herbst. Das Funknetz läuft ohne Anmeldung und schaltet nachts ab.',
		words: [
			{ by: 'Lina, Jugendrat', says: 'Bitte auch an der Bushaltestelle, da warten wir am längsten.', daysAgo: 20, answer: [team, 'Die Haltestelle liegt 30 Meter vom Bürgerhaus: Das prüft der Techniker mit.'] },
			{ by: 'Frau Lehmann', says: 'Ich habe kein Handy, das das kann. Aber wenn die Enkel dann länger bleiben, bin ich dafür.', daysAgo: 18, channel: 'phone' },
			{ by: 'Unbekannt', says: 'Billige Verträge nur bei mir!', daysAgo: 17, refusal: 'advertising' },
		],
		variants: { en: { title: 'Wi-Fi in every village hall', summary: 'In the hall people sit on the stairs, because the signal ends there. Free Wi-Fi in all village halls, without signing in.' } },
	},
	{ title: 'Eine lange Tafel unter der Linde', summary: 'Zwölf Meter Holz, einmal im Monat decken alle zusammen. Wer kommt, bringt einen Teller mit.', category: 'together', by: 'Heimatverein Ebersfeld', at: [52.2274, 11.6884], status: 'checking', daysAgo: 20, voices: [46, 0], words: [{ by: 'Tischlerei Brandt', says: 'Das Holz hätte ich. Helfen müsstet ihr.', daysAgo: 16, answer: [team, 'Wunderbar. Wir melden uns wegen der Haftung.'] }] },
	{ title: 'Trinkbrunnen am Anger', summary: 'Für Kinder, Hunde und Leute auf dem Rad. Der nächste Wasserhahn ist auf dem Friedhof.', category: 'green', by: 'Familie Özdemir', at: [52.2279, 11.6877], daysAgo: 17, voices: [38, 1] },
	{ title: 'Backhaus jeden Freitag anheizen', summary: 'Nicht nur zum Fest. Ein Plan, wer heizt, und eine Tafel, wer backt.', category: 'culture', by: 'Uwe Lenz', at: [52.2285, 11.6895], status: 'done', daysAgo: 21, voices: [29, 12], statement: 'Läuft seit drei Wochen. Der Plan hängt am Backhaus, Holz stellt der Wirtschaftshof.', channel: 'event' },
	{ title: 'Schaukel für Große', summary: 'Auf dem Spielplatz sitzen die Eltern auf der Kante vom Sandkasten. Eine breite Schaukel für zwei Erwachsene.', category: 'play', by: 'Jana und Tom', at: [52.2259, 11.6861], daysAgo: 12, voices: [24, 0] },
	{ title: 'Tempo 20 um den Anger', summary: 'Die Kurve an der Kirche ist so eng, dass man Kinder erst sieht, wenn sie rennen.', category: 'paths', by: 'Elternrat', at: [52.2271, 11.6901], status: 'declined', daysAgo: 19, voices: [33, 4], statement: 'Tempo 20 darf die Gemeinde auf der Landesstraße nicht anordnen. Stattdessen kommt ein Spiegel, und wir beantragen Tempo 30.', words: [{ by: 'Elternrat', says: 'Der Spiegel ist ein Anfang. Wir bleiben dran.', daysAgo: 4 }] },
	{ title: 'Mitfahrbank Richtung Stadt', summary: 'Wie in Falkenbrück: hinsetzen, Schild umklappen, mitgenommen werden.', category: 'paths', by: 'Ein Pendler', at: [52.2262, 11.6908], daysAgo: 9, voices: [19, 0] },
	{ title: 'Beete statt Schotter vor dem Bürgerhaus', summary: 'Salbei, Lavendel, Thymian: braucht kein Wasser und summt. Der Heimatverein gießt im ersten Jahr.', category: 'green', by: 'Olena Koval', at: [52.2266, 11.6869], status: 'checking', daysAgo: 14, voices: [41, 0], words: [{ by: 'Gerda M.', says: 'Ich bringe Stecklinge mit.', daysAgo: 10 }] },
	{ title: 'Leerer Konsum als Dorfladen', summary: 'Brot, Milch, Post und eine Kaffeemaschine, betrieben von uns selbst.', category: 'building', by: 'Arbeitskreis Konsum', at: [52.2276, 11.6866], daysAgo: 15, voices: [35, 22], words: [{ by: 'Frau Lehmann', says: 'Früher war da alles. Ich würde jeden Tag kommen.', daysAgo: 13, channel: 'paper', answer: [team, 'Der Eigentümer ist zu einem Gespräch bereit. Termin in drei Wochen, offen für alle.'] }] },
	{ title: 'Bank mit Lehne an der Kirche', summary: 'Die alte hat keine. Wer über achtzig ist, steht nicht mehr auf.', category: 'together', by: 'Frau Lehmann', at: [52.2281, 11.6903], channel: 'phone', daysAgo: 7, voices: [16, 9] },
	{ title: 'Kino an der Scheunenwand', summary: 'Zwei Abende im August, weiße Wand, eigene Stühle.', category: 'culture', by: 'Jugendrat', at: [52.2253, 11.6893], daysAgo: 5, voices: [27, 0] },
	{ title: 'Bücherzelle neu streichen', summary: 'Rot bitte, wie früher. Farbe spendiere ich.', category: 'other', by: 'Malerbetrieb Stolz', at: [52.2269, 11.6889], channel: 'kiosk', daysAgo: 3, voices: [11, 0] },
	{ title: 'Ladesäule am Feuerwehrhaus', summary: 'Für alle, die keine eigene Garage haben.', category: 'digital', by: 'A. Petersen', daysAgo: 2, voices: [8, 0] },
	{ title: 'Hühner auf dem Anger', summary: 'Ein Dorf ohne Hahn ist keins. Stall baut der Kleintierzuchtverein.', category: 'other', by: 'Ein Kind, 7', daysAgo: 0, voices: [0, 0], isWaiting: true },
];

export const ortskernStir: readonly Stirred[] = [
	{
		kind: 'ideaCall', slug: collection,
		phases: [['collect', 'Ideen abgeben und unterstützen', -24, 18], ['vote', 'Abstimmen über das, was 40 wollen', 25, 46], ['decide', 'Der Ortschaftsrat beschließt', 60, 61], ['account', 'Was gebaut wurde', 61, null]],
		support: [0, 0],
	},
	...ortskernIdeas.map(({ title, voices, words = [] }): Stirred => ({ kind: 'idea', slug: slugOf(title), support: voices, words })),
];
