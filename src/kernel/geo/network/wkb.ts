import { Invalid } from '#kernel/errors.ts';

type Pair = readonly [x: number, y: number];

/** Types of OGC 06-103r4, 8.2.8: 2 a line, 5 several; thousands say Z, M or both. */
const [lineType, linesType] = [2, 5];
const mostLines = 1_000_000;

/** The lines of a well-known binary; none when it is another geometry. `Invalid` when it ends early. */
export const linesOfWkb = (bytes: Uint8Array): readonly (readonly Pair[])[] => {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	let at = 0;
	const take = (length: number): number => {
		if (at + length > bytes.byteLength) throw new Invalid({ geometry: `ends after ${bytes.byteLength} bytes` });
		at += length;
		return at - length;
	};
	const header = (): { isLittle: boolean; type: number; dimensions: number } => {
		const isLittle = view.getUint8(take(1)) === 1;
		const raw = view.getUint32(take(4), isLittle);
		// EWKB says Z and M by its highest bits, ISO by thousands.
		const [type, isoFlag] = [(raw & 0x0fff_ffff) % 1000, Math.floor((raw & 0x0fff_ffff) / 1000)];
		const isoExtra = isoFlag === 3 ? 2 : isoFlag > 0 ? 1 : 0;
		return { isLittle, type, dimensions: 2 + isoExtra + ((raw >>> 31) & 1) + ((raw >>> 30) & 1) };
	};
	const line = ({ isLittle, dimensions }: { isLittle: boolean; dimensions: number }): readonly Pair[] => {
		const count = view.getUint32(take(4), isLittle);
		const start = take(count * dimensions * 8);
		return Array.from({ length: count }, (_, point): Pair => {
			const place = start + point * dimensions * 8;
			return [view.getFloat64(place, isLittle), view.getFloat64(place + 8, isLittle)];
		});
	};
	const first = header();
	if (first.type === lineType) return [line(first)];
	if (first.type !== linesType) return [];
	const count = view.getUint32(take(4), first.isLittle);
	if (count > mostLines) throw new Invalid({ geometry: `claims ${count} lines` });
	return Array.from({ length: count }, () => line(header()));
};
