import { gzipSync } from 'node:zlib';
import { staff } from '#kernel/context.ts';
import { processDrive } from '#modules/roads/server/commands/process-drive.ts';
import type { Piece } from '#modules/roads/server/imports/pieces.ts';
import { driveOf } from '#modules/roads/server/queries/drives.ts';
import { groundOf } from '#modules/roads/server/queries/network.ts';
import { found } from './found.ts';
import { openOffice } from './office.ts';
import { phoneDrive, routeOfMetres } from './simulated-drive.ts';

export type Fix = Piece['fixes'][number];
/** What the form of the office takes. */
export type Sent = Readonly<Record<string, File | string | readonly File[]>>;

export const startOfDrive = Date.UTC(2026, 9, 3, 8) / 1000;
export const isoAt = (second: number): string => new Date((startOfDrive + second) * 1000).toISOString();
export const gpxOf = (fixes: readonly Fix[]): string =>
	`<?xml version="1.0"?><gpx version="1.1"><trk><trkseg>${fixes
		.map(([second, lon, lat]) => `<trkpt lat="${lat}" lon="${lon}">${second === null ? '' : `<time>${isoAt(second)}</time>`}</trkpt>`)
		.join('\n')}</trkseg></trk></gpx>`;
export const csvOf = (rows: readonly (readonly (number | string | null)[])[], head: string): string =>
	[head, ...rows.map((row) => row.join(','))].join('\n');
export const fileOf = (text: string | Uint8Array<ArrayBuffer>, name = 'fahrt.gpx'): File => new File([text], name);
/** The values of a motion sensor whose clock is off by so many seconds. */
export const motionFileOf = (motion: Piece['motion'], off = 0): File =>
	fileOf(
		gzipSync(
			csvOf(
				motion.map(([second, ...axes]) => [startOfDrive + off + second, ...axes]),
				'time,x,y,z',
			),
		),
		'motion.csv.gz',
	);

/** The building yard at its desk with a drive of three kilometres that it may hand in. */
export const openHandingIn = async () => {
	const office = await openOffice();
	const jens = staff(office.as('jens'), 'roads.survey');
	const ground = found(await groundOf(jens));
	const route = routeOfMetres(ground.network, 3000, 5);
	const { piece, known } = phoneDrive(ground.network, route, { seed: 7 });
	const yard = await office.signedIn('jens');
	/** Hands files in; says what the page showed before anything counted. */
	const handedIn = async (sent: Sent) => {
		const { status, to, text } = await yard.post('/verwaltung/strassen/fahrten/neu', sent);
		if (status !== 303) return { status, text, id: '' };
		return { status, text: (await yard.get(to)).text, id: to.split('/').at(-1) ?? '' };
	};
	/** Hands them in, and takes the drive over. */
	const taken = async (sent: Sent) => {
		const { id, text } = await handedIn(sent);
		if (id === '') throw new Error(text.slice(0, 3000));
		await yard.post(`/verwaltung/strassen/fahrten/${id}/fertig`);
		await processDrive(office.visitor(), id);
		return { preview: text, drive: await driveOf(jens, id) };
	};
	return { ...office, jens, ground, route, piece, known, yard, handedIn, taken, motionFile: motionFileOf(piece.motion) };
};
