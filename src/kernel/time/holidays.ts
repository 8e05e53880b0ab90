import { getHolidays, type Region } from 'feiertagejs';

/** A day (`2026-10-31`) and its German name. */
export type Holiday = { readonly day: string; readonly name: string };

/** ISO 3166-2 codes of the German states. Augsburg has a holiday of its own by state law and no ISO code, hence its AGS. */
const regions: ReadonlyMap<string, Region> = new Map<string, Region>([
	['DE-BW', 'BW'],
	['DE-BY', 'BY'],
	['DE-BE', 'BE'],
	['DE-BB', 'BB'],
	['DE-HB', 'HB'],
	['DE-HE', 'HE'],
	['DE-HH', 'HH'],
	['DE-MV', 'MV'],
	['DE-NI', 'NI'],
	['DE-NW', 'NW'],
	['DE-RP', 'RP'],
	['DE-SL', 'SL'],
	['DE-SN', 'SN'],
	['DE-ST', 'ST'],
	['DE-SH', 'SH'],
	['DE-TH', 'TH'],
	['DE', 'BUND'],
	['09761000', 'AUGSBURG'],
]);

export const isState = (code: string): boolean => regions.has(code);

/** Single days of Berlin's Sonn- und Feiertagsgesetz § 1 that feiertagejs 1.5.1 lacks. */
const once: ReadonlyMap<string, Holiday> = new Map([
	['2020 BE', { day: '2020-05-08', name: '75. Jahrestag der Befreiung' }],
	['2025 BE', { day: '2025-05-08', name: '80. Jahrestag der Befreiung' }],
	['2028 BE', { day: '2028-06-17', name: '75. Jahrestag des Aufstandes in der DDR' }],
]);

const listed = (year: number, region: Region): Holiday[] => {
	const regular = getHolidays(year, region).map((holiday) => ({
		day: holiday.dateString,
		name: holiday.translate('de') ?? holiday.name,
	}));
	return [...regular, once.get(`${year} ${region}`) ?? []].flat().toSorted((a, b) => a.day.localeCompare(b.day));
};

const years = new Map<string, readonly Holiday[]>();

/** Public holidays of a year in a German state (`DE-ST`; `DE` for those of all states), in order; none for a code that is no state. */
export const holidaysOf = (year: number, state: string): readonly Holiday[] => {
	const region = regions.get(state);
	if (region === undefined) return [];
	const key = `${year} ${region}`;
	const found = years.get(key) ?? listed(year, region);
	years.set(key, found);
	return found;
};

/** The holiday on this day (`2026-10-31`), null on every other day. */
export const holidayOn = (day: string, state: string): Holiday | null =>
	holidaysOf(Number(day.slice(0, 4)), state).find((holiday) => holiday.day === day) ?? null;
