import { newId } from '#kernel/db/id.ts';
import { Invalid } from '#kernel/errors.ts';
import type { Store } from './store.ts';

/** Widths in pixels that pages ask for; never wider than the original. */
const widths = [320, 640, 1280, 1920];
/** A picture of 100 megapixels would take 400 MB unpacked. */
const mostPixels = 50_000_000;
/** The picture library takes 30 MB of memory: loaded with the first picture. */
const load = async () => (await import('sharp')).default;

const formats = new Set(['jpeg', 'png', 'webp', 'heif', 'gif', 'tiff']);

export type Stored = {
	readonly id: string;
	readonly width: number;
	readonly height: number;
	readonly bytes: number;
	readonly sizes: readonly number[];
};

/** Where the sizes of a picture lie in the store. */
export const pictureFolder = (tenantId: string, id: string): string => `${tenantId}/${id.slice(0, 8)}/${id}/`;
export const pictureFile = ({ tenantId, id, size }: { tenantId: string; id: string; size: number }): string =>
	`${pictureFolder(tenantId, id)}${size}.webp`;

const opened = async (bytes: Uint8Array): Promise<{ width: number; height: number }> => {
	const sharp = await load();
	try {
		const {
			format,
			width,
			height,
			pages = 1,
			autoOrient,
		} = await sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).metadata();
		if (!formats.has(format) || pages > 100) throw new Invalid({ file: 'notAPicture' });
		return { width: autoOrient.width ?? width, height: autoOrient.height ?? height };
	} catch (error) {
		if (error instanceof Invalid) throw error;
		throw new Invalid({ file: error instanceof Error && error.message.includes('pixel limit') ? 'tooManyPixels' : 'notAPicture' });
	}
};

export type Scaled = {
	readonly width: number;
	readonly height: number;
	readonly pictures: readonly { readonly size: number; readonly webp: Buffer }[];
};

/** A file that was cut off has a good head: that its rest is missing shows here only. Sharp's own words for it are not for people. */
const sized = async (bytes: Uint8Array, width: number): Promise<Buffer> => {
	const sharp = await load();
	const upright = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error' }).autoOrient();
	return upright
		.resize({ width, withoutEnlargement: true })
		.webp({ quality: 78 })
		.toBuffer()
		.catch(() => {
			throw new Invalid({ file: 'notAPicture' });
		});
};

/**
 * Turns an upload upright, strips all that a camera wrote into it (EXIF, IPTC, XMP, GPS), and gives it in some widths as WebP, none wider than it is.
 * Throws `Invalid` for what is no picture or too large to unpack.
 */
export const scaled = async (bytes: Uint8Array, wished: readonly number[]): Promise<Scaled> => {
	const { width, height } = await opened(bytes);
	const sizes = [...new Set(wished.map((one) => Math.min(one, width)))];
	const pictures: { size: number; webp: Buffer }[] = [];
	for (const size of sizes) pictures.push({ size, webp: await sized(bytes, size) });
	return { width, height, pictures };
};

/** Lays an upload down in every width; the original is not kept. Throws `Invalid` as `scaled` does; what is laid down halfway, a job clears away. */
export const storePicture = async (store: Store, tenantId: string, bytes: Uint8Array): Promise<Stored> => {
	const { width, height, pictures } = await scaled(bytes, widths);
	const id = newId();
	for (const { size, webp } of pictures) await store.put(pictureFile({ tenantId, id, size }), webp);
	const total = pictures.reduce((sum, { webp }) => sum + webp.byteLength, 0);
	return { id, width, height, bytes: total, sizes: pictures.map(({ size }) => size) };
};
