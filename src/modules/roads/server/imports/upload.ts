import { constants, gunzipSync } from 'node:zlib';
import { codeOf, Invalid, orProblems } from '#kernel/errors.ts';
import type { DriveFault } from '../../drive.ts';
import { clocks } from '../../drive-texts.ts';
import { driveOfCsv, type MotionRow, motionOfCsv, picturesOfCsv } from './drive-csv.ts';
import { driveOfGpx } from './gpx.ts';
import type { Piece } from './pieces.ts';
import type { Recording } from './recording.ts';

/** Unpacked bytes of one file: a day's drive at 60 values a second has 150 MB, a drive of two hours 20. A bomb unpacks to thousands of times its size. */
const mostUnpacked = 64 * 1024 * 1024;

const isPacked = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** Unpacks as far as a file goes; what stands after its last line break may be half a line. */
const unpackedStart = (bytes: Uint8Array): string => {
	const text = gunzipSync(bytes, { maxOutputLength: mostUnpacked, finishFlush: constants.Z_SYNC_FLUSH }).toString();
	return text.slice(0, text.lastIndexOf('\n') + 1) || text;
};
const unpacked = (bytes: Uint8Array): { readonly text: string; readonly isCut: boolean } => {
	try {
		return { text: gunzipSync(bytes, { maxOutputLength: mostUnpacked }).toString(), isCut: false };
	} catch (error) {
		if (codeOf(error) !== 'Z_BUF_ERROR') throw error;
		return { text: unpackedStart(bytes), isCut: true };
	}
};

/** The text of an upload, unpacked where it is gzip, as far as it arrived. `Invalid` for archives, and for what unpacks to more than it may. */
const partOf = async (file: File, name: string): Promise<{ readonly text: string; readonly isCut: boolean }> => {
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (isZip(bytes)) throw new Invalid({ [name]: 'isZip' });
	if (!isPacked(bytes)) return { text: new TextDecoder().decode(bytes), isCut: false };
	try {
		return unpacked(bytes);
	} catch (error) {
		throw new Invalid({ [name]: codeOf(error) === 'ERR_BUFFER_TOO_LARGE' ? 'isBomb' : 'isCutOff' });
	}
};
/** The text of a file that counts as a whole or not at all. */
export const textOf = async (file: File, name: string): Promise<string> => {
	const { text, isCut } = await partOf(file, name);
	if (isCut) throw new Invalid({ [name]: 'isCutOff' });
	return text;
};

const nothing = { text: '', isCut: false };
const isGpx = (text: string): boolean => /^\s*(?:<\?xml|<gpx|<!--)/.test(text.replace(/^\uFEFF/, ''));

type Files = { readonly track: File; readonly motion?: File | undefined; readonly list?: File | undefined };
export type UploadedDrive = {
	readonly piece: Piece;
	readonly source: 'gpx' | 'csv';
	readonly faults: readonly DriveFault[];
	/** The first fix with a time. */
	readonly startedAt: Date | null;
	/** Seconds since the start of the drive, by the name of the picture's file. */
	readonly shots: ReadonlyMap<string, number>;
};

/** Names the file in which a reader found what was wrong. */
const inFile = async <T>(name: string, read: () => T): Promise<T> => {
	const { done, problems } = await orProblems(read);
	if (!problems) return done;
	throw new Invalid({
		[name]: Object.entries(problems)
			.map(([field, code]) => `${field} ${code}`)
			.join(', '),
	});
};

const fixesOf = ({ track }: Recording, start: number): Piece['fixes'] =>
	[...track.lon].map((lon, at) => {
		const [time = NaN, lat = NaN, heading = NaN] = [track.time[at], track.lat[at], track.heading?.[at]];
		return [Number.isNaN(time) ? null : time - start, lon, lat, Number.isNaN(heading) ? null : heading];
	});

const brokenRows = (broken: number): readonly DriveFault[] =>
	broken === 0 ? [] : [{ place: 'Bewegung', problem: `${broken} Zeilen sind abgeschnitten oder ohne Messwert` }];

type Rows = readonly MotionRow[];
/** Values that were measured on the drive or at least on its day; a clock of their own that does not go with that of the places is named. */
const measuredOn = ({ track }: Recording, rows: Rows): { readonly rows: Rows; readonly faults: readonly DriveFault[] } => {
	const times = [...track.time].filter((time) => !Number.isNaN(time));
	const [from, until] = [times.reduce((a, b) => Math.min(a, b), Infinity), times.reduce((a, b) => Math.max(a, b), -Infinity)];
	if (rows.length === 0 || times.length === 0) return { rows, faults: [] };
	if (!rows.some(([time]) => time >= from && time <= until)) return { rows: [], faults: [clocks.apart] };
	const near = rows.filter(([time]) => Math.abs(time - from) <= 86_400);
	return { rows: near, faults: near.length < rows.length ? [clocks.wrong(rows.length - near.length)] : [] };
};

const cutFiles = (files: Readonly<Record<string, boolean>>): readonly DriveFault[] =>
	Object.entries(files).flatMap(([place, isCut]) =>
		isCut ? [{ place, problem: 'Die gepackte Datei ist abgeschnitten. Gelesen ist, was davor kam.' }] : [],
	);

/** The files of the office's form as one drive. `Invalid` names the file that cannot be read at all; single faults are named and left out. `now`: seconds. */
export const driveOfFiles = async ({ track, motion, list }: Files, now: number): Promise<UploadedDrive> => {
	const way = await partOf(track, 'track');
	const source = isGpx(way.text) ? 'gpx' : 'csv';
	const recording = await inFile('track', () => (source === 'gpx' ? driveOfGpx : driveOfCsv)(way.text, now));
	const shaken = motion ? await partOf(motion, 'motion') : nothing;
	const { rows: all, broken } = motion ? await inFile('motion', () => motionOfCsv(shaken.text)) : { rows: [], broken: 0 };
	const named = list ? await partOf(list, 'list') : nothing;
	const shots = list ? await inFile('list', () => picturesOfCsv(named.text)) : new Map<string, number>();
	const { rows, faults } = measuredOn(recording, all);
	const start = recording.track.time.find((time) => !Number.isNaN(time)) ?? rows[0]?.[0] ?? 0;
	return {
		source,
		piece: { fixes: fixesOf(recording, start), motion: rows.map(([time, ...values]) => [time - start, ...values]) },
		faults: [
			...cutFiles({ Weg: way.isCut, Bewegung: shaken.isCut, 'Liste der Bilder': named.isCut }),
			...recording.faults,
			...brokenRows(broken),
			...faults,
		],
		startedAt: start > 0 ? new Date(start * 1000) : null,
		shots: new Map([...shots].map(([name, second]) => [name, second - start])),
	};
};
