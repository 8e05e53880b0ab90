import type { Category } from './entry.ts';

/** What an object of OpenStreetMap is here: its category, what it is called in German, and the topics it belongs to. */
export type Meaning = { readonly category: Category; readonly word: string; readonly topics: string };
type Words = Readonly<Record<string, string>>;
type Rule = {
	readonly key: string;
	readonly category: Category;
	readonly topics?: string;
	readonly words: Words;
	readonly others?: string;
};

/** https://wiki.openstreetmap.org/wiki/Map_features; the first rule that fits decides. `others` is said of values without a word of their own. */
const rules: readonly Rule[] = [
	{ key: 'amenity', category: 'fireBrigade', topics: 'sicherheit', words: { fire_station: 'Feuerwehr' } },
	{
		key: 'amenity',
		category: 'health',
		topics: 'gesundheit',
		words: {
			pharmacy: 'Apotheke',
			doctors: 'Arztpraxis',
			dentist: 'Zahnarztpraxis',
			hospital: 'Krankenhaus',
			clinic: 'Klinik',
			veterinary: 'Tierarztpraxis',
			nursing_home: 'Pflegeheim',
			social_facility: 'Soziale Einrichtung',
		},
	},
	{
		key: 'emergency',
		category: 'health',
		topics: 'gesundheit',
		words: { defibrillator: 'Defibrillator', ambulance_station: 'Rettungswache' },
	},
	{
		key: 'amenity',
		category: 'school',
		topics: 'lernen',
		words: {
			school: 'Schule',
			kindergarten: 'Kindergarten',
			childcare: 'Kinderbetreuung',
			music_school: 'Musikschule',
			driving_school: 'Fahrschule',
			college: 'Berufsschule',
		},
	},
	{ key: 'amenity', category: 'office', topics: 'rathaus', words: { townhall: 'Rathaus' } },
	{
		key: 'amenity',
		category: 'business',
		words: {
			restaurant: 'Gaststätte',
			cafe: 'Café',
			pub: 'Kneipe',
			bar: 'Bar',
			fast_food: 'Imbiss',
			biergarten: 'Biergarten',
			ice_cream: 'Eiscafé',
			fuel: 'Tankstelle',
			bank: 'Bank',
			car_wash: 'Autowäsche',
			car_rental: 'Autovermietung',
		},
	},
	{
		key: 'amenity',
		category: 'place',
		words: {
			community_centre: 'Gemeindezentrum',
			social_centre: 'Treffpunkt',
			events_venue: 'Veranstaltungshaus',
			public_building: 'Öffentliches Gebäude',
			library: 'Bücherei',
			public_bookcase: 'Bücherschrank',
			theatre: 'Theater',
			arts_centre: 'Kulturhaus',
			cinema: 'Kino',
			marketplace: 'Marktplatz',
			post_office: 'Post',
			police: 'Polizei',
			place_of_worship: 'Kirche oder Gebetshaus',
			toilets: 'Öffentliche Toilette',
			drinking_water: 'Trinkwasser',
			grave_yard: 'Friedhof',
		},
	},
	{
		key: 'amenity',
		category: 'place',
		topics: 'verkehr',
		words: { charging_station: 'Ladesäule', bicycle_repair_station: 'Fahrrad-Werkzeug' },
	},
	{ key: 'leisure', category: 'place', topics: 'familie', words: { playground: 'Spielplatz' } },
	{
		key: 'leisure',
		category: 'place',
		topics: 'sport',
		words: {
			sports_centre: 'Sportanlage',
			sports_hall: 'Sporthalle',
			stadium: 'Stadion',
			swimming_area: 'Badestelle',
			water_park: 'Freibad',
			fitness_station: 'Fitnessgeräte',
			dance: 'Tanzsaal',
		},
	},
	{ key: 'highway', category: 'stop', topics: 'verkehr', words: { bus_stop: 'Haltestelle' } },
	{ key: 'amenity', category: 'stop', topics: 'verkehr', words: { bus_station: 'Busbahnhof', ferry_terminal: 'Fähranleger' } },
	{ key: 'railway', category: 'stop', topics: 'verkehr', words: { station: 'Bahnhof', halt: 'Haltepunkt', tram_stop: 'Haltestelle' } },
	{ key: 'club', category: 'club', topics: 'vereine', words: {}, others: 'Verein' },
	{ key: 'office', category: 'club', topics: 'vereine', words: { association: 'Verein', ngo: 'Verein' } },
	{ key: 'healthcare', category: 'health', topics: 'gesundheit', words: {}, others: 'Gesundheit' },
	{
		key: 'shop',
		category: 'business',
		words: {
			bakery: 'Bäckerei',
			butcher: 'Fleischerei',
			supermarket: 'Supermarkt',
			convenience: 'Dorfladen',
			beverages: 'Getränkemarkt',
			hairdresser: 'Friseur',
			florist: 'Blumenladen',
			farm: 'Hofladen',
			car_repair: 'Autowerkstatt',
			car: 'Autohaus',
			bicycle: 'Fahrradladen',
			clothes: 'Bekleidung',
			furniture: 'Möbel',
			kiosk: 'Kiosk',
			optician: 'Optiker',
			hardware: 'Eisenwaren',
			doityourself: 'Baumarkt',
			garden_centre: 'Gärtnerei',
			chemist: 'Drogerie',
			stationery: 'Schreibwaren',
			books: 'Buchladen',
			vacant: '',
			no: '',
		},
		others: 'Geschäft',
	},
	{
		key: 'craft',
		category: 'business',
		words: { carpenter: 'Tischlerei', electrician: 'Elektriker', plumber: 'Klempner' },
		others: 'Handwerk',
	},
	{
		key: 'tourism',
		category: 'business',
		words: { hotel: 'Hotel', guest_house: 'Pension', apartment: 'Ferienwohnung', camp_site: 'Campingplatz', hostel: 'Herberge' },
	},
	{
		key: 'tourism',
		category: 'place',
		topics: 'kultur',
		words: { museum: 'Museum', gallery: 'Galerie', viewpoint: 'Aussichtspunkt', zoo: 'Tierpark' },
	},
	{ key: 'historic', category: 'place', topics: 'kultur', words: { castle: 'Schloss oder Burg', monument: 'Denkmal', ruins: 'Ruine' } },
	{ key: 'landuse', category: 'place', words: { cemetery: 'Friedhof' } },
];

/** These are listed without a name of their own too. */
export const namelessWords: ReadonlySet<string> = new Set([
	'Spielplatz',
	'Ladesäule',
	'Defibrillator',
	'Feuerwehr',
	'Rettungswache',
	'Öffentliche Toilette',
	'Trinkwasser',
	'Bücherschrank',
	'Fahrrad-Werkzeug',
	'Fitnessgeräte',
	'Badestelle',
	'Friedhof',
]);

export const meaningOf = (tags: Readonly<Record<string, string>>): Meaning | null => {
	for (const { key, category, topics = '', words, others = '' } of rules) {
		const value = tags[key];
		if (value === undefined) continue;
		const word = Object.hasOwn(words, value) ? (words[value] ?? '') : others;
		if (word !== '') return { category, word, topics };
	}
	return null;
};
