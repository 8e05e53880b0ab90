import { type Random, shuffled } from './random.ts';

const trees = [
	'Linden', 'Birken', 'Eichen', 'Ahorn', 'Kastanien', 'Buchen', 'Erlen', 'Ulmen', 'Eschen', 'Kiefern', 'Tannen', 'Weiden', 'Pappel', 'Kirsch', 'Apfel',
	'Nuss', 'Holunder', 'Schlehen', 'Hasel', 'Akazien',
];
const flowers = [
	'Rosen', 'Tulpen', 'Nelken', 'Flieder', 'Dahlien', 'Astern', 'Mohn', 'Ginster', 'Lupinen', 'Veilchen', 'Primel', 'Sonnenblumen', 'Lavendel', 'Heide',
	'Klee',
];
const animals = [
	'Amsel', 'Drossel', 'Finken', 'Meisen', 'Schwalben', 'Lerchen', 'Storchen', 'Kranich', 'Falken', 'Bussard', 'Sperlings', 'Kuckucks', 'Rehwinkel', 'Hasen',
	'Igel', 'Eulen', 'Reiher', 'Star', 'Zaunkönig', 'Fuchs',
];
const people = [
	'Goethe', 'Schiller', 'Heine', 'Fontane', 'Lessing', 'Bach', 'Beethoven', 'Mozart', 'Händel', 'Telemann', 'Humboldt', 'Gutenberg', 'Luther',
	'Melanchthon', 'Guericke', 'Storm', 'Raabe', 'Uhland', 'Kleist', 'Novalis',
];
const women = [
	'Käthe-Kollwitz-Straße', 'Clara-Schumann-Straße', 'Anna-Seghers-Straße', 'Lise-Meitner-Straße', 'Marie-Curie-Straße', 'Bettina-von-Arnim-Straße',
	'Hannah-Arendt-Straße', 'Sophie-Scholl-Straße', 'Maria-Sibylla-Merian-Weg', 'Emmy-Noether-Straße',
];
const village = [
	'Feldstraße', 'Gartenstraße', 'Schulstraße', 'Kirchstraße', 'Mühlenweg', 'Wiesenweg', 'Am Sportplatz', 'Ringstraße', 'Bergstraße', 'Am Anger',
	'Friedhofsweg', 'Backhausgasse', 'Am Dorfteich', 'Waldstraße', 'Neue Straße', 'Hinter den Höfen', 'Siedlung', 'Zum Hain', 'Gutshof', 'Kurze Straße',
	'Lange Reihe', 'Winkel', 'Triftweg', 'Feuerwehrgasse', 'Am Alten Konsum',
];
const town = [
	'Bahnhofstraße', 'Marktstraße', 'Poststraße', 'Brauhausgasse', 'Bürgerstraße', 'Turmstraße', 'Wallstraße', 'Gerberstraße', 'Töpferstraße',
	'Böttcherstraße', 'Schmiedestraße', 'Ziegeleiweg', 'Gewerbering', 'Am Wasserturm', 'Kleine Gasse', 'Badergasse', 'Schlossstraße', 'Parkstraße',
	'Seestraße', 'Uferweg', 'An der Aue', 'Klosterstraße', 'Salzstraße', 'Am Speicher', 'Technologiering',
];

const townsfolk = 1500;

/** As many street names as are wished for, each once: the main street first, then what a village has, then what a town needs. */
export const streetNames = (random: Random, population: number): readonly string[] => {
	const isTown = population > townsfolk;
	const planted = [
		...trees.map((name) => `${name}weg`), ...flowers.map((name) => `${name}weg`),
		...animals.map((name) => (name.endsWith('winkel') ? name : `${name}weg`)),
	];
	const learned = [...people.map((name) => `${name}straße`), ...women];
	const first = shuffled(random, isTown ? [...village, ...town] : village);
	const later = shuffled(random, isTown ? [...planted, ...learned, ...trees.map((name) => `${name}allee`)] : planted);
	return [isTown ? 'Hauptstraße' : 'Dorfstraße', ...first, ...later];
};
