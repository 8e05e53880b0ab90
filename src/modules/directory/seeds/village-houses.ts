import type { Listing } from './listing.ts';

/** What a village community house costs, as the two municipalities agreed. */
const prices = [
	'Das Haus gehört dem Dorf. Buchen kann jeder.', '',
	'| Wer | Preis am Tag |', '|---|---|', '| Privat | 45 € |', '| Gewerblich | 90 € |', '| Vereine | frei |', '| Reinigung | 20 € |', '',
	'Den Schlüssel gibt es gegen Unterschrift, den Müll nimmt jeder selbst mit.',
].join('\n');

type House = readonly [village: string, name: string, says: string, keeper: string];
const houses: readonly House[] = [
	['grabow', 'Grabow', 'Saal für 80 Menschen neben der Feldsteinkirche, Küche, Kamin.', 'Erika Wolf'],
	['luettenbusch', 'Lüttenbusch', 'Alte Schule mit Ofen und Garten, Platz für 40.', 'Dieter Kranz'],
	['ragoesen', 'Ragösen', 'Am Dorfteich, mit Backofen im Hof und Platz für 70.', 'Christel Herrmann'],
	['schwanebeck', 'Schwanebeck', 'Heller Saal für 60, Terrasse zum Schwanenteich.', 'Annegret Fritz'],
	['werbig', 'Werbig', 'Gemeinschaftshaus mit Bühne, 90 Plätze, Beamer vorhanden.', 'Norbert Lindner'],
	['dippmannsdorf', 'Dippmannsdorf', 'Am Paradies, mit Spielplatz und großer Küche.', 'Sybille Kern'],
	['fredersdorf', 'Fredersdorf', 'Gegenüber vom Bahnhalt, 50 Plätze, barrierefreie Toilette.', 'Roland Thiem'],
	['ebersfeld', 'Ebersfeld', 'Am Anger, 45 Plätze, Theke, Dartscheibe.', 'Ute Pankow'],
];
const heathHouses: readonly House[] = [
	['jeserig', 'Jeserig', 'Umgebaute Scheune für 100 Menschen, gute Akustik.', 'Margrit Senf'],
	['reetz', 'Reetz', 'Mitten im Rundling, Saal für 70, Bühne.', 'Werner Schütte'],
	['medewitz', 'Medewitz', 'Am Bahnhalt, 40 Plätze, Werkstattraum im Keller.', 'Petra Gericke'],
	['schlamau', 'Schlamau', 'Im Künstlerhof, 35 Plätze, jede Wand ist eine Ausstellung.', 'Jonas Wild'],
	['grubo', 'Grubo', 'Unter der Bockwindmühle, 30 Plätze, Feuerstelle.', 'Heidi Mahler'],
];

const houseOf = ([village, name, says, person]: House, at: number): Listing => ({
	category: 'place', title: `Dorfgemeinschaftshaus ${name}`, says, village, topics: 'vereine', person, street: 'Dorfstraße 1',
	hours: 'Mo-Su unknown "wenn gebucht"', isStepFree: at % 3 !== 1, body: prices,
});

export const falkenbrueckHouses: readonly Listing[] = houses.map(houseOf);
export const heidewaldeHouses: readonly Listing[] = heathHouses.map(houseOf);

const bench = (village: string, where: string, to: string): Listing => ({
	category: 'offer', title: `Mitfahrbank ${where}`, says: `Schild „${to}“ hochklappen und hinsetzen. Wer vorbeikommt, hält an.`, village, topics: 'verkehr',
	phone: '', email: '',
});

export const falkenbrueckBenches: readonly Listing[] = [
	bench('luettenbusch', 'Lüttenbusch', 'Falkenbrück'), bench('grabow', 'Grabow', 'Kurklinik'), bench('falkenbrueck', 'Kurklinik', 'Grabow'),
];
export const heidewaldeBenches: readonly Listing[] = [bench('reetz', 'Reetz', 'Bahnhof'), bench('grubo', 'Grubo', 'Heidewalde')];
