import { parse } from 'csv-parse/sync';
import { Invalid } from '#kernel/errors.ts';
import { type Fix, type ImportFault, type Recording, recordingOf } from './recording.ts';

const names = {
	lon: ['lon', 'lng', 'longitude', 'laenge'],
	lat: ['lat', 'latitude', 'breite'],
	time: ['time', 'timestamp', 'zeit'],
	heading: ['heading', 'course', 'kurs'],
} as const;

/** Seconds since 1970 of an ISO time, or of seconds or milliseconds since then. */
const secondsOf = (text: string): number => {
	const number = Number(text);
	if (text.trim() === '') return NaN;
	return Number.isFinite(number) ? (number > 1e11 ? number / 1000 : number) : Date.parse(text) / 1000;
};
const numberOf = (text: string | undefined): number => (text === undefined || text.trim() === '' ? NaN : Number(text.replace(',', '.')));

const separatorOf = (text: string): string => (/^[^\n]*;/.test(text) ? ';' : ',');
const cells = (text: string): readonly (readonly string[])[] =>
	parse(text, { delimiter: separatorOf(text), bom: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true });

/**
 * A drive as a table: a head with position and time (`lat`, `lon`, `time`, optionally `heading`), a fix in each row. Rows that
 * are cut off or hold no position are named and left out. `Invalid` when the head lacks a column or no row can be read.
 */
export const driveOfCsv = (text: string, now: number): Recording => {
	const [head = [], ...rows] = cells(text);
	const place = (wanted: readonly string[]): number => head.findIndex((name) => wanted.includes(name.trim().toLowerCase()));
	const [lon, lat, time, heading] = [place(names.lon), place(names.lat), place(names.time), place(names.heading)];
	const lacking = Object.entries({ lon, lat, time }).filter(([, at]) => at < 0);
	if (lacking.length > 0) throw new Invalid(Object.fromEntries(lacking.map(([name]) => [name, 'has no column'])));
	const faults: ImportFault[] = [];
	const fixes = rows.flatMap((row, at): Fix[] => {
		const fix = { lon: numberOf(row[lon]), lat: numberOf(row[lat]), time: secondsOf(row[time] ?? ''), heading: numberOf(row[heading]) };
		const isCut = row.length < head.length;
		if (!isCut && Number.isFinite(fix.lon) && Number.isFinite(fix.lat)) return [fix];
		faults.push({ place: `row ${at + 2}`, problem: isCut ? 'is cut off' : 'has no position' });
		return [];
	});
	if (fixes.length === 0) throw new Invalid({ file: 'holds no fix' });
	return recordingOf(fixes, faults, now);
};
