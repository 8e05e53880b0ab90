import { Invalid } from '#kernel/errors.ts';
import { type Fix, type ImportFault, type Recording, recordingOf } from './recording.ts';
import { numberOf, rowsOf } from './table.ts';

export const placeNames = { lon: ['lon', 'lng', 'longitude', 'laenge', 'länge'], lat: ['lat', 'latitude', 'breite'] } as const;
const timeNames = ['time', 'timestamp', 'zeit'] as const;
const names = { ...placeNames, time: timeNames, heading: ['heading', 'course', 'kurs'] } as const;

/** Seconds since 1970 of an ISO time, or of seconds or milliseconds since then. */
const secondsOf = (text: string): number => {
	const number = Number(text);
	if (text.trim() === '') return NaN;
	return Number.isFinite(number) ? (number > 1e11 ? number / 1000 : number) : Date.parse(text) / 1000;
};

/**
 * A drive as a table: a head with position and time (`lat`, `lon`, `time`, optionally `heading`), a fix in each row. Rows that
 * are cut off or hold no position are named and left out. `Invalid` when the head lacks a column or no row can be read.
 */
export const driveOfCsv = (text: string, now: number): Recording => {
	const faults: ImportFault[] = [];
	const fixes = rowsOf(text, names, ['lon', 'lat', 'time']).flatMap(({ cell, line, isCut }): Fix[] => {
		const fix = {
			lon: numberOf(cell('lon')),
			lat: numberOf(cell('lat')),
			time: secondsOf(cell('time')),
			heading: numberOf(cell('heading')),
		};
		if (!isCut && Number.isFinite(fix.lon) && Number.isFinite(fix.lat)) return [fix];
		faults.push({ place: `Zeile ${line}`, problem: isCut ? 'ist abgeschnitten' : 'hat keine Position' });
		return [];
	});
	if (fixes.length === 0) throw new Invalid({ file: 'holds no fix' });
	return recordingOf(fixes, faults, now);
};

const axes = { time: timeNames, x: ['x', 'ax', 'acc_x'], y: ['y', 'ay', 'acc_y'], z: ['z', 'az', 'acc_z'] } as const;
export type MotionRow = readonly [second: number, x: number, y: number, z: number];

/** What a motion sensor recorded: seconds since 1970, and m/s² on three axes with gravity. Broken rows are counted. `Invalid` without the columns. */
export const motionOfCsv = (text: string): { readonly rows: readonly MotionRow[]; readonly broken: number } => {
	const all = rowsOf(text, axes, ['time', 'x', 'y', 'z']).map(({ cell }): MotionRow => [
		secondsOf(cell('time')),
		numberOf(cell('x')),
		numberOf(cell('y')),
		numberOf(cell('z')),
	]);
	const rows = all.filter((row) => row.every(Number.isFinite));
	return { rows, broken: all.length - rows.length };
};

const listed = { file: ['file', 'datei', 'bild', 'name'], time: timeNames } as const;
/** Which picture was taken when: name of the file, seconds since 1970. */
export const picturesOfCsv = (text: string): ReadonlyMap<string, number> =>
	new Map(rowsOf(text, listed, ['file', 'time']).map(({ cell }) => [cell('file').trim(), secondsOf(cell('time'))]));
