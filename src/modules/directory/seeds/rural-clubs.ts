import { villagesOf, type Tenant } from '#kernel/tenancy/tenant.ts';
import { type ClubLine, clubs, type Listing } from './listing.ts';

const drills = [
	'Übung jeden zweiten Freitag, danach wird gegrillt.', 'Ein Fahrzeug, neunzehn Aktive, ein neues Tor.',
	'Bei Waldbrand zuerst da. Die Jugendwehr übt samstags.', 'Seit 1911. Wer tagsüber im Dorf ist, wird besonders gebraucht.',
	'Übungsabend mittwochs, Schnuppern erwünscht.',
];
const village = [
	'Osterfeuer, Dorfputz und ein Fest im August.', 'Hält Bänke, Beete und den Dorfteich in Ordnung.',
	'Kümmert sich um das Gemeinschaftshaus und um Nachbarn, die allein sind.', 'Adventsfenster im Winter, Kino unter der Linde im Sommer.',
];
const keepers = [
	'Anke Behrend', 'Ulf Petzke', 'Rosi Maurer', 'Heinz Göbel', 'Sabrina Thoms', 'Klaus Ahrend', 'Doreen Lück', 'Egon Barth', 'Tina Wolff', 'Gerd Nagel',
	'Martina Sauer',
];
const fewest = 100;

const pick = (list: readonly string[], at: number): string => list[at % list.length] ?? '';

/** Every village has its fire brigade, the smaller ones a village club that does all the rest. */
const everywhere = (tenant: Tenant): ClubLine[] =>
	villagesOf(tenant).filter(({ population }) => (population ?? 0) >= fewest).flatMap(({ slug, name, population }, at): ClubLine[] => [
		[slug, `Freiwillige Feuerwehr ${name}`, pick(drills, at), 'sicherheit', pick(keepers, at)],
		...((population ?? 0) < 1000 ? [[slug, `Dorfverein ${name}`, pick(village, at), 'mitmachen', pick(keepers, at + 5)] as const] : []),
	]);

const falkenbrueck: readonly ClubLine[] = [
	['falkenbrueck', 'TSV Falkenbrück', 'Fußball, Leichtathletik, Reha-Sport. Achthundert Mitglieder, ein Vereinsheim.', 'sport', 'Lars Henning'],
	['falkenbrueck', 'Burgverein Falkenbrück', 'Ritterlager, Burgfest, Führungen mit Laterne.', 'kultur', 'Friedrich Thor'],
	['falkenbrueck', 'Kantorei St. Marien', 'Chor mit Orchester, Weihnachtsoratorium jedes Jahr.', 'kultur', 'Kantorin Maike Bode'],
	['falkenbrueck', 'Chor Planeklang', 'Mittwochs um sieben im Rathaussaal, gesungen wird, was Freude macht.', 'kultur', 'Gundula Wirth'],
	['falkenbrueck', 'Förderverein Freibad', 'Streicht, schrubbt, sammelt: damit das Wasser im Mai drin ist.', 'sport', 'Holm Grabert'],
	['falkenbrueck', 'Marktschwärmer Falkenbrück', 'Bestellen bei Bauern aus der Nähe, abholen am Donnerstag.', 'mitmachen', 'Nora Feldmann'],
	['falkenbrueck', 'Kneippverein', 'Wassertreten, Kräuterbeet, Barfußpfad.', 'gesundheit', 'Dr. Elke Sander'],
	['falkenbrueck', 'Schachfreunde Falkenbrück', 'Freitags in der Bibliothek, Jugend ab fünf Uhr.', 'sport', 'Igor Petrow'],
	['falkenbrueck', 'Seniorenbeirat Falkenbrück', 'Bänke, Bordsteine, Busse: was Ältere brauchen, hört hier die Stadt.', 'senioren', 'Hannelore Fritsch'],
	['falkenbrueck', 'Willkommensladen', 'Kleidung, Möbel, Deutsch üben; montags und donnerstags.', 'ankommen', 'Tetiana Bondar'],
	['falkenbrueck', 'Kleingartenverein Planeaue', 'Hundert Gärten, ein Lehrpfad, ein Sommerfest.', 'natur', 'Bodo Schilling'],
	['falkenbrueck', 'Angelverein Plane', 'Forellen, Gewässerpflege, Jugendzeltlager.', 'natur', 'Rico Hamann'],
	['falkenbrueck', 'Theaterverein Kurhausbühne', 'Boulevard im Frühling, Märchen im Advent.', 'kultur', 'Vera Maschke'],
	['falkenbrueck', 'Karnevalsverein Falkenbrück', 'Helau seit 1957, Kinderfasching für alle umsonst.', 'kultur', 'Mario Pinnow'],
	['falkenbrueck', 'Jugendfeuerwehr Falkenbrück', 'Ab zehn Jahren, freitags um fünf.', 'jugend sicherheit', 'Jessica Thal'],
	['falkenbrueck', 'Tennisclub Burgblick', 'Vier Plätze, Schnupperstunde am Samstag.', 'sport', 'Arne Schick'],
	['falkenbrueck', 'Selbsthilfe Herz und Lunge', 'Trifft sich in der Kurklinik, jeden zweiten Dienstag.', 'gesundheit', 'Manfred Eich'],
	['falkenbrueck', 'Radlerkreis Weitblick', 'Touren von April bis Oktober, im Winter wird geschraubt.', 'sport', 'Kirsten Albrecht'],
	['falkenbrueck', 'Mittagstisch St. Marien', 'Dienstags und donnerstags um zwölf, drei Euro, in Gesellschaft.', 'senioren', 'Ursel Bethke'],
	['falkenbrueck', 'Eltern-Kind-Zentrum Löwenzahn', 'Krabbeln, Kaffee, Rat von der Hebamme.', 'familie', 'Franka Seel'],
	['grabow', 'Kirchbauverein Grabow', 'Feldstein für Feldstein. Der Turm ist fertig.', 'kultur', 'Marlies Krone'],
	['grabow', 'SV Kiefer Grabow', 'Kreisklasse mit Herz, Bratwurst mit Senf.', 'sport', 'Dennis Lorenz'],
	['ebersfeld', 'Heimatverein Ebersfeld', 'Namensvetter in drei Gemeinden, aber nur hier gibt es das Schlachtefest.', 'kultur', 'Eckhard Bläsing'],
	['ragoesen', 'Backofenverein Ragösen', 'Jeden ersten Samstag Brot, im Advent Stollen.', 'kultur', 'Karsten Wiese'],
	['schwanebeck', 'Reitverein Schwanebeck', 'Voltigieren, Dressur, Ponyspiele.', 'sport', 'Celina Ortmann'],
	['bergholz', 'Mühlenfreunde Bergholz', 'Halten die Bockwindmühle im Wind.', 'kultur', 'Hubert Noll'],
	['dippmannsdorf', 'Quellenverein Dippmannsdorf', 'Pflegt das Paradies und zeigt es an jedem ersten Sonntag.', 'natur', 'Ingrid Falk'],
	['kuhlowitz', 'Imkerverein Kuhlowitz', 'Acht Völker am Lehrstand, Honig am Gartentor.', 'natur', 'Siegfried Lau'],
	['kuhlowitz', 'Streuobstretter Kuhlowitz', 'Schneiden im Februar, pressen im September.', 'natur', 'Carla Nitz'],
	['werbig', 'Landfrauen Werbig', 'Kochen, wandern, helfen.', 'familie', 'Annelie Rusch'],
	['neuendorf', 'Lindenallee Neuendorf', 'Siebzig Bäume und die Menschen, die sie gießen.', 'natur', 'Peter Quandt'],
	['fredersdorf', 'Bahnhofsverein Fredersdorf', 'Aus dem Wartesaal wurde ein Dorfladen, aus dem Güterschuppen wird ein Saal.', 'mitmachen', 'Roland Thiem'],
];
const heidewalde: readonly ClubLine[] = [
	['heidewalde', 'SV Heide 90', 'Fußball, Kegeln, Gymnastik; das Vereinsheim hat die besten Buletten.', 'sport', 'Torsten Greve'],
	['heidewalde', 'Parkverein Heidewalde', 'Harkt Wege, pflanzt Rhododendren, lädt zum Parkfest.', 'natur kultur', 'Wiebke von Hagen'],
	['heidewalde', 'Chor Waldeslust', 'Donnerstags im Schloss. Die Akustik verzeiht viel.', 'kultur', 'Rita Benedikt'],
	['heidewalde', 'Seniorenclub Heidewalde', 'Kaffee am Mittwoch, Ausflug im Mai.', 'senioren', 'Irmgard Post'],
	['heidewalde', 'Jugendzug Heidewalde', 'Ein alter Waggon am Bahnhof, innen mit Studio.', 'jugend', 'Maxim Krüger'],
	['heidewalde', 'Förderverein Grundschule im Park', 'Sammelt für das grüne Klassenzimmer.', 'familie', 'Julia Radtke'],
	['heidewalde', 'Pilzfreunde Trockenwald', 'Beratung im Herbst, sonntags vor dem Schloss.', 'natur', 'Egbert Moll'],
	['jeserig', 'Kranichwacht Jeserig', 'Zählt abends am Moor und leiht Ferngläser aus.', 'natur', 'Swantje Voss'],
	['reetz', 'Rundlingsverein Reetz', 'Fachwerk, Dorfmuseum, Tag der offenen Höfe.', 'kultur', 'Anton Reuß'],
	['reetz', 'Blaskapelle Reetz', 'Spielt, wo gefeiert wird.', 'kultur', 'Werner Schütte'],
	['ebersfeld', 'Förderverein Waldbad', 'Ohne ihn gäbe es den Sprungturm nicht mehr.', 'sport', 'Gesine Kamp'],
	['medewitz', 'Reitverein Medewitz', 'Ponys, Kutschen und ein Turnier auf Sand.', 'sport', 'Bianca Rehse'],
	['schlamau', 'Künstlerhof Schlamau e. V.', 'Offene Ateliers im September, Kurse das ganze Jahr.', 'kultur', 'Jonas Wild'],
	['grubo', 'Mühlenverein Grubo', 'Dreht die Bockwindmühle von Hand.', 'kultur', 'Heidi Mahler'],
	['neuehuetten', 'Glasmacherverein Neuehütten', 'Hält den Ofen heiß und die Geschichte wach.', 'kultur', 'Ottmar Klein'],
	['steindorf', 'Findlingsfreunde Steindorf', 'Kennen jeden Stein mit Namen.', 'natur', 'Volkmar Sievers'],
	['lehnsdorf', 'Skatclub Lehnsdorf', 'Sechs Mitglieder, sieben Meinungen.', 'sport', 'Horst Blank'],
	['jeserigerhuetten', 'Glas und Heidelbeere', 'Ein Fest im Juli, ein Markt im Advent.', 'kultur', 'Evelyn Stark'],
];

const own: Readonly<Record<string, readonly ClubLine[]>> = { falkenbrueck, heidewalde };
export const ruralClubs = (tenant: Tenant): readonly Listing[] =>
	clubs([...everywhere(tenant), ...(own[tenant.id] ?? [])]).map((club, at) => (at % 17 === 5 ? { ...club, monthsAgo: 13 } : club));
