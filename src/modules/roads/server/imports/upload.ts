import { gunzipSync } from 'node:zlib';
import { Invalid } from '#kernel/errors.ts';
import type { DriveFault } from '../../drive.ts';
import { driveOfCsv, motionOfCsv, picturesOfCsv } from './drive-csv.ts';
import { driveOfGpx } from './gpx.ts';
import type { Piece } from './pieces.ts';
import type { Recording } from './recording.ts';

/** Unpacked bytes of one file: a day's drive at 60 values a second has 150 MB, a drive of two hours 20. A bomb unpacks to thousands of times its size. */
const mostUnpacked = 64 * 1024 * 1024;

const isPacked = ([first, second]: Uint8Array): boolean => first === 0x1f && second === 0x8b;
const isZip = ([first, second]: Uint8Array): boolean => first === 0x50 && second === 0x4b;

/** The text of an upload, unpacked where it is gzip. `Invalid` for archives, and for what unpacks to more than it may. */
export const textOf = async (file: File, name: string): Promise<string> => {
	const bytes = new Uint8Array(await file.arrayBuffer());
	if (isZip(bytes)) throw new Invalid({ [name]: 'isZip' });
	if (!isPacked(bytes)) return new TextDecoder().decode(bytes);
	try {
		return gunzipSync(bytes, { maxOutputLength: mostUnpacked }).toString();
	} catch (error) {
		const isBomb = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
		throw new Invalid({ [name]: isBomb ? 'isBomb' : 'isCutOff' });
	}
};

const isGpx = (text: string): boolean => /^\s*(?:<\?xml|<gpx|<!--)/.test(text.replace(/^\uFEFF/, ''));

type Files = { readonly track: File; readonly motion?: File | undefined; readonly list?: File | undefined };
export type UploadedDrive = {
	readonly piece: Piece;
	readonly source: 'gpx' | 'csv';
	readonly faults: readonly DriveFault[];
	/** Day of the first fix with a time, ISO 8601. */
	readonly day: string | null;
	/** Seconds since the start of the drive, by the name of the picture's file. */
	readonly shots: ReadonlyMap<string, number>;
};

/** Names the file in which a reader found what was wrong. */
const inFile = <T>(name: string, read: () => T): T => {
	try {
		return read();
	} catch (error) {
		if (!(error instanceof Invalid)) throw error;
		throw new Invalid({
			[name]: Object.entries(error.problems)
				.map(([field, code]) => `${field} ${code}`)
				.join(', '),
		});
	}
};

const fixesOf = ({ track }: Recording, start: number): Piece['fixes'] =>
	[...track.lon].map((lon, at) => {
		const [time = NaN, lat = NaN, heading = NaN] = [track.time[at], track.lat[at], track.heading?.[at]];
		return [Number.isNaN(time) ? null : time - start, lon, lat, Number.isNaN(heading) ? null : heading];
	});

const brokenRows = (broken: number): readonly DriveFault[] =>
	broken === 0 ? [] : [{ place: 'Bewegung', problem: `${broken} Zeilen sind abgeschnitten oder ohne Messwert` }];

/** The files of the office's form as one drive. `Invalid` names the file that cannot be read at all; single faults are named and left out. `now`: seconds. */
export const driveOfFiles = async ({ track, motion, list }: Files, now: number): Promise<UploadedDrive> => {
	const text = await textOf(track, 'track');
	const source = isGpx(text) ? 'gpx' : 'csv';
	const recording = inFile('track', () => (source === 'gpx' ? driveOfGpx : driveOfCsv)(text, now));
	const shaken = motion ? await textOf(motion, 'motion') : '';
	const { rows, broken } = motion ? inFile('motion', () => motionOfCsv(shaken)) : { rows: [], broken: 0 };
	const named = list ? await textOf(list, 'list') : '';
	const shots = list ? inFile('list', () => picturesOfCsv(named)) : new Map<string, number>();
	const start = recording.track.time.find((time) => !Number.isNaN(time)) ?? rows[0]?.[0] ?? 0;
	return {
		source,
		piece: { fixes: fixesOf(recording, start), motion: rows.map(([time, ...values]) => [time - start, ...values]) },
		faults: [...recording.faults, ...brokenRows(broken)],
		day: start > 0 ? new Date(start * 1000).toISOString().slice(0, 10) : null,
		shots: new Map([...shots].map(([name, second]) => [name, second - start])),
	};
};
