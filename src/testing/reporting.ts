import sharp from 'sharp';
import type { Context } from '#kernel/context.ts';
import { reportsForRoads, reportsForWork } from '#modules/defects/server/answers.ts';
import { reportDefect } from '#modules/defects/server/commands/report.ts';
import { publicReport } from '#modules/defects/server/queries/public.ts';
import type { Reports } from '#modules/roads/asked.ts';
import { mailsIn } from './mails.ts';
import { openOffice } from './office.ts';

export const newKey = (): string => crypto.randomUUID();
export const told = {
	category: 'pothole',
	position: { lon: 11.6462, lat: 52.2131 },
	spot: null,
	village: null,
	description: 'Loch',
	answers: {},
	name: null,
	email: null,
	phone: null,
};

/** Reports as roads get them, without anybody being told: what a test does not call, does not happen. */
export const quietReports: Reports = {
	path: '/verwaltung/meldungen',
	publicPath: '/melden',
	open: reportsForRoads,
	known: reportsForWork,
	grounds: async () => [],
	plan: async () => {},
	release: async () => {},
	close: async () => {},
};

/** A photograph as a telephone makes it, with who and where in it. */
export const photo = async (): Promise<File> => {
	const picture = sharp({ create: { width: 900, height: 600, channels: 3, background: '#777' } }).jpeg();
	const written = picture.withExif({ IFD0: { Artist: 'Frau Muster' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 12/1 0/1' } });
	return new File([new Uint8Array(await written.toBuffer())], 'loch.jpg', { type: 'image/jpeg' });
};

/** An office with a clerk at work and a citizen before the portal of Auenrode. */
export const openReporting = async () => {
	const office = await openOffice();
	const report = (ctx: Context, more: object = {}) => reportDefect(ctx, { key: newKey(), channel: 'web', report: { ...told, ...more } });
	return {
		...office,
		citizen: office.browserAt('auenrode'),
		clerk: await office.signedIn('katrin'),
		report,
		reportBy: (reference: string) => publicReport(office.visitor(), reference),
		lastMail: async () => (await mailsIn(office.db)).at(-1) ?? { to: '', subject: '', text: '' },
		linkIn: (text: string): string => /http:\/\/auenrode\.localhost(\/\S+)/.exec(text)?.[1] ?? '',
	};
};
