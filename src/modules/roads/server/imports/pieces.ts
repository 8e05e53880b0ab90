import { zstdCompressSync, zstdDecompressSync } from 'node:zlib';
import * as z from 'zod';
import { Invalid } from '#kernel/errors.ts';
import type { Recorded } from '../../drive/survey.ts';

/** Unpacked bytes and rows that one piece may have: half a minute of a phone is 80 KB. */
export const mostBytes = 4 * 1024 * 1024;
const [mostFixes, mostMotions] = [100_000, 400_000];
/** Seconds: no drive is longer. */
const longest = 86_400;
const second = z.number().min(-longest).max(longest).nullable();
const shape = z.object({
	/** Seconds since the start of the drive, degrees, degrees from north. */
	fixes: z.array(z.tuple([second, z.number(), z.number(), z.number().nullable()])).max(mostFixes),
	/** Seconds since the start of the drive, m/s² on three axes with gravity. */
	motion: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])).max(mostMotions),
});
export type Piece = z.output<typeof shape>;

/** A piece of a drive as a device sent it. `Invalid` when it was cut off or is none. */
export const readPiece = (text: string): Piece => {
	try {
		const { data, error } = shape.safeParse(JSON.parse(text));
		if (!data) throw Invalid.from(error);
		return data;
	} catch (error) {
		if (error instanceof SyntaxError) throw new Invalid({ piece: `is cut off or no JSON: ${error.message}` });
		throw error;
	}
};

/** What a file holds, in pieces as a phone would have sent it. */
export const piecesIn = ({ fixes, motion }: Piece): readonly Piece[] => {
	const count = Math.max(1, Math.ceil(fixes.length / mostFixes), Math.ceil(motion.length / mostMotions));
	const share = <Row>(rows: readonly Row[], at: number): Row[] =>
		rows.slice(Math.floor((at * rows.length) / count), Math.floor(((at + 1) * rows.length) / count));
	return Array.from({ length: count }, (_, at) => ({ fixes: share(fixes, at), motion: share(motion, at) }));
};

export const packPiece = (piece: Piece): Buffer => zstdCompressSync(JSON.stringify(piece));
const unpackPiece = (bytes: Uint8Array): Piece => readPiece(zstdDecompressSync(bytes).toString());

const column = <Row>(rows: readonly Row[], value: (row: Row) => number | null): Float64Array =>
	Float64Array.from(rows, (row) => value(row) ?? NaN);

/** The pieces of a drive, in order, as one recording. */
export const recordedIn = (packed: readonly Uint8Array[]): Recorded => {
	const pieces = packed.map(unpackPiece);
	const fixes = pieces.flatMap((piece) => piece.fixes);
	// A clock that jumps would stretch the series over years.
	const motion = pieces
		.flatMap((piece) => piece.motion)
		.filter(([time]) => Math.abs(time) <= longest)
		.toSorted(([a], [b]) => a - b);
	return {
		track: {
			time: column(fixes, ([time]) => time),
			lon: column(fixes, ([, lon]) => lon),
			lat: column(fixes, ([, , lat]) => lat),
			heading: Float32Array.from(fixes, ([, , , heading]) => heading ?? NaN),
		},
		motion:
			motion.length === 0
				? null
				: {
						time: column(motion, ([time]) => time),
						x: column(motion, ([, x]) => x),
						y: column(motion, ([, , y]) => y),
						z: column(motion, ([, , , up]) => up),
					},
	};
};
