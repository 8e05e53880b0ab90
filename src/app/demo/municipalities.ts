import type { MunicipalityWish } from '#kernel/tenancy/plan.ts';
import { themes } from '#ui/theme.ts';

type Village = MunicipalityWish['villages'][number];
type Face = { landmark?: 'church' | 'mill' | 'castle' | 'palace'; water?: boolean; pines?: boolean };
type Lie = readonly [lon: number, lat: number, population: number];

const village = (name: string, about: string, { at: [lon, lat, population], slug, ...face }: Face & { at: Lie; slug: string }): Village => ({
	slug, name, about, population, position: [lon, lat], face, type: population < 120 ? 'hamlet' : 'village',
});

/** Irregular on purpose: appointments, lunch breaks, Saturdays of even weeks. */
const irregularHours = 'Mo 09:00-12:00, Mo 13:00-16:00 unknown "nach Vereinbarung"; Tu,Th 09:00-12:00,13:00-18:00; We 09:00-12:00 unknown "nach Vereinbarung"; Fr 09:00-12:00; week 2-53/2 Sa 09:00-12:00; PH off';

const imprint = (name: string, mayor: string): string => `Gemeinde ${name}, Körperschaft des öffentlichen Rechts. Vertreten durch ${mayor}. Dies ist eine erfundene Gemeinde: Sie zeigt, was das Programm kann.`;
const privacy = 'Verantwortlich ist die Gemeinde. Auf den öffentlichen Seiten setzen wir keine Cookies, binden nichts von fremden Servern ein und speichern keine Besucherprofile.';
// What BITV 2.0, § 4 asks for in Leichte Sprache: what is here, how to find it, how to say that something cannot be used.
const easy = [
	'# Was steht hier?\n\nDiese Internet-Seite ist von Ihrer Gemeinde.\n\nSie finden hier Neuigkeiten.\n\nSie finden hier Termine.\n\nSie finden hier Menschen, die Ihnen helfen.',
	'# So finden Sie etwas\n\nOben auf jeder Seite ist das Menü.\n\nDort sehen Sie alle Themen.\n\nEs gibt auch eine Suche.\n\nSchreiben Sie ein Wort in das Such-Feld.\n\nDann drücken Sie auf „Suchen“.',
	'# Können Sie etwas nicht lesen oder benutzen?\n\nSagen Sie es uns.\n\nDrücken Sie ganz unten auf „Barriere melden“.\n\nOder rufen Sie im Rathaus an.\n\nDie Telefon-Nummer steht ganz unten.',
].join('\n\n');
const legal = (name: string, mayor: string) => ({ imprint: imprint(name, mayor), privacy, easy });

const cooperation = { id: 'fh', name: 'Falkenbrück und Heidewalde' };

/** The demo world: nobody lives there, everything happens there. */
export const municipalities: readonly MunicipalityWish[] = [
	{
		id: 'auenrode', name: 'Auenrode', tagline: 'Gemeinde am Jakobsee', state: 'DE-ST', ars: '159990001001', ags: '15999001', hosts: ['auenrode.localhost'], theme: themes.auenrode,
		settings: { street: 'Marktplatz 1', town: '00921 Auenrode', phone: '00921 100-0', email: 'rathaus@auenrode.example', hours: 'Mo 09:00-12:00; Tu,Th 09:00-12:00,13:00-18:00; Fr 09:00-12:00; PH off', secondFactor: false, ...legal('Auenrode', 'Bürgermeisterin Ines Albrecht') },
		villages: [
			village('Auenrode', 'Rathaus, Villa, Jakobsee, Bibliothek', { slug: 'auenrode', at: [11.646, 52.213, 6000], water: true }),
			village('Ebersfeld', 'Anger, Heimatverein, Feuerwehr', { slug: 'ebersfeld', at: [11.688, 52.227, 1980] }),
			village('Mittelhof', 'Mühle, Bürgerhaus, Streuobst', { slug: 'mittelhof', at: [11.671, 52.196, 1200], landmark: 'mill' }),
		],
	},
	{
		id: 'falkenbrueck', name: 'Falkenbrück', tagline: 'Kur- und Marktstadt an der Plane', state: 'DE-BB', ars: '129990001001', ags: '12999001', hosts: ['falkenbrueck.localhost'], theme: themes.falkenbrueck, cooperation,
		settings: { street: 'Am Markt 3', town: '00814 Falkenbrück', phone: '00814 20-0', email: 'stadt@falkenbrueck.example', hours: irregularHours, secondFactor: false, ...legal('Falkenbrück', 'Bürgermeister Holger Dahm') },
		villages: [
			village('Falkenbrück', 'Markt, Burg, Kurklinik, Bahnhof', { slug: 'falkenbrueck', at: [12.586, 52.141, 6900], landmark: 'castle', water: true }),
			village('Grabow', 'Kiefern, Feldsteinkirche, Jugendklub', { slug: 'grabow', at: [12.539, 52.165, 610], pines: true }),
			village('Lüttenbusch', 'Mühle und Mitfahrbank', { slug: 'luettenbusch', at: [12.632, 52.168, 240], pines: true, landmark: 'mill' }),
			village('Ebersfeld', 'Namensvetter mit eigenem Anger', { slug: 'ebersfeld', at: [12.553, 52.118, 480] }),
			village('Mittelhof', 'Gutshof, Coworking, Hofladen', { slug: 'mittelhof', at: [12.611, 52.108, 390] }),
			village('Ragösen', 'Backofen, Dorfteich, Feuerwehr', { slug: 'ragoesen', at: [12.513, 52.139, 520], water: true }),
			village('Neuendorf', 'Straßendorf mit Lindenallee', { slug: 'neuendorf', at: [12.641, 52.134, 310] }),
			village('Schwanebeck', 'Schwanenteich und Reiterhof', { slug: 'schwanebeck', at: [12.561, 52.192, 420], water: true }),
			village('Werbig', 'Feldsteinkirche, Gemeinschaftshaus', { slug: 'werbig', at: [12.669, 52.112, 280] }),
			village('Bergholz', 'Hügel, Windmühle, weiter Blick', { slug: 'bergholz', at: [12.497, 52.111, 190], landmark: 'mill' }),
			village('Dippmannsdorf', 'Quellen und Paradies', { slug: 'dippmannsdorf', at: [12.602, 52.208, 530], water: true }),
			village('Kuhlowitz', 'Streuobst und Imkerei', { slug: 'kuhlowitz', at: [12.572, 52.094, 260] }),
			village('Fredersdorf', 'Bahnhalt und Dorfladen', { slug: 'fredersdorf', at: [12.672, 52.155, 340] }),
			village('Preußnitz', 'Wenige Häuser, ein Storchennest', { slug: 'preussnitz', at: [12.527, 52.084, 68] }),
			village('Hagelberg', 'Die höchste Stelle weit und breit', { slug: 'hagelberg', at: [12.531, 52.142, 110] }),
		],
	},
	{
		id: 'heidewalde', name: 'Heidewalde', tagline: 'Parkgemeinde im Trockenwald', state: 'DE-BB', ars: '129990002002', ags: '12999002', hosts: ['heidewalde.localhost'], theme: themes.heidewalde, cooperation,
		settings: { street: 'Schlossstraße 1', town: '00815 Heidewalde', phone: '00815 30-0', email: 'gemeinde@heidewalde.example', hours: irregularHours, secondFactor: false, ...legal('Heidewalde', 'Bürgermeisterin Marlies Kern') },
		villages: [
			village('Heidewalde', 'Schloss, Park, Bahnhof', { slug: 'heidewalde', at: [12.447, 52.108, 1480], landmark: 'palace', pines: true }),
			village('Jeserig', 'Moor, Kranichturm, Feuerwehr', { slug: 'jeserig', at: [12.402, 52.131, 430], pines: true }),
			village('Reetz', 'Rundling mit Gemeinschaftshaus', { slug: 'reetz', at: [12.371, 52.071, 520] }),
			village('Ebersfeld', 'Der dritte im Bunde, mit Waldbad', { slug: 'ebersfeld', at: [12.474, 52.062, 290], water: true }),
			village('Medewitz', 'Bahnhalt, Sandgrube, Reitverein', { slug: 'medewitz', at: [12.382, 52.036, 360], pines: true }),
			village('Schlamau', 'Künstlerhof und Rodelberg', { slug: 'schlamau', at: [12.463, 52.139, 210] }),
			village('Grubo', 'Bockwindmühle am Waldrand', { slug: 'grubo', at: [12.432, 52.077, 170], landmark: 'mill', pines: true }),
			village('Lehnsdorf', 'Zwei Höfe mehr als ein Weiler', { slug: 'lehnsdorf', at: [12.494, 52.094, 135] }),
			village('Neuehütten', 'Alte Glashütte im Wald', { slug: 'neuehuetten', at: [12.417, 52.012, 180], pines: true }),
			village('Setzsteig', 'Eine Handvoll Menschen', { slug: 'setzsteig', at: [12.348, 52.048, 31], pines: true }),
			village('Steindorf', 'Findlinge und Feldwege', { slug: 'steindorf', at: [12.441, 52.041, 145] }),
			village('Jeserigerhütten', 'Glasbläser und Heidelbeeren', { slug: 'jeserigerhuetten', at: [12.379, 52.105, 155], pines: true }),
		],
	},
];
