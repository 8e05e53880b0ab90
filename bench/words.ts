const german = [
	'wald',
	'bach',
	'dorf',
	'haus',
	'feld',
	'berg',
	'weg',
	'stein',
	'hof',
	'tal',
	'see',
	'rain',
	'grund',
	'busch',
	'heim',
	'brück',
	'markt',
	'kirch',
	'mühl',
	'anger',
];
const english = [
	'wood',
	'brook',
	'green',
	'house',
	'field',
	'hill',
	'lane',
	'stone',
	'yard',
	'dale',
	'lake',
	'ridge',
	'ground',
	'bush',
	'home',
	'bridge',
	'fair',
	'church',
	'mill',
	'meadow',
];

/** Words as common as in a language: the first a hundred times as often as the hundredth (Zipf), 8,000 in all. */
export const word = (at: number, language: 'de' | 'en' = 'de'): string => {
	const parts = language === 'de' ? german : english;
	const spread = ((at * 2_654_435_761) % 4_294_967_296) / 4_294_967_296;
	const rank = Math.floor(8000 ** spread);
	return `${parts[rank % 20]}${parts[Math.floor(rank / 20) % 20]}${parts[Math.floor(rank / 400) % 20]}`;
};
